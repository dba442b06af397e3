using HousingPortal.Domain.Intake;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Applies the rule book to one application.</summary>
public static class Assessment
{
    /// <summary>
    /// A finding of every rule of its register that concerns the application, in the order of the paragraphs. It decides nothing: that is left to people.
    /// </summary>
    public static IReadOnlyList<Finding> Assess(AssessmentInput input) =>
    [
        .. EligibilityRules.Of(HousingRegisters.Of(input.Application.List))
            .Select(rule => (Rule: rule, Outcome: rule.Assess(input)))
            .Where(pair => pair.Outcome is not null)
            .Select(pair => new Finding(pair.Rule, pair.Outcome!.Verdict, pair.Outcome.Evidence)),
    ];
}
