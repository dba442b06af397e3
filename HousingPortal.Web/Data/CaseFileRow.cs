using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Data;

public enum CaseFileStatus
{
    Waiting,
    Running,
    Ready,
    Failed,
}

/// <summary>A case bound into one PDF, or the request for it. The bytes are in <see cref="DocumentContent"/> under the same id and never change; a later state of the case is another file.</summary>
public sealed class CaseFileRow : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public CaseFileScope Scope { get; set; }
    public CaseFileStatus Status { get; set; }
    public Language Language { get; set; }
    public string RequestedById { get; set; } = "";
    public string RequestedByName { get; set; } = "";
    public DateTime RequestedAt { get; set; }

    /// <summary>The day on which the applicant asked to see the case, and the last day to show it; null for a file that nobody outside asked for.</summary>
    public DateOnly? AskedOn { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>The day on which the applicant got the copy.</summary>
    public DateOnly? GivenOn { get; set; }

    /// <summary>Steps of the making, for the progress that a page shows.</summary>
    public int Done { get; set; }
    public int Total { get; set; }
    public int Pages { get; set; }
    public long Size { get; set; }
    public string? Sha256 { get; set; }
    public DateTime? MadeAt { get; set; }

    /// <summary>Text key of why it failed; never a message of an exception.</summary>
    public string? FailureKey { get; set; }
    public int Attempts { get; set; }

    /// <summary>Running: until when it belongs to the node that claimed it; a file whose moment has passed may be claimed by any node.</summary>
    public DateTime? LeaseUntil { get; set; }
    public Guid Version { get; set; }
}
