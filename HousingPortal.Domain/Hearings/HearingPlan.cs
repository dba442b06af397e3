namespace HousingPortal.Domain.Hearings;

/// <summary>How the applicant states a position (ұстаным), art. 73 of the Administrative Procedural-Process Code.</summary>
public enum HearingMethod
{
    /// <summary>In person.</summary>
    InPerson,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In writing.</summary>
    Written,
}

/// <summary>
/// Time and place (method) of the hearing, as para 12 wants them in the notice. <see cref="StartsAt"/> is local time of the provider.
/// </summary>
public sealed record HearingPlan(DateTime StartsAt, HearingMethod Method, string Place);

/// <summary>What came of the hearing.</summary>
public enum HearingOutcome
{
    /// <summary>Came and was heard.</summary>
    Attended,

    /// <summary>Did not come though duly notified: does not block the decision.</summary>
    AbsentDulyNotified,

    /// <summary>Sent a position in writing.</summary>
    WrittenPosition,

    /// <summary>Asked to be decided without a hearing (art. 73(2)).</summary>
    AskedToSkip,
}

/// <summary>The record of the hearing. Times are local times of the provider.</summary>
public sealed record HearingRecord(HearingOutcome Outcome, DateTime HeldFrom, DateTime HeldUntil, string Position, string Participants);
