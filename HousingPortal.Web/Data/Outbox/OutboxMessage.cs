using HousingPortal.Domain.Notices;

namespace HousingPortal.Web.Data.Outbox;

public enum DeliveryStatus
{
    Waiting,
    Delivered,
    Failed,
}

/// <summary>
/// A document to be handed to the applicant through one channel, stored in the transaction that made it due. The id is the idempotency key at the receiver,
/// so that a message handed over twice is delivered once. This row is also the delivery state shown on the case.
/// </summary>
public sealed class OutboxMessage : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>The case of the document; null for a complaint that is about no case.</summary>
    public Guid? CaseId { get; set; }
    public Guid DocumentId { get; set; }
    public DeliveryChannel Channel { get; set; }
    public DeliveryStatus Status { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime NextAttemptAt { get; set; }
    public DateTime? LeaseUntil { get; set; }
    public int Attempts { get; set; }
    public DateTime? LastAttemptAt { get; set; }
    public DateTime? DeliveredAt { get; set; }

    /// <summary>The receiver's own id of the message, kept as proof of delivery.</summary>
    public string? ReceiverReference { get; set; }

    /// <summary>Text key of the last failure; never a message of an exception.</summary>
    public string? FailureKey { get; set; }
    public Guid Version { get; set; }
}

/// <summary>What the simulators of the personal cabinet and of SMS received. The key is the sender's idempotency key. Development only.</summary>
public sealed class SimulatedMessage
{
    public Guid Id { get; set; }
    public DeliveryChannel Channel { get; set; }
    public string Recipient { get; set; } = "";
    public string Text { get; set; } = "";
    public Guid? DocumentId { get; set; }
    public DateTime ReceivedAt { get; set; }
    public int TimesReceived { get; set; }
}

/// <summary>An update that waits in the simulated cabinet until the portal fetches it, and what the portal answered. The key is the id of the request. Development only.</summary>
public sealed class SimulatedUpdate
{
    public Guid Id { get; set; }
    public string UpdateJson { get; set; } = "{}";
    public DateTime SentAt { get; set; }
    public int TimesFetched { get; set; }
    public string? AnswerReference { get; set; }
    public string? AnswerFailure { get; set; }
}

/// <summary>A complaint that waits in the simulated cabinet until the portal fetches it, and what the portal answered. The key is the id of the request. Development only.</summary>
public sealed class SimulatedComplaint
{
    public Guid Id { get; set; }
    public string ComplaintJson { get; set; } = "{}";
    public DateTime SentAt { get; set; }
    public int TimesFetched { get; set; }
    public string? AnswerReference { get; set; }
    public string? AnswerFailure { get; set; }
}
