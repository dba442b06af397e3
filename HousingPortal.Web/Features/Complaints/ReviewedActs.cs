using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>What becomes of an act that a complaint or a court undid, inside the caller's transaction. The basis is the answer or the judgment, with number and date.</summary>
internal static class ReviewedActs
{
    /// <summary>The refusal is gone: the application is decided anew and its term begins today. Notices and decisions of before stay with the case.</summary>
    public static async Task<Error?> ReopenAsync(PortalDb db, HousingCase row, Provider provider, string basis, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        if (CaseService.Decide(db, row, provider, calendar, AsPortal(actor), new CaseCommand.Reopen(basis), [], utcNow, out _).Error is { } error)
            return error;
        row.DueOn = ServiceTerm.For(row.ReopenedOn!.Value, calendar).DueOn;
        (row.CalendarNumber, row.CalendarRevision) = (provider.CalendarNumber, calendar.Revision);
        (row.DecidedAt, row.DecisionDocumentId, row.DecisionReasoning) = (null, null, "");
        return await ActiveClaims.TakeAsync(db, row.Id, cancellationToken);
    }

    /// <summary>The applicant comes onto the list with the moment of the first application, and is told the ordinal number.</summary>
    public static async Task<Error?> RegisterAsync(
        PortalDb db, HousingCase row, Provider provider, QueueCause cause, string basis, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        var ordinal = await QueueNumbers.NextAsync(db, row.ProviderId, row.List, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, row, cancellationToken);
        if (CaseService.Decide(db, row, provider, calendar, AsPortal(actor), new CaseCommand.RegisterByReview(basis), [], utcNow, out var line).Error is { } error)
            return error;
        (row.DecidedAt, row.OrdinalNumber, row.DecisionDocumentId, row.DecisionReasoning) = (utcNow, ordinal, null, "");
        var entry = new QueueEntry
        {
            ProviderId = row.ProviderId,
            List = row.List,
            CaseId = row.Id,
            RegistrationNumber = row.Number,
            OrdinalNumber = ordinal,
            CompleteAt = row.FiledAt,
            EnteredAt = utcNow,
        };
        entry.Take(row, CaseMapping.Household(row));
        db.QueueEntries.Add(entry);
        if (await QueueJournal.AppendAsync(db, entry, null, QueueEventKind.Entered, new(cause, basis), actor, utcNow, cancellationToken) is { } wrong)
            return wrong;
        var place = await QueueQueries.PlaceAsync(db, entry.ProviderId, entry.List, QueueJournal.RankOf(entry), cancellationToken);
        await NoticeService.AddAsync(
            db, row, provider, DocumentKind.RegistrationNotification, new NoticeFacts { OrdinalNumber = ordinal, Place = place, DecisionNumber = basis }, utcNow, cancellationToken);
        line!.DataJson = CaseJournal.Write(new CaseEventData { Document = basis, OrdinalNumber = ordinal, Place = place });
        return null;
    }

    /// <summary>The removal is gone by a judgment: the entry is counted again with its old date.</summary>
    public static async Task<Error?> RestoreAsync(PortalDb db, HousingCase row, string basis, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        var entry = await db.QueueEntries.SingleOrDefaultAsync(item => item.CaseId == row.Id && item.ProviderId == row.ProviderId, cancellationToken);
        if (entry is null)
            return new Error("queue.not-found");
        if (await QueueJournal.AppendAsync(db, entry, entry.State, QueueEventKind.Restored, new(QueueCause.Court, basis), actor, utcNow, cancellationToken) is { } error)
            return error;
        CaseJournal.Add(db, row, actor, CaseEventTypes.QueuePrefix + QueueEventKind.Restored, utcNow, new CaseEventData { QueueCause = QueueCause.Court.ToString(), Document = basis });
        return null;
    }

    // The table lets nobody but the portal do this by hand; the history names who brought it about.
    private static Actor AsPortal(Actor actor) => actor with { Roles = [StaffRole.System] };
}
