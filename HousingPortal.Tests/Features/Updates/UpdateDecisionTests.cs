using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Notices;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Updates;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Updates;

/// <summary>What an officer's decision on an update does to the case, to both lists and to the history, on a real database file.</summary>
public sealed class UpdateDecisionTests : IAsyncLifetime
{
    private UpdateScene scene = default!;

    public async Task InitializeAsync() => scene = await UpdateScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_change_of_list_keeps_the_date_closes_up_the_old_list_and_is_told_with_the_place_of_now()
    {
        var large = new[] { await OnLargeAsync(), await OnVulnerableAsync(), await OnLargeAsync() };
        var (first, mover, last) = (large[0], large[1], large[2]);
        var behind = await OnVulnerableAsync();
        Assert.Equal((1, 2), (await scene.PlaceAsync(mover.Id), await scene.PlaceAsync(behind.Id)));

        var update = await scene.RegisterAsync(mover, DataChange.Marriage, DataChange.Birth);
        var view = await scene.EnterAsync(update.Id, UpdateScene.Grow);
        Assert.Equal(UpdateEffect.ListChanged, view.Proposed);
        scene.Host.Clock.MoveTo(At(4, 8, 12));
        var outcome = await scene.DecideAsync(view, UpdateEffect.ListChanged);

        Assert.NotNull(outcome.Version);
        Assert.Equal((1, 2, 3), (await scene.PlaceAsync(first.Id), await scene.PlaceAsync(mover.Id), await scene.PlaceAsync(last.Id)));
        Assert.Equal(1, await scene.PlaceAsync(behind.Id));
        var row = await scene.Host.ReadAsync(mover.Id);
        Assert.Equal((QueueList.LargeFamilies, Category.LargeFamily, 3), (row.List, row.Category, row.OrdinalNumber));
        await using var db = scene.Host.Database.CreateDbContext();
        var entry = await db.QueueEntries.SingleAsync(item => item.CaseId == mover.Id);
        Assert.Equal((mover.FiledAt, mover.Number, QueueEntryState.Active), (entry.CompleteAt, entry.RegistrationNumber, entry.State));
        Assert.Equal(
            [(QueueList.SociallyVulnerable, QueueEventKind.Entered), (QueueList.SociallyVulnerable, QueueEventKind.LeftList), (QueueList.LargeFamilies, QueueEventKind.JoinedList)],
            (await db.QueueLines.Where(line => line.EntryId == entry.Id).ToListAsync()).OrderBy(line => line.At).ThenBy(line => line.Kind).Select(line => (line.List, line.Kind)));
        Assert.All(await db.QueueLines.Where(line => line.EntryId == entry.Id && line.Cause == QueueCause.Update).ToListAsync(), line => Assert.Equal(update.Number, line.Document));
        await scene.AssertQueuesAreWholeAsync();

        var notice = await db.Documents.SingleAsync(item => item.CaseId == mover.Id && item.Kind == DocumentKind.UpdateResult);
        var said = System.Text.Json.JsonSerializer.Deserialize<NoticeModel>(notice.ModelJson, PortalJson.Options)!;
        Assert.Equal((2, 3), (said.Place, said.OrdinalNumber));
        Assert.Equal(new DateTime(2026, 4, 8, 12, 0, 0), said.PlaceAsOf);
        Assert.Equal(UpdateEffect.ListChanged, said.Update!.Effect);
        Assert.NotEqual(said.Update.ListBefore, said.List);
        Assert.Equal(Enum.GetValues<DeliveryChannel>(), (await db.Outbox.Where(message => message.DocumentId == notice.Id).ToListAsync()).Select(message => message.Channel).Order());
        var history = (await scene.Host.Queries.HistoryAsync(scene.Host.Officer, mover.Id))!.Select(line => line.Type).ToList();
        foreach (var type in new[] { "case.update-registered", "case.update-decided", "queue.LeftList", "queue.JoinedList" })
            Assert.Contains(type, history);
    }

