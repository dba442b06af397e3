using System.Text.Json;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Integrations.Egov;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Complaints;

/// <summary>How complaints come in, on a real database file.</summary>
public sealed class ComplaintIntakeTests : IAsyncLifetime
{
    private ComplaintScene scene = default!;

    public async Task InitializeAsync() => scene = await ComplaintScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_complaint_gets_a_number_of_its_own_its_clocks_and_a_receipt_that_tells_them()
    {
        var row = await scene.RefusedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Refusal, ComplaintAddressee.Provider, scene.Host.Supervisor.UserId);

        Assert.Equal(("AST-SHC-2026-000001", ComplaintState.Registered, new DateOnly(2026, 4, 7), FilingFinding.InTime), (view.Number, view.Facts.State, view.Facts.RegisteredOn, view.Facts.Filing));
        Assert.Equal(
            [(ComplaintStep.Forward, new DateOnly(2026, 4, 10)), (ComplaintStep.ProviderAnswer, new DateOnly(2026, 4, 14))],
            view.Deadlines.Select(item => (item.Deadline.Step, item.Deadline.DueOn)));
        Assert.True(view.StopsExecution);
        Assert.Equal(view.Id, (await scene.Queries.StopOfAsync(scene.Host.Officer, row.Id))!.Id);
        Assert.Equal(new[] { scene.Host.Officer.UserId, scene.Host.Signer.UserId, scene.Host.Supervisor.UserId }.Order(), view.Facts.TookPart.Order());
        await using var db = scene.Host.Database.CreateDbContext();
        var receipt = await db.Documents.SingleAsync(item => item.ComplaintId == view.Id);
        Assert.Equal((DocumentKind.ComplaintReceipt, row.Id), (receipt.Kind, receipt.CaseId));
        var said = JsonSerializer.Deserialize<NoticeModel>(receipt.ModelJson, PortalJson.Options)!;
        Assert.Equal([new(2026, 4, 10), new(2026, 4, 14)], said.Complaint!.Deadlines.Select(item => item.DueOn));
        Assert.True(said.Complaint.StopsExecution);
        Assert.Equal(2, await db.Outbox.CountAsync(message => message.DocumentId == receipt.Id));
        Assert.Contains("complaint.registered", (await scene.Host.Queries.HistoryAsync(scene.Host.Officer, row.Id))!.Select(line => line.Type));
    }

    [Fact]
    public async Task A_late_complaint_is_registered_and_told_so_and_one_filed_in_the_evening_counts_from_the_next_working_day()
    {
        scene.Host.Clock.MoveTo(At(4, 10, 19));
        var row = await scene.RefusedAsync();
        var outcome = await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(row, ComplaintSubject.Refusal, change: form => form.LearntOn = new(2026, 1, 5)));

        Assert.Equal((FilingFinding.Late, new DateOnly(2026, 4, 13)), (outcome.Registered!.Filing, outcome.Registered.RegisteredOn));
        var late = (await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(row, ComplaintSubject.Refusal, change: form => form.LearntOn = new(2026, 1, 5)) with { AppealStated = false })).Registered!;
        Assert.Equal(FilingFinding.InTime, late.Filing);
        await using var db = scene.Host.Database.CreateDbContext();
        var receipt = await db.Documents.SingleAsync(item => item.ComplaintId == outcome.Registered.Id);
        Assert.True(JsonSerializer.Deserialize<NoticeModel>(receipt.ModelJson, PortalJson.Options)!.Complaint!.IsLate);
    }

    [Fact]
    public async Task What_article_93_wants_is_asked_for_and_keeps_no_complaint_out_but_nobody_knows_a_nameless_one()
    {
        var bare = await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(null, ComplaintSubject.Inaction, change: form => (form.Address, form.Against, form.Demands, form.SignedOn, form.IsSigned) = ("", "", "", null, false)));
        Assert.Equal(Enum.GetValues<ComplaintContent>(), (await scene.ViewAsync(bare.Registered!.Id)).Missing);

        var nobody = await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(null, ComplaintSubject.Refusal, change: form => (form.Name, form.Circumstances, form.LearntOn) = ("", "", null)));
        Assert.Null(nobody.Registered);
        Assert.Equal(["Name", "Circumstances", "LearntOn", "Subject"], nobody.Problems.Select(problem => problem.Field));
        Assert.Equal("complaint.case-missing", nobody.Problems[^1].Error.Code);
        var list = await scene.OnListAsync();
        Assert.Equal("complaint.no-refusal", Assert.Single((await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(list, ComplaintSubject.Refusal))).Problems).Error.Code);
        Assert.Equal("complaint.no-removal", Assert.Single((await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(list, ComplaintSubject.Removal))).Problems).Error.Code);
        Assert.Equal("complaint.official-unknown", Assert.Single((await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(list, ComplaintSubject.Action, official: scene.Host.Foreign.UserId))).Problems).Error.Code);
    }

    [Fact]
    public async Task A_complaint_without_a_case_is_told_by_cabinet_alone()
    {
        var view = await scene.RegisterAsync(null, ComplaintSubject.Action);
        Assert.Null(view.CaseId);
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal(HousingPortal.Domain.Notices.DeliveryChannel.Cabinet, (await db.Outbox.SingleAsync()).Channel);
        Assert.Null((await db.Documents.SingleAsync()).CaseId);
    }

    [Fact]
    public async Task A_click_twice_is_one_complaint_and_only_the_counter_registers()
    {
        var input = scene.Input(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        var first = await scene.Intake.RegisterAsync(scene.Host.Officer, input);
        var second = await scene.Intake.RegisterAsync(scene.Host.Officer, input);
        Assert.Equal((true, false, first.Registered), (first.IsNew, second.IsNew, second.Registered));

        Assert.Equal("complaint.role-register", (await scene.Intake.RegisterAsync(scene.Host.Signer, input)).Error?.Code);
        Assert.Equal("complaint.role-register", (await scene.Intake.RegisterAsync(scene.Host.Administrator, input)).Error?.Code);
        Assert.Equal("case.not-found", (await scene.Intake.RegisterAsync(scene.Host.Foreign, input with { RequestId = "other" })).Error?.Code);
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Single(await db.Complaints.ToListAsync());
    }

    [Fact]
    public async Task What_the_portal_sends_twice_is_registered_once_and_answered_with_its_number_and_a_wrong_word_costs_nothing()
    {
        var row = await scene.RefusedAsync();
        var form = scene.Input(row, ComplaintSubject.Removal, change: item => item.Iin = row.ApplicantIin).Form;
        await using (var db = scene.Host.Database.CreateDbContext())
        {
            foreach (var (id, number) in new[] { (Guid.NewGuid(), row.Number), (Guid.NewGuid(), "AST-2026-999999") })
                db.SimulatedComplaints.Add(new SimulatedComplaint { Id = id, SentAt = DateTime.UnixEpoch, ComplaintJson = JsonSerializer.Serialize(new PortalComplaint(id.ToString(), scene.Host.Astana.Bin, FilingMethod.PortalSignature, scene.Host.Clock.GetUtcNow().UtcDateTime, number, Language.Kk, form, [new("a.pdf", "%PDF-1.4\n%%EOF"u8.ToArray())]), PortalJson.Options) });
            await db.SaveChangesAsync();
        }
        Assert.Equal(2, await scene.Arrivals.TakeOverAsync(default));
        await using (var db = scene.Host.Database.CreateDbContext())
            await db.SimulatedComplaints.ExecuteUpdateAsync(set => set.SetProperty(item => item.AnswerReference, (string?)null));
        Assert.Equal(2, await scene.Arrivals.TakeOverAsync(default));

        await using var after = scene.Host.Database.CreateDbContext();
        var complaints = await after.Complaints.OrderBy(item => item.CaseId == null).ToListAsync();
        Assert.Equal([(row.Id, ComplaintSubject.OtherDecision), (null, ComplaintSubject.Action)], complaints.Select(item => (item.CaseId, item.Subject)));
        Assert.Equal(complaints.Select(item => item.Number).Order(), (await after.SimulatedComplaints.Select(item => item.AnswerReference!).ToListAsync()).Order());
        Assert.Equal(2, await after.Attachments.CountAsync(item => item.ComplaintId != null));
    }

    [Fact]
    public async Task A_complaint_about_a_removal_gives_the_place_back_at_once_and_nobody_may_write_that_by_hand()
    {
        var (first, last) = (await scene.RemovedAsync(), await scene.OnListAsync());
        Assert.Equal(1, await scene.PlaceAsync(last.Id));

        var view = await scene.RegisterAsync(first, ComplaintSubject.Removal);

        Assert.Equal((1, 2, true), (await scene.PlaceAsync(first.Id), await scene.PlaceAsync(last.Id), view.StoppedRemoval));
        Assert.Equal((QueueEventKind.Restored, QueueCause.ComplaintPending), (await scene.LinesAsync(first.Id))[^1]);
        await scene.AssertQueuesAreWholeAsync();
        foreach (var kind in Enum.GetValues<QueueEventKind>())
        {
            var causes = HousingPortal.Web.Features.Queue.QueueService.CausesFor(scene.Host.Signer, kind);
            Assert.DoesNotContain(QueueCause.ComplaintPending, causes);
            Assert.DoesNotContain(QueueCause.ComplaintRejected, causes);
        }
    }

    [Fact]
    public async Task Who_left_by_own_wish_is_not_put_back_and_who_is_registered_elsewhere_is_told_of()
    {
        var wished = await scene.RemovedAsync(QueueCause.OwnWish);
        Assert.False((await scene.RegisterAsync(wished, ComplaintSubject.Removal)).StoppedRemoval);
        Assert.Equal(QueueEntryState.Departed, await scene.EntryAsync(wished.Id));

        var removed = await scene.RemovedAsync();
        var again = await scene.Host.AddCaseAsync(item => item.Take(new Annex1Form { Surname = "T", GivenName = "P", Iin = removed.ApplicantIin, List = removed.List, Category = removed.Category }));
        var view = await scene.RegisterAsync(removed, ComplaintSubject.Removal);
        Assert.Equal((false, again.Number), (view.StoppedRemoval, view.NotStopped));
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task Nothing_is_left_when_the_receipt_cannot_be_made()
    {
        var row = await scene.RemovedAsync();
        await using (var db = scene.Host.Database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON Documents WHEN NEW.Kind = 'ComplaintReceipt' BEGIN SELECT RAISE(ABORT, 'cut'); END");
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(row, ComplaintSubject.Removal)));
        await using (var db = scene.Host.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER broken");
            Assert.Empty(await db.Complaints.ToListAsync());
        }
        Assert.Equal(QueueEntryState.Departed, await scene.EntryAsync(row.Id));
        await scene.AssertQueuesAreWholeAsync();
        Assert.Equal("AST-SHC-2026-000001", (await scene.RegisterAsync(row, ComplaintSubject.Removal)).Number);
    }
}
