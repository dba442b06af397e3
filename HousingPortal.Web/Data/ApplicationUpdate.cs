using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Updates;

namespace HousingPortal.Web.Data;

/// <summary>
/// An application of Annex 3 for one case. <see cref="BeforeJson"/> and <see cref="AfterJson"/> are whole applications: what stood in the case, and what the update makes of it. Once decided,
/// neither changes, and the versions of an application are read from here.
/// </summary>
public sealed class ApplicationUpdate : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }

    /// <summary>Own registration number; null for a draft.</summary>
    public string? Number { get; set; }
    public UpdateState State { get; set; }
    public FilingMethod Method { get; set; }

    /// <summary>The portal's id of what it sent; the same id is taken in once. Null at the counter.</summary>
    public string? RequestId { get; set; }
    public string FormJson { get; set; } = "{}";
    public string BeforeJson { get; set; } = "";
    public string AfterJson { get; set; } = "";

    /// <summary>Who typed it; nobody else sees a draft.</summary>
    public string OwnerId { get; set; } = "";
    public string OwnerName { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public DateTime SavedAt { get; set; }

    /// <summary>Who stored the new data last, named to whoever comes second.</summary>
    public string SavedByName { get; set; } = "";
    public DateTime? FiledAt { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>When the registers were asked about the new data as they stand; null when they were not, or the data changed since.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>The day by which the new data are judged; set when the registers are asked.</summary>
    public DateOnly? JudgedOn { get; set; }
    public UpdateEffect? Effect { get; set; }
    public string Reasoning { get; set; } = "";
    public string DecidedByName { get; set; } = "";
    public DateTime? DecidedAt { get; set; }
    public Guid? ReceiptId { get; set; }
    public Guid? ResultId { get; set; }
    public Guid Version { get; set; }
}

/// <summary>A request to a person to update data (paras 9.4 and 11-1), told by cabinet and SMS. An update that comes in answers it; silence has no consequence.</summary>
public sealed class UpdateRequestRow : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public Guid DocumentId { get; set; }
    public string Reason { get; set; } = "";
    public DateTime SentAt { get; set; }
    public DateOnly SentOn { get; set; }
    public int ReplyWorkingDays { get; set; }
    public DateOnly ReplyBy { get; set; }
    public string SentByName { get; set; } = "";
    public DateOnly? AnsweredOn { get; set; }
    public Guid? AnsweredById { get; set; }
    public Guid Version { get; set; }
}
