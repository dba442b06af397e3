using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>One thing that does not hold in a list.</summary>
/// <param name="Place">Where: "line 17", "snapshot 2026-11-23", "entry …".</param>
/// <param name="Problem">A stable code: <c>hash</c>, <c>sequence</c>, <c>event</c>, <c>order</c>, <c>chain</c>, <c>state</c>, <c>last</c>.</param>
public sealed record QueueFault(Guid ProviderId, QueueList List, string Place, string Problem);

/// <summary>What a check of one list found.</summary>
public sealed record QueueCheck(Guid ProviderId, QueueList List, long Lines, int Snapshots, int Counted, IReadOnlyList<QueueFault> Faults);

/// <summary>Records the order of each list at the end of each day, rebuilds it for any day, and proves that nothing was changed since.</summary>
public sealed class QueueKeeper(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    private const int MostFaults = 20;

    /// <summary>
    /// Records the end of yesterday, local time of the provider, for each list that has none yet, and of the days since its last record on which the portal did not run. The moment of the
    /// boundary is put on the list first, so that no line can still slip in before it. A list whose journal cannot be replayed gets no record; <see cref="VerifyAsync(Guid?, CancellationToken)"/>
    /// says why.
    /// </summary>
    /// <returns>How many snapshots were made.</returns>
    public async Task<int> RecordAsync(CancellationToken cancellationToken = default)
    {
        var made = 0;
        foreach (var (provider, list) in await ListsAsync(cancellationToken))
        {
            var yesterday = DateOnly.FromDateTime(ProviderClock.ToLocal(time.GetUtcNow().UtcDateTime, provider)).AddDays(-1);
            made += await UnitOfWork.RunAsync(databases, (db, token) => RecordAsync(db, provider, list, yesterday, token), done => done > 0, cancellationToken);
        }
        return made;
    }

    /// <summary>Checks every list of a provider, or of all of them: chain of lines, lawfulness of each event, recorded orders, present states.</summary>
    public async Task<IReadOnlyList<QueueCheck>> VerifyAsync(Guid? providerId = null, CancellationToken cancellationToken = default)
    {
        var checks = new List<QueueCheck>();
        foreach (var (provider, list) in (await ListsAsync(cancellationToken)).Where(item => providerId is null || item.Provider.Id == providerId))
            checks.Add(await VerifyAsync(provider, list, cancellationToken));
        return checks;
    }

    /// <summary>The order of a list as it stood at the end of a local day of the provider, rebuilt from the journal.</summary>
    public async Task<IReadOnlyList<QueuedEntry>> RebuildAsync(Provider provider, QueueList list, DateOnly day, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var end = EndOf(day, provider);
        var order = new QueueOrder();
        await foreach (var row in Lines(db, provider.Id, list).Where(row => row.At < end).AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (order.Apply(QueueJournal.LineOf(row)) is { } error)
                throw new InvalidOperationException($"The journal cannot be read at line {row.Sequence}: {error.Code}");
        return [.. order.Counted];
    }

    private static async Task<int> RecordAsync(PortalDb db, Provider provider, QueueList list, DateOnly yesterday, CancellationToken cancellationToken)
    {
        var end = EndOf(yesterday, provider);
        await db.QueueLists.Where(row => row.ProviderId == provider.Id && row.List == list && row.LastAt < end).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAt, end), cancellationToken);
        var previous = await db.QueueSnapshots.AsNoTracking().Where(row => row.ProviderId == provider.Id && row.List == list).OrderByDescending(row => row.Day).FirstOrDefaultAsync(cancellationToken);
        var (day, hash, made) = (previous?.Day.AddDays(1) ?? yesterday, previous?.Hash ?? "", 0);
        if (day > yesterday)
            return 0;
        var order = new QueueOrder();
        await foreach (var row in Lines(db, provider.Id, list).Where(row => row.At < end).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            for (; row.At >= EndOf(day, provider); day = day.AddDays(1))
                Record();
            if (order.Apply(QueueJournal.LineOf(row)) is not null)
                return 0;
        }
        for (; day <= yesterday; day = day.AddDays(1))
            Record();
        await db.SaveChangesAsync(cancellationToken);
        return made;

        void Record()
        {
            var snapshot = QueueChain.Snapshot(day, order.Sequence, order.Counted, hash);
            db.QueueSnapshots.Add(new QueueSnapshotRow
            {
                ProviderId = provider.Id,
                List = list,
                Day = day,
                Sequence = snapshot.Sequence,
                Count = snapshot.Count,
                OrderHash = snapshot.OrderHash,
                PreviousHash = snapshot.PreviousHash,
                Hash = snapshot.Hash,
            });
            (hash, made) = (snapshot.Hash, made + 1);
        }
    }

    private async Task<QueueCheck> VerifyAsync(Provider provider, QueueList list, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var faults = new List<QueueFault>();
        var order = new QueueOrder();
        var (hash, lines) = ("", 0L);
        var snapshots = new Queue<QueueSnapshotRow>(await db.QueueSnapshots.AsNoTracking().Where(row => row.ProviderId == provider.Id && row.List == list).OrderBy(row => row.Day).ToListAsync(cancellationToken));
        var (snapshotHash, checkedSnapshots) = ("", 0);
        await foreach (var row in Lines(db, provider.Id, list).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            while (snapshots.TryPeek(out var due) && row.At >= EndOf(due.Day, provider))
                CheckSnapshot(snapshots.Dequeue());
            lines++;
            var line = QueueJournal.LineOf(row);
            hash = QueueChain.Link(hash, line, QueueJournal.Details(row));
            if (hash != row.Hash)
                Fault($"line {row.Sequence}", "hash");
            if (order.Apply(line) is { } error)
                Fault($"line {row.Sequence}", error.Code == "queue.sequence" ? "sequence" : "event");
            hash = row.Hash;
            if (faults.Count >= MostFaults)
                break;
        }
        while (snapshots.TryDequeue(out var rest) && faults.Count < MostFaults)
            CheckSnapshot(rest);

        var kept = await db.QueueLists.AsNoTracking().SingleAsync(row => row.ProviderId == provider.Id && row.List == list, cancellationToken);
        if (kept.LastSequence != order.Sequence || kept.LastHash != hash)
            Fault($"line {kept.LastSequence}", "last");
        await foreach (var entry in db.QueueEntries.AsNoTracking().Where(row => row.ProviderId == provider.Id && row.List == list).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (order.StateOf(entry.Id) != entry.State || order.Counted.Contains(new(QueueJournal.RankOf(entry), entry.Id)) != (entry.State == QueueEntryState.Active))
                Fault($"entry {entry.RegistrationNumber}", "state");
        }
        return new QueueCheck(provider.Id, list, lines, checkedSnapshots, order.Counted.Count, [.. faults.Take(MostFaults)]);

        void CheckSnapshot(QueueSnapshotRow row)
        {
            checkedSnapshots++;
            var expected = QueueChain.Snapshot(row.Day, order.Sequence, order.Counted, snapshotHash);
            if (row.PreviousHash != snapshotHash || QueueChain.Seal(row.Day, row.Sequence, row.Count, row.OrderHash, row.PreviousHash) != row.Hash)
                Fault($"snapshot {row.Day:yyyy-MM-dd}", "chain");
            else if (expected.OrderHash != row.OrderHash || expected.Count != row.Count || expected.Sequence != row.Sequence)
                Fault($"snapshot {row.Day:yyyy-MM-dd}", "order");
            snapshotHash = row.Hash;
        }

        void Fault(string place, string problem) => faults.Add(new(provider.Id, list, place, problem));
    }

    private static IQueryable<QueueLineRow> Lines(PortalDb db, Guid providerId, QueueList list) =>
        db.QueueLines.AsNoTracking().Where(row => row.ProviderId == providerId && row.List == list).OrderBy(row => row.Sequence);

    private static DateTime EndOf(DateOnly day, Provider provider) => ProviderClock.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), provider);

    private async Task<IReadOnlyList<(Provider Provider, QueueList List)>> ListsAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from list in db.QueueLists.AsNoTracking()
            join provider in db.Providers.AsNoTracking() on list.ProviderId equals provider.Id
            orderby provider.Code, list.List
            select new { provider, list.List }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.provider, row.List))];
    }
}
