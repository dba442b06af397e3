using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Inventory;

/// <summary>What the portal may conclude when a person on a list was asked for new data.</summary>
public enum UpdateRequestState
{
    /// <summary>The days to answer still run.</summary>
    Open,

    /// <summary>An application of Annex 3 came, in time or late.</summary>
    Answered,

    /// <summary>The days are over and nothing came: an officer looks at it, and the place stays.</summary>
    NeedsOfficer,
}

/// <summary>
/// The SMS that asks a person on a list to renew data (paras 9.4 and 11-1): when it was sent and how many working days the provider gives. Days are
/// local days of the provider.
/// </summary>
public sealed record UpdateRequest(DateOnly SentOn, int ReplyWorkingDays)
{
    /// <summary>Last day to answer. Throws <see cref="ArgumentOutOfRangeException"/> when the calendar does not reach it.</summary>
    public DateOnly ReplyBy(WorkingCalendar calendar) => calendar.AddWorkingDays(SentOn, ReplyWorkingDays);

    /// <summary>Where the request stands on a day.</summary>
    [Interpretation("A22", "9.4,11-1.1,11-1.2", "2026-11-24",
        Unclear = "New data are asked for by SMS, but neither a term for the answer nor a consequence of silence is named; the yearly inventory has no "
            + "outcome.",
        Decision = "The provider sets the number of working days; silence only brings the entry before an officer. Nobody leaves a list by silence or by "
            + "machine.",
        Why = "A place is lost only on a ground of article 73 of the Law, by a decision of a person, and an SMS may never have arrived.")]
    public UpdateRequestState StateOn(DateOnly today, DateOnly? answeredOn, WorkingCalendar calendar) =>
        answeredOn is not null ? UpdateRequestState.Answered : today > ReplyBy(calendar) ? UpdateRequestState.NeedsOfficer : UpdateRequestState.Open;
}
