using HousingPortal.Domain.Publication;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Publication;

/// <summary>A provider that publishes, and what.</summary>
public sealed record PublishingProvider(string Code, string NameKk, string NameRu, IReadOnlyList<PublicationTarget> Targets);

/// <summary>One row of a page. The name is masked or empty.</summary>
public sealed record PublishedRow(PublishedLine Line, string Name);

/// <summary>One page of a published list.</summary>
/// <param name="Day">The recorded day; null until the first one.</param>
/// <param name="Number">The registration number that was asked for, as it is compared; null when none was.</param>
/// <param name="Found">Its row, which stands on this page; null when the list does not have it.</param>
public sealed record PublishedList(
    string Code, string NameKk, string NameRu, PublicationTarget Target, bool HasNames, DateOnly? Day, int Count, string RecordHash, string LinesHash,
    int Page, IReadOnlyList<PublishedRow> Rows, string? Number, PublishedLine? Found);

/// <summary>What anybody may read of the published lists. A list that is not published has the same answer as one that does not exist.</summary>
public sealed class PublishedLists(IDbContextFactory<PortalDb> databases)
{
    public const int LongestNumber = 30;

    public async Task<IReadOnlyList<PublishingProvider>> ProvidersAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from publication in db.ListPublications.AsNoTracking()
            join provider in db.Providers.AsNoTracking() on publication.ProviderId equals provider.Id
            where publication.IsPublished
            select new { provider, publication.Target }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.provider.Code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var (provider, published) = (group.First().provider, group.Select(row => row.Target).ToHashSet());
            return new PublishingProvider(provider.Code, provider.NameKk, provider.NameRu, [.. PublicationTarget.Of(provider).Where(target => published.Contains(target.Slug))]);
        })];
    }

    /// <summary>The asked page, or the nearest there is, or the one with the row of a registration number. Null when nothing is published at this address.</summary>
    public async Task<PublishedList?> FindAsync(string code, string slug, int page, string? number, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await PublicationAsync(db, code, slug, cancellationToken) is not var (provider, publication, target))
            return null;
        var wanted = Normal(number);
        var last = Math.Max(1, (publication.Count + EditionKeeper.PageSize - 1) / EditionKeeper.PageSize);
        var at = Math.Clamp(page, 1, last);
        var pages = db.PublishedPages.AsNoTracking().Where(row => row.PublicationId == publication.Id);
        PublishedLine? found = null;
        if (wanted is { Length: > 0 and <= LongestNumber } && wanted.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            var mark = PublishedLine.Mark(wanted);
            var hit = await pages.Where(row => row.Lines.Contains(mark)).Select(row => new { row.Number, row.Lines }).FirstOrDefaultAsync(cancellationToken);
            if (hit is not null)
                (at, found) = (hit.Number, PublishedLine.Parse(hit.Lines).First(line => line.Number == wanted));
        }
        var lines = PublishedLine.Parse(await pages.Where(row => row.Number == at).Select(row => row.Lines).SingleOrDefaultAsync(cancellationToken) ?? "");
        var hasNames = publication.ShownName == ShownName.Masked && target.MayShowName;
        var names = hasNames ? await NamesAsync(db, provider.Id, target, lines, cancellationToken) : [];
        return new(
            provider.Code, provider.NameKk, provider.NameRu, target, hasNames, publication.Day, publication.Count, publication.RecordHash, publication.LinesHash,
            at, [.. lines.Select(line => new PublishedRow(line, names.GetValueOrDefault(line.Number, "")))], wanted is { Length: > 0 } ? wanted : null, found);
    }

    /// <summary>All lines of a list and their hash; null when nothing is published at this address. The lines are read only when the reader does not have them yet.</summary>
    public async Task<(string Hash, string? Lines)?> LinesAsync(string code, string slug, string? knownHash, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await PublicationAsync(db, code, slug, cancellationToken) is not var (_, publication, _) || publication.Day is null)
            return null;
        if (publication.LinesHash == knownHash)
            return (knownHash, null);
        var pages = await db.PublishedPages.AsNoTracking().Where(row => row.PublicationId == publication.Id).OrderBy(row => row.Number).Select(row => row.Lines).ToListAsync(cancellationToken);
        return (publication.LinesHash, string.Concat(pages));
    }

    private static async Task<(Provider Provider, ListPublication Publication, PublicationTarget Target)?> PublicationAsync(PortalDb db, string code, string slug, CancellationToken cancellationToken)
    {
        var upper = code.ToUpperInvariant();
        var row = await (
            from publication in db.ListPublications.AsNoTracking()
            join provider in db.Providers.AsNoTracking() on publication.ProviderId equals provider.Id
            where provider.Code == upper && publication.Target == slug && publication.IsPublished
            select new { provider, publication }).SingleOrDefaultAsync(cancellationToken);
        return row is not null && PublicationTarget.Parse(slug) is { } target ? (row.provider, row.publication, target) : null;
    }

    private static async Task<Dictionary<string, string>> NamesAsync(PortalDb db, Guid providerId, PublicationTarget target, IReadOnlyList<PublishedLine> lines, CancellationToken cancellationToken)
    {
        var numbers = lines.Where(line => (line.List ?? target.List) is { } list && PublicationRules.MayShowName(list)).Select(line => line.Number).ToList();
        var names = await db.Cases.AsNoTracking().Where(row => row.ProviderId == providerId && numbers.Contains(row.Number)).Select(row => new { row.Number, row.ApplicantName }).ToListAsync(cancellationToken);
        return names.ToDictionary(row => row.Number, row => MaskedName.Of(row.ApplicantName));
    }

    private static string? Normal(string? number) => number?.Trim().ToUpperInvariant() is { } text ? text[..Math.Min(text.Length, LongestNumber + 1)] : null;
}
