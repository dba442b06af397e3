using HousingPortal.Domain;
using HousingPortal.Domain.Inventory;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Updates;

/// <summary>Requests to people to update their data (para 11-1). Silence has no consequence but that an officer looks at it (A22).</summary>
public sealed class UpdateRequests(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    public const int LongestReason = 1000;
    public const int FewestDays = 1;
    public const int MostDays = 60;

    /// <summary>Sends a request by cabinet and SMS. Errors: <c>update.role</c>, <c>update.reason-missing</c>, <c>update.too-long</c>(limit), <c>update.days</c>(from, to),
    /// <c>update.request-open</c>(day) while an earlier one still waits, and those of <see cref="UpdateDecider.MayFile"/>.</summary>
    public async Task<Result<Guid>> SendAsync(Actor actor, Guid caseId, string reason, int replyWorkingDays, CancellationToken cancellationToken = default)
    {
        if (!UpdateIntake.MayWork(actor))
            return new Error("update.role");
        if (string.IsNullOrWhiteSpace(reason))
            return new Error("update.reason-missing");
        if (reason.Trim().Length > LongestReason)
            return new Error("update.too-long", LongestReason);
        if (replyWorkingDays is < FewestDays or > MostDays)
            return new Error("update.days", FewestDays, MostDays);
        var sent = await UnitOfWork.RunAsync(databases, (db, token) => SendAsync(db, actor, caseId, reason.Trim(), replyWorkingDays, token), result => result.IsSuccess, cancellationToken);
        if (sent.IsSuccess)
            notices.Wake();
        return sent;
    }

    private async Task<Result<Guid>> SendAsync(PortalDb db, Actor actor, Guid caseId, string reason, int replyWorkingDays, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return CaseService.NotFound;
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return barred;
        if (UpdateDecider.MayFile(row.State) is { } closed)
            return closed;
        var (now, today) = (clock.UtcNow, clock.Today(provider));
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var request = new UpdateRequest(today, replyWorkingDays);
        var replyBy = request.ReplyBy(calendar);
        // The notice takes a number first, which lets one request of this provider through at a time.
        var document = await NoticeService.AddAsync(db, row, provider, DocumentKind.UpdateRequest, new NoticeFacts { Reasoning = reason, ReplyBy = replyBy }, now, cancellationToken);
        if (await db.UpdateRequests.Where(item => item.CaseId == caseId && item.AnsweredOn == null && item.ReplyBy >= today).Select(item => (DateOnly?)item.ReplyBy).FirstOrDefaultAsync(cancellationToken) is { } waits)
            return new Error("update.request-open", waits);
        var sent = new UpdateRequestRow
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            DocumentId = document.Id,
            Reason = reason,
            SentAt = now,
            SentOn = today,
            ReplyWorkingDays = replyWorkingDays,
            ReplyBy = replyBy,
            SentByName = actor.Name,
        };
        db.UpdateRequests.Add(sent);
        CaseJournal.Add(db, row, actor, CaseEventTypes.UpdateRequested, now, new CaseEventData { Reason = reason, ReplyBy = replyBy, DocumentNumber = document.Number });
        await db.SaveChangesAsync(cancellationToken);
        return sent.Id;
    }
}