    [Fact]
    public async Task Why_a_place_changed_tells_of_the_other_list_and_gives_no_place_on_a_list_of_before()
    {
        var (mover, other, ahead) = (await OnVulnerableAsync(), await OnLargeAsync(), await OnVulnerableAsync());
        await scene.DecideAsync(await GrownAsync(mover), UpdateEffect.ListChanged);

        var moved = (await scene.Queries.WhyAsync(scene.Host.Officer, mover.Id, new(2026, 4, 6), new(2026, 4, 7)))!;
        Assert.Equal((QueueList.LargeFamilies, (int?)null, (int?)1), (moved.List, moved.PlaceThen, moved.PlaceNow));
        Assert.Equal([QueueEventKind.LeftList, QueueEventKind.JoinedList], moved.Own.Select(line => line.Kind));
        var gained = (await scene.Queries.WhyAsync(scene.Host.Officer, ahead.Id, new(2026, 4, 6), new(2026, 4, 7)))!;
        Assert.Equal((2, 1, new QueueMove(QueueEventKind.LeftList, QueueCause.Update, 1, -1)), (gained.PlaceThen, gained.PlaceNow, Assert.Single(gained.Moves)));
        var lost = (await scene.Queries.WhyAsync(scene.Host.Officer, other.Id, new(2026, 4, 6), new(2026, 4, 7)))!;
        Assert.Equal((1, 2, new QueueMove(QueueEventKind.JoinedList, QueueCause.Update, 1, 1)), (lost.PlaceThen, lost.PlaceNow, Assert.Single(lost.Moves)));
        Assert.Equal([QueueEventKind.JoinedList, QueueEventKind.LeftList, QueueEventKind.Entered], (await scene.Queue.FindAsync(scene.Host.Officer, mover.Id))!.Lines.Select(line => line.Kind));
    }

