using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Eligibility;

/// <summary>What a rule says of the facts. Facts that are not known give <see cref="NotKnown"/>, never a refusal.</summary>
public enum Verdict
{
    /// <summary>The requirement is met.</summary>
    Met,

    /// <summary>The requirement is not met.</summary>
    NotMet,

    /// <summary>The facts do not decide it; a person must.</summary>
    NotKnown,
}

/// <summary>
/// What a finding rests on, where it came from and when (UTC instant of the register's answer; null when it comes from the application itself).
/// </summary>
public sealed record Evidence(LocalizedText Text, LocalizedText Source, DateTime? At = null);

/// <summary>What one rule says of one application. <see cref="Verdict.NotMet"/> always means "this speaks against registration".</summary>
public sealed record Finding(Rule Rule, Verdict Verdict, IReadOnlyList<Evidence> Evidence);

/// <summary>A rule of the order as a value: what it says, where it says it, and the pure function that applies it.</summary>
/// <param name="Code">Stable key, for example <c>E5.4-income</c>.</param>
/// <param name="Citation">The paragraph.</param>
/// <param name="Wording">The rule in one sentence, in both languages.</param>
/// <param name="Assess">Returns the finding, or null when the rule does not concern this application.</param>
public sealed record Rule(string Code, Citation Citation, LocalizedText Wording, Func<AssessmentInput, RuleOutcome?> Assess);

/// <summary>Verdict and evidence of one rule.</summary>
public sealed record RuleOutcome(Verdict Verdict, params Evidence[] Evidence);
