namespace HousingPortal.Domain.Intake;

/// <summary>The three months in which a legal representative registers an orphan (para 6).</summary>
public static class GuardianTerm
{
    // Interpretation (para 6), 2026-11-22. Unclear: no consequence of being late is named. Decision: it is shown as late and is no ground of refusal.
    // Why: the duty is the representative's, and the child must not lose by its breach.

    /// <summary>Last day of the three months from the day of placement, guardianship or foster contract.</summary>
    public static DateOnly LastDay(DateOnly placedOn) => placedOn.AddMonths(3);

    /// <summary>Whether an application received on a day came after the three months.</summary>
    public static bool IsLate(DateOnly placedOn, DateOnly receivedOn) => receivedOn > LastDay(placedOn);
}
