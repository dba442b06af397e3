using System.Security.Cryptography;
using System.Text;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Publication;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Publication;

/// <summary>Whether the lines that are shown are those of the journal.</summary>
public sealed record EditionCheck(string ProviderCode, string Target, DateOnly? Day, bool Holds);

/// <summary>
/// Makes the edition of each published list for its last recorded day, and proves that it is the one of the journal. A journal that does not give the recorded order is not published: the
/// edition of before stays, with its day.
/// </summary>
public sealed partial class EditionKeeper(IDbContextFactory<PortalDb> databases, ILogger<EditionKeeper> logger)
{
    public const int PageSize = 50;

    /// <summary>Brings every published list to its last recorded day.</summary>
    /// <returns>How many editions were made.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var made = 0;
        foreach (var (publication, provider) in await PublishedAsync(cancellationToken))
            made += await RefreshAsync(publication, provider, cancellationToken) ? 1 : 0;
        return made;
    }

    /// <summary>The same for one list. False when nothing new was recorded.</summary>
    public async Task<bool> RefreshAsync(Guid publicationId, CancellationToken cancellationToken = default)
    {
        foreach (var (publication, provider) in (await PublishedAsync(cancellationToken)).Where(item => item.Publication.Id == publicationId))
            return await RefreshAsync(publication, provider, cancellationToken);
        return false;
    }

    /// <summary>Makes every shown edition anew from the journal and compares.</summary>
    public async Task<IReadOnlyList<EditionCheck>> VerifyAsync(CancellationToken cancellationToken = default)
    {
        var checks = new List<EditionCheck>();
        foreach (var (publication, provider) in await PublishedAsync(cancellationToken))
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var stored = await db.PublishedPages.AsNoTracking().Where(page => page.PublicationId == publication.Id).OrderBy(page => page.Number).Select(page => page.Lines).ToListAsync(cancellationToken);
            var expected = publication.Day is { } day ? await MakeAsync(db, provider, PublicationTarget.Parse(publication.Target)!, day, cancellationToken) : null;
            checks.Add(new(provider.Code, publication.Target, publication.Day, expected is null
                ? publication.Day is null && stored.Count == 0
                : stored.SequenceEqual(expected.Pages) && (publication.LinesHash, publication.RecordHash, publication.Count) == (expected.LinesHash, expected.RecordHash, expected.Count)));
        }
        return checks;
    }

    private async Task<IReadOnlyList<(ListPublication Publication, Provider Provider)>> PublishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from publication in db.ListPublications.AsNoTracking()
            join provider in db.Providers.AsNoTracking() on publication.ProviderId equals provider.Id
            where publication.IsPublished
            orderby provider.Code, publication.Target
            select new { publication, provider }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.publication, row.provider))];
    }

    private async Task<bool> RefreshAsync(ListPublication publication, Provider provider, CancellationToken cancellationToken)
    {
        var target = PublicationTarget.Parse(publication.Target)!;
        await using var reading = await databases.CreateDbContextAsync(cancellationToken);
        var day = await LastDayAsync(reading, provider.Id, target, cancellationToken);
        if (day is null || day <= publication.Day)
            return false;
        if (await MakeAsync(reading, provider, target, day.Value, cancellationToken) is not { } edition)
        {
            LogNotProven(provider.Code, publication.Target, day.Value);
            return false;
        }
        return await UnitOfWork.RunAsync(databases, (db, token) => ReplaceAsync(db, publication.Id, edition, token), done => done, cancellationToken);
    }

    /// <summary>The row of the publication is taken first: a list that was switched off meanwhile, or got this edition from another node, is left alone.</summary>
    private static async Task<bool> ReplaceAsync(PortalDb db, Guid publicationId, Edition edition, CancellationToken cancellationToken)
    {
        if (await db.ListPublications.Where(row => row.Id == publicationId && row.IsPublished && (row.Day == null || row.Day < edition.Day)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Day, edition.Day).SetProperty(row => row.Count, edition.Count)
                .SetProperty(row => row.RecordHash, edition.RecordHash).SetProperty(row => row.LinesHash, edition.LinesHash), cancellationToken) == 0)
            return false;
        await db.PublishedPages.Where(page => page.PublicationId == publicationId).ExecuteDeleteAsync(cancellationToken);
        db.PublishedPages.AddRange(edition.Pages.Select((lines, index) => new PublishedPage { PublicationId = publicationId, Number = index + 1, Lines = lines }));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Of those housed, the last day that is recorded for every list.</summary>
    private static async Task<DateOnly?> LastDayAsync(PortalDb db, Guid providerId, PublicationTarget target, CancellationToken cancellationToken)
    {
        var days = await db.QueueSnapshots.Where(row => row.ProviderId == providerId && (target.List == null || row.List == target.List))
            .GroupBy(row => row.List).Select(group => group.Max(row => row.Day)).ToListAsync(cancellationToken);
        return days.Count == 0 ? null : days.Min();
    }

    private static async Task<Edition?> MakeAsync(PortalDb db, Provider provider, PublicationTarget target, DateOnly day, CancellationToken cancellationToken)
    {
        var records = await db.QueueSnapshots.AsNoTracking().Where(row => row.ProviderId == provider.Id && row.Day == day && (target.List == null || row.List == target.List))
            .OrderBy(row => row.List).ToListAsync(cancellationToken);
        var housed = new List<(QueueList List, HousedEntry Entry)>();
        foreach (var record in records)
        {
            if (await ReplayAsync(db, record, cancellationToken) is not { } list)
                return null;
            if (target.List is not null)
                return Edition.Of(day, record.Hash, PublicationRules.Listed(list.Order).Select((queued, index) => new PublishedLine(index + 1, queued.Rank.RegistrationNumber, Local(queued.Rank.CompleteAt))));
            housed.AddRange(list.Housed.Select(entry => (record.List, entry)));
        }
        if (records.Count == 0)
            return null;
        var ordinals = await (
            from line in db.QueueLines.AsNoTracking()
            where line.ProviderId == provider.Id && line.Cause == QueueCause.Housed
            join entry in db.QueueEntries on line.EntryId equals entry.Id
            select new { entry.Id, entry.OrdinalNumber }).Distinct().ToDictionaryAsync(entry => entry.Id, entry => entry.OrdinalNumber, cancellationToken);
        return Edition.Of(day, "", housed.OrderByDescending(item => item.Entry.At).ThenBy(item => item.Entry.Rank)
            .Select(item => new PublishedLine(item.Entry.Place, item.Entry.Rank.RegistrationNumber, Local(item.Entry.At), item.List, ordinals[item.Entry.Entry])));

        DateOnly Local(DateTime utc) => DateOnly.FromDateTime(ProviderClock.ToLocal(utc, provider));
    }

    /// <summary>The journal up to a recorded day; null when it does not give the recorded order.</summary>
    private static async Task<HousedList?> ReplayAsync(PortalDb db, QueueSnapshotRow record, CancellationToken cancellationToken)
    {
        var list = new HousedList();
        await foreach (var row in db.QueueLines.AsNoTracking().Where(row => row.ProviderId == record.ProviderId && row.List == record.List && row.Sequence <= record.Sequence)
            .OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (list.Apply(QueueJournal.LineOf(row)) is not null)
                return null;
        return QueueChain.Snapshot(record.Day, list.Order.Sequence, list.Order.Counted, record.PreviousHash).Hash == record.Hash ? list : null;
    }

    [LoggerMessage(LogLevel.Error, "List {Target} of provider {ProviderCode} is not published for {Day}: its journal does not give the recorded order. See verify-queue.")]
    private partial void LogNotProven(string providerCode, string target, DateOnly day);

    private sealed record Edition(DateOnly Day, int Count, string RecordHash, string LinesHash, IReadOnlyList<string> Pages)
    {
        public static Edition Of(DateOnly day, string recordHash, IEnumerable<PublishedLine> lines)
        {
            var texts = lines.Select(line => line.ToText()).ToList();
            string[] pages = [.. texts.Chunk(PageSize).Select(chunk => string.Concat(chunk))];
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var page in pages)
                hash.AppendData(Encoding.UTF8.GetBytes(page));
            return new(day, texts.Count, recordHash, Convert.ToHexStringLower(hash.GetHashAndReset()), pages);
        }
    }
}
