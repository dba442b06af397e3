using HousingPortal.Domain.Intake;

namespace HousingPortal.Web.Data;

/// <summary>An application being typed: whatever stands in the form, right or wrong, so that nothing typed is lost.</summary>
public sealed class ApplicationDraft : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string OwnerId { get; set; } = "";
    public string FormJson { get; set; } = "{}";
    public IntakeStep Step { get; set; }

    /// <summary>Applicant's name as typed so far, to find the draft again.</summary>
    public string Title { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public DateTime SavedAt { get; set; }
    public Guid Version { get; set; }
}

/// <summary>A paper attached to a draft or a case. The bytes are in <see cref="AttachmentContent"/>, so that lists never load them.</summary>
public sealed class Attachment
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid? DraftId { get; set; }
    public Guid? CaseId { get; set; }

    /// <summary>The update that it came with.</summary>
    public Guid? UpdateId { get; set; }

    /// <summary>The complaint that it came with.</summary>
    public Guid? ComplaintId { get; set; }
    public PaperKind Kind { get; set; }
    public string FileName { get; set; } = "";
    public string ContentType { get; set; } = "";
    public long Size { get; set; }
    public string Sha256 { get; set; } = "";
    public string UploadedById { get; set; } = "";
    public string UploadedByName { get; set; } = "";
    public DateTime UploadedAt { get; set; }
}

public sealed class AttachmentContent
{
    public Guid Id { get; set; }
    public byte[] Bytes { get; set; } = [];
}
