using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Place of an entry among those now on its list, and the moment it was counted (UTC): the place moves when others leave.</summary>
public sealed record PlaceInList(QueueList List, int OrdinalNumber, int Place, int Total, DateTime AsOfUtc);

/// <summary>Counts places. A place is never stored: it follows from the moment of the complete application and the registration number (art. 74 of the Law).</summary>
public sealed class PlaceService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    /// <summary>Null when the case is not counted on a list or is not the actor's provider's.</summary>
    public async Task<PlaceInList?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = databases.CreateDbContext();
        var entry = await db.QueueEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.CaseId == caseId && entry.ProviderId == actor.ProviderId, cancellationToken);
        if (entry is not { State: QueueEntryState.Active })
            return null;
        var total = await db.QueueEntries.CountAsync(other => other.ProviderId == entry.ProviderId && other.List == entry.List && other.State == QueueEntryState.Active, cancellationToken);
        var place = await QueueQueries.PlaceAsync(db, entry.ProviderId, entry.List, QueueJournal.RankOf(entry), cancellationToken);
        return new PlaceInList(entry.List, entry.OrdinalNumber, place, total, clock.UtcNow);
    }
}
