using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Notices;

/// <summary>The documents of a case as issued, and whether each has reached the applicant.</summary>
public sealed class NoticeList(IDbContextFactory<PortalDb> databases, DeliveryOptions delivery, DeliverySignal signal, ProviderClock clock)
{
    /// <summary>Oldest first. Null for a case of another provider.</summary>
    public async Task<IReadOnlyList<NoticeView>?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Cases.AnyAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var documents = await db.Documents.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Kind, row.Status, row.Language, row.Number, row.Token, row.CreatedAt }).ToListAsync(cancellationToken);
        var messages = await db.Outbox.AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync(cancellationToken);
        var ids = documents.Select(document => document.Id).ToList();
        var signatures = await db.Signatures.AsNoTracking().Where(row => ids.Contains(row.DocumentId)).Select(row => new { row.DocumentId, row.SignedAt, row.IsTest }).ToListAsync(cancellationToken);
        return
        [
            .. documents.Select(document =>
            {
                var signature = signatures.FirstOrDefault(row => row.DocumentId == document.Id);
                return new NoticeView(document.Id, document.Kind, document.Status, document.Language, document.Number, document.Token, Local(document.CreatedAt),
                    signature is null ? null : Local(signature.SignedAt), signature?.IsTest ?? false,
                    [.. messages.Where(message => message.DocumentId == document.Id).OrderBy(message => message.Channel).Select(View)]);
            }),
        ];

        DateTime Local(DateTime utc) => ProviderClock.ToLocal(utc, provider);

        DeliveryView View(OutboxMessage message) => new(message.Id, message.Channel, message.Status, message.Attempts, message.FailureKey,
            message.DeliveredAt is { } at ? Local(at) : null,
            message.Status == DeliveryStatus.Failed && message.Attempts < delivery.MaxAttempts ? Local(message.NextAttemptAt) : null);
    }

    /// <summary>Starts another attempt now. Errors: <c>delivery.role</c>, <c>delivery.not-found</c>, <c>delivery.not-failed</c>.</summary>
    public async Task<Result<bool>> RetryAsync(Actor actor, Guid messageId, CancellationToken cancellationToken = default)
    {
        if (!CanRetry(actor))
            return new Error("delivery.role");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.UtcNow;
        var version = Guid.CreateVersion7();
        var mine = db.Outbox.Where(row => row.Id == messageId && row.ProviderId == actor.ProviderId);
        var changed = await mine.Where(row => row.Status == DeliveryStatus.Failed && (row.LeaseUntil == null || row.LeaseUntil <= now)).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, DeliveryStatus.Waiting)
            .SetProperty(row => row.NextAttemptAt, now)
            .SetProperty(row => row.Version, version), cancellationToken);
        if (changed == 0)
            return await mine.AnyAsync(cancellationToken) ? new Error("delivery.not-failed") : new Error("delivery.not-found");
        signal.Set();
        return true;
    }

    public static bool CanRetry(Actor actor) => actor.Has(Policies.Roles[Policies.CaseWork]) || actor.Has(Policies.Roles[Policies.Supervise]);
}

/// <summary>Times are local times of the provider.</summary>
public sealed record NoticeView(
    Guid Id, DocumentKind Kind, DocumentStatus Status, Language Language, string Number, string Token, DateTime CreatedAt, DateTime? SignedAt, bool IsTest, IReadOnlyList<DeliveryView> Deliveries)
{
    public bool IsDecision => DocumentKinds.NeedsSignature(Kind);

    /// <summary>Something is still under way, so the state will change by itself.</summary>
    public bool IsMoving => Status == DocumentStatus.ToPrint || Deliveries.Any(item => item.Status == DeliveryStatus.Waiting);
}

/// <param name="NextAttemptAt">Null when no further attempt is made by itself.</param>
public sealed record DeliveryView(Guid Id, DeliveryChannel Channel, DeliveryStatus Status, int Attempts, string? FailureKey, DateTime? DeliveredAt, DateTime? NextAttemptAt);
