using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Queue;

public sealed class SeedTests : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Sqlite();
    private readonly ManualClock clock = new();
    private readonly StringWriter output = new();

    public Task InitializeAsync() => FillAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    private Task FillAsync() => SeedCommand.FillAsync(database, 1400, clock.GetUtcNow().UtcDateTime, output);

    [Fact]
    public async Task The_made_up_journal_stands_every_check()
    {
        var checks = await new QueueKeeper(database, clock).VerifyAsync();

        Assert.Empty(checks.SelectMany(check => check.Faults));
        await using var db = database.CreateDbContext();
        Assert.Equal(await db.QueueLines.CountAsync(), checks.Sum(check => check.Lines));
        Assert.Equal(await db.QueueEntries.CountAsync(entry => entry.State == QueueEntryState.Active), checks.Sum(check => check.Counted));
    }

    [Fact]
    public async Task The_database_sums_places_and_causes_as_the_journal_read_line_by_line_does()
    {
        await using var db = database.CreateDbContext();
        var provider = await db.Providers.SingleAsync(row => row.Code == "SEED01");
        var rows = await db.QueueLines.Where(row => row.ProviderId == provider.Id && row.List == QueueList.SociallyVulnerable).OrderBy(row => row.Sequence).ToListAsync();
        var entries = await db.QueueEntries.Where(row => row.ProviderId == provider.Id && row.List == QueueList.SociallyVulnerable).OrderBy(row => row.OrdinalNumber).ToListAsync();
        var queries = new QueueQueries(database, new ProviderClock(clock));
        var officer = new Actor("officer", "", provider.Id, [StaffRole.Officer]);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var moved = 0;
        foreach (var entry in entries.Where((_, index) => index % 5 == 0))
        {
            var (from, to) = (today.AddDays(-300 + entry.OrdinalNumber), today.AddDays(-40));
            var why = (await queries.WhyAsync(officer, entry.CaseId, from, to))!;

            var (start, end) = (ProviderClock.ToUtc(from.AddDays(1).ToDateTime(default), provider), ProviderClock.ToUtc(to.AddDays(1).ToDateTime(default), provider));
            Assert.Equal((Place(start, entry.Id), Place(end, entry.Id)), (why.PlaceThen, why.PlaceNow));
            var between = rows.Where(row => row.At >= start && row.At < end).Select(row => (QueueJournal.LineOf(row), row.Change));
            Assert.Equal(QueueMoves.Explain(between, new(QueueJournal.RankOf(entry), entry.Id)), why.Moves);
            moved += why.Moves.Count;
        }
        Assert.True(moved > 10);

        int? Place(DateTime before, Guid entry)
        {
            var order = new QueueOrder();
            foreach (var row in rows.Where(row => row.At < before))
                Assert.Null(order.Apply(QueueJournal.LineOf(row)));
            return order.PlaceOf(entry);
        }
    }

    [Fact]
    public async Task The_first_of_ten_providers_has_a_seventh_and_some_people_have_left()
    {
        await using var db = database.CreateDbContext();
        var sizes = await db.Providers.OrderBy(row => row.Code).Select(row => db.QueueEntries.Count(entry => entry.ProviderId == row.Id)).ToListAsync();
        var states = await db.QueueEntries.Select(entry => entry.State).Distinct().CountAsync();

        Assert.Equal((10, 200, 1400, 3), (sizes.Count, sizes[0], sizes.Sum(), states));
    }

    [Fact]
    public async Task Everybody_has_a_number_of_their_own_with_a_right_check_digit()
    {
        await using var db = database.CreateDbContext();
        var numbers = await db.Cases.Select(row => row.ApplicantIin).ToListAsync();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.True(Iin.Parse(number).IsSuccess, number));
    }

    [Fact]
    public async Task A_second_run_leaves_what_is_there()
    {
        await FillAsync();

        await using var db = database.CreateDbContext();
        Assert.Equal(1400, await db.QueueEntries.CountAsync());
        Assert.Contains("SEED10 is there already", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_nothing_is_written()
    {
        await using var services = new ServiceCollection().AddSingleton<IDbContextFactory<PortalDb>>(database).BuildServiceProvider();
        var errors = new StringWriter();

        Assert.Equal(1, await new SeedCommand(services, output, errors).RunAsync(["--entries", "100"]));
        Assert.Contains("Development only", errors.ToString(), StringComparison.Ordinal);
    }
}
