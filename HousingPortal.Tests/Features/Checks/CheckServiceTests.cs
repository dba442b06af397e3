using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Checks;

/// <summary>What an officer may see and do about the checks of a case.</summary>
public sealed class CheckServiceTests : IAsyncLifetime
{
    private readonly CheckScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Another_providers_case_is_as_if_it_were_not_there()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());

        Assert.Null(await scene.Checks.ListAsync(scene.Stranger, id));
        Assert.Equal("case.not-found", (await scene.Checks.RepeatAsync(scene.Stranger, id, RegisterKind.Identity)).Error!.Code);
        Assert.Equal("case.not-found", (await scene.Checks.RepeatAsync(scene.Officer, Guid.NewGuid(), RegisterKind.Identity)).Error!.Code);
    }

    [Fact]
    public async Task The_signer_sees_the_checks_but_does_not_ask_again()
    {
        var id = await AnsweredAsync(CheckScene.Form());

        var seen = await scene.Checks.ListAsync(scene.Signer, id);

        Assert.False(seen!.Repeatable);
        Assert.Equal("check.role", (await scene.Checks.RepeatAsync(scene.Signer, id, RegisterKind.Identity)).Error!.Code);
        Assert.Null(await scene.Checks.ListAsync(scene.Officer with { Roles = [StaffRole.Administrator] }, id));
    }

    [Fact]
    public async Task A_repeated_check_is_a_new_request_and_the_old_answer_counts_until_the_new_one_is_there()
    {
        var id = await AnsweredAsync(CheckScene.Form());
        scene.Clock.Advance(TimeSpan.FromMinutes(1));

        var added = await scene.Checks.RepeatAsync(scene.Officer, id, RegisterKind.Identity);
        var again = await scene.Checks.RepeatAsync(scene.Officer, id, RegisterKind.Identity);
        var waiting = (await scene.Checks.ListAsync(scene.Officer, id))!.Items.Single(item => item.Kind == RegisterKind.Identity);
        await scene.Runner().RunDueAsync(default);
        var answered = (await scene.Checks.ListAsync(scene.Officer, id))!.Items.Single(item => item.Kind == RegisterKind.Identity);

        Assert.Equal("check.already-running", again.Error!.Code);
        Assert.Equal((added.Value, CheckStatus.Waiting), (waiting.Id, waiting.Status));
        Assert.Equal(waiting.Earlier[0].RequestId, waiting.Counting!.RequestId);
        Assert.Equal(answered.RequestId, answered.Counting!.RequestId);
        Assert.Single(answered.Earlier);
        Assert.Single(await scene.JournalAsync(id, CaseEventTypes.CheckRepeated), line => line.ActorId == scene.Officer.UserId);
    }

    [Theory]
    [InlineData(CaseState.PositiveDrafted)]
    [InlineData(CaseState.RefusalDrafted)]
    [InlineData(CaseState.OnList)]
    [InlineData(CaseState.Refused)]
    public async Task No_register_is_asked_again_once_a_decision_is_drafted(CaseState state)
    {
        var id = await AnsweredAsync(CheckScene.Form());
        await scene.ChangeAsync(db => db.Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));

        Assert.Equal("check.case-closed", (await scene.Checks.RepeatAsync(scene.Officer, id, RegisterKind.Identity)).Error!.Code);
        Assert.False((await scene.Checks.ListAsync(scene.Officer, id))!.Repeatable);
    }

    [Fact]
    public async Task A_register_that_the_application_does_not_need_is_never_asked()
    {
        var id = await AnsweredAsync(CheckScene.FormOf("080315571178"), form => form.List = QueueList.Orphans);

        Assert.DoesNotContain((await scene.Checks.ListAsync(scene.Officer, id))!.Items, item => item.Kind == RegisterKind.Income);
        Assert.Equal("check.not-required", (await scene.Checks.RepeatAsync(scene.Officer, id, RegisterKind.Income)).Error!.Code);
    }

    [Theory]
    [InlineData("870923371136", RegisterKind.Category, PaperKind.VulnerableGroupProof)]
    [InlineData("930113471211", RegisterKind.Income, PaperKind.IncomeProof)]
    public async Task Only_a_register_without_data_opens_the_way_to_a_paper(string iin, RegisterKind register, PaperKind paper)
    {
        var id = await AnsweredAsync(CheckScene.FormOf(iin));

        var items = (await scene.Checks.ListAsync(scene.Officer, id))!.Items;

        Assert.Equal(paper, items.Single(item => item.Kind == register).Paper!.Kind);
        Assert.All(items.Where(item => item.Kind != register), item => Assert.Null(item.Paper));
        Assert.Equal(AnswerOutcome.NoData, (await scene.RowAsync(id, register)).Outcome);
    }

    [Fact]
    public async Task A_register_that_is_down_opens_no_way_to_a_paper()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("891219471191"));
        var runner = scene.Runner(change: options => options.MaxAttempts = 1);
        await runner.RunDueAsync(default);

        var worsening = (await scene.Checks.ListAsync(scene.Officer, id))!.Items.Single(item => item.Kind == RegisterKind.Worsening);

        Assert.Equal((CheckStatus.Failed, null, null), (worsening.Status, worsening.Paper, worsening.Counting));
    }

    private async Task<Guid> AnsweredAsync(Annex1Form form, Action<Annex1Form>? change = null)
    {
        change?.Invoke(form);
        var id = await scene.RegisterAsync(form);
        await scene.Runner().RunDueAsync(default);
        return id;
    }
}
