using HousingPortal.Domain.Notices;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>The notice of a removal as the case page shows it. Days and moments are local to the provider.</summary>
/// <param name="DueOn">By the end of this day it must have reached the person (art. 73(3) of the Law).</param>
/// <param name="DeliveredAt">When it came into the cabinet; null while it has not.</param>
public sealed record RemovalLetter(Guid DocumentId, string Number, DateOnly DueOn, DateTime? DeliveredAt, bool IsOverdue);

/// <summary>A notice of a removal that has not reached the person yet.</summary>
public sealed record OpenRemovalLetter(Guid CaseId, string CaseNumber, DateOnly DueOn, bool IsOverdue);

/// <summary>Makes the notice of a removal inside the transaction of the removal, and says which have not arrived.</summary>
internal static class RemovalLetters
{
    public static async Task<CaseDocument?> AddAsync(PortalDb db, HousingCase row, QueueEntry entry, QueueCommand command, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (!RemovalNotices.IsDue(command.Kind, command.Cause))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var facts = new NoticeFacts { Removal = command.Cause, Reasoning = command.Reason, DecisionNumber = command.Document.Trim(), OrdinalNumber = entry.OrdinalNumber };
        return await NoticeService.AddAsync(db, row, provider, DocumentKind.RemovalNotice, facts, utcNow, cancellationToken);
    }

    /// <summary>The notice of the last removal of a case; null while nobody had to be told of one.</summary>
    public static async Task<RemovalLetter?> FindAsync(PortalDb db, Provider provider, Guid caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var letter = await db.Documents.AsNoTracking().Where(row => row.CaseId == caseId && row.Kind == DocumentKind.RemovalNotice).OrderByDescending(row => row.CreatedAt)
            .Select(row => new { row.Id, row.Number, row.CreatedAt, DeliveredAt = db.Outbox.Where(message => message.DocumentId == row.Id && message.Channel == DeliveryChannel.Cabinet).Max(message => message.DeliveredAt) })
            .FirstOrDefaultAsync(cancellationToken);
        if (letter is null)
            return null;
        var dueOn = DueOn(letter.CreatedAt, provider);
        return new(letter.Id, letter.Number, dueOn, letter.DeliveredAt is { } at ? ProviderClock.ToLocal(at, provider) : null, letter.DeliveredAt is null && today > dueOn);
    }

    /// <summary>Notices of a provider that are not in the cabinet of the person, the oldest first. The outbox is asked first: what is not delivered is little.</summary>
    public static async Task<IReadOnlyList<OpenRemovalLetter>> OpenAsync(PortalDb db, Provider provider, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from message in db.Outbox.AsNoTracking()
            where (message.Status == DeliveryStatus.Waiting || message.Status == DeliveryStatus.Failed) && message.ProviderId == provider.Id && message.Channel == DeliveryChannel.Cabinet
            join document in db.Documents on message.DocumentId equals document.Id
            where document.Kind == DocumentKind.RemovalNotice
            join row in db.Cases on message.CaseId equals (Guid?)row.Id
            orderby document.CreatedAt
            select new { row.Id, row.Number, document.CreatedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new OpenRemovalLetter(row.Id, row.Number, DueOn(row.CreatedAt, provider), today > DueOn(row.CreatedAt, provider)))];
    }

    private static DateOnly DueOn(DateTime createdAt, Provider provider) => RemovalNotices.DueOn(DateOnly.FromDateTime(ProviderClock.ToLocal(createdAt, provider)));
}
