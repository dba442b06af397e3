using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Development;

/// <summary>Moves the demonstration clock. Does nothing where that clock is not registered, which is everywhere but Development.</summary>
public sealed class DemonstrationClockService(TimeProvider clock, ProviderClock local, IDbContextFactory<PortalDb> databases)
{
    public bool IsAvailable => clock is DemonstrationClock;

    public async Task<DateTime> LocalNowAsync(Actor actor, CancellationToken cancellationToken = default) => local.LocalNow(await ProviderAsync(actor, cancellationToken));

    public async Task<DateTime> MoveToNextWorkingDayAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await ProviderAsync(actor, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var next = calendar.AddWorkingDays(local.Today(provider), 1).ToDateTime(new TimeOnly(10, 0));
        return Move(provider, ProviderClock.ToUtc(next, provider));
    }

    public async Task<DateTime> MoveOneHourAsync(Actor actor, CancellationToken cancellationToken = default) =>
        Move(await ProviderAsync(actor, cancellationToken), local.UtcNow.AddHours(1));

    private DateTime Move(Provider provider, DateTime utc)
    {
        (clock as DemonstrationClock)?.MoveTo(new DateTimeOffset(utc, TimeSpan.Zero));
        return local.LocalNow(provider);
    }

    private async Task<Provider> ProviderAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
    }
}
