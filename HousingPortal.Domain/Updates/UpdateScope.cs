using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Updates;

/// <summary>What a change of data (Annex 3 item 3) touches: parts of the application and registers.</summary>
public static class UpdateScope
{
    /// <summary>The parts of the application that the changes concern, in the order of the form.</summary>
    public static IReadOnlyList<IntakeStep> StepsOf(IEnumerable<DataChange> changes) => [.. changes.SelectMany(Steps).Distinct().Order()];

    /// <summary>The registers to ask again, in the order of the law.</summary>
    [Interpretation("B24", "9.3,9.4,10.3", "2026-11-24",
        Unclear = "Para 9 has the registers asked for an application; for an update it says nothing.",
        Decision = "Those that the changes concern are asked again, and those that the new list or category wants for the first time; no other.",
        Why = "What a register holds may not be asked of the person (para 10), and what did not change needs no second look at protected data.")]
    public static IReadOnlyList<RegisterKind> ChecksOf(IReadOnlyList<DataChange> changes, IHousingApplication before, IHousingApplication after)
    {
        var concerned = changes.SelectMany(Registers).ToHashSet();
        if (UpdateDecider.Proposed(before, after) != UpdateEffect.DataOnly)
        {
            concerned.UnionWith([RegisterKind.Category, RegisterKind.Income]);
        }

        concerned.UnionWith(RequiredChecks.For(after).Except(RequiredChecks.For(before)));
        return [.. RequiredChecks.For(after).Where(concerned.Contains)];
    }

    /// <summary>
    /// The papers that may be attached to an update: a confirming document of the person's own will (B16 says when one must be named), those that the new
    /// data call for and no register has, and those in place of a register that answered "no data" to the new data.
    /// </summary>
    public static IReadOnlyList<PaperSlot> PapersOf(IHousingApplication after, IReadOnlyList<RegisterAnswer> answers) =>
    [
        new(PaperKind.Other, new(Acts.Order168, "A3.3"), Names.Of(PaperKind.Other), null),
        .. Papers.AtIntake(after),
        .. Papers.AfterNoData(after, answers),
    ];

    private static IReadOnlyList<IntakeStep> Steps(DataChange change) => change switch
    {
        DataChange.Residence or DataChange.Contacts => [IntakeStep.Applicant],
        DataChange.Income => [IntakeStep.Income],
        DataChange.Category or DataChange.Dwelling => [IntakeStep.ListAndCategory, IntakeStep.Circumstances],
        DataChange.Marriage => [IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family],
        DataChange.FamilyComposition or DataChange.Birth or DataChange.Death => [IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Circumstances],
        _ => [IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Income, IntakeStep.Circumstances],
    };

    private static IReadOnlyList<RegisterKind> Registers(DataChange change) => change switch
    {
        DataChange.Contacts => [],
        DataChange.Residence => [RegisterKind.Residence],
        DataChange.Income => [RegisterKind.Income],
        DataChange.Category => [RegisterKind.Category, RegisterKind.Income],
        DataChange.Dwelling => [RegisterKind.DwellingOwnership, RegisterKind.Worsening, RegisterKind.CommunalLease],
        DataChange.Birth or DataChange.Death => [RegisterKind.Family],
        DataChange.FamilyComposition or DataChange.Marriage => [RegisterKind.Family, RegisterKind.Income, RegisterKind.DwellingOwnership, RegisterKind.Worsening, RegisterKind.CommunalLease],
        _ => Enum.GetValues<RegisterKind>(),
    };
}
