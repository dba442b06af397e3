using System.Security.Cryptography;
using System.Text;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Publication;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Publication;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Publication.PublicationScene;

namespace HousingPortal.Tests.Features.Publication;

/// <summary>What a provider publishes, what anybody reads of it, and that it is what the journal says.</summary>
public sealed class PublicationServiceTests : IAsyncLifetime
{
    private PublicationScene scene = default!;

    public async Task InitializeAsync() => scene = await StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Nothing_is_published_until_the_administrator_says_so()
    {
        Assert.Empty(await scene.Lists.ProvidersAsync());
        Assert.Null(await scene.ReadAsync(Veterans));
        Assert.All((await scene.Settings.FindAsync(scene.Host.Administrator))!.Lists, row => Assert.False(row.IsPublished));
    }

    [Fact]
    public async Task A_list_that_is_switched_on_shows_the_recorded_day_and_one_that_is_switched_off_is_gone_at_once()
    {
        await scene.SetAsync(Veterans, true);
        var list = (await scene.ReadAsync(Veterans))!;
        Assert.Equal((new DateOnly(2026, 4, 6), 3, false), (list.Day, list.Count, list.HasNames));
        Assert.Equal(scene.Numbers, list.Rows.Select(row => row.Line.Number));
        Assert.Equal([1, 2, 3], list.Rows.Select(row => row.Line.Place!.Value));
        Assert.All(list.Rows, row => Assert.Equal((new DateOnly(2026, 3, 20), ""), (row.Line.Day, row.Name)));
        Assert.Equal([Veterans], Assert.Single(await scene.Lists.ProvidersAsync()).Targets);
        Assert.Null(await scene.ReadAsync(new(QueueList.Orphans)));

        await scene.SetAsync(Veterans, false);
        Assert.Null(await scene.ReadAsync(Veterans));
        Assert.Null(await scene.Lists.LinesAsync("AST", "1", null));
        Assert.Empty(await scene.Lists.ProvidersAsync());
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal(0, await db.PublishedPages.CountAsync());
    }

    [Fact]
    public async Task Every_change_is_journaled_with_who_when_from_what_to_what_and_by_which_act()
    {
        await scene.SetAsync(Veterans, true);
        await scene.SetAsync(Veterans, true, ShownName.Masked);
        await scene.SetAsync(Veterans, false, ShownName.Masked);

        var changes = (await scene.Settings.FindAsync(scene.Host.Administrator))!.Changes;
        Assert.Equal(
            [(true, ShownName.Masked, false, ShownName.Nothing), (true, ShownName.Nothing, true, ShownName.Masked), (false, ShownName.Nothing, true, ShownName.Nothing)],
            changes.Select(change => (change.WasPublished, change.NameBefore, change.IsPublished, change.NameAfter)));
        Assert.All(changes, change => Assert.Equal(("Administrator", Veterans, "Act 12", new DateTime(2026, 4, 7, 12, 0, 0)), (change.Name, change.Target, change.Act, change.At)));
    }

    [Fact]
    public async Task Nobody_but_the_administrator_sets_and_only_for_the_own_provider()
    {
        var input = new PublicationInput(Veterans, true, ShownName.Nothing, "Act");
        foreach (var actor in new[] { scene.Host.Officer, scene.Host.Signer, scene.Host.Supervisor })
        {
            Assert.Equal("publication.role", (await scene.Settings.SetAsync(actor, input, null)).Error?.Code);
            Assert.Null(await scene.Settings.FindAsync(actor));
        }
        var foreign = scene.Host.Administrator with { ProviderId = scene.Host.Pavlodar.Id };
        Assert.True((await scene.Settings.SetAsync(foreign, input, null)).IsSuccess);
        Assert.Null(await scene.ReadAsync(Veterans));
        Assert.Empty((await scene.Settings.FindAsync(scene.Host.Administrator))!.Changes);
    }

