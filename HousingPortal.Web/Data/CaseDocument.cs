using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Data;

public enum DocumentKind
{
    Receipt,
    PositiveDecision,
    RegistrationNotification,
    HearingNotice,
    ReasonedRefusal,
    UpdateReceipt,
    UpdateResult,
    UpdateRequest,
    RemovalNotice,
    HearingProtocol,
    ComplaintReceipt,
    ComplaintForwarding,
    ComplaintReply,
    ComplaintAnswer,
    CourtPosition,
}

/// <summary>What holds for kinds of documents.</summary>
public static class DocumentKinds
{
    /// <summary>Whether a kind comes into force by a signature; every other kind is issued when it is printed.</summary>
    public static bool NeedsSignature(DocumentKind kind) => kind is DocumentKind.PositiveDecision or DocumentKind.ReasonedRefusal or DocumentKind.HearingProtocol or DocumentKind.ComplaintAnswer;
}

public enum DocumentStatus
{
    /// <summary>Content is fixed, the PDF is not printed yet.</summary>
    ToPrint,

    /// <summary>PDF bytes are frozen; a decision waits for its signature.</summary>
    Printed,

    /// <summary>Signed (decisions) or issued (notices): in force.</summary>
    Issued,

    /// <summary>Returned by the signer or replaced: never in force.</summary>
    Withdrawn,
}

/// <summary>A document of a case or of a complaint. What it says is fixed in <see cref="ModelJson"/>; the printed bytes are in <see cref="DocumentContent"/> and never change.</summary>
public sealed class CaseDocument
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>Null for a complaint that is about no case.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>The complaint that the document belongs to.</summary>
    public Guid? ComplaintId { get; set; }
    public DocumentKind Kind { get; set; }
    public DocumentStatus Status { get; set; }
    public Language Language { get; set; }
    public string Number { get; set; } = "";

    /// <summary>Unguessable token of the public check page.</summary>
    public string Token { get; set; } = "";
    public string ModelJson { get; set; } = "{}";
    public string? Sha256 { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? PrintedAt { get; set; }
    public DateTime? IssuedAt { get; set; }
}

public sealed class DocumentContent
{
    public Guid Id { get; set; }
    public byte[] Pdf { get; set; } = [];
}

/// <summary>The evidence of a signature: the CMS over the frozen bytes, the certificate, and the verdict of our own verification.</summary>
public sealed class DocumentSignature
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid DocumentId { get; set; }
    public byte[] Cms { get; set; } = [];
    public byte[] Certificate { get; set; } = [];
    public string SignerId { get; set; } = "";
    public string SignerName { get; set; } = "";
    public string SignerPosition { get; set; } = "";
    public DateTime SignedAt { get; set; }
    public string VerdictJson { get; set; } = "";

    /// <summary>SHA-256 of the bytes that were signed, lower-case hexadecimal.</summary>
    public string DocumentSha256 { get; set; } = "";

    /// <summary>SHA-256 of each <see cref="EvidenceItem"/> of the verdict, separated by spaces.</summary>
    public string EvidenceHashes { get; set; } = "";

    /// <summary>When the archived signature was last examined again, and what did not hold: empty when all did.</summary>
    public DateTime? CheckedAt { get; set; }
    public string CheckProblem { get; set; } = "";

    /// <summary>True when made with the development signer: has no legal force and says so everywhere.</summary>
    public bool IsTest { get; set; }
}
