using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Web.Data;

/// <summary>One of a provider's lists. The counter is raised inside the transaction of the decision, so ordinal numbers have no gap.</summary>
public sealed class QueueListRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public QueueList List { get; set; }
    public int LastNumber { get; set; }

    /// <summary>Sequence and hash of the last line of the journal of this list; empty before the first.</summary>
    public long LastSequence { get; set; }
    public string LastHash { get; set; } = "";

    /// <summary>No later line is written with an earlier moment.</summary>
    public DateTime LastAt { get; set; }
}

/// <summary>An applicant's entry on a list. The place is computed from <see cref="CompleteAt"/> and the registration number, never stored.</summary>
public sealed class QueueEntry : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public QueueList List { get; set; }
    public Guid CaseId { get; set; }
    public string RegistrationNumber { get; set; } = "";

    /// <summary>Serial number of the entry on its list, fixed at the decision.</summary>
    public int OrdinalNumber { get; set; }

    /// <summary>Moment the application was complete with all documents, UTC: the rank (art. 74 of the Law).</summary>
    public DateTime CompleteAt { get; set; }
    public DateTime EnteredAt { get; set; }

    /// <summary>What the journal says of the entry now; only the active are counted.</summary>
    public QueueEntryState State { get; set; }
    public DateTime StateSince { get; set; }
    public Guid Version { get; set; }
}

/// <summary>
/// One line of the journal of a list: what happened to an entry, why, on what paper, who wrote it. Never changed, never deleted; each line carries the hash of itself and
/// the line before.
/// </summary>
public sealed class QueueLineRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public QueueList List { get; set; }
    public long Sequence { get; set; }
    public DateTime At { get; set; }
    public Guid EntryId { get; set; }
    public QueueEventKind Kind { get; set; }
    public QueueCause Cause { get; set; }

    /// <summary>What it did to the number of those counted: 1, 0 or -1.</summary>
    public int Change { get; set; }
    public DateTime CompleteAt { get; set; }
    public string RegistrationNumber { get; set; } = "";
    public string Document { get; set; } = "";
    public string Reason { get; set; } = "";
    public string ActorId { get; set; } = "";
    public string ActorName { get; set; } = "";
    public string Hash { get; set; } = "";
}

/// <summary>The order of a list as it stood at the end of a day, chained to the day before (see <see cref="QueueChain"/>).</summary>
public sealed class QueueSnapshotRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public QueueList List { get; set; }
    public DateOnly Day { get; set; }
    public long Sequence { get; set; }
    public int Count { get; set; }
    public string OrderHash { get; set; } = "";
    public string PreviousHash { get; set; } = "";
    public string Hash { get; set; } = "";
}

/// <summary>Counters for registration and document numbers, raised by one UPDATE inside the caller's transaction.</summary>
public sealed class NumberSequence
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string Name { get; set; } = "";
    public int LastNumber { get; set; }
}
