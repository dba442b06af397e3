using HousingPortal.Domain.Registers;

namespace HousingPortal.Web.Data;

public enum CheckStatus
{
    Waiting,
    Running,
    Answered,
    Failed,
}

/// <summary>One question to one state register about one case, with its stored answer. A repeated check is a new row; the latest row of a kind counts.</summary>
public sealed class RegisterCheck : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }

    /// <summary>The update whose new data the register was asked about; null when it was asked about the application of the case.</summary>
    public Guid? UpdateId { get; set; }

    /// <summary>Asked about data that are not accepted: does not count for the case.</summary>
    public bool IsProvisional { get; set; }
    public RegisterKind Kind { get; set; }
    public CheckStatus Status { get; set; }

    /// <summary>Our id of the request, sent to the register and kept with the answer.</summary>
    public string RequestId { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public AnswerOutcome? Outcome { get; set; }

    /// <summary>The answer as received (a serialised <see cref="RegisterAnswer"/>).</summary>
    public string? AnswerJson { get; set; }

    /// <summary>SHA-256 of <see cref="AnswerJson"/>, hexadecimal.</summary>
    public string? AnswerSha256 { get; set; }
    public int Attempts { get; set; }

    /// <summary>Text key of why it failed; never a message of an exception.</summary>
    public string? FailureKey { get; set; }

    /// <summary>Running: until when it belongs to the node that claimed it. Waiting: not asked again before. A check whose moment has passed may be claimed by any node.</summary>
    public DateTime? LeaseUntil { get; set; }
    public Guid Version { get; set; }
}
