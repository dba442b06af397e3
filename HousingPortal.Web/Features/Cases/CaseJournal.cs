using System.Text.Json;
using System.Text.Json.Serialization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Recusals;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Adds lines to a case's history in the caller's unit of work. Event names are listed in <see cref="CaseEventTypes"/>.</summary>
internal static class CaseJournal
{
    private static readonly JsonSerializerOptions Options = new(PortalJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static CaseEventRow Add(PortalDb db, HousingCase row, Actor actor, string type, DateTime utcNow, object? data = null, CaseState? from = null, CaseState? to = null) =>
        Add(db, row.ProviderId, row.Id, actor, type, utcNow, data, from, to);

    /// <summary>The same for a case that was not loaded.</summary>
    public static CaseEventRow Add(
        PortalDb db, Guid providerId, Guid caseId, Actor actor, string type, DateTime utcNow, object? data = null, CaseState? from = null, CaseState? to = null) =>
        db.CaseEvents.Add(new CaseEventRow
        {
            ProviderId = providerId,
            CaseId = caseId,
            Type = type,
            At = utcNow,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            FromState = from,
            ToState = to,
            DataJson = Write(data ?? new { }),
        }).Entity;

    public static string Write(object data) => JsonSerializer.Serialize(data, Options);
}

/// <summary>Stable names of events; each has a text in CaseTexts.</summary>
public static class CaseEventTypes
{
    public const string Registered = "case.registered";
    public const string Assigned = "case.assigned";

    /// <summary>Registered although it touches other active registrations, with the officer's reason.</summary>
    public const string DoubleAccepted = "case.double-accepted";

    /// <summary>The working calendar changed and with it the days of the case.</summary>
    public const string DeadlineMoved = "case.deadline-moved";

    /// <summary>An application of Annex 3 was registered, decided on, or asked for.</summary>
    public const string UpdateRegistered = "case.update-registered";
    public const string UpdateDecided = "case.update-decided";
    public const string UpdateRequested = "case.update-requested";

    /// <summary>What is said against an official's part in the case, and what became of it.</summary>
    public const string RecusalDeclared = "case.recusal-declared";
    public const string RecusalDecided = "case.recusal-decided";

    /// <summary>A proof of delivery beside the one that set the day, and the paper on which the outcome of a hearing rests.</summary>
    public const string DeliveryProven = "hearing.delivery-proven";
    public const string PositionReceived = "hearing.position-received";

    /// <summary>Steps of the protocol of a hearing.</summary>
    public const string ProtocolPrinted = "hearing.protocol-printed";
    public const string ProtocolSigned = "hearing.protocol-signed";
    public const string ProtocolSeen = "hearing.protocol-seen";
    public const string ProtocolCommented = "hearing.protocol-commented";

    /// <summary>A complaint about the case was registered, and how it ended.</summary>
    public const string ComplaintRegistered = "complaint.registered";
    public const string ComplaintEnded = "complaint.ended";

    /// <summary>A court case was opened, the position of the superior was given, the court has decided.</summary>
    public const string CourtOpened = "court.opened";
    public const string CourtPosition = "court.position";
    public const string CourtJudged = "court.judged";

    /// <summary>Prefix of the events of <see cref="CaseAction"/>, for example <c>case.action.DraftPositive</c>.</summary>
    public const string ActionPrefix = "case.action.";

    /// <summary>Prefix of the events of the queue, for example <c>queue.Departed</c>.</summary>
    public const string QueuePrefix = "queue.";
    public const string CheckAnswered = "check.answered";
    public const string CheckFailed = "check.failed";
    public const string CheckRepeated = "check.repeated";
    public const string FindingReviewed = "finding.reviewed";
    public const string PaperAttached = "paper.attached";
    public const string DocumentSigned = "document.signed";
    public const string SignatureRejected = "document.signature-rejected";
    public const string NoticeIssued = "notice.issued";
    public const string NoticeDelivered = "notice.delivered";
    public const string NoticeFailed = "notice.failed";

