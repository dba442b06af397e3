using Bunit;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Features.Checks;
using HousingPortal.Web.Features.Assessment;

namespace HousingPortal.Tests.Features.Assessment;

/// <summary>What the officer sees and types beside the computed findings.</summary>
public sealed class AssessmentPanelTests : IAsyncLifetime
{
    private const string CategoryRule = "E5.4-category";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly CheckScene scene = new();
    private readonly PanelHost host;

    public AssessmentPanelTests() => host = new PanelHost(scene, scene.Officer);

    public Task InitializeAsync() => scene.InitializeAsync();

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task An_override_shows_beside_the_computed_value_who_decided_and_why()
    {
        var id = await NoDataCaseAsync();
        var changes = 0;
        var panel = Render(id, () => changes++);
        await TypeAsync(panel, Verdict.Met, "certificate No 5");

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("form")), Soon);
        var row = Row(panel);
        Assert.NotNull(row.QuerySelector("td:nth-child(2) .chip-warn"));
        Assert.NotNull(row.QuerySelector("td:nth-child(4) .chip-ok"));
        Assert.Contains("certificate No 5", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Officer One", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("23.11.2026 10:00", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(row.QuerySelector("button")!.TextContent, row.QuerySelector("button")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task An_override_without_a_reason_is_refused_in_place()
    {
        var id = await NoDataCaseAsync();
        var panel = Render(id);
        await TypeAsync(panel, Verdict.Met, "");

        await panel.Find("form").SubmitAsync();

        Assert.NotEmpty(panel.WaitForElement("form [role=alert]", Soon).TextContent);
    }

    [Fact]
    public async Task A_conflict_names_the_colleague_and_keeps_what_was_typed_and_the_next_save_goes_through()
    {
        var id = await NoDataCaseAsync();
        var panel = Render(id);
        await TypeAsync(panel, Verdict.Met, "my long reasoning");
        var view = await scene.Assessments.GetAsync(scene.Colleague, id);
        await scene.Assessments.ReviewAsync(scene.Colleague, id, view!.Version, CategoryRule, Verdict.NotMet, "another view");

        await panel.Find("form").SubmitAsync();

        var alert = panel.WaitForElement("form [role=alert]", Soon);
        Assert.Contains("Officer Two", alert.TextContent, StringComparison.Ordinal);
        Assert.Equal("my long reasoning", panel.Find("textarea").GetAttribute("value"));
        Assert.Contains("another view", Row(panel).TextContent, StringComparison.Ordinal);

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Contains("my long reasoning", Row(panel).TextContent, StringComparison.Ordinal), Soon);
        Assert.Empty(panel.FindAll("form"));
    }

    [Fact]
    public async Task An_answer_that_came_in_between_shows_the_new_verdict_and_keeps_what_was_typed()
    {
        var id = await NoDataCaseAsync();
        var panel = Render(id);
        await TypeAsync(panel, Verdict.Met, "my long reasoning");
        await scene.AnswerAsync(id, new RegisterAnswer(RegisterKind.Category, AnswerOutcome.Confirms, default, "r") { Categories = [Category.OldAgePensioner] });

        await panel.Find("form").SubmitAsync();

        panel.WaitForElement("form [role=alert]", Soon);
        Assert.NotNull(Row(panel).QuerySelector("td:nth-child(2) .chip-bad"));
        Assert.Equal("my long reasoning", panel.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_review_that_no_longer_fits_is_marked_and_does_not_close_the_finding()
    {
        var id = await NoDataCaseAsync();
        var view = await scene.Assessments.GetAsync(scene.Officer, id);
        await scene.Assessments.ReviewAsync(scene.Officer, id, view!.Version, CategoryRule, Verdict.Met, "certificate");
        await scene.AnswerAsync(id, new RegisterAnswer(RegisterKind.Category, AnswerOutcome.Confirms, default, "r") { Categories = [Category.OldAgePensioner] });

        var panel = Render(id);

        Assert.NotNull(Row(panel).QuerySelector("td:nth-child(4) .chip-warn"));
        Assert.NotNull(panel.Find("[role=status] .chip-warn"));
    }

    [Fact]
    public async Task Every_rule_names_its_paragraph_with_a_summary_and_the_income_is_shown_to_the_tiyn()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("791105471041"));
        await scene.Runner().RunDueAsync(default);

        var panel = Render(id);

        var rows = panel.FindAll("tbody tr");
        Assert.All(rows, row => Assert.NotEmpty(row.QuerySelector("details.citation p")!.TextContent));
        var income = panel.Find(".income").TextContent.Replace('\u00a0', ' ');
        Assert.Contains("157 638,10 ₸", income, StringComparison.Ordinal);
        Assert.Contains("50 851,00 ₸", income, StringComparison.Ordinal);
        Assert.Single(panel.FindAll(".grounds"));
    }

    [Fact]
    public async Task The_signer_reads_and_a_stranger_finds_nothing()
    {
        var id = await NoDataCaseAsync();
        await using var signer = new PanelHost(scene, scene.Signer);
        await using var stranger = new PanelHost(scene, scene.Stranger);

        var read = signer.Render<AssessmentPanel>(parameters => parameters.Add(item => item.CaseId, id));
        var nothing = stranger.Render<AssessmentPanel>(parameters => parameters.Add(item => item.CaseId, id));

        read.WaitForElement("table", Soon);
        Assert.Empty(read.FindAll("button"));
        Assert.NotEmpty(nothing.WaitForElement(".empty", Soon).TextContent);
    }

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<AssessmentPanel> panel) =>
        panel.FindAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent.Contains(EligibilityRules.Find(CategoryRule).Wording.Kk, StringComparison.Ordinal));

    private static async Task TypeAsync(IRenderedComponent<AssessmentPanel> panel, Verdict verdict, string reason)
    {
        await Row(panel).QuerySelector("button")!.ClickAsync(new());
        await panel.FindAll("form input[type=radio]")[verdict == Verdict.Met ? 0 : 1].ChangeAsync(new() { Value = true });
        await panel.Find("form textarea").ChangeAsync(new() { Value = reason });
    }

    private IRenderedComponent<AssessmentPanel> Render(Guid id, Action? changed = null)
    {
        var panel = host.Render<AssessmentPanel>(parameters => parameters.Add(item => item.CaseId, id).Add(item => item.OnChanged, () => changed?.Invoke()));
        panel.WaitForElement("table", Soon);
        return panel;
    }

    private async Task<Guid> NoDataCaseAsync()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("870923371136"));
        await scene.Runner().RunDueAsync(default);
        return id;
    }
}
