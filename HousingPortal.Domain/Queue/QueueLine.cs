namespace HousingPortal.Domain.Queue;

/// <summary>What happened to an entry of a list.</summary>
public enum QueueEventKind
{
    /// <summary>Came onto the list by a signed decision (para 10(1)).</summary>
    Entered,

    /// <summary>Left the register (art. 73 of the Law).</summary>
    Departed,

    /// <summary>Is not counted for the time being; the date is kept.</summary>
    Suspended,

    /// <summary>Is counted again after a suspension, with the old date.</summary>
    Returned,

    /// <summary>Is counted again after leaving, with the old date, because a court or a complaint undid the departure.</summary>
    Restored,

    /// <summary>Left this list for another one of the same provider, after an update (para 9.4).</summary>
    LeftList,

    /// <summary>Came from another list of the same provider, with the old date.</summary>
    JoinedList,

    /// <summary>The place was kept for the family of one who died (art. 73(2) of the Law).</summary>
    KeptForFamily,
}

/// <summary>Whether an entry is counted in the order of its list.</summary>
public enum QueueEntryState
{
    /// <summary>Counted.</summary>
    Active,

    /// <summary>Not counted for the time being; the date is kept.</summary>
    Suspended,

    /// <summary>Not on the list any more.</summary>
    Departed,
}

/// <summary>One line of the journal of a list.</summary>
/// <param name="Sequence">1, 2, 3 and so on in the journal of one list of one provider, without a gap.</param>
/// <param name="At">When it was written, UTC; never earlier than the line before.</param>
/// <param name="Entry">The entry it is about.</param>
/// <param name="Rank">The rank of the entry.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Cause">Why.</param>
public sealed record QueueLine(long Sequence, DateTime At, Guid Entry, QueueRank Rank, QueueEventKind Kind, QueueCause Cause);

/// <summary>The life of an entry: which event may follow in which state, and what it does to the order.</summary>
public static class QueueLife
{
    /// <summary>
    /// The state after an event, or why it cannot happen: <c>queue.not-allowed</c>(kind). A state of null means that the entry is not on the list yet.
    /// </summary>
    public static Result<QueueEntryState> After(QueueEntryState? before, QueueEventKind kind) => (before, kind) switch
    {
        (null, QueueEventKind.Entered or QueueEventKind.JoinedList) => QueueEntryState.Active,
        (QueueEntryState.Departed, QueueEventKind.Restored or QueueEventKind.JoinedList) => QueueEntryState.Active,
        (QueueEntryState.Suspended, QueueEventKind.Returned) => QueueEntryState.Active,
        (QueueEntryState.Active, QueueEventKind.Suspended) => QueueEntryState.Suspended,
        (QueueEntryState.Active or QueueEntryState.Suspended, QueueEventKind.Departed or QueueEventKind.LeftList) => QueueEntryState.Departed,
        (QueueEntryState.Active or QueueEntryState.Suspended, QueueEventKind.KeptForFamily) => before.Value,
        _ => new Error("queue.not-allowed", kind),
    };

    /// <summary>What the event does to the number of those counted: 1, -1, or 0 when an entry leaves that was not counted.</summary>
    public static int Change(QueueEntryState? before, QueueEntryState after) => Counted(after) - Counted(before);

    private static int Counted(QueueEntryState? state) => state == QueueEntryState.Active ? 1 : 0;
}
