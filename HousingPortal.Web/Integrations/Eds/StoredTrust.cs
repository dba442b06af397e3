using System.Collections.Concurrent;
using HousingPortal.Web.Data;
using HousingPortal.Web.Integrations.Eds.Pki;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>
/// What a provider believes: the certificates of the settings' folder, those of its trust store whose fingerprint was confirmed, the fetched lists, and in Development the test authorities.
/// </summary>
internal sealed class StoredTrust(EdsOptions options, IEnumerable<ITestTrust> tests, IDbContextFactory<PortalDb> databases) : IPortalTrust
{
    private readonly Lazy<TrustStore> folder = new(() => FolderOf(options.AnchorsFolder));
    private readonly ConcurrentDictionary<Guid, (DateTime At, RevocationList List)> parsed = [];

    public async Task<PortalTrust> LoadAsync(string bin, DateTime? at = null, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from row in db.TrustedCertificates.AsNoTracking()
            join provider in db.Providers on row.ProviderId equals provider.Id
            where provider.Bin == bin && row.ConfirmedAt != null && (row.State == TrustState.Trusted || at != null && row.RemovedAt > at)
            orderby row.AddedAt
            select new { row.IsAnchor, row.Certificate }).ToListAsync(cancellationToken);
        var stored = new TrustStore(
            [.. rows.Where(row => row.IsAnchor).Select(row => PkiCertificate.Read(row.Certificate))],
            [.. rows.Where(row => !row.IsAnchor).Select(row => PkiCertificate.Read(row.Certificate))],
            at is null ? await ListsAsync(db, cancellationToken) : []);
        var test = tests.Select(one => one.Current).ToList();
        return new(
            new[] { folder.Value, stored }.Concat(test).Aggregate((sum, one) =>
                new([.. sum.Anchors, .. one.Anchors], [.. sum.Intermediates, .. one.Intermediates], at is null ? [.. sum.Lists, .. one.Lists] : [])),
            [.. test.SelectMany(one => one.Anchors)]);
    }

    /// <summary>The fetched lists; one that is large is read once.</summary>
    private async Task<IReadOnlyList<RevocationList>> ListsAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var known = await db.FetchedLists.AsNoTracking().Where(row => row.FetchedAt != null).Select(row => new { row.Id, FetchedAt = row.FetchedAt!.Value }).ToListAsync(cancellationToken);
        var lists = new List<RevocationList>();
        foreach (var row in known)
        {
            if (!parsed.TryGetValue(row.Id, out var found) || found.At != row.FetchedAt)
            {
                if (await db.FetchedLists.Where(item => item.Id == row.Id).Select(item => item.Content).SingleAsync(cancellationToken) is not { } content)
                    continue;
                found = parsed[row.Id] = (row.FetchedAt, RevocationList.Read(content));
            }
            lists.Add(found.List);
        }
        return lists;
    }

    internal static TrustStore FolderOf(string folder)
    {
        if (folder.Length == 0)
            return TrustStore.Empty;
        var (store, unreadable) = TrustStore.FromFolder(folder);
        return unreadable.Count == 0 ? store : throw new InvalidOperationException($"Eds:AnchorsFolder: not certificates or lists: {string.Join(", ", unreadable)}.");
    }
}