    [Fact]
    public async Task Who_goes_back_to_the_first_list_stands_again_where_they_stood()
    {
        var (mover, behind) = (await OnVulnerableAsync(), await OnVulnerableAsync());
        await scene.DecideAsync(await GrownAsync(mover), UpdateEffect.ListChanged);
        Assert.Equal(1, await scene.PlaceAsync(behind.Id));

        var back = await scene.RegisterAsync(await scene.Host.ReadAsync(mover.Id), DataChange.Category);
        var view = await scene.EnterAsync(back.Id, form => (form.List, form.Category) = (QueueList.SociallyVulnerable, Category.Kandas));
        Assert.NotNull((await scene.DecideAsync(view, UpdateEffect.ListChanged)).Version);

        Assert.Equal((1, 2), (await scene.PlaceAsync(mover.Id), await scene.PlaceAsync(behind.Id)));
        Assert.Equal(3, (await scene.Host.ReadAsync(mover.Id)).OrdinalNumber);
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task A_break_in_the_middle_leaves_nothing_half()
    {
        var mover = await OnVulnerableAsync();
        await OnLargeAsync();
        var view = await GrownAsync(mover);
        await using (var db = scene.Host.Database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON Documents WHEN NEW.Kind = 'UpdateResult' BEGIN SELECT RAISE(ABORT, 'cut'); END");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => scene.DecideAsync(view, UpdateEffect.ListChanged));

        await using (var db = scene.Host.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER broken");
            Assert.Equal((QueueList.SociallyVulnerable, QueueEntryState.Active), await db.QueueEntries.Where(entry => entry.CaseId == mover.Id).Select(entry => new ValueTuple<QueueList, QueueEntryState>(entry.List, entry.State)).SingleAsync());
            Assert.Equal(1, await db.QueueLists.Where(list => list.List == QueueList.LargeFamilies).Select(list => list.LastNumber).SingleAsync());
            Assert.Equal(UpdateState.Registered, await db.Updates.Where(item => item.Id == view.Id).Select(item => item.State).SingleAsync());
        }
        var row = await scene.Host.ReadAsync(mover.Id);
        Assert.Equal((mover.ApplicationJson, mover.Version), (row.ApplicationJson, row.Version));
        await scene.AssertQueuesAreWholeAsync();
        Assert.NotNull((await scene.DecideAsync(view, UpdateEffect.ListChanged)).Version);
        Assert.Equal(2, (await scene.Host.ReadAsync(mover.Id)).OrdinalNumber);
    }

    [Fact]
    public async Task Data_alone_make_a_new_version_and_the_old_one_stays_to_be_read()
    {
        var row = await OnVulnerableAsync();
        var update = await scene.RegisterAsync(row, DataChange.Contacts);
        var view = (await scene.Updates.FindAsync(scene.Host.Officer, update.Id))!;
        Assert.Empty(view.ToAsk);
        view.Typed.Mobile = "8 702 111 22 33";
        Assert.NotNull((await scene.Updates.SaveDataAsync(scene.Host.Officer, update.Id, view.Version, view.Typed)).Version);

        Assert.NotNull((await scene.DecideAsync((await scene.Updates.FindAsync(scene.Host.Officer, update.Id))!, UpdateEffect.DataOnly)).Version);

        var now = await scene.Host.ReadAsync(row.Id);
        Assert.Equal(("+77021112233", row.List, row.OrdinalNumber, (DateOnly?)null), (now.Mobile, now.List, now.OrdinalNumber, now.JudgedOn));
        var versions = (await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Versions;
        Assert.Equal([(1, null, "+77010000000"), (2, update.Number, "+77021112233")], versions.Select(version => (version.Number, version.UpdateNumber, version.Form.Mobile)));
    }

    [Fact]
    public async Task Nothing_is_taken_over_from_an_update_that_is_not_accepted()
    {
        var row = await OnVulnerableAsync();
        var view = await GrownAsync(row);
        Assert.Equal("update.reason-missing", (await scene.DecideAsync(view, UpdateEffect.NotAccepted, " ")).Error?.Code);
        Assert.NotNull((await scene.DecideAsync(view, UpdateEffect.NotAccepted, "The marriage is not confirmed.")).Version);

        var now = await scene.Host.ReadAsync(row.Id);
        Assert.Equal((row.ApplicationJson, row.List), (now.ApplicationJson, now.List));
        Assert.Single((await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Versions);
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.All(await db.RegisterChecks.Where(check => check.UpdateId == view.Id).ToListAsync(), check => Assert.True(check.IsProvisional));
        Assert.Equal("update.decided", (await scene.DecideAsync(view, UpdateEffect.ListChanged)).Error?.Code);
    }

    [Fact]
    public async Task Only_the_registers_that_the_change_concerns_are_asked_and_only_accepted_answers_count_for_the_case()
    {
        var row = await OnVulnerableAsync();
        var update = await scene.RegisterAsync(row, DataChange.Birth);
        var view = await scene.EnterAsync(update.Id, form => form.Family.Add(new() { Kinship = Kinship.Child, Iin = HousingPortal.Tests.Support.TestPeople.Iin(new(2026, 1, 10), serial: 900) }));
        Assert.Equal([RegisterKind.Family], view.Checks.Select(check => check.Kind));
        Assert.Contains(view.Findings, finding => finding.Before != finding.After);

        await using var db = scene.Host.Database.CreateDbContext();
        Assert.True((await db.RegisterChecks.SingleAsync(check => check.CaseId == row.Id)).IsProvisional);
        Assert.NotNull((await scene.DecideAsync(view, UpdateEffect.DataOnly)).Version);
        Assert.False((await db.RegisterChecks.AsNoTracking().SingleAsync(check => check.CaseId == row.Id)).IsProvisional);
    }

    [Fact]
    public async Task Nothing_is_accepted_before_the_registers_were_asked_about_the_data_as_they_stand()
    {
        var row = await OnVulnerableAsync();
        var update = await scene.RegisterAsync(row, DataChange.Category);
        var view = (await scene.Updates.FindAsync(scene.Host.Officer, update.Id))!;
        view.Typed.Category = Category.Kandas;
        await scene.Updates.SaveDataAsync(scene.Host.Officer, update.Id, view.Version, view.Typed);
        Assert.Equal("update.not-asked", (await scene.DecideAsync((await scene.Updates.FindAsync(scene.Host.Officer, update.Id))!, UpdateEffect.CategoryChanged)).Error?.Code);

        var asked = await scene.AskAsync(update.Id);
        asked.Typed.Category = Category.OldAgePensioner;
        await scene.Updates.SaveDataAsync(scene.Host.Officer, update.Id, asked.Version, asked.Typed);
        Assert.Equal("update.not-asked", (await scene.DecideAsync((await scene.Updates.FindAsync(scene.Host.Officer, update.Id))!, UpdateEffect.CategoryChanged)).Error?.Code);
        Assert.NotNull((await scene.DecideAsync(await scene.AskAsync(update.Id), UpdateEffect.CategoryChanged)).Version);
        var now = await scene.Host.ReadAsync(row.Id);
        Assert.Equal((Category.OldAgePensioner, row.List, new DateOnly(2026, 4, 7)), (now.Category, now.List, now.JudgedOn));
    }

    [Fact]
    public async Task Data_that_are_not_whole_are_not_taken_over_and_what_is_wrong_is_named()
    {
        var view = await GrownAsync(await OnVulnerableAsync(), form => form.WantedRooms = null);
        var outcome = await scene.DecideAsync(view, UpdateEffect.ListChanged);
        Assert.Equal("update.data-problems", outcome.Error?.Code);
        Assert.Contains(outcome.Problems, problem => problem.Field == nameof(Annex1Form.WantedRooms));
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task Of_two_officers_the_second_is_told_who_was_first()
    {
        var row = await OnVulnerableAsync();
        var view = await GrownAsync(row);
        Assert.NotNull((await scene.Decisions.DecideAsync(scene.Host.Officer2, view.Id, view.Version, view.CaseVersion, UpdateEffect.ListChanged, "seen")).Version);
        var late = await scene.DecideAsync(view, UpdateEffect.NotAccepted);
        Assert.Equal(("update.decided", scene.Host.Officer2.Name), (late.Error?.Code, late.Error?.Args[0]));

        var other = await scene.RegisterAsync(await scene.Host.ReadAsync(row.Id), DataChange.Contacts);
        var seen = (await scene.Updates.FindAsync(scene.Host.Officer, other.Id))!;
        Assert.NotNull((await scene.Updates.SaveDataAsync(scene.Host.Officer2, other.Id, seen.Version, seen.Typed)).Version);
        var overtaken = await scene.Updates.SaveDataAsync(scene.Host.Officer, other.Id, seen.Version, seen.Typed);
        Assert.Equal(("update.overtaken", scene.Host.Officer2.Name), (overtaken.Error?.Code, overtaken.Error?.Args[0]));
    }

    [Fact]
    public async Task Of_two_updates_of_one_case_the_second_is_laid_on_what_the_first_made()
    {
        var row = await OnVulnerableAsync();
        var (one, two) = (await scene.RegisterAsync(row, DataChange.Contacts), await scene.RegisterAsync(row, DataChange.Residence));
        var address = await scene.EnterAsync(two.Id, form => form.Address = "New address 5");
        var contacts = await scene.EnterAsync(one.Id, form => form.Mobile = "+77021112233");
        Assert.NotNull((await scene.DecideAsync(contacts, UpdateEffect.DataOnly)).Version);

        var conflict = await scene.DecideAsync(address, UpdateEffect.DataOnly);
        Assert.Equal(("case.update-decided", scene.Host.Officer.Name), (conflict.Conflict?.EventType, conflict.Conflict?.ByName));
        var stale = (await scene.Updates.FindAsync(scene.Host.Officer, two.Id))!;
        Assert.True(stale.IsStale);
        Assert.Equal("update.stale", (await scene.DecideAsync(stale, UpdateEffect.DataOnly)).Error?.Code);
        Assert.NotNull((await scene.Updates.RebaseAsync(scene.Host.Officer, two.Id, stale.Version)).Version);
        var rebased = await scene.AskAsync(two.Id);
        Assert.Equal(("+77021112233", "New address 5", "+77021112233", ""), (rebased.After.Mobile, rebased.After.Address, rebased.Before.Mobile, rebased.Before.Address));
        Assert.NotNull((await scene.DecideAsync(rebased, UpdateEffect.DataOnly)).Version);
        Assert.Equal(3, (await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Versions.Count);
    }

    [Fact]
    public async Task A_foreign_provider_and_other_roles_find_and_change_nothing()
    {
        var view = await GrownAsync(await OnVulnerableAsync());
        var (foreign, signer) = (scene.Host.Foreign, scene.Host.Signer);
        Assert.Null(await scene.Updates.FindAsync(foreign, view.Id));
        Assert.Null(await scene.Updates.OfCaseAsync(foreign, view.CaseId));
        Assert.Null(await scene.Intake.OpenAsync(foreign, view.CaseId));
        Assert.Empty(await scene.Updates.FindCasesAsync(foreign, view.CaseNumber));
        Assert.Equal(0, (await scene.Updates.PageAsync(foreign, UpdateState.Registered, 1)).Total);
        Assert.Equal("update.not-found", (await scene.Decisions.DecideAsync(foreign, view.Id, view.Version, view.CaseVersion, UpdateEffect.NotAccepted, "seen")).Error?.Code);
        Assert.Equal("update.not-found", (await scene.Updates.SaveDataAsync(foreign, view.Id, view.Version, view.Typed)).Error?.Code);
        Assert.Equal("case.not-found", (await scene.Requests.SendAsync(foreign, view.CaseId, "reason", 15)).Error?.Code);
        Assert.Equal("update.role", (await scene.Decisions.DecideAsync(signer, view.Id, view.Version, view.CaseVersion, UpdateEffect.NotAccepted, "seen")).Error?.Code);
        Assert.Equal("update.role", (await scene.Updates.AskAsync(scene.Host.Supervisor, view.Id, view.Version)).Error?.Code);
        Assert.Null(await scene.Updates.FindAsync(scene.Host.Administrator, view.Id));
        Assert.False((await scene.Updates.FindAsync(signer, view.Id))!.MayWork);
    }

    [Fact]
    public async Task A_new_spouse_who_stands_on_the_same_list_is_not_taken_over()
    {
        var (row, other) = (await OnLargeAsync(), await OnLargeAsync());
        var view = await GrownAsync(row, form => form.Family.First(member => member.Kinship == Kinship.Spouse).Iin = other.ApplicantIin);
        var outcome = await scene.DecideAsync(view, UpdateEffect.DataOnly);
        Assert.Equal(("update.twice", other.Number), (outcome.Error?.Code, outcome.Error!.Args[0]));
        Assert.DoesNotContain(other.ApplicantIin, (await scene.Host.ReadAsync(row.Id)).ApplicationJson, StringComparison.Ordinal);
    }

    private Task<HousingCase> OnVulnerableAsync() => scene.OnListAsync(QueueList.SociallyVulnerable, Category.IncompleteFamily);

    private Task<HousingCase> OnLargeAsync() => scene.OnListAsync(QueueList.LargeFamilies, Category.LargeFamily);

    private async Task<UpdateView> GrownAsync(HousingCase row, Action<Annex1Form>? change = null)
    {
        var update = await scene.RegisterAsync(row, DataChange.Marriage, DataChange.Birth);
        return await scene.EnterAsync(update.Id, form =>
        {
            UpdateScene.Grow(form);
            change?.Invoke(form);
        });
    }
}
