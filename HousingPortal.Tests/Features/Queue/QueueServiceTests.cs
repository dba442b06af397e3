using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>Events, places and their explanation on a real database file. Five entries stand on one list in the order of their decisions.</summary>
public sealed class QueueServiceTests : IAsyncLifetime
{
    private readonly List<Guid> cases = [];
    private CaseHost host = default!;
    private ServiceProvider services = default!;

    private QueueService Queue => services.GetRequiredService<QueueService>();

    private QueueQueries Queries => services.GetRequiredService<QueueQueries>();

    private QueueFilter Filter { get; set; } = new();

    public async Task InitializeAsync()
    {
        host = await StartAsync();
        var collection = new ServiceCollection();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
        for (var i = 0; i < 5; i++)
        {
            var (id, version, document) = await host.ReadyToSignAsync();
            Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).OrdinalNumber);
            cases.Add(id);
        }
        Filter = new((await host.ReadAsync(cases[0])).List);
        host.Clock.MoveTo(At(4, 7, 10));
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Places_close_up_after_a_departure_and_the_difference_is_explained()
    {
        await WriteAsync(host.Officer, 0, QueueEventKind.Departed, QueueCause.Housed);
        await WriteAsync(host.Signer, 2, QueueEventKind.Suspended, QueueCause.Inventory);

        var page = await Queries.PageAsync(host.Officer, Filter);
        Assert.Equal([(cases[1], 1), (cases[3], 2), (cases[4], 3)], page.Rows.Select(row => (row.CaseId, row.Place!.Value)));
        Assert.Equal((3, 3), (page.Total, page.Counted));
        Assert.Equal([cases[2]], (await Queries.PageAsync(host.Officer, Filter with { State = QueueEntryState.Suspended })).Rows.Select(row => row.CaseId));

        var why = (await Queries.WhyAsync(host.Officer, cases[4], new(2026, 4, 6), new(2026, 4, 7)))!;
        Assert.Equal((5, 3), (why.PlaceThen, why.PlaceNow));
        Assert.Equal([new(QueueEventKind.Departed, QueueCause.Housed, 1, -1), new QueueMove(QueueEventKind.Suspended, QueueCause.Inventory, 1, -1)], why.Moves);
        Assert.Empty(why.Own);

        var own = (await Queries.WhyAsync(host.Officer, cases[2], new(2026, 4, 5), new(2026, 4, 7)))!;
        Assert.Equal((null, null), (own.PlaceThen, own.PlaceNow));
        Assert.Equal([QueueEventKind.Entered, QueueEventKind.Suspended], own.Own.Select(line => line.Kind));
        Assert.Null(await host.Places.FindAsync(host.Officer, cases[2]));
    }

    [Fact]
    public async Task Who_is_restored_by_a_court_stands_where_they_stood()
    {
        await WriteAsync(host.Officer, 1, QueueEventKind.Departed, QueueCause.OwnWish);
        await WriteAsync(host.Signer, 1, QueueEventKind.Restored, QueueCause.Court);

        Assert.Equal(cases, (await Queries.PageAsync(host.Officer, Filter)).Rows.Select(row => row.CaseId));
        Assert.Equal((2, 5), ((await host.Places.FindAsync(host.Officer, cases[1]))!.Place, (await host.Places.FindAsync(host.Officer, cases[1]))!.Total));
        var lines = (await Queue.FindAsync(host.Officer, cases[1]))!.Lines;
        Assert.Equal([QueueEventKind.Restored, QueueEventKind.Departed, QueueEventKind.Entered], lines.Select(line => line.Kind));
        Assert.Contains("queue.Restored", (await host.Queries.HistoryAsync(host.Officer, cases[1]))!.Select(line => line.Type));
    }

    [Fact]
    public async Task What_takes_a_place_away_is_for_the_authorised_person_with_document_and_reason()
    {
        Assert.Equal("queue.role", await TryAsync(host.Officer, 0, new(QueueEventKind.Departed, QueueCause.OwnDwelling, "No 5", "reason")));
        Assert.Equal("queue.role", await TryAsync(host.Officer, 0, new(QueueEventKind.Restored, QueueCause.Court, "No 5", "reason")));
        Assert.Equal("queue.role", await TryAsync(host.Supervisor, 0, new(QueueEventKind.Departed, QueueCause.OwnWish, "No 5", "")));
        Assert.Equal("queue.role", await TryAsync(host.Signer, 0, new(QueueEventKind.Entered, QueueCause.Decision, "No 5", "")));
        Assert.Equal("queue.document-missing", await TryAsync(host.Signer, 0, new(QueueEventKind.Departed, QueueCause.OwnDwelling, " ", "reason")));
        Assert.Equal("queue.reason-missing", await TryAsync(host.Signer, 0, new(QueueEventKind.Departed, QueueCause.OwnDwelling, "No 5", " ")));
        var longDocument = await AnswerAsync(host.Signer, 0, new(QueueEventKind.Departed, QueueCause.OwnWish, new string('x', QueueService.LongestDocument + 1), ""));
        Assert.Equal(("queue.too-long", QueueService.LongestDocument), (longDocument.Error?.Code, longDocument.Error?.Args[0]));
        var longReason = await AnswerAsync(host.Signer, 0, new(QueueEventKind.Departed, QueueCause.OwnWish, "No 5", new string('x', QueueService.LongestReason + 1)));
        Assert.Equal(("queue.too-long", QueueService.LongestReason), (longReason.Error?.Code, longReason.Error?.Args[0]));
        Assert.Equal("queue.not-allowed", await TryAsync(host.Signer, 0, new(QueueEventKind.Returned, QueueCause.Court, "No 5", "")));
        Assert.Equal(5, (await Queries.PageAsync(host.Officer, Filter)).Counted);
        Assert.DoesNotContain(QueueEventKind.Restored, (await Queue.FindAsync(host.Signer, cases[0]))!.Possible);
        Assert.Empty((await Queue.FindAsync(host.Supervisor, cases[0]))!.Possible);
    }

    [Fact]
    public async Task Of_two_people_at_once_one_is_told_who_was_first()
    {
        var seen = (await Queue.FindAsync(host.Officer, cases[0]))!.Version;
        Assert.True((await Queue.WriteAsync(host.Officer2, cases[0], seen, new(QueueEventKind.Departed, QueueCause.OwnWish, "No 5", ""))).IsSuccess);

        var late = await Queue.WriteAsync(host.Officer, cases[0], seen, new(QueueEventKind.Departed, QueueCause.Housed, "No 6", ""));
        Assert.Equal(("queue.overtaken", host.Officer2.Name), (late.Error?.Code, late.Error?.Args[0]));
    }

    [Fact]
    public async Task A_foreign_provider_finds_nothing()
    {
        Assert.Null(await Queue.FindAsync(host.Foreign, cases[0]));
        Assert.Null(await Queries.WhyAsync(host.Foreign, cases[0], new(2026, 4, 6), new(2026, 4, 7)));
        Assert.Empty((await Queries.PageAsync(host.Foreign, Filter)).Rows);
        Assert.Equal("queue.not-found", await TryAsync(host.Foreign, 0, new(QueueEventKind.Departed, QueueCause.OwnWish, "No 5", "")));
        Assert.Empty((await Queries.PageAsync(host.Administrator, Filter)).Rows);
        Assert.Null(await Queue.FindAsync(host.Administrator, cases[0]));
    }

    [Fact]
    public async Task A_search_and_a_category_keep_the_true_place()
    {
        var row = await host.ReadAsync(cases[3]);
        foreach (var filter in new[] { Filter with { Search = row.ApplicantIin }, Filter with { Search = row.Number.ToLowerInvariant() } })
        {
            var found = Assert.Single((await Queries.PageAsync(host.Officer, filter)).Rows, item => item.CaseId == cases[3]);
            Assert.Equal(4, found.Place);
        }
        Assert.Equal(5, (await Queries.PageAsync(host.Officer, Filter with { Category = row.Category })).Total);
        Assert.Empty((await Queries.PageAsync(host.Officer, Filter with { Search = "nobody" })).Rows);
    }

    [Fact]
    public void The_filter_lives_in_the_address()
    {
        var filter = new QueueFilter(QueueList.Orphans, QueueEntryState.Departed, Category.Orphan, "AST 1", 3);
        Assert.Equal("/queue?list=Orphans&state=Departed&category=Orphan&q=AST%201&page=3", filter.ToUrl());
        Assert.Equal("/queue", new QueueFilter().ToUrl());
        Assert.Equal(filter, QueueFilter.Parse("orphans", "departed", "orphan", " AST 1 ", 3));
        Assert.Equal(new QueueFilter(), QueueFilter.Parse("9", "x", null, null, -4));
    }

    private async Task<string?> TryAsync(Actor actor, int index, QueueCommand command) => (await AnswerAsync(actor, index, command)).Error?.Code;

    private async Task<Domain.Result<Guid>> AnswerAsync(Actor actor, int index, QueueCommand command)
    {
        await using var db = host.Database.CreateDbContext();
        var version = await db.QueueEntries.Where(entry => entry.CaseId == cases[index]).Select(entry => entry.Version).SingleAsync();
        return await Queue.WriteAsync(actor, cases[index], version, command);
    }

    private async Task WriteAsync(Actor actor, int index, QueueEventKind kind, QueueCause cause) =>
        Assert.Null(await TryAsync(actor, index, new(kind, cause, "No 5", "reason")));
}
