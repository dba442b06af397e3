using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Adds lines to a case's history in the caller's unit of work. Event names are listed in <see cref="CaseEventTypes"/>.</summary>
internal static class CaseJournal
{
    public static void Add(PortalDb db, HousingCase row, Actor actor, string type, DateTime utcNow, object? data = null, CaseState? from = null, CaseState? to = null) =>
        db.CaseEvents.Add(new CaseEventRow
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            Type = type,
            At = utcNow,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            FromState = from,
            ToState = to,
            DataJson = JsonSerializer.Serialize(data ?? new { }, PortalJson.Options),
        });
}

/// <summary>Stable names of events; each has a text in CaseTexts.</summary>
public static class CaseEventTypes
{
    public const string Registered = "case.registered";
    public const string Assigned = "case.assigned";

    /// <summary>Prefix of the events of <see cref="CaseAction"/>, for example <c>case.action.DraftPositive</c>.</summary>
    public const string ActionPrefix = "case.action.";
    public const string CheckAnswered = "check.answered";
    public const string CheckFailed = "check.failed";
    public const string CheckRepeated = "check.repeated";
    public const string FindingReviewed = "finding.reviewed";
    public const string PaperAttached = "paper.attached";
    public const string DocumentSigned = "document.signed";
    public const string NoticeIssued = "notice.issued";
    public const string NoticeDelivered = "notice.delivered";
    public const string NoticeFailed = "notice.failed";
}
