using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Complaints;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Complaints;

/// <summary>Who may do what to a complaint, and what stays when somebody may not, on a real database file.</summary>
public sealed class ComplaintServiceTests : IAsyncLifetime
{
    private ComplaintScene scene = default!;

    public async Task InitializeAsync() => scene = await ComplaintScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_reviewer_who_is_complained_of_neither_takes_the_review_nor_signs()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal, official: scene.Host.Supervisor.UserId);
        await scene.DoAsync(scene.Host.Officer2, view.Id, new ComplaintCommand.Forward("Department"));
        Assert.Equal("complaint.took-part", (await scene.TryAsync(scene.Host.Supervisor, view.Id, new ComplaintCommand.TakeReview())).Error?.Code);
        var blocked = (await scene.ViewAsync(view.Id)).Action(ComplaintAction.TakeReview);
        Assert.Equal("complaint.took-part", blocked?.Blocked?.Code);
    }

    [Fact]
    public async Task A_recused_reviewer_goes_no_further()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        var document = await scene.DraftedAsync(view.Id, ComplaintOutcome.Reject);
        await using (var db = scene.Host.Database.CreateDbContext())
            await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(item => item.Recused, scene.Host.Supervisor.UserId));
        Assert.Equal("complaint.recused", (await scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, (await scene.ViewAsync(view.Id)).Version, document, [9])).Error?.Code);
        Assert.Equal("complaint.recused", (await scene.TryAsync(scene.Host.Supervisor, view.Id, new ComplaintCommand.ReturnAnswer("No."))).Error?.Code);
    }

    [Fact]
    public async Task Another_provider_finds_nothing_and_changes_nothing()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        Assert.Null(await scene.Queries.FindAsync(scene.Host.Foreign, view.Id));
        Assert.Null(await scene.Queries.FindAsync(scene.Host.Administrator, view.Id));
        Assert.Null(await scene.Queries.OfCaseAsync(scene.Host.Foreign, view.CaseId!.Value));
        Assert.Empty((await scene.Queries.PageAsync(scene.Host.Foreign, new())).Rows);
        Assert.Equal("complaint.not-found", (await scene.Complaints.ExecuteAsync(scene.Host.Foreign, view.Id, view.Version, new ComplaintCommand.Forward("X"))).Error?.Code);
        Assert.Equal("complaint.not-found", (await scene.Answers.SignAsync(scene.Host.Foreign, view.Id, view.Version, Guid.NewGuid(), [9])).Error?.Code);
        Assert.Equal("complaint.role", (await scene.Complaints.ExecuteAsync(scene.Host.Administrator, view.Id, view.Version, new ComplaintCommand.Forward("X"))).Error?.Code);
        Assert.Equal("complaint.signature-needed", (await scene.TryAsync(scene.Host.Supervisor, view.Id, new ComplaintCommand.SignAnswer())).Error?.Code);
        Assert.Equal("complaint.too-long", (await scene.TryAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Forward(new string('x', 301)))).Error?.Code);
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_was_first()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Forward("Department"));
        var late = await scene.Complaints.ExecuteAsync(scene.Host.Officer2, view.Id, view.Version, new ComplaintCommand.Withdraw("Letter"));
        Assert.Equal(("complaint.overtaken", scene.Host.Officer.Name), (late.Error?.Code, late.Error?.Args[0]));
        Assert.Equal(ComplaintState.Forwarded, (await scene.ViewAsync(view.Id)).Facts.State);
    }

    [Fact]
    public async Task An_invalid_signature_leaves_only_a_line_in_the_history()
    {
        var row = await scene.RefusedAsync();
        var view = await scene.RegisterAsync(row, ComplaintSubject.Refusal);
        var document = await scene.DraftedAsync(view.Id, ComplaintOutcome.Cancel);
        scene.Host.Verifier.Accepts = false;
        var before = await scene.ViewAsync(view.Id);
        Assert.Equal("signature.invalid", (await scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, before.Version, document, [9])).Error?.Code);
        var after = await scene.ViewAsync(view.Id);
        Assert.Equal((before.Version, ComplaintState.AnswerDrafted, "signature-rejected"), (after.Version, after.Facts.State, after.History[0].Type));
        Assert.Equal(CaseState.Refused, (await scene.Host.ReadAsync(row.Id)).State);
        Assert.Equal([1, 2, 3], scene.Host.Verifier.Document);
    }

    [Fact]
    public async Task A_returned_answer_never_comes_into_force_and_a_withdrawn_complaint_leaves_no_draft()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        var first = await scene.DraftedAsync(view.Id, ComplaintOutcome.Cancel);
        await scene.DoAsync(scene.Host.Supervisor, view.Id, new ComplaintCommand.ReturnAnswer("Too short."));
        Assert.Null(await scene.Answers.FindAsync(scene.Host.Supervisor, view.Id));
        await scene.DoAsync(scene.Host.Supervisor, view.Id, new ComplaintCommand.DraftAnswer(ComplaintOutcome.Reject, "Longer."));
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Withdraw("Letter"));
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.All(await db.Documents.Where(item => item.Kind == DocumentKind.ComplaintAnswer).ToListAsync(), item => Assert.Equal(DocumentStatus.Withdrawn, item.Status));
        Assert.Equal(2, await db.Documents.CountAsync(item => item.Kind == DocumentKind.ComplaintAnswer));
        Assert.Equal("complaint.answer-not-waiting", (await scene.Answers.SignAsync(scene.Host.Supervisor, view.Id, (await scene.ViewAsync(view.Id)).Version, first, [9])).Error?.Code);
    }

    [Fact]
    public async Task Silence_is_shown_as_what_the_law_makes_of_it()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal, ComplaintAddressee.Provider);
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Forward("Department"));
        scene.Host.Clock.MoveTo(At(4, 15, 9, 30));
        Assert.Equal(new DateOnly(2026, 4, 15), Assert.Single((await scene.ViewAsync(view.Id)).Silences).From);
        await scene.DoAsync(scene.Host.Signer, view.Id, new ComplaintCommand.AnswerAsProvider("Stands."));
        Assert.Empty((await scene.ViewAsync(view.Id)).Silences);
        scene.Host.Clock.MoveTo(At(6, 1, 9, 30));
        var silent = await scene.ViewAsync(view.Id);
        Assert.Equal((SilenceMeaning.ComplaintRejected, CourtRoute.AfterComplaint), (Assert.Single(silent.Silences).Meaning, silent.Court));
    }

    [Fact]
    public async Task The_list_shows_what_is_due_first_and_is_narrowed_by_state_day_lateness_and_word()
    {
        var (one, two) = (await scene.RefusedAsync(), await scene.RefusedAsync());
        var forwarded = await scene.RegisterAsync(one, ComplaintSubject.Refusal);
        await scene.DoAsync(scene.Host.Officer, forwarded.Id, new ComplaintCommand.Forward("Department"));
        var waiting = await scene.RegisterAsync(two, ComplaintSubject.Refusal);
        var lateFiled = (await scene.Intake.RegisterAsync(scene.Host.Officer, scene.Input(null, ComplaintSubject.Action, change: form => (form.Name, form.LearntOn) = ("Zhanna", new(2025, 12, 1))))).Registered!;

        Assert.Equal([waiting.Id, lateFiled.Id, forwarded.Id], await IdsAsync(new()));
        Assert.Equal([forwarded.Id], await IdsAsync(new(State: ComplaintState.Forwarded)));
        Assert.Equal([lateFiled.Id], await IdsAsync(new(FiledLate: true)));
        Assert.Equal([lateFiled.Id], await IdsAsync(new(Search: "zhanna")));
        Assert.Equal([waiting.Id, lateFiled.Id], await IdsAsync(new(Due: ComplaintDue.ThisWeek)));
        Assert.Empty(await IdsAsync(new(Due: ComplaintDue.Today)));
        scene.Host.Clock.MoveTo(At(4, 10, 9, 30));
        Assert.Equal([waiting.Id, lateFiled.Id], await IdsAsync(new(Due: ComplaintDue.Today)));
        scene.Host.Clock.MoveTo(At(4, 13, 9, 30));
        Assert.Equal([waiting.Id, lateFiled.Id], await IdsAsync(new(Due: ComplaintDue.Late)));
        await scene.DoAsync(scene.Host.Officer, waiting.Id, new ComplaintCommand.Withdraw("Letter"));
        Assert.Equal([waiting.Id], await IdsAsync(new(ComplaintTab.Ended)));
    }

    private async Task<IEnumerable<Guid>> IdsAsync(ComplaintFilter filter) => (await scene.Queries.PageAsync(scene.Host.Officer, filter)).Rows.Select(row => row.Id);
}
