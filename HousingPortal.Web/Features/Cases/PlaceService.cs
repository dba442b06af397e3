using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Place of an entry among those now on its list, and the moment it was counted (UTC): the place moves when others leave.</summary>
public sealed record PlaceInList(QueueList List, int OrdinalNumber, int Place, int Total, DateTime AsOfUtc);

/// <summary>Counts places. A place is never stored: it follows from the moment of the complete application and the registration number (art. 74 of the Law).</summary>
public sealed class PlaceService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    /// <summary>Null when the case is not on a list or is not the actor's provider's.</summary>
    public async Task<PlaceInList?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = databases.CreateDbContext();
        var entry = await db.QueueEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.CaseId == caseId && entry.ProviderId == actor.ProviderId, cancellationToken);
        if (entry is null)
            return null;
        var total = await db.QueueEntries.CountAsync(other => other.ProviderId == entry.ProviderId && other.List == entry.List, cancellationToken);
        return new PlaceInList(entry.List, entry.OrdinalNumber, await CountAsync(db, entry, cancellationToken), total, clock.UtcNow);
    }

    internal static async Task<int> CountAsync(PortalDb db, QueueEntry entry, CancellationToken cancellationToken) =>
        1 + await db.QueueEntries.CountAsync(other => other.ProviderId == entry.ProviderId && other.List == entry.List
            && (other.CompleteAt < entry.CompleteAt || other.CompleteAt == entry.CompleteAt && string.Compare(other.RegistrationNumber, entry.RegistrationNumber) < 0), cancellationToken);
}
