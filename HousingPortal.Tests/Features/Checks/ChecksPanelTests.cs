using Bunit;
using HousingPortal.Domain;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Features.Checks;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Checks;

/// <summary>What the panel shows while the registers answer.</summary>
public sealed class ChecksPanelTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly CheckScene scene = new();
    private readonly PanelHost host;

    public ChecksPanelTests() => host = new PanelHost(scene, scene.Officer);

    public Task InitializeAsync() => scene.InitializeAsync();

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task Waiting_checks_show_progress_and_answers_appear_by_themselves()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        var changes = 0;
        var panel = host.Render<ChecksPanel>(parameters => parameters
            .Add(item => item.CaseId, id)
            .Add(item => item.RefreshEvery, TimeSpan.FromMilliseconds(30))
            .Add(item => item.OnChanged, () => changes++));
        panel.WaitForElement("progress", Soon);
        Assert.Empty(panel.FindAll("button"));

        await scene.Runner().RunDueAsync(default);

        panel.WaitForAssertion(() => Assert.Equal(8, panel.FindAll(".chip-ok").Count), Soon);
        panel.WaitForAssertion(() => Assert.True(changes > 0), Soon);
        Assert.Empty(panel.FindAll("progress"));
        Assert.Equal("polite", panel.Find("[role=status]").GetAttribute("aria-live"));
        Assert.Contains("8 / 8", panel.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_was_closed_asks_nothing_any_more()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        var panel = host.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, id).Add(item => item.RefreshEvery, TimeSpan.FromMilliseconds(10)));
        panel.WaitForElement("progress", Soon);

        await host.DisposeComponentsAsync();
        var renders = panel.RenderCount;
        await scene.Runner().RunDueAsync(default);

        Assert.Equal(renders, panel.RenderCount);
    }

    [Fact]
    public async Task A_failed_check_says_what_to_do_and_can_be_asked_again()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("891219471191"));
        await scene.Runner(change: options => options.MaxAttempts = 1).RunDueAsync(default);
        var panel = host.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, id));
        panel.WaitForElement("table", Soon);
        var name = Names.Of(RegisterKind.Worsening).Kk;
        var row = panel.FindAll("tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.NotNull(row.QuerySelector(".chip-bad"));
        Assert.NotEmpty(row.QuerySelector(".note")!.TextContent);

        await row.QuerySelector("button")!.ClickAsync(new());

        panel.WaitForElement("progress", Soon);
        Assert.Equal(2, (await scene.RowsAsync(id)).Count(check => check.Kind == RegisterKind.Worsening));
    }

    [Fact]
    public async Task No_data_tells_that_a_paper_may_be_asked_for_now()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("870923371136"));
        await scene.Runner().RunDueAsync(default);

        var panel = host.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, id));

        panel.WaitForElement(".alert-warn .citation", Soon);
        Assert.Single(panel.FindAll(".alert-warn"));
    }

    [Fact]
    public async Task The_signer_gets_no_button()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        await scene.Runner().RunDueAsync(default);
        await using var signer = new PanelHost(scene, scene.Signer);

        var panel = signer.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, id));

        panel.WaitForElement("table", Soon);
        Assert.Empty(panel.FindAll("button"));
    }

    [Fact]
    public async Task A_case_without_checks_and_a_case_of_somebody_else_say_so()
    {
        var foreign = await scene.RegisterAsync(CheckScene.Form(), scene.Pavlodar);
        var bare = await scene.RegisterAsync(CheckScene.Form());
        await scene.ChangeAsync(db => db.RegisterChecks.Where(check => check.CaseId == bare).ExecuteDeleteAsync());

        var first = host.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, foreign));
        var second = host.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, bare));

        Assert.NotEqual(first.WaitForElement(".empty", Soon).TextContent, second.WaitForElement(".empty", Soon).TextContent);
    }

    [Fact]
    public async Task A_database_that_is_away_gives_a_message_and_a_way_back()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        await scene.Runner().RunDueAsync(default);
        await scene.ChangeAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE RegisterChecks RENAME TO Away"));
        var panel = host.Render<ChecksPanel>(parameters => parameters.Add(item => item.CaseId, id));
        var again = panel.WaitForElement("[role=alert] button", Soon);

        await scene.ChangeAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO RegisterChecks"));
        await again.ClickAsync(new());

        panel.WaitForElement("table", Soon);
        Assert.Empty(panel.FindAll("[role=alert]"));
    }
}
