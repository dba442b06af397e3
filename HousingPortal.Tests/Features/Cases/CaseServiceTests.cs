using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Cases;

/// <summary>The way of a case through its services, with the limits of para 12 on real days.</summary>
public sealed class CaseServiceTests : IAsyncLifetime
{
    private CaseHost host = default!;

    public async Task InitializeAsync() => host = await StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_positive_decision_puts_the_applicant_on_the_list_and_tells_them()
    {
        var row = await host.AddCaseAsync();
        await host.DoAsync(host.Officer, row.Id, new CaseCommand.TakeUp());
        Assert.Equal(host.Officer.Name, (await host.ReadAsync(row.Id)).AssignedToName);
        await host.CloseFindingsAsync(row.Id);
        await host.DoAsync(host.Officer, row.Id, new CaseCommand.DraftPositive("All is in order."));
        var document = await host.PrintDecisionAsync(row.Id);

        var outcome = await host.Decisions.SignAsync(host.Signer, row.Id, (await host.ReadAsync(row.Id)).Version, document, [9]);

        Assert.Equal(1, outcome.OrdinalNumber);
        Assert.Equal(1, outcome.Place);
        var signed = await host.ReadAsync(row.Id);
        Assert.Equal((CaseState.OnList, 1), (signed.State, signed.OrdinalNumber!.Value));
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, signed.DecidedAt);
        await using var db = host.Database.CreateDbContext();
        Assert.Equal(FiledAt, (await db.QueueEntries.SingleAsync()).CompleteAt);
        Assert.Equal(DocumentStatus.Issued, (await db.Documents.SingleAsync(item => item.Id == document)).Status);
        var notification = await db.Documents.SingleAsync(item => item.Kind == DocumentKind.RegistrationNotification);
        Assert.Equal([DeliveryChannel.Cabinet, DeliveryChannel.Sms], await db.Outbox.Where(item => item.DocumentId == notification.Id).Select(item => item.Channel).OrderBy(item => item).ToListAsync());
        Assert.Equal([DeliveryChannel.Cabinet], await db.Outbox.Where(item => item.DocumentId == document).Select(item => item.Channel).ToListAsync());
        Assert.Equal([9], (await db.Signatures.SingleAsync(item => item.DocumentId == document)).Cms);
        Assert.Equal(["case.action.TakeUp", "case.action.DraftPositive", "case.action.SignPositive"],
            await db.CaseEvents.Where(line => line.CaseId == row.Id).OrderBy(line => line.Id).Select(line => line.Type).ToListAsync());
    }

    [Fact]
    public async Task A_refusal_needs_the_delivered_notice_the_hearing_and_the_interval()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        host.Clock.MoveTo(At(4, 8, 11));
        await host.DoAsync(host.Officer, row.Id, Notice(new(2026, 4, 9, 10, 0, 0)));
        var held = new CaseCommand.RecordHearing(new(HearingOutcome.Attended, new(2026, 4, 9, 10, 0, 0), new(2026, 4, 9, 10, 40, 0), "Disagrees.", "Applicant, officer"));
        await host.RefusedAsync("case.notice-not-delivered", host.Officer, row.Id, held);
        await host.DeliverAsync(row.Id);
        await host.RefusedAsync("case.hearing-too-early", host.Officer, row.Id, held);

        host.Clock.MoveTo(At(4, 9, 11));
        await host.DoAsync(host.Officer, row.Id, held);
        await host.DoAsync(host.Officer, row.Id, new CaseCommand.DraftRefusal("The dwelling belongs to the applicant; the position was heard."));
        var document = await host.PrintDecisionAsync(row.Id);
        var version = (await host.ReadAsync(row.Id)).Version;
        var early = await host.Decisions.SignAsync(host.Signer, row.Id, version, document, [9]);
        Assert.Equal("case.refusal-too-early", early.Error?.Code);
        Assert.Equal(new DateOnly(2026, 4, 13), early.Error!.Args[0]);
        Assert.Equal(CaseState.RefusalDrafted, (await host.ReadAsync(row.Id)).State);

        host.Clock.MoveTo(At(4, 13, 9));
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, row.Id, version, document, [9])).Version);

        var signed = await host.ReadAsync(row.Id);
        Assert.Equal(CaseState.Refused, signed.State);
        await using var db = host.Database.CreateDbContext();
        Assert.Equal(2, await db.Outbox.CountAsync(item => item.DocumentId == document));
        Assert.Empty(await db.QueueEntries.ToListAsync());
    }

    [Fact]
    public async Task After_the_twelfth_working_day_a_notice_needs_the_supervisor()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        host.Clock.MoveTo(At(4, 14, 10));
        var notice = Notice(new(2026, 4, 15, 10, 0, 0));
        await host.RefusedAsync("case.notice-too-late", host.Officer, row.Id, notice);
        await host.RefusedAsync("case.role", host.Officer, row.Id, new CaseCommand.AllowLateNotice("The register was down."));
        await host.RefusedAsync("case.reason-missing", host.Supervisor, row.Id, new CaseCommand.AllowLateNotice(" "));

        await host.DoAsync(host.Supervisor, row.Id, new CaseCommand.AllowLateNotice("The register was down."));
        await host.DoAsync(host.Officer, row.Id, notice);

        Assert.Equal((CaseState.PreliminaryRefusal, new DateOnly(2026, 4, 14)), ((await host.ReadAsync(row.Id)).State, (await host.ReadAsync(row.Id)).NoticeIssuedOn!.Value));
    }

    [Fact]
    public async Task An_overdue_refusal_needs_the_supervisor_and_a_positive_decision_does_not()
    {
        var refusal = await host.AddCaseAsync(row =>
        {
            (row.State, row.RefusalGrounds, row.DecisionReasoning) = (CaseState.HearingRecorded, "G2", "Reasons");
            (row.NoticeIssuedOn, row.NoticeDeliveredOn) = (new(2026, 4, 13), new(2026, 4, 13));
            (row.HearingOutcome, row.HearingHeldFrom, row.HearingHeldUntil) = (HearingOutcome.AbsentDulyNotified, FiledAt, FiledAt);
        });
        host.Clock.MoveTo(At(4, 17, 10));
        await host.DoAsync(host.Officer, refusal.Id, new CaseCommand.DraftRefusal("Reasons"));
        var document = await host.PrintDecisionAsync(refusal.Id);
        Assert.Equal("case.term-expired", (await host.Decisions.SignAsync(host.Signer, refusal.Id, (await host.ReadAsync(refusal.Id)).Version, document, [9])).Error?.Code);
        await host.DoAsync(host.Supervisor, refusal.Id, new CaseCommand.AllowLateRefusal("Illness of the applicant."));
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, refusal.Id, (await host.ReadAsync(refusal.Id)).Version, document, [9])).Version);

        var positive = await host.ReadyToSignAsync();
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, positive.Id, positive.Version, positive.DocumentId, [9])).Version);
    }

    [Fact]
    public async Task A_returned_draft_is_withdrawn_and_can_never_be_signed()
    {
        var (id, _, document) = await host.ReadyToSignAsync();
        await host.RefusedAsync("case.reason-missing", host.Signer, id, new CaseCommand.ReturnPositive(""));
        await host.DoAsync(host.Signer, id, new CaseCommand.ReturnPositive("The category is not named."));

        var returned = await host.ReadAsync(id);
        Assert.Equal((CaseState.UnderAssessment, (Guid?)null), (returned.State, returned.DecisionDocumentId));
        await host.DoAsync(host.Officer, id, new CaseCommand.DraftPositive("Category named."));
        var second = await host.PrintDecisionAsync(id);
        var version = (await host.ReadAsync(id)).Version;
        Assert.Equal("decision.not-waiting", (await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).Error?.Code);
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, second, [9])).Version);
        await using var db = host.Database.CreateDbContext();
        Assert.Equal(DocumentStatus.Withdrawn, (await db.Documents.SingleAsync(item => item.Id == document)).Status);
    }

    [Fact]
    public async Task A_positive_decision_waits_until_every_finding_is_closed()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        await host.RefusedAsync("case.findings-open", host.Officer, row.Id, new CaseCommand.DraftPositive(""));
    }

    [Fact]
    public async Task Nothing_is_decided_without_a_signature()
    {
        var (id, _, _) = await host.ReadyToSignAsync();
        await host.RefusedAsync("case.signature-needed", host.Signer, id, new CaseCommand.SignPositive());
    }

    [Fact]
    public async Task Of_two_officers_one_decides_and_the_other_learns_who_and_when()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        await host.CloseFindingsAsync(row.Id);
        var seen = (await host.ReadAsync(row.Id)).Version;
        var first = await host.Cases.ExecuteAsync(host.Officer, row.Id, seen, new CaseCommand.DraftPositive(""));
        host.Clock.Advance(TimeSpan.FromMinutes(3));

        var second = await host.Cases.ExecuteAsync(host.Officer2, row.Id, seen, Notice(new(2026, 4, 7, 10, 0, 0)));

        Assert.NotNull(first.Version);
        Assert.Equal(new CaseConflict(host.Officer.Name, At(4, 6, 10).UtcDateTime, "case.action.DraftPositive"), second.Conflict);
        Assert.Equal(CaseState.PositiveDrafted, (await host.ReadAsync(row.Id)).State);
    }

    [Fact]
    public async Task At_the_same_moment_only_one_command_of_a_version_is_stored()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        var seen = (await host.ReadAsync(row.Id)).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() =>
            host.Cases.ExecuteAsync(n % 2 == 0 ? host.Officer : host.Officer2, row.Id, seen, Notice(new(2026, 4, 7, 10, 0, 0))))));

        Assert.Single(outcomes, outcome => outcome.Version is not null);
        Assert.Equal(5, outcomes.Count(outcome => outcome.Conflict is not null));
        await using var db = host.Database.CreateDbContext();
        Assert.Single(await db.Documents.Where(item => item.CaseId == row.Id).ToListAsync());
    }

    [Fact]
    public async Task A_case_of_a_colleague_is_not_taken_up_over_their_head()
    {
        var row = await host.AddCaseAsync(row => (row.AssignedToId, row.AssignedToName) = (host.Officer2.UserId, host.Officer2.Name));
        await host.RefusedAsync("case.assigned-to-other", host.Officer, row.Id, new CaseCommand.TakeUp());
    }

    public static TheoryData<CaseCommand> Commands =>
    [
        new CaseCommand.TakeUp(),
        new CaseCommand.DraftPositive("x"),
        new CaseCommand.ReturnPositive("x"),
        new CaseCommand.AllowLateNotice("x"),
        Notice(new(2026, 4, 7, 10, 0, 0)),
        new CaseCommand.RecordDelivery(new(2026, 4, 6)),
        new CaseCommand.RecordHearing(new(HearingOutcome.Attended, FiledAt, FiledAt, "x", "x")),
        new CaseCommand.DraftRefusal("x"),
        new CaseCommand.ReturnRefusal("x"),
        new CaseCommand.AllowLateRefusal("x"),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_on_a_case_of_another_provider_finds_nothing_and_the_wrong_role_is_refused(CaseCommand command)
    {
        var row = await host.AddCaseAsync();

        Assert.Equal("case.not-found", (await host.Cases.ExecuteAsync(host.Foreign, row.Id, row.Version, command)).Error?.Code);
        Assert.Equal("case.role", (await host.Cases.ExecuteAsync(host.Administrator, row.Id, row.Version, command)).Error?.Code);
        Assert.Equal(row.Version, (await host.ReadAsync(row.Id)).Version);
    }
}
