using System.Runtime.CompilerServices;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>One entry as it leaves the portal. <see cref="Place"/> is null for an entry that is not counted. Moments are local times of the provider.</summary>
public sealed record QueueExportLine(
    QueueList List, int? Place, string Number, int OrdinalNumber, string ApplicantName, string Iin, Category Category, int Household, DateTime CompleteAt, QueueEntryState State, DateTime StateSince, DateTime? CheckedAt);

/// <summary>
/// Reads lists from end to end, a window of the order at a time: no more than a window is ever in memory, and a slow receiver holds neither a lock nor a snapshot of the database.
/// An entry is given as it stands when its window is read; places follow each other without a gap.
/// </summary>
internal sealed class QueueExportReader(IDbContextFactory<PortalDb> databases, int window = QueueExportReader.Window)
{
    private const int Window = 2000;

    /// <summary>How many rows there are now; a null filter means every list and every state.</summary>
    public async Task<int> CountAsync(Guid providerId, QueueFilter? filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return filter is null
            ? await db.QueueEntries.CountAsync(entry => entry.ProviderId == providerId, cancellationToken)
            : await (await QueueSelection.NarrowAsync(db, providerId, QueueSelection.Of(db, providerId, filter.List, filter.State), filter, cancellationToken)).CountAsync(cancellationToken);
    }

    public async IAsyncEnumerable<QueueExportLine> ReadAsync(Guid providerId, QueueFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Provider provider;
        List<QueueFilter> parts = filter is null ? [] : [filter];
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == providerId, cancellationToken);
            if (filter is null)
            {
                var lists = await db.QueueLists.Where(row => row.ProviderId == providerId).Select(row => row.List).ToListAsync(cancellationToken);
                parts = [.. lists.Order().SelectMany(_ => Enum.GetValues<QueueEntryState>(), (list, state) => new QueueFilter(list, state))];
            }
        }
        foreach (var part in parts)
        {
            QueueRank? last = null;
            for (var read = 0; ;)
            {
                var (ranks, lines) = await WindowAsync(provider, part, last, read, cancellationToken);
                foreach (var line in lines)
                    yield return line;
                if (ranks.Count < window)
                    break;
                (last, read) = (ranks[^1], read + ranks.Count);
            }
        }
    }

    /// <summary>The next ranks of the whole order, which tell the places, and the lines among them that the filter means.</summary>
    private async Task<(IReadOnlyList<QueueRank> Ranks, IEnumerable<QueueExportLine> Lines)> WindowAsync(Provider provider, QueueFilter filter, QueueRank? last, int read, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var list = QueueSelection.Of(db, provider.Id, filter.List, filter.State);
        if (last is { } before)
            list = list.After(before);
        var ranks = (await list.InOrder().Take(window).Select(entry => new { entry.CompleteAt, entry.RegistrationNumber }).ToListAsync(cancellationToken))
            .ConvertAll(rank => new QueueRank(rank.CompleteAt, rank.RegistrationNumber));
        if (ranks.Count == 0)
            return ([], []);
        var rows = await (
            from entry in await QueueSelection.NarrowAsync(db, provider.Id, list.UpTo(ranks[^1]), filter, cancellationToken)
            join row in db.Cases on entry.CaseId equals row.Id
            orderby entry.CompleteAt, entry.RegistrationNumber
            select new
            {
                entry.RegistrationNumber,
                entry.OrdinalNumber,
                row.ApplicantName,
                row.ApplicantIin,
                entry.Category,
                entry.Household,
                entry.CompleteAt,
                entry.StateSince,
                CheckedAt = db.RegisterChecks.Where(check => check.CaseId == entry.CaseId).Max(check => check.AnsweredAt),
            }).ToListAsync(cancellationToken);
        var places = ranks.Index().ToDictionary(rank => rank.Item.RegistrationNumber, rank => read + rank.Index + 1);
        // Who came to the list between the two questions has no place in this file.
        return (ranks, rows.Where(row => places.ContainsKey(row.RegistrationNumber)).Select(row => new QueueExportLine(
            filter.List, filter.State == QueueEntryState.Active ? places[row.RegistrationNumber] : null, row.RegistrationNumber, row.OrdinalNumber, row.ApplicantName, row.ApplicantIin, row.Category, row.Household,
            ProviderClock.ToLocal(row.CompleteAt, provider), filter.State, ProviderClock.ToLocal(row.StateSince, provider), row.CheckedAt is { } at ? ProviderClock.ToLocal(at, provider) : null)));
    }
}
