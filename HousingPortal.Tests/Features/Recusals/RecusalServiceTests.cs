using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Recusals;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Features.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Updates;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Recusals;

public sealed class RecusalServiceTests : IAsyncLifetime
{
    private HearingScene scene = default!;

    private CaseHost Host => scene.Host;

    public async Task InitializeAsync() => scene = await HearingScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    public static TheoryData<CaseAction> Actions => [.. Enum.GetValues<CaseAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task While_a_recusal_is_open_no_action_of_a_case_is_taken_from_the_official(CaseAction action)
    {
        var roles = CaseTransitions.All.Where(row => row.Action == action).SelectMany(row => row.Roles).Distinct().ToList();
        if (roles.TrueForAll(role => role == StaffRole.System))
            return;
        var actor = roles.Contains(StaffRole.Officer) ? Host.Officer : roles.Contains(StaffRole.Supervisor) ? Host.Supervisor : Host.Signer;
        if (action is CaseAction.SignPositive or CaseAction.SignRefusal)
        {
            var (id, _, document) = await Host.ReadyToSignAsync();
            await DeclareAsync(actor, id);
            Assert.Equal("recusal.waits", (await Host.Decisions.SignAsync(actor, id, await scene.VersionAsync(id), document, [9])).Error?.Code);
            return;
        }
        foreach (var state in CaseTransitions.All.Where(row => row.Action == action).Select(row => row.From).Distinct())
        {
            var row = await Host.AddCaseAsync(item => item.State = state);
            await DeclareAsync(actor, row.Id);
            await Host.RefusedAsync("recusal.waits", actor, row.Id, Command(action));
            Assert.Empty((await Host.Queries.FindAsync(actor, row.Id))!.Actions);
        }
    }

    [Fact]
    public async Task Everything_else_that_is_done_to_a_case_is_refused_too()
    {
        var heard = await scene.HeardAsync();
        await DeclareAsync(Host.Officer, heard);
        var version = await scene.VersionAsync(heard);
        var (record, at) = (new ProtocolRecord(), new DateTime(2026, 4, 7, 10, 0, 0));

        Waits((await scene.Protocols.SaveAsync(Host.Officer, heard, null, new(record, "", ""))).Error);
        Waits((await scene.Hearings.ProveDeliveryAsync(Host.Officer, heard, version, new(NoticeChannel.Email, at, "x"))).Error);
        Waits((await scene.Get<AssessmentService>().ReviewAsync(Host.Officer, heard, version, "x", Verdict.Met, "x")).Error);
        Waits((await scene.Get<CheckService>().RepeatAsync(Host.Officer, heard, RegisterKind.Identity)).Error);
        Waits((await scene.Get<AttachmentService>().AddToCaseAsync(Host.Officer, heard, PaperKind.Other, "x.pdf", new MemoryStream([1]))).Error);
        Waits((await Host.Cases.ReleaseAsync(Host.Officer, heard, version)).Error);
        Waits((await Host.Cases.AssignAsync(Host.Officer, heard, version, Host.Officer.UserId)).Error);
        var (id, _, document) = await Host.ReadyToSignAsync();
        await Host.Decisions.SignAsync(Host.Signer, id, await scene.VersionAsync(id), document, [9]);
        await DeclareAsync(Host.Officer, id);
        var entry = (await Host.Queue.FindAsync(Host.Officer, id))!;
        Waits((await Host.Queue.WriteAsync(Host.Officer, id, entry.Version, new(QueueEventKind.Departed, QueueCause.OwnWish, "x", "x"))).Error);
        Waits((await scene.Get<UpdateRequests>().SendAsync(Host.Officer, id, "x", 15)).Error);

        static void Waits(Error? error) => Assert.Equal("recusal.waits", error?.Code);
    }

    [Fact]
    public async Task A_recused_chair_does_not_sign_the_protocol_and_is_not_chosen_for_one()
    {
        var (id, version, _) = await scene.PrintedAsync();
        await DeclareAsync(Host.Officer, id);

        Assert.Equal("recusal.waits", (await scene.Signing.SignAsync(Host.Officer, id, version, [9])).Error?.Code);
        Assert.DoesNotContain(await scene.Recusals.OfficialsAsync(Host.Officer2, id), official => official.Id == Host.Officer.UserId);
    }

    [Fact]
    public async Task A_granted_recusal_gives_the_case_to_somebody_else_and_bars_the_official_for_good()
    {
        var row = await AssignedAsync();
        var recusal = await DeclareAsync(Host.Officer, row);
        Assert.Equal(new DateOnly(2026, 4, 9), recusal.DecideBy);

        Assert.True((await scene.Recusals.DecideAsync(Host.Supervisor, recusal.Id, recusal.Version, true, "A cousin.", Host.Officer2.UserId)).IsSuccess);

        var after = await Host.ReadAsync(row);
        Assert.Equal((Host.Officer2.UserId, Host.Officer2.Name), (after.AssignedToId, after.AssignedToName));
        await Host.RefusedAsync("recusal.barred", Host.Officer, row, Notice(new(2026, 4, 7, 10, 0, 0)));
        Assert.Equal("assignment.recused", (await Host.Cases.AssignAsync(Host.Supervisor, row, after.Version, Host.Officer.UserId)).Error?.Code);
        await Host.DoAsync(Host.Officer2, row, Notice(new(2026, 4, 7, 10, 0, 0)));
        await using var db = Host.Database.CreateDbContext();
        Assert.Equal([Host.Officer.UserId], await RecusedOfficials.OfAsync(db, row, default));
    }

    [Fact]
    public async Task Without_a_successor_the_case_is_free_and_the_barred_official_does_not_get_it_as_the_next()
    {
        var row = await AssignedAsync();
        var recusal = await DeclareAsync(Host.Officer, row);
        await scene.Recusals.DecideAsync(Host.Supervisor, recusal.Id, recusal.Version, true, "A cousin.");

        Assert.Null((await Host.ReadAsync(row)).AssignedToId);
        Assert.Equal("assignment.none-left", (await Host.Cases.TakeNextAsync(Host.Officer)).Error?.Code);
        Assert.Equal(row, (await Host.Cases.TakeNextAsync(Host.Officer2)).Value.Id);
    }

    [Fact]
    public async Task A_declined_recusal_lets_the_official_go_on_and_may_be_declared_anew()
    {
        var row = await AssignedAsync();
        var recusal = await WriteDownAsync(Host.Officer2, row, Host.Officer);
        Assert.Equal("recusal.exists", (await scene.Recusals.DeclareAsync(Host.Officer, row, new(Host.Officer.UserId, RecusalGround.Relative, "x", false))).Error?.Code);
        Assert.Equal("recusal.reason-missing", (await scene.Recusals.DecideAsync(Host.Supervisor, recusal.Id, recusal.Version, false, " ")).Error?.Code);

        Assert.True((await scene.Recusals.DecideAsync(Host.Supervisor, recusal.Id, recusal.Version, false, "Not related.")).IsSuccess);

        Assert.Equal(Host.Officer.UserId, (await Host.ReadAsync(row)).AssignedToId);
        await Host.DoAsync(Host.Officer, row, Notice(new(2026, 4, 7, 10, 0, 0)));
        Assert.Equal("recusal.overtaken", (await scene.Recusals.DecideAsync(Host.Supervisor, recusal.Id, recusal.Version, true, "x")).Error?.Code);
        await DeclareAsync(Host.Officer, row);
    }

    [Fact]
    public async Task Nobody_decides_about_oneself_and_the_administrator_decides_about_a_supervisor()
    {
        var row = await AssignedAsync();
        var own = await DeclareAsync(Host.Supervisor, row);
        var officers = await WriteDownAsync(Host.Officer2, row, Host.Officer);

        Assert.Equal("recusal.own", (await scene.Recusals.DecideAsync(Host.Supervisor, own.Id, own.Version, false, "x")).Error?.Code);
        Assert.Equal("recusal.waits", (await scene.Recusals.DecideAsync(Host.Supervisor, officers.Id, officers.Version, false, "x")).Error?.Code);
        Assert.Equal("recusal.role", (await scene.Recusals.DecideAsync(Host.Administrator, officers.Id, officers.Version, false, "x")).Error?.Code);
        Assert.Equal("recusal.role", (await scene.Recusals.DecideAsync(Host.Officer2, own.Id, own.Version, false, "x")).Error?.Code);
        Assert.Equal([own.Id], (await scene.Recusals.ToDecideAsync(Host.Administrator)).Select(item => item.Id));
        Assert.True((await scene.Recusals.DecideAsync(Host.Administrator, own.Id, own.Version, false, "No interest.")).IsSuccess);
        Assert.True((await scene.Recusals.DecideAsync(Host.Supervisor, officers.Id, officers.Version, false, "x")).IsSuccess);
    }

    [Fact]
    public async Task A_declaration_needs_a_ground_a_text_an_official_of_the_provider_and_the_own_mouth()
    {
        var row = await AssignedAsync();

        Assert.Equal("recusal.only-own", Code(await scene.Recusals.DeclareAsync(Host.Officer2, row, new(Host.Officer.UserId, RecusalGround.Relative, "x", false))));
        Assert.Equal("recusal.ground-missing", Code(await scene.Recusals.DeclareAsync(Host.Officer, row, new(Host.Officer.UserId, null, "x", false))));
        Assert.Equal("recusal.text-missing", Code(await scene.Recusals.DeclareAsync(Host.Officer, row, new(Host.Officer.UserId, RecusalGround.Relative, " ", false))));
        Assert.Equal("recusal.no-such-official", Code(await scene.Recusals.DeclareAsync(Host.Officer, row, new(Host.Foreign.UserId, RecusalGround.Relative, "x", true))));
        Assert.Equal("case.not-found", Code(await scene.Recusals.DeclareAsync(Host.Foreign, row, new(Host.Foreign.UserId, RecusalGround.Relative, "x", false))));
        Assert.Equal("recusal.role", Code(await scene.Recusals.DeclareAsync(Host.Administrator, row, new(Host.Officer.UserId, RecusalGround.Relative, "x", true))));
        Assert.Null(await scene.Recusals.OfCaseAsync(Host.Foreign, row));
        var recusal = await DeclareAsync(Host.Officer, row);
        Assert.Equal("recusal.not-found", Code(await scene.Recusals.DecideAsync(Host.Foreign, recusal.Id, recusal.Version, true, "x")));
        Assert.Empty(await scene.Recusals.ToDecideAsync(Host.Foreign));

        static string? Code(Result<Guid> result) => result.Error?.Code;
    }

    private async Task<Guid> AssignedAsync() =>
        (await Host.AddCaseAsync(row => (row.State, row.AssignedToId, row.AssignedToName) = (CaseState.UnderAssessment, Host.Officer.UserId, Host.Officer.Name))).Id;

    private Task<RecusalView> DeclareAsync(Actor actor, Guid caseId) => StoreAsync(actor, caseId, new(actor.UserId, RecusalGround.Relative, "A cousin of the applicant.", false));

    private Task<RecusalView> WriteDownAsync(Actor actor, Guid caseId, Actor official) => StoreAsync(actor, caseId, new(official.UserId, RecusalGround.Interested, "Said at the counter.", true));

    private async Task<RecusalView> StoreAsync(Actor actor, Guid caseId, RecusalDeclaration declared)
    {
        var added = await scene.Recusals.DeclareAsync(actor, caseId, declared);
        Assert.True(added.IsSuccess, added.Error?.Code);
        return (await scene.Recusals.OfCaseAsync(actor, caseId))!.Single(item => item.Id == added.Value);
    }

    private static CaseCommand Command(CaseAction action) => action switch
    {
        CaseAction.TakeUp => new CaseCommand.TakeUp(),
        CaseAction.DraftPositive => new CaseCommand.DraftPositive("x"),
        CaseAction.ReturnPositive => new CaseCommand.ReturnPositive("x"),
        CaseAction.AllowLateNotice => new CaseCommand.AllowLateNotice("x"),
        CaseAction.IssuePreliminaryRefusal => Notice(new(2026, 4, 7, 10, 0, 0)),
        CaseAction.RecordDelivery => new CaseCommand.RecordDelivery(new(2026, 4, 6)),
        CaseAction.RecordHearing => new CaseCommand.RecordHearing(new(HearingOutcome.Attended, FiledAt, FiledAt, "x", "x")),
        CaseAction.DraftRefusal => new CaseCommand.DraftRefusal("x"),
        CaseAction.ReturnRefusal => new CaseCommand.ReturnRefusal("x"),
        CaseAction.AllowLateRefusal => new CaseCommand.AllowLateRefusal("x"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
