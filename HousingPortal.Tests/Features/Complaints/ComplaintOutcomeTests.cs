using System.Text.Json;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Complaints;
using HousingPortal.Web.Features.Worklist;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Complaints;

/// <summary>What the end of a complaint does to the case and to the queue, on a real database file.</summary>
public sealed class ComplaintOutcomeTests : IAsyncLifetime
{
    private ComplaintScene scene = default!;

    public async Task InitializeAsync() => scene = await ComplaintScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_provider_that_meets_every_demand_within_three_days_opens_the_case_again_with_a_new_term()
    {
        var row = await scene.RefusedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Refusal);
        scene.Host.Clock.MoveTo(At(4, 10, 17));
        Assert.Equal("complaint.not-fully-met", (await scene.TryAsync(scene.Host.Signer, view.Id, new ComplaintCommand.Satisfy(false, "Order 7"))).Error?.Code);

        await scene.DoAsync(scene.Host.Signer, view.Id, new ComplaintCommand.Satisfy(true, "Order 7: the refusal is cancelled."));

        var reopened = await scene.Host.ReadAsync(row.Id);
        Assert.Equal((CaseState.UnderAssessment, new DateOnly(2026, 4, 10), row.ReceivedOn), (reopened.State, reopened.ReopenedOn, reopened.ReceivedOn));
        Assert.Equal(ServiceTerm.For(new(2026, 4, 10), PublishedCalendar.Current).DueOn, reopened.DueOn);
        Assert.Equal(("", null, null, null), (reopened.RefusalGrounds, reopened.NoticeIssuedOn, reopened.DecidedAt, reopened.DecisionDocumentId));
        Assert.Equal([DocumentKind.ReasonedRefusal, DocumentKind.ComplaintReceipt, DocumentKind.ComplaintReply], await scene.DocumentsAsync(row.Id));
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal(DocumentStatus.Issued, (await db.Documents.SingleAsync(item => item.CaseId == row.Id && item.Kind == DocumentKind.ReasonedRefusal)).Status);
        Assert.NotNull((await db.CasePersons.SingleAsync(person => person.CaseId == row.Id)).Claim);
        var shown = (await scene.Host.Queries.FindAsync(scene.Host.Officer, row.Id))!;
        Assert.Equal((new DateOnly(2026, 4, 10), reopened.DueOn), (shown.Term.ReceivedOn, shown.Term.DueOn));
        var listed = (await scene.Worklist.QueryAsync(scene.Host.Officer, new WorklistFilter(WorklistTab.All))).Rows.Single(item => item.Id == row.Id);
        Assert.Equal((reopened.DueOn, shown.Term.WorkingDaysLeft(new(2026, 4, 10))), (listed.DueOn, listed.DaysLeft));
        Assert.Null(await scene.Queries.StopOfAsync(scene.Host.Officer, row.Id));
    }

    [Fact]
    public async Task On_the_fourth_day_the_complaint_can_only_be_sent_on()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        scene.Host.Clock.MoveTo(At(4, 13, 9, 30));
        var late = await scene.TryAsync(scene.Host.Signer, view.Id, new ComplaintCommand.Satisfy(true, "Order 7"));
        Assert.Equal("complaint.met-too-late", late.Error?.Code);
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Forward("Department of the region"));
        var sent = await scene.ViewAsync(view.Id);
        Assert.True(sent.Deadlines.Single(item => item.Deadline.Step == ComplaintStep.Forward).IsLate);
        await using var db = scene.Host.Database.CreateDbContext();
        var letter = await db.Documents.SingleAsync(item => item.Kind == DocumentKind.ComplaintForwarding);
        var said = JsonSerializer.Deserialize<NoticeModel>(letter.ModelJson, PortalJson.Options)!;
        Assert.Equal(("Department of the region", sent.Deadlines[^1].Deadline.DueOn), (said.Body, Assert.Single(said.Complaint!.Deadlines).DueOn));
    }

    [Fact]
    public async Task A_cancelled_refusal_opens_the_case_again_when_the_answer_is_signed_and_not_before()
    {
        var row = await scene.RefusedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Refusal);
        var document = await scene.DraftedAsync(view.Id, ComplaintOutcome.Cancel);
        Assert.Equal(CaseState.Refused, (await scene.Host.ReadAsync(row.Id)).State);

        var signed = await scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, (await scene.ViewAsync(view.Id)).Version, document, [9]);

        Assert.NotNull(signed.Version);
        Assert.Equal(CaseState.UnderAssessment, (await scene.Host.ReadAsync(row.Id)).State);
        var ended = await scene.ViewAsync(view.Id);
        Assert.Equal((ComplaintState.Answered, ComplaintEffect.ReopenCase, CourtRoute.AfterComplaint), (ended.Facts.State, ended.Effect, ended.Court));
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal(scene.Host.Supervisor.UserId, (await db.Signatures.SingleAsync(item => item.DocumentId == document)).SignerId);
        Assert.Equal(2, await db.Outbox.CountAsync(message => message.DocumentId == document));
        Assert.Contains("case.action.Reopen", (await scene.Host.Queries.HistoryAsync(scene.Host.Officer, row.Id))!.Select(line => line.Type));
        Assert.Equal("complaint.answer-not-waiting", (await scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, signed.Version!.Value, document, [9])).Error?.Code);
    }

    [Fact]
    public async Task A_new_act_of_the_reviewing_body_puts_the_person_on_the_list_with_the_moment_of_the_first_application()
    {
        var row = await scene.RefusedAsync(item =>
        {
            item.Take(new Annex1Form { Surname = "Test", GivenName = "Person", Iin = Support.TestPeople.Iin(new(1980, 2, 2), serial: 650), List = HousingPortal.Domain.Eligibility.QueueList.SociallyVulnerable, Category = HousingPortal.Domain.Eligibility.Category.IncompleteFamily });
            item.FiledAt = FiledAt.AddDays(-1);
        });
        var behind = await scene.OnListAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Refusal);

        Assert.NotNull((await scene.AnswerAsync(view.Id, ComplaintOutcome.CancelAndDecide)).Version);

        var registered = await scene.Host.ReadAsync(row.Id);
        Assert.Equal((CaseState.OnList, 2), (registered.State, registered.OrdinalNumber));
        Assert.Equal((1, 2), (await scene.PlaceAsync(row.Id), await scene.PlaceAsync(behind.Id)));
        Assert.Equal([(QueueEventKind.Entered, QueueCause.Complaint)], await scene.LinesAsync(row.Id));
        Assert.Equal([DocumentKind.ReasonedRefusal, DocumentKind.ComplaintReceipt, DocumentKind.ComplaintForwarding, DocumentKind.ComplaintAnswer, DocumentKind.RegistrationNotification], await scene.DocumentsAsync(row.Id));
        await using var db = scene.Host.Database.CreateDbContext();
        var notice = JsonSerializer.Deserialize<NoticeModel>((await db.Documents.SingleAsync(item => item.CaseId == row.Id && item.Kind == DocumentKind.RegistrationNotification)).ModelJson, PortalJson.Options)!;
        Assert.Equal((2, 1), (notice.OrdinalNumber, notice.Place));
        Assert.StartsWith("AST-A-2026-0001", notice.DecisionNumber, StringComparison.Ordinal);
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task A_break_at_the_signature_leaves_neither_answer_nor_entry()
    {
        var row = await scene.RefusedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Refusal);
        var document = await scene.DraftedAsync(view.Id, ComplaintOutcome.CancelAndDecide);
        var version = (await scene.ViewAsync(view.Id)).Version;
        await using (var db = scene.Host.Database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON Documents WHEN NEW.Kind = 'RegistrationNotification' BEGIN SELECT RAISE(ABORT, 'cut'); END");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, version, document, [9]));

        await using (var db = scene.Host.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER broken");
            Assert.Empty(await db.QueueEntries.ToListAsync());
            Assert.Equal(DocumentStatus.Printed, (await db.Documents.SingleAsync(item => item.Id == document)).Status);
            Assert.DoesNotContain(await db.Signatures.ToListAsync(), item => item.DocumentId == document);
        }
        Assert.Equal((CaseState.Refused, ComplaintState.AnswerDrafted), ((await scene.Host.ReadAsync(row.Id)).State, (await scene.ViewAsync(view.Id)).Facts.State));
        await scene.AssertQueuesAreWholeAsync();
        Assert.NotNull((await scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, version, document, [9])).Version);
        Assert.Equal(1, (await scene.Host.ReadAsync(row.Id)).OrdinalNumber);
    }

    [Fact]
    public async Task A_rejected_complaint_carries_the_removal_out_and_tells_of_it()
    {
        var row = await scene.RemovedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Removal);
        scene.Host.Clock.MoveTo(At(4, 8, 10));

        Assert.NotNull((await scene.AnswerAsync(view.Id, ComplaintOutcome.Reject)).Version);

        Assert.Equal(
            [(QueueEventKind.Entered, QueueCause.Decision), (QueueEventKind.Departed, QueueCause.GroundsCeased), (QueueEventKind.Restored, QueueCause.ComplaintPending), (QueueEventKind.Departed, QueueCause.ComplaintRejected)],
            await scene.LinesAsync(row.Id));
        Assert.Equal(2, (await scene.DocumentsAsync(row.Id)).Count(kind => kind == DocumentKind.RemovalNotice));
        Assert.False((await scene.ViewAsync(view.Id)).StoppedRemoval);
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task A_cancelled_removal_keeps_the_place_and_writes_no_second_line()
    {
        var row = await scene.RemovedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Removal);
        Assert.NotNull((await scene.AnswerAsync(view.Id, ComplaintOutcome.Cancel)).Version);
        Assert.Equal((QueueEventKind.Restored, QueueCause.ComplaintPending), (await scene.LinesAsync(row.Id))[^1]);
        Assert.Equal((1, ComplaintEffect.KeepPlace), (await scene.PlaceAsync(row.Id), (await scene.ViewAsync(view.Id)).Effect));
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task Of_two_complaints_about_one_removal_the_last_to_end_decides()
    {
        var row = await scene.RemovedAsync();
        var first = await scene.RegisterAsync(row, ComplaintSubject.Removal);
        await using (var db = scene.Host.Database.CreateDbContext())
            await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(item => item.RequestId, "first"));
        // The second stands beside the first, as if both had come while the entry was off the list.
        var second = await CopyAsync(first.Id);
        await scene.DoAsync(scene.Host.Officer, first.Id, new ComplaintCommand.Withdraw("Letter of 08.04."));
        Assert.Equal(QueueEntryState.Active, await scene.EntryAsync(row.Id));
        await scene.DoAsync(scene.Host.Officer, second, new ComplaintCommand.Withdraw("Letter of 09.04."));
        Assert.Equal(QueueEntryState.Departed, await scene.EntryAsync(row.Id));
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task A_returned_removal_is_held_until_the_provider_tells_what_it_did_within_five_days()
    {
        var row = await scene.RemovedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Removal);
        Assert.NotNull((await scene.AnswerAsync(view.Id, ComplaintOutcome.SendBack)).Version);

        var returned = await scene.ViewAsync(view.Id);
        var execution = returned.Deadlines.Single(item => item.Deadline.Step == ComplaintStep.Execution);
        Assert.Equal((new DateOnly(2026, 4, 14), true), (execution.Deadline.DueOn, returned.StopsExecution));
        Assert.Equal(ComplaintStep.Execution, Assert.Single((await scene.Queries.PageAsync(scene.Host.Officer, new())).Rows).Next!.Step);
        Assert.Empty((await scene.Queries.PageAsync(scene.Host.Officer, new(ComplaintTab.Ended))).Rows);

        await scene.DoAsync(scene.Host.Signer, view.Id, new ComplaintCommand.ReportExecution("Decided anew, order 9."));
        var done = await scene.ViewAsync(view.Id);
        Assert.Equal((false, "Decided anew, order 9."), (done.StopsExecution, done.Execution));
        Assert.Equal(QueueEntryState.Active, await scene.EntryAsync(row.Id));
        Assert.Single((await scene.Queries.PageAsync(scene.Host.Officer, new(ComplaintTab.Ended))).Rows);
    }

    [Fact]
    public async Task The_answer_of_a_body_outside_the_portal_does_the_same()
    {
        var row = await scene.RemovedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Removal, ComplaintAddressee.QualityAssessmentBody);
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Forward("Agency"));
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.RecordOutsideAnswer(ComplaintOutcome.Reject, "Agency, No 12 of 07.04.2026"));
        Assert.Equal(QueueEntryState.Departed, await scene.EntryAsync(row.Id));
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal("Agency, No 12 of 07.04.2026", (await db.QueueLines.OrderBy(line => line.Sequence).LastAsync()).Document);
    }

    private async Task<Guid> CopyAsync(Guid id)
    {
        await using var db = scene.Host.Database.CreateDbContext();
        var row = await db.Complaints.AsNoTracking().SingleAsync(item => item.Id == id);
        (row.Id, row.Number, row.RequestId) = (Guid.NewGuid(), "AST-SHC-2026-000099", "second");
        db.Complaints.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }
}
