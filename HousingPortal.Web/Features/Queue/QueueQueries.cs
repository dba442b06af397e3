using System.Globalization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Components.Shared;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>What a queue page shows. It lives in the address of the page.</summary>
public sealed record QueueFilter(QueueList List = QueueList.SociallyVulnerable, QueueEntryState State = QueueEntryState.Active, Category? Category = null, string Search = "", int Page = 1)
{
    public const int PageSize = 20;

    public bool IsNarrowed => State != QueueEntryState.Active || Category is not null || Search.Length > 0;

    /// <summary>The same on a register: a list that it does not keep gives way to the one that it does.</summary>
    public QueueFilter On(HousingRegister register) => HousingRegisters.Of(List) == register ? this : this with { List = HousingRegisters.ListsOf(register)[0] };

    public static QueueFilter Parse(string? list, string? state, string? category, string? search, int? page) => new(
        AddressParts.Value<QueueList>(list) ?? QueueList.SociallyVulnerable,
        AddressParts.Value<QueueEntryState>(state) ?? QueueEntryState.Active,
        AddressParts.Value<Category>(category),
        AddressParts.Search(search),
        Math.Clamp(page ?? 1, 1, 1_000_000));

    /// <summary>The address of this page; values that are the usual ones are left out.</summary>
    public string ToUrl() => AddressParts.Url(
        "/queue",
        ("list", List == QueueList.SociallyVulnerable ? null : List.ToString()),
        ("state", State == QueueEntryState.Active ? null : State.ToString()),
        ("category", Category?.ToString()),
        ("q", Search.Length == 0 ? null : Search),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>One entry of a list. <see cref="Place"/> is null for an entry that is not counted. Days are local days of the provider.</summary>
public sealed record QueueRow(
    Guid EntryId, Guid CaseId, string Number, int OrdinalNumber, int? Place, string ApplicantName, Category Category, QueueEntryState State, DateTime CompleteAt, DateTime StateSince);

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
        var list = db.QueueEntries.AsNoTracking().Where(entry => entry.ProviderId == actor.ProviderId && entry.List == filter.List && entry.State == filter.State);
        var narrowed = Narrow(db, actor.ProviderId, list, filter);
        var total = await narrowed.CountAsync(cancellationToken);
        var counted = filter is { State: QueueEntryState.Active, Category: null, Search.Length: 0 } ? total
            : await db.QueueEntries.CountAsync(entry => entry.ProviderId == actor.ProviderId && entry.List == filter.List && entry.State == QueueEntryState.Active, cancellationToken);
        // Keys first: the index of the order is walked alone, and only the rows of the page are read whole.
        var keys = await narrowed.OrderBy(entry => entry.CompleteAt).ThenBy(entry => entry.RegistrationNumber)
            .Skip((filter.Page - 1) * QueueFilter.PageSize).Take(QueueFilter.PageSize).Select(entry => entry.Id).ToListAsync(cancellationToken);
        var rows = await (
            from entry in db.QueueEntries.AsNoTracking()
            where keys.Contains(entry.Id)
            join row in db.Cases on entry.CaseId equals row.Id
            orderby entry.CompleteAt, entry.RegistrationNumber
            select new { entry.Id, entry.CaseId, entry.RegistrationNumber, entry.OrdinalNumber, row.ApplicantName, row.Category, entry.State, entry.CompleteAt, entry.StateSince }).ToListAsync(cancellationToken);
        var whole = filter is { State: QueueEntryState.Active, Category: null, Search.Length: 0 };
        var places = new Dictionary<Guid, int?>();
        foreach (var (index, row) in rows.Index())
            places[row.Id] = filter.State != QueueEntryState.Active ? null
                : whole ? (filter.Page - 1) * QueueFilter.PageSize + index + 1
                : await PlaceAsync(db, actor.ProviderId, filter.List, new(row.CompleteAt, row.RegistrationNumber), cancellationToken);
        return new(
            [.. rows.Select(row => new QueueRow(row.Id, row.CaseId, row.RegistrationNumber, row.OrdinalNumber, places[row.Id], row.ApplicantName, row.Category, row.State, ProviderClock.ToLocal(row.CompleteAt, provider), ProviderClock.ToLocal(row.StateSince, provider)))],
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
        1 + await db.QueueEntries.CountAsync(other => other.ProviderId == providerId && other.List == list && other.State == QueueEntryState.Active
            && (other.CompleteAt < rank.CompleteAt || other.CompleteAt == rank.CompleteAt && string.Compare(other.RegistrationNumber, rank.RegistrationNumber) < 0), cancellationToken);

    private static async Task<int?> PlaceAtAsync(IQueryable<QueueLineRow> ahead, IReadOnlyList<QueueLineRow> own, DateTime moment, CancellationToken cancellationToken) =>
        own.Where(line => line.At <= moment).Sum(line => line.Change) > 0
            ? 1 + await ahead.Where(line => line.At <= moment).SumAsync(line => line.Change, cancellationToken)
            : null;

    private static IQueryable<QueueLineRow> Ahead(IQueryable<QueueLineRow> lines, QueueRank rank) =>
        lines.Where(line => line.CompleteAt < rank.CompleteAt || line.CompleteAt == rank.CompleteAt && string.Compare(line.RegistrationNumber, rank.RegistrationNumber) < 0);

    private static IQueryable<QueueEntry> Narrow(PortalDb db, Guid providerId, IQueryable<QueueEntry> entries, QueueFilter filter)
    {
        if (filter.Category is { } category)
            entries = entries.Where(entry => db.Cases.Any(row => row.Id == entry.CaseId && row.Category == category));
        if (filter.Search is { Length: > 0 } text)
        {
            var upper = text.ToUpperInvariant();
            entries = text.Length == 12 && text.All(char.IsAsciiDigit) ? entries.Where(entry => db.Cases.Where(row => row.ProviderId == providerId && row.ApplicantIin == text).Select(row => row.Id).Contains(entry.CaseId))
                : text.Any(char.IsAsciiDigit) ? entries.Where(entry => entry.RegistrationNumber.StartsWith(upper))
                : entries.Where(entry => db.Cases.Any(row => row.Id == entry.CaseId && row.SearchName.Contains(upper)));
        }
        return entries;
    }

    /// <summary>The last moment of a local day, or now when the day is not over.</summary>
    private static DateTime EndOf(DateOnly day, Provider provider, DateTime now)
    {
        var end = ProviderClock.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), provider).AddTicks(-1);
        return end < now ? end : now;
    }
}
