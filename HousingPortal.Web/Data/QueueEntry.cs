using HousingPortal.Domain.Eligibility;

namespace HousingPortal.Web.Data;

/// <summary>One of a provider's lists. The counter is raised inside the transaction of the decision, so ordinal numbers have no gap.</summary>
public sealed class QueueListRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public QueueList List { get; set; }
    public int LastNumber { get; set; }
}

/// <summary>An applicant's entry on a list. The place is computed from <see cref="CompleteAt"/> and the registration number, never stored.</summary>
public sealed class QueueEntry
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
}

/// <summary>Counters for registration and document numbers, raised by one UPDATE inside the caller's transaction.</summary>
public sealed class NumberSequence
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string Name { get; set; } = "";
    public int LastNumber { get; set; }
}
