using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>Recording, rebuilding and proving the order of a list on a real database file.</summary>
public sealed class QueueKeeperTests : IAsyncLifetime
{
    private readonly List<(Guid CaseId, Guid Version)> signed = [];
    private CaseHost host = default!;
    private ServiceProvider services = default!;

    private QueueKeeper Keeper => services.GetRequiredService<QueueKeeper>();

    private QueueService Service => services.GetRequiredService<QueueService>();

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        var collection = new ServiceCollection();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
        for (var i = 0; i < 4; i++)
        {
            var (id, version, document) = await host.ReadyToSignAsync();
            Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).OrdinalNumber);
            signed.Add((id, (await Service.FindAsync(host.Officer, id))!.Version));
        }
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Each_day_is_recorded_once_also_the_days_on_which_the_portal_did_not_run_and_rebuilt_as_it_was()
    {
        host.Clock.MoveTo(CaseHost.At(4, 7, 0));
        Assert.Equal(1, await Keeper.RecordAsync());
        Assert.Equal(0, await Keeper.RecordAsync());
        await WriteAsync(1, QueueEventKind.Departed, QueueCause.Housed);
        host.Clock.MoveTo(CaseHost.At(4, 9, 12));
        await WriteAsync(0, QueueEventKind.Suspended, QueueCause.Inventory);
        host.Clock.MoveTo(CaseHost.At(4, 10, 1));
        Assert.Equal(3, await Keeper.RecordAsync());

        await using var db = host.Database.CreateDbContext();
        var snapshots = await db.QueueSnapshots.OrderBy(row => row.Day).ToListAsync();
        Assert.Equal([4, 3, 3, 2], snapshots.Select(row => row.Count));
        foreach (var snapshot in snapshots)
        {
            var order = await Keeper.RebuildAsync(host.Astana, snapshot.List, snapshot.Day);
            Assert.Equal(snapshot.OrderHash, QueueChain.Snapshot(snapshot.Day, snapshot.Sequence, order, "").OrderHash);
        }
        Assert.Empty(Assert.Single(await Keeper.VerifyAsync()).Faults);
    }

    [Theory]
    [InlineData("UPDATE QueueLines SET Document = 'another' WHERE Sequence = 2", "hash")]
    [InlineData("UPDATE QueueLines SET Cause = 'OwnWish' WHERE Sequence = 5", "hash")]
    [InlineData("UPDATE QueueLines SET CompleteAt = '2020-01-01 00:00:00' WHERE Sequence = 3", "hash")]
    [InlineData("DELETE FROM QueueLines WHERE Sequence = 3", "sequence")]
    [InlineData("DELETE FROM QueueLines WHERE Sequence = 5", "last")]
    [InlineData("UPDATE QueueEntries SET State = 'Departed' WHERE OrdinalNumber = 4", "state")]
    [InlineData("UPDATE QueueEntries SET CompleteAt = '2020-01-01 00:00:00' WHERE OrdinalNumber = 4", "state")]
    [InlineData("UPDATE QueueSnapshots SET OrderHash = 'x'", "chain")]
    [InlineData("UPDATE QueueSnapshots SET Count = Count + 1", "chain")]
    [InlineData("UPDATE QueueLists SET LastHash = 'x'", "last")]
    public async Task A_row_that_was_changed_in_the_database_is_found(string change, string problem)
    {
        await WriteAsync(1, QueueEventKind.Departed, QueueCause.Housed);
        host.Clock.MoveTo(CaseHost.At(4, 7, 0));
        await Keeper.RecordAsync();
        Assert.Empty(Assert.Single(await Keeper.VerifyAsync(host.Astana.Id)).Faults);

        await using var db = host.Database.CreateDbContext();
        Assert.True(await db.Database.ExecuteSqlRawAsync(change) > 0);
        Assert.Contains(Assert.Single(await Keeper.VerifyAsync(host.Astana.Id)).Faults, fault => fault.Problem == problem);
    }

    [Fact]
    public async Task A_line_rehashed_to_look_right_breaks_the_next_link_or_the_record()
    {
        host.Clock.MoveTo(CaseHost.At(4, 7, 0));
        await Keeper.RecordAsync();
        await using var db = host.Database.CreateDbContext();
        var last = await db.QueueLines.OrderBy(row => row.Sequence).LastAsync();
        var before = await db.QueueLines.SingleAsync(row => row.Sequence == last.Sequence - 1);
        last.CompleteAt = last.CompleteAt.AddDays(-9);
        last.Hash = QueueChain.Link(before.Hash, QueueJournal.LineOf(last), QueueJournal.Details(last));
        (await db.QueueLists.SingleAsync()).LastHash = last.Hash;
        (await db.QueueEntries.SingleAsync(entry => entry.Id == last.EntryId)).CompleteAt = last.CompleteAt;
        await db.SaveChangesAsync();

        Assert.Contains(Assert.Single(await Keeper.VerifyAsync()).Faults, fault => fault.Problem == "order");
    }

    [Fact]
    public async Task Entries_of_before_the_journal_get_their_first_line_once()
    {
        await using var db = host.Database.CreateDbContext();
        await db.QueueLines.ExecuteDeleteAsync();
        await db.QueueLists.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSequence, 0L).SetProperty(row => row.LastHash, "").SetProperty(row => row.LastAt, default(DateTime)));

        await QueueJournal.BackfillAsync(host.Database.CreateDbContext());
        await QueueJournal.BackfillAsync(host.Database.CreateDbContext());

        Assert.Equal(4, await db.QueueLines.CountAsync());
        Assert.Empty(Assert.Single(await Keeper.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task The_commands_tell_what_holds_and_what_does_not()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var commands = new QueueCommands(services, output, errors);
        Assert.Equal(0, await commands.VerifyAsync("ast"));
        Assert.Contains("\"valid\":true,\"lines\":4", output.ToString(), StringComparison.Ordinal);
        var order = QueueCommands.Parse("1", "2026-04-06")!.Value;
        Assert.Equal(0, await commands.RebuildAsync("AST", order.List, order.Day));
        Assert.Contains("\"place\":4", output.ToString(), StringComparison.Ordinal);

        await using var db = host.Database.CreateDbContext();
        await db.QueueLines.Where(row => row.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, "another"));
        Assert.Equal(1, await commands.VerifyAsync(null));
        Assert.Contains("{\"place\":\"line 2\",\"problem\":\"hash\"}", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await commands.VerifyAsync("NONE"));
        Assert.Equal(2, await commands.RebuildAsync("NONE", order.List, order.Day));
        Assert.Null(QueueCommands.Parse("8", "2026-04-06"));
        Assert.Null(QueueCommands.Parse("4", "06.04.2026"));
    }

    private async Task WriteAsync(int index, QueueEventKind kind, QueueCause cause)
    {
        var actor = QueueService.RolesOf(kind, cause).Contains(StaffRole.Officer) ? host.Officer : host.Signer;
        var written = await Service.WriteAsync(actor, signed[index].CaseId, signed[index].Version, new(kind, cause, "No 5", "reason"));
        Assert.True(written.IsSuccess, written.Error?.Code);
        signed[index] = (signed[index].CaseId, written.Value);
    }
}
