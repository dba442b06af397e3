using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>The two kinds of register that Order 168 knows.</summary>
public enum HousingRegister
{
    /// <summary>Of the settlement, kept by an akimat in the six lists of para 5; the application is Annex 1.</summary>
    Settlement,

    /// <summary>Of a state institution or enterprise for its own employees (paras 7 to 9); the application is Annex 2.</summary>
    Workplace,
}

/// <summary>What belongs to which register.</summary>
public static class HousingRegisters
{
    /// <summary>The lists of a register: six at a settlement; a workplace keeps one list of its own, which has no number in para 5.</summary>
    [Interpretation("A10", "7.1,8,9.6,A2", "2026-11-24",
        Unclear = "The register at a workplace stands in the middle of rules for akimats: paras 7 and 8, the last part of para 9 and Annex 2.",
        Decision = "It is a register of its own kind, kept apart from the six lists, with its own form.",
        Why = "Another body keeps it, for other housing, and only for its employees.")]
    public static IReadOnlyList<QueueList> ListsOf(HousingRegister register) => register == HousingRegister.Settlement ? QueueLists.All : [QueueList.Workplace];

    /// <summary>The register to which a list belongs; a list not chosen yet can only be one of the six.</summary>
    public static HousingRegister Of(QueueList? list) => list == QueueList.Workplace ? HousingRegister.Workplace : HousingRegister.Settlement;

    /// <summary>Who takes applications in: at a workplace its personnel officer (para 9, fifth part), at an akimat the officer of the housing department.</summary>
    public static StaffRole TakenInBy(HousingRegister register) => register == HousingRegister.Workplace ? StaffRole.HrOfficer : StaffRole.Officer;
}
