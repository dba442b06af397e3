using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Eligibility;

/// <summary>
/// The rule book of registration: every requirement of Order 168 to the applicant, in the order of its paragraphs. A rule that is not here is not
/// applied.
/// </summary>
public static class EligibilityRules
{
    internal const string Reliability = "A4.9.1-reliability";
    internal const string Family = "E9.4-family";
    internal const string EmergencyPlace = "E9.1-emergency-place";
    internal const string Worsening = "E11-worsening";

    /// <summary>All rules, in the order of the paragraphs.</summary>
    [Interpretation("B7", "9.3", "2026-11-22",
        Unclear = "The wording of para 9 in force until the amendment is not in the text we have.",
        Decision = "One rule book for both editions.",
        Why = "The note of the amendment rewords para 9 and adds the inventory (11-1); paras 5, 10, 11 and 12, on which a decision "
            + "rests, were not touched.")]
    public static IReadOnlyList<Rule> All { get; } =
    [
        PersonRules.CitizenshipRule,
        PersonRules.PermanentResidenceRule,
        .. CategoryRules.All,
        ResidenceRules.ThreeYearsRule,
        EmergencyRules.PlaceRule,
        DwellingRules.NeedRule,
        FamilyRules.CompositionRule,
        DwellingRules.CommunalLeaseRule,
        WorseningRules.FiveYearsRule,
        IncomeRules.ExemptListRule,
        PersonRules.ReliabilityRule,
    ];

    /// <summary>The rule of a code; throws <see cref="KeyNotFoundException"/> for another code.</summary>
    public static Rule Find(string code) => All.FirstOrDefault(rule => rule.Code == code) ?? throw new KeyNotFoundException($"No rule {code}.");
}
