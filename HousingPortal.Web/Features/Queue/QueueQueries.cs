using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>One entry of a list. <see cref="Place"/> is null for an entry that is not counted. Days are local days of the provider.</summary>
/// <param name="CheckedOn">When a state register last answered about the case.</param>
public sealed record QueueRow(
    Guid EntryId, Guid CaseId, string Number, int OrdinalNumber, int? Place, string ApplicantName, Category Category, int Household, DateOnly? CheckedOn, QueueEntryState State, DateTime CompleteAt,
    DateTime StateSince);

/// <param name="AsOf">Local time of the provider for which the places hold.</param>
/// <param name="Counted">How many are counted on the list, whatever the filter.</param>
/// <param name="Lists">The lists of the provider's register.</param>
/// <param name="List">The one that is shown.</param>
public sealed record QueuePageData(IReadOnlyList<QueueRow> Rows, int Total, int Counted, DateTime AsOf, IReadOnlyList<QueueList> Lists, QueueList List);

/// <summary>The places of an entry at two moments and why they differ. A place is null when the entry was not counted then. Moments are local times of the provider.</summary>
/// <param name="Own">What happened to the entry itself in between.</param>
public sealed record QueueWhy(
    string Number, QueueList List, DateTime From, int? PlaceThen, DateTime To, int? PlaceNow, IReadOnlyList<QueueMove> Moves, IReadOnlyList<(DateTime At, QueueEventKind Kind, QueueCause Cause)> Own);