    [Fact]
    public async Task What_is_missing_or_not_allowed_is_named_and_nothing_is_written()
    {
        await RefusedAsync("publication.act-missing", new(Veterans, true, ShownName.Nothing, " "));
        await RefusedAsync("publication.act-missing", new(Veterans, true, ShownName.Nothing, new string('x', PublicationInput.LongestAct + 1)));
        await RefusedAsync("publication.no-names", new(new(QueueList.Orphans), true, ShownName.Masked, "Act"));
        await RefusedAsync("publication.not-found", new(new((QueueList)99), true, ShownName.Nothing, "Act"));
        await RefusedAsync("publication.nothing-changed", new(Veterans, false, ShownName.Masked, "Act"));
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal((0, 0), (await db.ListPublications.CountAsync(), await db.ListPublicationChanges.CountAsync()));

        async Task RefusedAsync(string code, PublicationInput input) => Assert.Equal(code, (await scene.Settings.SetAsync(scene.Host.Administrator, input, null)).Error?.Code);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_who_was_first()
    {
        await scene.SetAsync(Veterans, true);
        var late = await scene.Settings.SetAsync(scene.Host.Administrator, new(Veterans, true, ShownName.Masked, "Act"), null);
        Assert.Equal(("publication.changed-meanwhile", "Administrator"), (late.Error?.Code, late.Error?.Args[0]));
    }

    [Fact]
    public async Task What_happened_today_is_published_tomorrow_and_a_suspended_entry_looks_like_one_that_left()
    {
        await scene.SetAsync(Veterans, true);
        var before = (await scene.ReadAsync(Veterans))!.LinesHash;
        await scene.WriteAsync(0, QueueEventKind.Suspended, QueueCause.Inventory);
        await scene.WriteAsync(1, QueueEventKind.Departed, QueueCause.OwnWish);
        await scene.Editions.RefreshAsync();
        Assert.Equal((3, before), ((await scene.ReadAsync(Veterans))!.Count, (await scene.ReadAsync(Veterans))!.LinesHash));

        await scene.NextDayAsync(8);
        var list = (await scene.ReadAsync(Veterans))!;
        Assert.Equal((new DateOnly(2026, 4, 7), 1), (list.Day, list.Count));
        Assert.Equal((scene.Numbers[2], 1), (Assert.Single(list.Rows).Line.Number, list.Rows[0].Line.Place));
        Assert.NotEqual(before, list.LinesHash);
        foreach (var gone in new[] { scene.Numbers[0], scene.Numbers[1], "AST-2026-999999" })
            Assert.Null((await scene.ReadAsync(Veterans, gone))!.Found);
    }

    [Fact]
    public async Task Those_housed_stand_with_day_list_ordinal_number_and_the_place_they_had_without_the_document()
    {
        await scene.SetAsync(PublicationTarget.Housed, true, ShownName.Masked);
        Assert.Equal(0, (await scene.ReadAsync(PublicationTarget.Housed))!.Count);
        await scene.WriteAsync(1, QueueEventKind.Departed, QueueCause.Housed);
        await scene.NextDayAsync(8);

        var list = (await scene.ReadAsync(PublicationTarget.Housed, scene.Numbers[1]))!;
        var row = Assert.Single(list.Rows);
        Assert.Equal(new PublishedLine(2, scene.Numbers[1], new(2026, 4, 7), QueueList.WarVeterans, 2), row.Line);
        Assert.Equal(("А. И***", row.Line), (row.Name, list.Found));
        await scene.WriteAsync(1, QueueEventKind.Restored, QueueCause.Court);
        await scene.NextDayAsync(9);
        Assert.Equal(0, (await scene.ReadAsync(PublicationTarget.Housed))!.Count);
        Assert.All(await scene.Editions.VerifyAsync(), check => Assert.True(check.Holds));
    }

    [Fact]
    public async Task A_name_is_masked_when_it_is_read_and_never_stored_with_the_list()
    {
        await scene.SetAsync(Veterans, true, ShownName.Masked);
        Assert.Equal(["А. С. Н***", "А. И***", "Б. Н. Ө***"], (await scene.ReadAsync(Veterans))!.Rows.Select(row => row.Name));
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.DoesNotContain("***", Assert.Single(await db.PublishedPages.ToListAsync()).Lines, StringComparison.Ordinal);
        await scene.SetAsync(Veterans, true);
        Assert.All((await scene.ReadAsync(Veterans))!.Rows, row => Assert.Empty(row.Name));
    }

    [Fact]
    public async Task A_number_is_found_however_it_is_typed_and_another_is_not_there()
    {
        await scene.SetAsync(Veterans, true);
        Assert.Equal(2, (await scene.ReadAsync(Veterans, $" {scene.Numbers[1].ToLowerInvariant()} "))!.Found?.Place);
        foreach (var wrong in new[] { scene.Numbers[1][..^1], "%", ";", "2026-03-20", new string('9', 40), "1;AST" })
            Assert.Null((await scene.ReadAsync(Veterans, wrong))!.Found);
        Assert.Null((await scene.ReadAsync(Veterans, "  "))!.Number);
        Assert.Equal((1, 1), ((await scene.ReadAsync(Veterans, page: -5))!.Page, (await scene.ReadAsync(Veterans, page: int.MaxValue))!.Page));
    }

    [Fact]
    public async Task The_hash_is_the_one_of_the_file_and_the_record_hash_the_one_of_the_day()
    {
        await scene.SetAsync(Veterans, true);
        var list = (await scene.ReadAsync(Veterans))!;
        var (hash, lines) = (await scene.Lists.LinesAsync("ast", "1", null))!.Value;
        Assert.Equal(list.LinesHash, hash);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines!))));
        Assert.Null((await scene.Lists.LinesAsync("AST", "1", hash))!.Value.Lines);
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal((await db.QueueSnapshots.SingleAsync()).Hash, list.RecordHash);
    }

    [Fact]
    public async Task A_published_line_that_was_changed_in_the_database_is_found()
    {
        await scene.SetAsync(Veterans, true);
        Assert.True(Assert.Single(await scene.Editions.VerifyAsync()).Holds);
        await using var db = scene.Host.Database.CreateDbContext();
        await db.PublishedPages.ExecuteUpdateAsync(set => set.SetProperty(page => page.Lines, page => page.Lines.Replace("-20\n", "-21\n")));

        using var output = new StringWriter();
        Assert.Equal(1, await new PublicationCommand(scene.Services, output).VerifyAsync());
        Assert.Contains("{\"provider\":\"AST\",\"list\":\"1\",\"valid\":false,\"day\":\"2026-04-06\"}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_does_not_give_the_recorded_order_is_not_published()
    {
        await using var db = scene.Host.Database.CreateDbContext();
        await db.QueueLines.Where(line => line.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(line => line.CompleteAt, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        await scene.SetAsync(Veterans, true);
        await scene.SetAsync(PublicationTarget.Housed, true);
        Assert.Null((await scene.ReadAsync(Veterans))!.Day);
        Assert.Null((await scene.ReadAsync(PublicationTarget.Housed))!.Day);
        Assert.Null(await scene.Lists.LinesAsync("AST", "1", null));
    }

    [Fact]
    public async Task Before_the_first_record_a_published_list_is_there_and_empty()
    {
        await using var early = await StartAsync(recorded: false);
        await early.SetAsync(Veterans, true);
        var list = (await early.ReadAsync(Veterans))!;
        Assert.Equal((null, 0), (list.Day, list.Rows.Count));
        Assert.True(Assert.Single(await early.Editions.VerifyAsync()).Holds);
        await early.NextDayAsync(7);
        Assert.Equal(3, (await early.ReadAsync(Veterans))!.Count);
    }

    [Fact]
    public async Task A_workplace_is_told_that_it_must_publish_those_housed()
    {
        await using var db = scene.Host.Database.CreateDbContext();
        await db.Providers.Where(row => row.Id == scene.Host.Pavlodar.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Kind, ProviderKind.Workplace));
        var settings = (await scene.Settings.FindAsync(scene.Host.Administrator with { ProviderId = scene.Host.Pavlodar.Id }))!;
        Assert.True(settings.MustPublishHoused);
        Assert.Equal(PublicationTarget.Housed, settings.Lists[^1].Target);
        Assert.DoesNotContain(settings.Lists, row => row.Target == Veterans);
        Assert.False((await scene.Settings.FindAsync(scene.Host.Administrator))!.MustPublishHoused);
    }

    [Fact]
    public async Task Two_nodes_that_publish_at_once_make_one_edition()
    {
        await scene.SetAsync(Veterans, true);
        scene.Host.Clock.MoveTo(Cases.CaseHost.At(4, 9, 12));
        await scene.WriteAsync(0, QueueEventKind.Departed, QueueCause.OwnWish);
        scene.Host.Clock.MoveTo(Cases.CaseHost.At(4, 10, 12));
        await ((HousingPortal.Web.Features.Queue.QueueKeeper)scene.Services.GetService(typeof(HousingPortal.Web.Features.Queue.QueueKeeper))!).RecordAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.Editions.RefreshAsync())));
        Assert.Equal(1, made.Sum());
        Assert.Equal(2, (await scene.ReadAsync(Veterans))!.Count);
        Assert.All(await scene.Editions.VerifyAsync(), check => Assert.True(check.Holds));
    }
}
