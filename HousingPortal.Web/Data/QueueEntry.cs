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

/// <summary>
/// An applicant's entry on a list. The place is computed from <see cref="CompleteAt"/> and the registration number, never stored. What lists are filtered by is carried here beside the
/// rank, so that an index answers alone; <see cref="Take"/> keeps it in step with the case.
/// </summary>
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
    public Category Category { get; set; }

    /// <summary>The parts of the applicant's name in capitals, each after a space: whoever searches for the beginning of a part looks for a space and that beginning.</summary>
    public string NameParts { get; set; } = "";

    /// <summary>Number of persons, the applicant included.</summary>
    public int Household { get; set; }
    public Guid Version { get; set; }

    /// <summary>Takes from the case what the list is filtered by and shows. To be called in the transaction that makes the entry or changes one of these on the case.</summary>
    public void Take(HousingCase row, int household) => (Category, NameParts, Household) = (row.Category, " " + row.SearchName.Replace('-', ' '), household);
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

/// <summary>Who took which list out of the portal: written before the first row leaves and completed when the last has left or the export was broken off. Never deleted.</summary>
public sealed class QueueExportRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string ActorId { get; set; } = "";
    public string ActorName { get; set; } = "";
    public QueueExportFormat Format { get; set; }

    /// <summary>The address of the page with its filter; empty for all lists.</summary>
    public string Filter { get; set; } = "";
    public DateTime StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public QueueExportState State { get; set; }
    public int Rows { get; set; }
}

public enum QueueExportFormat
{
    Csv,
    Xlsx,
}

public enum QueueExportState
{
    /// <summary>Promised; the download has not begun.</summary>
    Waiting,
    Running,
    Done,
    Cancelled,
    Failed,
}
