using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Ordinal numbers of a list, without a gap. Call as the first statement of an open transaction.</summary>
internal static class QueueNumbers
{
    public static async Task<int> NextAsync(PortalDb db, Guid providerId, QueueList list, CancellationToken cancellationToken)
    {
        var rows = db.QueueLists.Where(row => row.ProviderId == providerId && row.List == list);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, row => row.LastNumber + 1), cancellationToken) == 0)
        {
            // Of two first callers one breaks the unique index, rolls back and comes again.
            db.QueueLists.Add(new QueueListRow { ProviderId = providerId, List = list, LastNumber = 1 });
            await db.SaveChangesAsync(cancellationToken);
            return 1;
        }
        return await rows.Select(row => row.LastNumber).SingleAsync(cancellationToken);
    }
}
