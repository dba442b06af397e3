using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Eligibility;

/// <summary>
/// The rule book of registration: every requirement of Order 168 to the applicant, in the order of its paragraphs. A rule that is not here is not
/// applied.
/// </summary>
public static class EligibilityRules
{
    internal const string Reliability = "A4.9.1-reliability";
    internal const string Family = "E9.5-family";
    internal const string EmergencyPlace = "E9.1-emergency-place";
    internal const string Worsening = "E11-worsening";

    /// <summary>The rules of the register of a settlement, in the order of the paragraphs.</summary>
    [Interpretation("B7", "9.3", "2026-11-22",
        Unclear = "The wording of para 9 in force until the amendment is not in the text we have.",
        Decision = "One rule book for both editions.",
        Why = "The note of the amendment rewords para 9 and adds the inventory (11-1); paras 5, 10, 11 and 12, on which a decision "
            + "rests, were not touched.")]
    private static readonly IReadOnlyList<Rule> Settlement =
    [
        PersonRules.CitizenshipRule,
        PersonRules.PermanentResidenceRule,
        .. CategoryRules.All,
        ResidenceRules.ThreeYearsRule,
        GuardianRules.ThreeMonthsRule,
        EmploymentRules.NewResidenceRule,
        EmergencyRules.PlaceRule,
        DwellingRules.NeedRule,
        FamilyRules.CompositionRule,
        DwellingRules.CommunalLeaseRule,
        WorseningRules.FiveYearsRule,
        IncomeRules.ExemptListRule,
        PaperRules.HandedInRule,
        PersonRules.ReliabilityRule,
    ];

    /// <summary>The rules of the register of a workplace (paras 7 to 9), in the order of the paragraphs.</summary>
    private static readonly IReadOnlyList<Rule> Workplace =
    [
        WorkplaceRules.CitizenshipRule,
        WorkplaceRules.EmployeeRule,
        WorkplaceRules.NeedRule,
        FamilyRules.CompositionRule,
        WorkplaceRules.HouseholdRule,
        DwellingRules.CommunalLeaseRule,
        WorseningRules.FiveYearsRule,
        WorkplaceRules.CategoryRule,
        PaperRules.HandedInRule,
        PersonRules.ReliabilityRule,
    ];

    /// <summary>Every rule of both registers, each once.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Settlement.Union(Workplace)];

    /// <summary>The rules of one register (B18); what is not among them is not applied there.</summary>
    public static IReadOnlyList<Rule> Of(HousingRegister register) => register == HousingRegister.Workplace ? Workplace : Settlement;

    /// <summary>The rule of a code; throws <see cref="KeyNotFoundException"/> for another code.</summary>
    public static Rule Find(string code) => All.FirstOrDefault(rule => rule.Code == code) ?? throw new KeyNotFoundException($"No rule {code}.");
}
