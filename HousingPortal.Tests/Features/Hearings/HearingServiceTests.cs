using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Hearings;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Hearings;

public sealed class HearingServiceTests : IAsyncLifetime
{
    private static readonly DateTime Ten = new(2026, 4, 7, 10, 0, 0);
    private HearingScene scene = default!;

    private CaseHost Host => scene.Host;

    public async Task InitializeAsync() => scene = await HearingScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Proposed_times_lie_in_the_two_days_and_leave_out_what_is_taken_in_that_place_only()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());
        Assert.NotNull((await IssueAsync(first, Ten, scene.Room)).Version);

        var proposed = await scene.Scheduler.ProposeAsync(Host.Officer2, second.Id);

        Assert.Equal([scene.Room, scene.Link], proposed.Select(place => place.Id));
        Assert.All(proposed.SelectMany(place => place.Times), time => Assert.Contains(DateOnly.FromDateTime(time), new[] { new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 8) }));
        Assert.DoesNotContain(Ten, proposed[0].Times);
        Assert.Contains(Ten, proposed[1].Times);
        Assert.Contains(Ten.AddMinutes(30), proposed[0].Times);
        Assert.Empty(await scene.Scheduler.ProposeAsync(Host.Foreign, second.Id));
        Assert.Empty(await scene.Scheduler.ProposeAsync(Host.Signer, second.Id));
    }

    [Fact]
    public async Task Of_many_officers_who_want_one_room_at_one_time_one_gets_it_and_the_others_change_nothing()
    {
        var rows = new List<HousingCase>();
        for (var n = 0; n < 8; n++)
            rows.Add(await OpenAsync());

        var outcomes = await Task.WhenAll(rows.Select(row => Task.Run(() => IssueAsync(row, Ten, scene.Room))));

        Assert.Single(outcomes, outcome => outcome.Version is not null);
        Assert.All(outcomes.Where(outcome => outcome.Version is null), outcome => Assert.Equal("hearing-place.taken", outcome.Error?.Code));
        await using var db = Host.Database.CreateDbContext();
        Assert.Equal(1, await db.Cases.CountAsync(row => row.State == CaseState.PreliminaryRefusal));
        Assert.Equal(1, await db.Documents.CountAsync(document => document.Kind == DocumentKind.HearingNotice));
    }

    [Fact]
    public async Task A_hearing_overlaps_also_when_it_begins_in_the_middle_of_another()
    {
        Assert.NotNull((await IssueAsync(await OpenAsync(), Ten, scene.Link, HearingMethod.Video)).Version);

        Assert.Equal("hearing-place.taken", (await IssueAsync(await OpenAsync(), Ten.AddMinutes(30), scene.Link, HearingMethod.Video)).Error?.Code);
        Assert.NotNull((await IssueAsync(await OpenAsync(), Ten.AddMinutes(60), scene.Link, HearingMethod.Video)).Version);
    }

    [Fact]
    public async Task A_closed_place_another_providers_place_or_one_of_another_method_is_not_taken()
    {
        var row = await OpenAsync();
        var foreign = (await scene.Places.AddAsync(Host.Foreign, new(HearingMethod.InPerson, "x", "x", 30))).Value;

        Assert.Equal("hearing-place.unknown", (await IssueAsync(row, Ten, scene.Link)).Error?.Code);
        Assert.Equal("hearing-place.unknown", (await IssueAsync(row, Ten, foreign)).Error?.Code);
        Assert.Equal("hearing-place.unknown", (await scene.Places.SetClosedAsync(Host.Foreign, scene.Room, true)).Error?.Code);
        await scene.Places.SetClosedAsync(Host.Supervisor, scene.Room, true);
        Assert.Equal("hearing-place.unknown", (await IssueAsync(row, Ten, scene.Room)).Error?.Code);
        Assert.DoesNotContain(await scene.Scheduler.ProposeAsync(Host.Officer, row.Id), place => place.Id == scene.Room);
    }

    [Fact]
    public async Task A_written_position_leaves_the_time_of_its_hearing_to_others()
    {
        var first = await OpenAsync();
        await IssueAsync(first, Ten, scene.Room);
        await Host.DeliverAsync(first.Id);
        Assert.NotNull((await WriteAsync(first.Id, HearingOutcome.WrittenPosition, new(NoticeChannel.Email, "No 5", new(2026, 4, 6)))).Version);

        Assert.NotNull((await IssueAsync(await OpenAsync(), Ten, scene.Room)).Version);
    }

    [Fact]
    public async Task The_first_proof_that_carries_the_notice_sets_the_day_and_the_others_stand_beside_it()
    {
        var id = await scene.NoticedAsync(Ten);
        Host.Clock.MoveTo(At(4, 8, 12));

        Assert.NotNull((await ProveAsync(id, NoticeChannel.Sms, new(2026, 4, 6, 11, 0, 0))).Version);
        Assert.Null((await Host.ReadAsync(id)).NoticeDeliveredOn);
        Assert.NotNull((await ProveAsync(id, NoticeChannel.RegisteredLetter, new(2026, 4, 8, 9, 0, 0))).Version);
        Assert.NotNull((await ProveAsync(id, NoticeChannel.InPerson, new(2026, 4, 7, 9, 0, 0))).Version);

        Assert.Equal(new DateOnly(2026, 4, 8), (await Host.ReadAsync(id)).NoticeDeliveredOn);
        var file = (await scene.Hearings.OfCaseAsync(Host.Signer, id))!;
        Assert.Equal([false, true, false], file.Proofs.Select(proof => proof.SetTheDay));
        Assert.Equal([NoticeChannel.Sms, NoticeChannel.RegisteredLetter, NoticeChannel.InPerson], file.Proofs.Select(proof => proof.Channel));
        Assert.Null(await scene.Hearings.OfCaseAsync(Host.Foreign, id));
    }

    [Fact]
    public async Task A_proof_needs_a_notice_a_document_a_moment_the_role_and_the_provider()
    {
        var none = (await OpenAsync()).Id;
        var id = await scene.NoticedAsync(Ten);

        Assert.Equal("delivery-proof.no-notice", (await ProveAsync(none, NoticeChannel.Email, new(2026, 4, 6, 9, 0, 0))).Error?.Code);
        Assert.Equal("delivery-proof.reference-missing", (await ProveAsync(id, NoticeChannel.Email, new(2026, 4, 6, 9, 0, 0), " ")).Error?.Code);
        Assert.Equal("case.delivery-date", (await ProveAsync(id, NoticeChannel.Email, new(2026, 4, 6, 12, 0, 0))).Error?.Code);
        Assert.Equal("case.not-found", (await scene.Hearings.ProveDeliveryAsync(Host.Foreign, id, await scene.VersionAsync(id), new(NoticeChannel.Email, Ten, "x"))).Error?.Code);
        Assert.Equal("case.role", (await scene.Hearings.ProveDeliveryAsync(Host.Signer, id, await scene.VersionAsync(id), new(NoticeChannel.Email, Ten, "x"))).Error?.Code);
        await using var db = Host.Database.CreateDbContext();
        Assert.Empty(await db.DeliveryProofs.ToListAsync());
    }

    [Fact]
    public async Task A_letter_that_came_too_late_makes_the_refusal_impossible_and_a_supervisor_may_allow_it_at_once()
    {
        Host.Clock.MoveTo(At(4, 13, 10));
        var id = await scene.NoticedAsync(new(2026, 4, 14, 10, 0, 0));
        Host.Clock.MoveTo(At(4, 14, 9));
        await ProveAsync(id, NoticeChannel.RegisteredLetter, new(2026, 4, 14, 8, 30, 0));

        var view = (await Host.Queries.FindAsync(Host.Supervisor, id))!;
        Assert.False(Timetables.Of(view)!.IsPossible);
        Assert.Contains(await scene.Reminders.ForAsync(Host.Supervisor), item => item.Kind == HearingReminderKind.Impossible && item.CaseId == id);
        await Host.DoAsync(Host.Supervisor, id, new CaseCommand.AllowLateRefusal("The post was late."));

        Assert.DoesNotContain(await scene.Reminders.ForAsync(Host.Supervisor), item => item.Kind == HearingReminderKind.Impossible);
        Assert.Equal(CaseState.PreliminaryRefusal, (await Host.ReadAsync(id)).State);
    }

    [Fact]
    public async Task What_the_person_wrote_is_taken_only_with_its_paper_and_a_late_one_is_marked()
    {
        var id = await scene.NoticedAsync(Ten);
        await Host.DeliverAsync(id);
        Host.Clock.MoveTo(At(4, 9, 10));

        Assert.Equal("hearing.evidence-missing", (await WriteAsync(id, HearingOutcome.AskedToSkip, null)).Error?.Code);
        Assert.Equal("hearing.evidence-day", (await WriteAsync(id, HearingOutcome.AskedToSkip, new(NoticeChannel.InPerson, "No 5", new(2026, 4, 10)))).Error?.Code);
        Assert.Equal(CaseState.PreliminaryRefusal, (await Host.ReadAsync(id)).State);
        Assert.NotNull((await WriteAsync(id, HearingOutcome.WrittenPosition, new(NoticeChannel.InPerson, "No 5", new(2026, 4, 9)))).Version);

        var evidence = Assert.Single((await scene.Hearings.OfCaseAsync(Host.Officer, id))!.Evidence);
        Assert.Equal((HearingOutcome.WrittenPosition, "No 5", false), (evidence.Outcome, evidence.Document, evidence.WasInTime));
    }

    [Fact]
    public async Task The_week_shows_each_hearing_with_its_state_and_can_be_narrowed()
    {
        var held = await scene.HeardAsync();
        Host.Clock.MoveTo(At(4, 6, 10));
        var planned = await OpenAsync();
        await IssueAsync(planned, Ten.AddHours(1), scene.Room);
        Host.Clock.MoveTo(At(4, 7, 11, 15));

        var week = (await scene.Calendar.WeekAsync(Host.Signer, null, null, null))!;

        Assert.Equal(new DateOnly(2026, 4, 6), week.Monday);
        Assert.Equal([(held, HearingStanding.Held), (planned.Id, HearingStanding.Planned)], week.Lines.Select(line => (line.CaseId, line.Standing)));
        Host.Clock.MoveTo(At(4, 7, 11, 31));
        Assert.Equal(HearingStanding.RecordOverdue, Assert.Single((await scene.Calendar.WeekAsync(Host.Supervisor, new(2026, 4, 12), scene.Room, null))!.Lines).Standing);
        Assert.Equal(held, Assert.Single((await scene.Calendar.WeekAsync(Host.Supervisor, null, null, Host.Officer.UserId))!.Lines).CaseId);
        Assert.Empty((await scene.Calendar.WeekAsync(Host.Supervisor, new(2026, 4, 13), null, null))!.Lines);
        Assert.Empty((await scene.Calendar.WeekAsync(Host.Foreign, null, null, null))!.Lines);
        Assert.Null(await scene.Calendar.WeekAsync(Host.Administrator, null, null, null));
    }

    private Task<HousingCase> OpenAsync() => Host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);

    private Task<CaseOutcome> IssueAsync(HousingCase row, DateTime at, Guid place, HearingMethod method = HearingMethod.InPerson) =>
        scene.Scheduler.IssueAsync(Host.Officer, row.Id, row.Version, Notice(at) with { Hearing = new(at, method, "Room 204") }, place);

    private async Task<CaseOutcome> ProveAsync(Guid id, NoticeChannel channel, DateTime at, string reference = "RA 1") =>
        await scene.Hearings.ProveDeliveryAsync(Host.Officer, id, await scene.VersionAsync(id), new(channel, at, reference));

    private async Task<CaseOutcome> WriteAsync(Guid id, HearingOutcome outcome, PositionEvidence? evidence)
    {
        var now = Host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(5)).DateTime;
        return await scene.Hearings.RecordAsync(Host.Officer, id, await scene.VersionAsync(id), new(outcome, now, now, "Disagrees.", ""), evidence);
    }
}
