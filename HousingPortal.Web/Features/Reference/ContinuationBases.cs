using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Reference;

/// <summary>Finds the recorded basis on which a provider goes on applying the last edition on a local day of its own.</summary>
internal static class ContinuationBases
{
    /// <summary>The basis that covers the day, the latest recorded when several do; null when there is none.</summary>
    public static Task<ContinuationBasisRow?> FindAsync(PortalDb db, Guid providerId, DateOnly day, CancellationToken cancellationToken = default) =>
        db.ContinuationBases.AsNoTracking()
            .Where(row => row.ProviderId == providerId && row.ValidFrom <= day && (row.ValidUntil == null || row.ValidUntil >= day))
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.ValidFrom)
            .FirstOrDefaultAsync(cancellationToken);
}
