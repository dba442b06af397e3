using System.Diagnostics;
using System.Globalization;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Publication;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Publication;
using HousingPortal.Web.Features.PublicPlace;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Bench;

/// <summary>How long the readers of the queue take on long lists: <c>queue --size N</c> puts N entries on the lists of one provider and seven times N in the database.</summary>
internal static class QueueBench
{
    internal const int FullSize = 100_000;
    private const int Rounds = 60;
    private const int WarmUp = 5;

    /// <summary>What a person waits for without noticing, and how much slower a far page may be than the first.</summary>
    private const double Milliseconds = 50;
    private const double FarPage = 1.5;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["queue", "--size", var text, .. var rest] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 10 or > FullSize
            || rest is not ([] or ["--folder", _]))
        {
            await errors.WriteLineAsync($"Usage: queue --size N [--folder F]   (10 to {FullSize} entries of one provider; the database is kept in F, {BenchDatabase.Folder} by default)");
            return 2;
        }
        var databases = await BenchDatabase.OpenAsync(rest is [_, var folder] ? folder : BenchDatabase.Folder, size, errors);
        var report = new BenchReport(output, size);
        await MeasureAsync(databases, report);
        return report.Held || size < FullSize ? 0 : 1;
    }

    private static async Task MeasureAsync(BenchDatabase databases, BenchReport report)
    {
        await using var db = databases.CreateDbContext();
        var provider = await db.Providers.SingleAsync(row => row.Code == SeedCommand.CodePrefix + "01");
        var actor = new Actor("bench", "", provider.Id, [StaffRole.Officer]);
        var clock = new ProviderClock(TimeProvider.System);
        var (queries, places) = (new QueueQueries(databases, clock), new PlaceService(databases, clock));
        using var publicPlaces = new PublicPlaceService(databases, queries, clock);
        var random = new Random(1);
        var all = await db.QueueEntries.Where(entry => entry.ProviderId == provider.Id && entry.State == QueueEntryState.Active).Select(entry => entry.CaseId).ToArrayAsync();
        var people = await db.Cases.Where(row => row.ProviderId == provider.Id).OrderBy(row => row.Number).Select(row => new { row.Number, row.ApplicantIin }).Take(1000).ToArrayAsync();
        var last = (int)Math.Ceiling(await db.QueueEntries.CountAsync(entry => entry.ProviderId == provider.Id && entry.List == QueueList.SociallyVulnerable && entry.State == QueueEntryState.Active) / (double)QueueFilter.PageSize);
        var far = Math.Min(1000, last);
        var today = clock.Today(provider);

        await Report("raw-count", () => BenchDatabase.RawAsync(db, provider.Id, "SELECT COUNT(*) FROM QueueEntries WHERE ProviderId = $p AND List = 'SociallyVulnerable' AND State = 'Active'"), null);
        await Report("raw-page-1", () => BenchDatabase.RawAsync(db, provider.Id, RawPage(1)), null);
        await Report($"raw-page-{far}", () => BenchDatabase.RawAsync(db, provider.Id, RawPage(far)), null);
        await Report("raw-search-name", () => BenchDatabase.RawAsync(db, provider.Id, RawSearch), null);
        await Report("raw-ahead-lines", () => BenchDatabase.RawAsync(db, provider.Id, "SELECT SUM(Change) FROM QueueLines WHERE ProviderId = $p AND List = 'SociallyVulnerable' AND Change <> 0"), null);
        var first = await Report("page-1", () => queries.PageAsync(actor, new()));
        var distant = await Report($"page-{far}", () => queries.PageAsync(actor, new(Page: far)));
        await report.AddAsync($"page-{far}.p50-of-page-1", distant / first, "times", FarPage);
        await Report("page-category", () => queries.PageAsync(actor, new(Category: Category.OldAgePensioner)));
        await Report("page-category-last", () => queries.PageAsync(actor, new(Category: Category.OldAgePensioner, Page: Math.Max(1, last / 11))));
        await Report("page-departed", () => queries.PageAsync(actor, new(State: QueueEntryState.Departed)));
        await Report("page-search-iin", () => queries.PageAsync(actor, new(Search: people[random.Next(people.Length)].ApplicantIin)));
        await Report("page-search-number", () => queries.PageAsync(actor, new(Search: people[random.Next(people.Length)].Number)));
        await Report("page-search-name", () => queries.PageAsync(actor, new(Search: "иванов")));
        await Report("page-search-two-parts", () => queries.PageAsync(actor, new(Search: "анд ив")));
        await Report("page-search-nobody", () => queries.PageAsync(actor, new(Search: "щщ")));
        await Report("place", () => places.FindAsync(actor, all[random.Next(all.Length)]));
        await Report("public-place", () => Ask());
        await Report("why-year", () => queries.WhyAsync(actor, all[random.Next(all.Length)], today.AddYears(-1), today));

        var target = new PublicationTarget(QueueList.SociallyVulnerable);
        var editions = await PublishAsync(databases, provider.Id, target);
        var lists = new PublishedLists(databases);
        var lastPage = (await lists.FindAsync(provider.Code, target.Slug, int.MaxValue, null))!.Page;
        await Report("published-page-1", () => lists.FindAsync(provider.Code, target.Slug, 1, null));
        await Report($"published-page-{lastPage}", () => lists.FindAsync(provider.Code, target.Slug, lastPage, null));
        await Report("published-number", () => lists.FindAsync(provider.Code, target.Slug, 1, people[random.Next(people.Length)].Number));
        await Report("published-number-missing", () => lists.FindAsync(provider.Code, target.Slug, 1, "BENCH-2026-000001"));
        await Report("published-file", () => lists.LinesAsync(provider.Code, target.Slug, null));
        await Report("published-housed", () => lists.FindAsync(provider.Code, PublicationTarget.Housed.Slug, 1, null));
        await Once("publish-list", () => RepublishAsync(databases, editions, provider.Id, target));
        await Once("publish-housed", () => RepublishAsync(databases, editions, provider.Id, PublicationTarget.Housed));

        Task Ask()
        {
            var person = people[random.Next(people.Length)];
            return publicPlaces.FindAsync(person.Number, person.ApplicantIin, null, null);
        }

        async Task Once(string name, Func<Task> work)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            await report.AddAsync($"{name}.once", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
        }

        Task<double> Report(string name, Func<Task> work, double? limit = Milliseconds) => report.MeasureAsync(name, work, WarmUp, Rounds, limit);
    }

    /// <summary>The longest list and those housed, published with names for the last recorded day.</summary>
    private static async Task<EditionKeeper> PublishAsync(BenchDatabase databases, Guid providerId, PublicationTarget target)
    {
        await new QueueKeeper(databases, TimeProvider.System).RecordAsync();
        await using var db = databases.CreateDbContext();
        foreach (var slug in new[] { target.Slug, PublicationTarget.Housed.Slug })
            if (!await db.ListPublications.AnyAsync(row => row.ProviderId == providerId && row.Target == slug))
                db.ListPublications.Add(new ListPublication { ProviderId = providerId, Target = slug, IsPublished = true, ShownName = ShownName.Masked });
        await db.SaveChangesAsync();
        var editions = new EditionKeeper(databases, NullLogger<EditionKeeper>.Instance);
        await editions.RefreshAsync();
        return editions;
    }

    /// <summary>As on the night after, when the day is new.</summary>
    private static async Task RepublishAsync(BenchDatabase databases, EditionKeeper editions, Guid providerId, PublicationTarget target)
    {
        await using var db = databases.CreateDbContext();
        var rows = db.ListPublications.Where(row => row.ProviderId == providerId && row.Target == target.Slug);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Day, (DateOnly?)null));
        await editions.RefreshAsync(await rows.Select(row => row.Id).SingleAsync());
    }

    private static string RawPage(int page) => $"""
        SELECT e.RegistrationNumber, e.OrdinalNumber, e.State, e.CompleteAt, e.StateSince, c.ApplicantName, c.Category FROM QueueEntries e JOIN Cases c ON c.Id = e.CaseId
        WHERE e.Id IN (SELECT Id FROM QueueEntries WHERE ProviderId = $p AND List = 'SociallyVulnerable' AND State = 'Active' ORDER BY CompleteAt, RegistrationNumber LIMIT {QueueFilter.PageSize} OFFSET {(page - 1) * QueueFilter.PageSize})
        """;

    private const string RawSearch =
        "SELECT COUNT(*) FROM QueueEntries WHERE ProviderId = $p AND List = 'SociallyVulnerable' AND State = 'Active' AND instr(NameParts, ' ИВАНОВ') > 0";
}