    /// <summary>The case was bound into one file: ordered by staff or asked for by the applicant, made, given to the applicant.</summary>
    public const string FileOrdered = "case-file.ordered";
    public const string FileAsked = "case-file.asked";
    public const string FileMade = "case-file.made";
    public const string FileGiven = "case-file.given";
}

/// <summary>What the journal keeps of a step of a case: what was typed and what came of it. Only what belongs to the step is filled. Times are local times of the provider.</summary>
public sealed record CaseEventData
{
    public string? Reason { get; init; }
    public IReadOnlyList<string>? Grounds { get; init; }
    public IReadOnlyList<string>? WorseningDocuments { get; init; }
    public DateTime? HearingStartsAt { get; init; }
    public HearingMethod? HearingMethod { get; init; }
    public string? HearingPlace { get; init; }
    public HearingOutcome? Outcome { get; init; }
    public DateTime? HeldFrom { get; init; }
    public DateTime? HeldUntil { get; init; }
    public string? Position { get; init; }
    public string? Participants { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public string? QueueCause { get; init; }
    public string? Document { get; init; }
    public string? AssignedFrom { get; init; }
    public string? AssignedTo { get; init; }
    public string? DocumentNumber { get; init; }
    public string? NoticeNumber { get; init; }
    public int? OrdinalNumber { get; init; }
    public int? Place { get; init; }
    public bool? IsTest { get; init; }
    public IReadOnlyList<string>? FailedChecks { get; init; }
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }
    public DateOnly? NoticeBy { get; init; }
    public DateOnly? HearingBy { get; init; }
    public HearingTrouble? HearingTrouble { get; init; }
    public string? CalendarAct { get; init; }
    public string? UpdateNumber { get; init; }
    public IReadOnlyList<DataChange>? UpdateChanges { get; init; }
    public UpdateEffect? UpdateEffect { get; init; }
    public QueueList? ListFrom { get; init; }
    public QueueList? ListTo { get; init; }
    public Category? CategoryFrom { get; init; }
    public Category? CategoryTo { get; init; }
    public DateOnly? ReplyBy { get; init; }
    public string? Calendar { get; init; }
    public string? Official { get; init; }
    public RecusalGround? RecusalGround { get; init; }
    public RecusalState? RecusalState { get; init; }
    public DateOnly? DecideBy { get; init; }
    public NoticeChannel? ProofChannel { get; init; }
    public DateTime? ProvenAt { get; init; }
    public DateOnly? SeenOn { get; init; }
    public string? Comments { get; init; }
    public string? ComplaintNumber { get; init; }
    public ComplaintSubject? ComplaintSubject { get; init; }
    public ComplaintOutcome? ComplaintOutcome { get; init; }
    public ComplaintEffect? ComplaintEffect { get; init; }
    public string? CourtReference { get; init; }
    public CourtEffect? CourtEffect { get; init; }
    public DateOnly? AskedOn { get; init; }
    public int? FilePages { get; init; }
    public string? FileSha256 { get; init; }

    internal static CaseEventData Of(CaseCommand command) => command switch
    {
        CaseCommand.DraftPositive { Reasoning: var reasoning } => new() { Reason = reasoning },
        CaseCommand.ReturnPositive { Reason: var reason } => new() { Reason = reason },
        CaseCommand.ReturnRefusal { Reason: var reason } => new() { Reason = reason },
        CaseCommand.AllowLateNotice { Reason: var reason } => new() { Reason = reason },
        CaseCommand.AllowLateRefusal { Reason: var reason } => new() { Reason = reason },
        CaseCommand.DraftRefusal { Reasoning: var reasoning } => new() { Reason = reasoning },
        CaseCommand.Reopen { Basis: var basis } => new() { Document = basis },
        CaseCommand.RegisterByReview { Basis: var basis } => new() { Document = basis },
        CaseCommand.RecordDelivery { DeliveredOn: var day } => new() { DeliveredOn = day },
        CaseCommand.IssuePreliminaryRefusal notice => new()
        {
            Reason = notice.Reasoning,
            Grounds = notice.Grounds,
            WorseningDocuments = notice.Worsening.Count == 0 ? null : [.. notice.Worsening.Select(basis => $"{RefusalGrounds.Find(basis.Ground).Citation.Paragraph}: {basis.HappenedOn:dd.MM.yyyy}, {basis.Document}")],
            HearingStartsAt = notice.Hearing.StartsAt,
            HearingMethod = notice.Hearing.Method,
            HearingPlace = notice.Hearing.Place,
        },
        CaseCommand.RecordHearing { Record: var record } => new()
        {
            Outcome = record.Outcome,
            HeldFrom = record.HeldFrom,
            HeldUntil = record.HeldUntil,
            Position = record.Position,
            Participants = record.Participants,
        },
        _ => new(),
    };
}
