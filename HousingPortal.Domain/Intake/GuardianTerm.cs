using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>The three months in which a legal representative registers an orphan (para 6).</summary>
public static class GuardianTerm
{
    /// <summary>Last day of the three months from the day of placement, guardianship or foster contract.</summary>
    [Interpretation("A9", "6", "2026-11-22",
        Unclear = "No consequence of being late is named.",
        Decision = "It is shown as late and is no ground of refusal.",
        Why = "The duty is the representative's, and the child must not lose by its breach.")]
    public static DateOnly LastDay(DateOnly placedOn) => placedOn.AddMonths(3);

    /// <summary>Whether an application received on a day came after the three months.</summary>
    public static bool IsLate(DateOnly placedOn, DateOnly receivedOn) => receivedOn > LastDay(placedOn);
}