/// <summary>Reads the lists of the actor's provider. Places are computed, never stored.</summary>
public sealed class QueueQueries(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    public async Task<QueuePageData> PageAsync(Actor actor, QueueFilter filter, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return new([], 0, 0, default, [], filter.List);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        filter = filter.On(provider.Register);
        var counted = await QueueSelection.Of(db, actor.ProviderId, filter.List, QueueEntryState.Active).CountAsync(cancellationToken);
        var narrowed = await QueueSelection.NarrowAsync(db, actor.ProviderId, QueueSelection.Of(db, actor.ProviderId, filter.List, filter.State), filter, cancellationToken);
        var total = filter.IsNarrowed ? await narrowed.CountAsync(cancellationToken) : counted;
        // Keys first: the index of the order is walked alone, and only the rows of the page are read whole.
        var keys = await narrowed.InOrder().Skip((filter.Page - 1) * QueueFilter.PageSize).Take(QueueFilter.PageSize).Select(entry => entry.Id).ToListAsync(cancellationToken);
        var rows = await (
            from entry in db.QueueEntries.AsNoTracking()
            where keys.Contains(entry.Id)
            join row in db.Cases on entry.CaseId equals row.Id
            orderby entry.CompleteAt, entry.RegistrationNumber
            select new
            {
                Entry = entry,
                row.ApplicantName,
                CheckedAt = db.RegisterChecks.Where(check => check.CaseId == entry.CaseId).Max(check => check.AnsweredAt),
            }).ToListAsync(cancellationToken);
        var places = filter.State == QueueEntryState.Active
            ? await PlacesAsync(db, actor.ProviderId, filter, [.. rows.Select(row => QueueJournal.RankOf(row.Entry))], cancellationToken)
            : new int?[rows.Count];
        return new(
            [
                .. rows.Zip(places, (row, place) => new QueueRow(
                    row.Entry.Id, row.Entry.CaseId, row.Entry.RegistrationNumber, row.Entry.OrdinalNumber, place, row.ApplicantName, row.Entry.Category, row.Entry.Household,
                    row.CheckedAt is { } at ? DateOnly.FromDateTime(ProviderClock.ToLocal(at, provider)) : null,
                    row.Entry.State, ProviderClock.ToLocal(row.Entry.CompleteAt, provider), ProviderClock.ToLocal(row.Entry.StateSince, provider))),
            ],
            total, counted, clock.LocalNow(provider), HousingRegisters.ListsOf(provider.Register), filter.List);
    }

    /// <summary>Why the place of a case changed between two local days of the provider, the end of each; null when the case is on no list or is not the actor's provider's.</summary>
    public async Task<QueueWhy?> WhyAsync(Actor actor, Guid caseId, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var entry = await db.QueueEntries.AsNoTracking().SingleOrDefaultAsync(item => item.CaseId == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        return entry is null ? null : await WhyAsync(db, entry, from, to, cancellationToken);
    }

    /// <summary>The same for an entry that the caller was allowed to see.</summary>
    internal async Task<QueueWhy> WhyAsync(PortalDb db, QueueEntry entry, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == entry.ProviderId, cancellationToken);
        var now = clock.UtcNow;
        var (start, end) = (EndOf(from, provider, now), EndOf(to, provider, now));
        var rank = QueueJournal.RankOf(entry);
        var own = QueueJournal.InOrder(await db.QueueLines.AsNoTracking().Where(line => line.EntryId == entry.Id).ToListAsync(cancellationToken));
        // Before it came from another list the entry had no place on this one.
        var here = own.Where(line => line.List == entry.List).ToList();
        // The moves are summed by the database: a busy year of a long list is read as a handful of rows.
        var ahead = Ahead(db.QueueLines.AsNoTracking().Where(line => line.ProviderId == entry.ProviderId && line.List == entry.List && line.EntryId != entry.Id && line.Change != 0), rank);
        var moves = await ahead.Where(line => line.At > start && line.At <= end)
            .GroupBy(line => new { line.Kind, line.Cause })
            .Select(group => new { group.Key.Kind, group.Key.Cause, Count = group.Count(), Change = group.Sum(line => line.Change) })
            .ToListAsync(cancellationToken);
        return new QueueWhy(
            entry.RegistrationNumber, entry.List,
            ProviderClock.ToLocal(start, provider), await PlaceAtAsync(ahead, here, start, cancellationToken),
            ProviderClock.ToLocal(end, provider), await PlaceAtAsync(ahead, here, end, cancellationToken),
            [.. moves.OrderBy(move => move.Kind).ThenBy(move => move.Cause).Select(move => new QueueMove(move.Kind, move.Cause, move.Count, move.Change))],
            [.. own.Where(line => line.At > start && line.At <= end).Select(line => (ProviderClock.ToLocal(line.At, provider), line.Kind, line.Cause))]);
    }

    /// <summary>The place that an entry of this rank has, or would have, among those counted now.</summary>
    internal static async Task<int> PlaceAsync(PortalDb db, Guid providerId, QueueList list, QueueRank rank, CancellationToken cancellationToken) =>
        1 + await QueueSelection.Of(db, providerId, list, QueueEntryState.Active).Before(rank).CountAsync(cancellationToken);

    /// <summary>Places of the rows of a page. Between two rows only those are counted that stand between them, so the list is walked once at most.</summary>
    private static async Task<int?[]> PlacesAsync(PortalDb db, Guid providerId, QueueFilter filter, IReadOnlyList<QueueRank> ranks, CancellationToken cancellationToken)
    {
        var places = new int?[ranks.Count];
        for (var index = 0; index < ranks.Count; index++)
            places[index] = (index, filter.IsNarrowed) switch
            {
                (_, false) => ((filter.Page - 1) * QueueFilter.PageSize) + index + 1,
                (0, _) => await PlaceAsync(db, providerId, filter.List, ranks[0], cancellationToken),
                _ => places[index - 1] + 1 + await QueueSelection.Of(db, providerId, filter.List, QueueEntryState.Active).After(ranks[index - 1]).Before(ranks[index]).CountAsync(cancellationToken),
            };
        return places;
    }

    private static async Task<int?> PlaceAtAsync(IQueryable<QueueLineRow> ahead, IReadOnlyList<QueueLineRow> own, DateTime moment, CancellationToken cancellationToken) =>
        own.Where(line => line.At <= moment).Sum(line => line.Change) > 0
            ? 1 + await ahead.Where(line => line.At <= moment).SumAsync(line => line.Change, cancellationToken)
            : null;

    private static IQueryable<QueueLineRow> Ahead(IQueryable<QueueLineRow> lines, QueueRank rank) =>
        lines.Where(line => line.CompleteAt < rank.CompleteAt || line.CompleteAt == rank.CompleteAt && string.Compare(line.RegistrationNumber, rank.RegistrationNumber) < 0);

    /// <summary>The last moment of a local day, or now when the day is not over.</summary>
    private static DateTime EndOf(DateOnly day, Provider provider, DateTime now)
    {
        var end = ProviderClock.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), provider).AddTicks(-1);
        return end < now ? end : now;
    }
}
