using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>The order of a list at the end of a past day.</summary>
/// <param name="Recorded">The hash recorded for that day; null when none was.</param>
/// <param name="IsAsRecorded">Whether the rebuilt order is the recorded one; null when none was recorded.</param>
public sealed record RebuiltOrder(QueueList List, DateOnly Day, IReadOnlyList<QueuedEntry> Order, string? Recorded, bool? IsAsRecorded);

/// <summary>What a supervisor may prove of the own provider's lists.</summary>
public sealed class QueueCheckService(IDbContextFactory<PortalDb> databases, QueueKeeper keeper, ProviderClock clock)
{
    /// <summary>Null for anybody but a supervisor.</summary>
    public async Task<IReadOnlyList<QueueCheck>?> VerifyAsync(Actor actor, CancellationToken cancellationToken = default) =>
        actor.Has(StaffRole.Supervisor) ? await keeper.VerifyAsync(actor.ProviderId, cancellationToken) : null;

    /// <summary>Today, and the lists that have entries. Null for anybody but a supervisor.</summary>
    public async Task<(DateOnly Today, IReadOnlyList<QueueList> Lists)?> ListsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Supervisor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var lists = await db.QueueLists.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).Select(row => row.List).ToListAsync(cancellationToken);
        return (clock.Today(provider), [.. lists.Order()]);
    }

    /// <summary>The order at the end of a day that is over. Null for anybody but a supervisor, and for today and later.</summary>
    public async Task<RebuiltOrder?> RebuildAsync(Actor actor, QueueList list, DateOnly day, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Supervisor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        if (day >= clock.Today(provider))
            return null;
        var order = await keeper.RebuildAsync(provider, list, day, cancellationToken);
        var recorded = await db.QueueSnapshots.AsNoTracking().SingleOrDefaultAsync(row => row.ProviderId == provider.Id && row.List == list && row.Day == day, cancellationToken);
        return new RebuiltOrder(
            list, day, order, recorded?.OrderHash, recorded is null ? null : QueueChain.Snapshot(day, recorded.Sequence, order, "").OrderHash == recorded.OrderHash);
    }
}
