using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>
/// Numbers without a gap. Each is raised by one UPDATE as the first statement of the caller's transaction, so that the database itself lets only one
/// caller at a time through, and a roll back gives the number back. Call inside an open transaction only.
/// </summary>
internal static class Sequences
{
    public static async Task<int> NextAsync(PortalDb db, Guid providerId, string name, CancellationToken cancellationToken)
    {
        RequireTransaction(db);
        var rows = db.Sequences.Where(row => row.ProviderId == providerId && row.Name == name);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, row => row.LastNumber + 1), cancellationToken) == 0)
        {
            db.Sequences.Add(new NumberSequence { ProviderId = providerId, Name = name, LastNumber = 1 });
            await db.SaveChangesAsync(cancellationToken);
            return 1;
        }
        return await rows.Select(row => row.LastNumber).SingleAsync(cancellationToken);
    }

    private static void RequireTransaction(PortalDb db)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Numbers are taken inside a transaction only.");
    }
}
