using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Features.Checks;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Assessment;

/// <summary>What the rules say of a case and what an officer may say beside them.</summary>
public sealed class AssessmentServiceTests : IAsyncLifetime
{
    private const string Income = "E5.4-income";
    private const string CategoryRule = "E5.4-category";
    private readonly CheckScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Theory]
    [InlineData(157_638.09, Verdict.Met)]
    [InlineData(157_638.10, Verdict.NotMet)]
    [InlineData(157_638.11, Verdict.NotMet)]
    public async Task One_tiyn_decides_at_the_income_line(decimal monthly, Verdict expected)
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        await scene.Runner().RunDueAsync(default);
        await scene.AnswerAsync(id, IncomeOf(monthly));

        var view = await ViewAsync(id);

        Assert.Equal(expected, Finding(view, Income).Decided);
        Assert.Equal(monthly, view.Income!.PerMemberPerMonth);
        Assert.Equal((new DateOnly(2026, 1, 1), 157_638.10m), (view.Income.Threshold.From, view.Income.Threshold.Value));
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_the_rule_book_and_none_is_known_before_the_registers_answer()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());

        var view = await ViewAsync(id);

        var order = EligibilityRules.All.Select(rule => rule.Code).ToList();
        Assert.Equal(view.Findings.OrderBy(item => order.IndexOf(item.Item.Finding.Rule.Code)), view.Findings);
        Assert.All(view.Findings, item => Assert.Equal(Verdict.NotKnown, item.Item.Decided));
        Assert.Equal((view.Findings.Count, RequiredChecks.For(CheckScene.Form()).Count), (view.Open, view.Pending));
    }

    [Fact]
    public async Task An_override_needs_a_reason_a_confirmation_does_not()
    {
        var id = await NoDataCaseAsync();
        var version = (await ViewAsync(id)).Version;

        var bare = await scene.Assessments.ReviewAsync(scene.Officer, id, version, CategoryRule, Verdict.Met, "  ");
        var reasoned = await scene.Assessments.ReviewAsync(scene.Officer, id, version, CategoryRule, Verdict.Met, " certificate No 5 ");
        var confirmed = await scene.Assessments.ReviewAsync(scene.Officer, id, reasoned.Version!.Value, Income, Verdict.Met, "");

        Assert.Equal("review.reason-missing", bare.Error!.Code);
        Assert.NotNull(confirmed.Version);
        var view = await ViewAsync(id);
        var finding = Finding(view, CategoryRule);
        Assert.Equal((Verdict.NotKnown, Verdict.Met, true, "certificate No 5", "Officer One"),
            (finding.Finding.Verdict, finding.Decided, finding.IsOverridden, finding.Review!.Reason, finding.Review.ByName));
        // The certificate itself is still to be handed in.
        Assert.Equal(["A4.8-papers"], view.Findings.Where(item => item.Item.Decided != Verdict.Met).Select(item => item.Item.Finding.Rule.Code));
        var line = Assert.Single(await scene.JournalAsync(id, CaseEventTypes.FindingReviewed), line => line.DataJson.Contains(CategoryRule, StringComparison.Ordinal));
        Assert.Equal("""{"rule":"E5.4-category","computed":"NotKnown","decided":"Met","reason":"certificate No 5"}""", line.DataJson);
    }

    [Fact]
    public async Task What_is_not_known_cannot_be_confirmed_as_not_known()
    {
        var id = await NoDataCaseAsync();

        var outcome = await scene.Assessments.ReviewAsync(scene.Officer, id, (await ViewAsync(id)).Version, CategoryRule, Verdict.NotKnown, "reason");

        Assert.Equal("review.verdict-missing", outcome.Error!.Code);
    }

    [Fact]
    public async Task A_review_stops_counting_when_the_register_answers_otherwise_and_counts_anew_after_another_look()
    {
        var id = await NoDataCaseAsync();
        await scene.Assessments.ReviewAsync(scene.Officer, id, (await ViewAsync(id)).Version, CategoryRule, Verdict.Met, "certificate");

        await scene.AnswerAsync(id, Answer(RegisterKind.Category) with { Categories = [Category.OldAgePensioner] });
        var outdated = await ViewAsync(id);
        var again = await scene.Assessments.ReviewAsync(scene.Officer, id, outdated.Version, CategoryRule, Verdict.Met, "certificate is newer");
        var renewed = await ViewAsync(id);

        Assert.Equal((true, Verdict.NotMet, 1), (Finding(outdated, CategoryRule).IsOutdated, Finding(outdated, CategoryRule).Decided, outdated.Open));
        Assert.NotNull(again.Version);
        Assert.Equal((false, Verdict.Met, 0), (Finding(renewed, CategoryRule).IsOutdated, Finding(renewed, CategoryRule).Decided, renewed.Open));
    }

    [Fact]
    public async Task A_review_goes_on_counting_when_a_newer_answer_says_the_same_but_asks_for_another_look()
    {
        var id = await NoDataCaseAsync();
        await scene.Assessments.ReviewAsync(scene.Officer, id, (await ViewAsync(id)).Version, CategoryRule, Verdict.Met, "certificate");

        await scene.AnswerAsync(id, Answer(RegisterKind.Category) with { Outcome = AnswerOutcome.NoData });

        var finding = Finding(await ViewAsync(id), CategoryRule);
        Assert.Equal((Verdict.Met, false, true), (finding.Decided, finding.IsOutdated, finding.HasNewerEvidence));
    }

    [Fact]
    public async Task An_officer_never_overrides_a_verdict_that_was_not_on_the_screen()
    {
        var id = await NoDataCaseAsync();
        var seen = await ViewAsync(id);
        await scene.AnswerAsync(id, Answer(RegisterKind.Category) with { Categories = [Category.OldAgePensioner] });

        var outcome = await scene.Assessments.ReviewAsync(scene.Officer, id, seen.Version, CategoryRule, Verdict.Met, "certificate", Finding(seen, CategoryRule).Finding.Verdict);

        Assert.Equal("review.computed-changed", outcome.Error!.Code);
    }

    [Fact]
    public async Task The_second_of_two_officers_is_told_who_was_first()
    {
        var id = await NoDataCaseAsync();
        var version = (await ViewAsync(id)).Version;
        await scene.Assessments.ReviewAsync(scene.Officer, id, version, CategoryRule, Verdict.Met, "certificate");

        var outcome = await scene.Assessments.ReviewAsync(scene.Colleague, id, version, CategoryRule, Verdict.NotMet, "another view");

        Assert.Equal(("Officer One", CaseEventTypes.FindingReviewed), (outcome.Conflict!.ByName, outcome.Conflict.EventType));
        Assert.Equal(Verdict.Met, Finding(await ViewAsync(id), CategoryRule).Decided);
    }

    [Theory]
    [InlineData(CaseState.PositiveDrafted)]
    [InlineData(CaseState.RefusalDrafted)]
    [InlineData(CaseState.OnList)]
    [InlineData(CaseState.Refused)]
    public async Task A_finding_under_a_drafted_decision_stays_as_it_is(CaseState state)
    {
        var id = await NoDataCaseAsync();
        await scene.ChangeAsync(db => db.Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));
        var view = await ViewAsync(id);

        Assert.False(view.Reviewable);
        Assert.Equal("review.case-closed", (await scene.Assessments.ReviewAsync(scene.Officer, id, view.Version, CategoryRule, Verdict.Met, "reason")).Error!.Code);
    }

    [Fact]
    public async Task Only_an_officer_of_the_provider_reviews()
    {
        var id = await NoDataCaseAsync();
        var view = await scene.Assessments.GetAsync(scene.Signer, id);

        Assert.False(view!.Reviewable);
        Assert.Null(await scene.Assessments.GetAsync(scene.Stranger, id));
        Assert.Equal("review.role", (await scene.Assessments.ReviewAsync(scene.Signer, id, view.Version, CategoryRule, Verdict.Met, "reason")).Error!.Code);
        Assert.Equal("case.not-found", (await scene.Assessments.ReviewAsync(scene.Stranger, id, view.Version, CategoryRule, Verdict.Met, "reason")).Error!.Code);
        Assert.Equal("review.rule-unknown", (await scene.Assessments.ReviewAsync(scene.Officer, id, view.Version, "E5.3-income", Verdict.Met, "reason")).Error!.Code);
    }

    [Fact]
    public async Task A_finding_that_speaks_against_points_to_its_ground()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("850221371037"));
        await scene.Runner().RunDueAsync(default);

        var view = await ViewAsync(id);

        Assert.Equal(["G2"], view.Findings.Single(item => item.Item.Finding.Rule.Code == Income).Grounds);
        Assert.All(view.Findings.Where(item => item.Item.Finding.Verdict != Verdict.NotMet), item => Assert.Empty(item.Grounds));
    }

    private async Task<Guid> NoDataCaseAsync()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("870923371136"));
        await scene.Runner().RunDueAsync(default);
        return id;
    }

    private async Task<AssessmentView> ViewAsync(Guid id) => (await scene.Assessments.GetAsync(scene.Officer, id))!;

    private static ReviewedFinding Finding(AssessmentView view, string code) => view.Findings.Single(item => item.Item.Finding.Rule.Code == code).Item;

    private static RegisterAnswer Answer(RegisterKind kind) => new(kind, AnswerOutcome.Confirms, default, Guid.NewGuid().ToString("N"));

    private static RegisterAnswer IncomeOf(decimal monthly) => Answer(RegisterKind.Income) with
    {
        Income = [.. Enumerable.Range(0, 12).Select(month => new MonthlyIncome(CheckScene.Form().Iin, new DateOnly(2025, 11, 1).AddMonths(month), monthly))],
    };
}
