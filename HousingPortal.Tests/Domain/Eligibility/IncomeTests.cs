using FsCheck;
using FsCheck.Fluent;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Eligibility;

public sealed class IncomeTests
{
    /// <summary>3.1 × 50 851 × 12 months × 3 members of the family.</summary>
    private const decimal Limit = 5_674_971.60m;

    [Theory]
    [InlineData(-0.01, Verdict.Met, "a tiyn below")]
    [InlineData(0, Verdict.NotMet, "equal is not below")]
    [InlineData(0.01, Verdict.NotMet, "a tiyn above")]
    [Shows("A6")]
    public void Income_must_be_strictly_below_the_limit(decimal difference, Verdict expected, string why)
    {
        var input = WithIncome((2026, 1, Limit + difference));
        Assert.True(RuleBookTests.Judge("E5.4-income", input) == expected, why);
    }

    [Fact]
    [Shows("A5")]
    public void Only_the_twelve_full_months_before_the_receipt_count()
    {
        var test = IncomeTest.Of(WithIncome((2025, 7, 1_000m), (2025, 8, 10m), (2026, 7, 1m), (2026, 8, 500m)))!;
        Assert.Equal(11m, test.Total);
    }

    [Fact]
    public void Income_of_somebody_outside_the_family_does_not_count()
    {
        var answer = Given.Answer(RegisterKind.Income) with { Income = [new(Given.Stranger, new(2026, 1, 1), 90_000_000m), new(Given.Spouse, new(2026, 1, 1), 36m)] };
        var test = IncomeTest.Of(Given.Input(instead: answer))!;
        Assert.Equal(36m, test.Total);
        Assert.Equal(3, test.Members);
        Assert.Equal(1m, test.PerMemberPerMonth);
    }

    [Fact]
    public void A_member_whose_number_is_not_typed_yet_makes_the_family_no_larger()
    {
        Assert.Equal(3, IncomeTest.Of(Given.Input(Given.Form(change: f => f.Family.Add(Given.Member(Kinship.Child, " ")))))!.Members);
        Assert.Equal(1, IncomeTest.Of(Given.Input(Given.Form(change: f => (f.Iin, f.Family) = ("", []))))!.Members);
    }

    [Fact]
    public void The_minimum_of_the_day_of_receipt_is_taken()
    {
        var input = Given.Input() with { ReceivedOn = new(2025, 12, 31) };
        Assert.Equal(143_306.80m, IncomeTest.Of(input)!.Threshold.Value);
        Assert.Equal(157_638.10m, IncomeTest.Of(input with { ReceivedOn = new(2026, 1, 1) })!.Threshold.Value);
    }

    [Fact]
    public void A_year_without_an_entered_minimum_leaves_the_income_open()
    {
        var outcome = EligibilityRules.Find("E5.4-income").Assess(Given.Input() with { ReceivedOn = new(2027, 1, 4) })!;
        Assert.Equal(Verdict.NotKnown, outcome.Verdict);
        Assert.Equal("Прожиточный минимум этого финансового года не внесен", outcome.Evidence[0].Text.Ru);
    }

    [Fact]
    public void Declared_lines_stand_beside_the_register_and_do_not_decide()
    {
        var form = Given.Form(change: f => f.Income[0].Amount = 99_000_000m);
        var outcome = EligibilityRules.Find("E5.4-income").Assess(Given.Input(form))!;
        Assert.Equal(Verdict.Met, outcome.Verdict);
        Assert.Contains(outcome.Evidence, evidence => evidence.Text.Ru.Contains("99\u00a0000\u00a0000,00\u00a0₸", StringComparison.Ordinal));
    }

    [Fact]
    [Shows("A4")]
    public void A_family_raising_a_child_with_a_disability_is_exempt_whatever_its_income()
    {
        var form = Given.Form(change: f => (f.Category, f.DisabledChildIins) = (Category.FamilyWithDisabledChild, [Given.Child]));
        var input = WithIncome(form, (2026, 1, 90_000_000m));

        Assert.Equal(Verdict.Met, RuleBookTests.Judge("E5.4-income", input));
        Assert.Equal(IncomeExemption.DisabledChild, IncomeTest.Of(input)!.Exemption);
        Assert.Equal(Verdict.Met, RuleBookTests.Judge("E5.4-income", input.Without(RegisterKind.Income)));
    }

    [Fact]
    public void An_exemption_that_is_only_claimed_leaves_a_high_income_open()
    {
        var form = Given.Form(QueueList.LargeFamilies, f => f.DisabledChildIins = [Given.Child]);
        var input = WithIncome(form, (2026, 1, 90_000_000m));

        Assert.Equal(Verdict.NotKnown, RuleBookTests.Judge("E5.3-income", input.Without(RegisterKind.Category)));
        Assert.Equal(Verdict.NotMet, RuleBookTests.Judge("E5.3-income", input));
    }

    [Fact]
    public void A_family_claims_the_exemption_by_its_category_or_by_naming_the_child()
    {
        Assert.Equal(IncomeExemption.DisabledChild, IncomeExemption.Claimed(Given.Form(change: f => f.Category = Category.FamilyWithDisabledChild)));
        Assert.Equal(IncomeExemption.DisabledChild, IncomeExemption.Claimed(Given.Form(change: f => f.DisabledChildIins = [" ", Given.Child])));
        Assert.Null(IncomeExemption.Claimed(Given.Form(change: f => f.DisabledChildIins = [" "])));
    }

    [Theory]
    [InlineData(Category.WarVeteran, IncomeExemption.WarVeteran)]
    [InlineData(Category.Orphan, IncomeExemption.Orphan)]
    [InlineData(Category.FamilyWithDisabledChild, IncomeExemption.DisabledChild)]
    [InlineData(Category.LargeFamily, null)]
    public void An_exemption_that_the_register_shows_counts_on_whatever_list(Category category, string? exemption)
    {
        var input = WithIncome((2026, 1, 90_000_000m));
        input = input.Without(RegisterKind.Category) with { Answers = [.. input.Without(RegisterKind.Category).Answers, Given.Answer(RegisterKind.Category) with { Categories = [category] }] };
        Assert.Equal(exemption, IncomeExemption.Confirmed(input));
        Assert.Equal(exemption is null ? Verdict.NotMet : Verdict.Met, RuleBookTests.Judge("E5.4-income", input));
    }

    [Fact]
    public void Every_exemption_has_a_name_and_an_unknown_code_has_none()
    {
        Assert.All(new[] { IncomeExemption.WarVeteran, IncomeExemption.Orphan, IncomeExemption.DisabledChild }, code => Assert.NotEqual(IncomeExemption.Name(code).Kk, IncomeExemption.Name(code).Ru));
        Assert.Throws<KeyNotFoundException>(() => IncomeExemption.Name("rich"));
    }

    [Fact]
    public void A_line_that_is_not_filled_is_not_shown()
    {
        var form = Given.Form(change: f => f.Income = [new() { Kind = IncomeKind.Pay }, new() { Amount = 5m }, new() { Kind = IncomeKind.Pay, Amount = 7m }]);
        var evidence = EligibilityRules.Find("E5.4-income").Assess(Given.Input(form))!.Evidence;
        Assert.Contains("7,00", Assert.Single(evidence, line => line.Text.Ru.StartsWith("Заявлено", StringComparison.Ordinal)).Text.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arithmetic_is_shown_so_that_it_can_be_checked_by_hand()
    {
        var evidence = EligibilityRules.Find("E5.4-income").Assess(WithIncome((2026, 1, 3_600_000m)))!.Evidence;
        Assert.Equal("Доход за 08.2025 – 07.2026: 3\u00a0600\u00a0000,00\u00a0₸ / 12 / 3 = 100\u00a0000,00\u00a0₸", evidence[0].Text.Ru);
        Assert.Equal("Предел: 3,1 × 50\u00a0851,00\u00a0₸ = 157\u00a0638,10\u00a0₸", evidence[1].Text.Ru);
    }

    [Fact]
    public void A_claim_that_no_register_has_confirmed_is_named_beside_the_missing_income()
    {
        var form = Given.Form(change: f => f.DisabledChildIins = [Given.Child]);
        var evidence = EligibilityRules.Find("E5.4-income").Assess(Given.Input(form).Without(RegisterKind.Income))!.Evidence;
        Assert.Contains(evidence, line => line.Text.Ru.StartsWith("Неподтвержденное основание: ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            EligibilityRules.Find("E5.4-income").Assess(Given.Input().Without(RegisterKind.Income))!.Evidence,
            line => line.Text.Ru.StartsWith("Неподтвержденное", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(QueueList.WarVeterans, IncomeExemption.WarVeteran)]
    [InlineData(QueueList.Orphans, IncomeExemption.Orphan)]
    [Shows("A3")]
    public void Veterans_and_orphans_have_no_income_condition_and_the_exemption_is_recorded(QueueList list, string exemption)
    {
        var input = Given.Input(Given.Form(list)).Without(RegisterKind.Income);
        Assert.Equal(exemption, IncomeTest.Of(input)!.Exemption);
        Assert.Contains(Assessment.Assess(input), finding => finding.Rule.Code == "A4.8-income-exemption");
    }

    [Theory]
    [InlineData(QueueList.PublicService)]
    [InlineData(QueueList.EmergencyDwelling)]
    public void Public_service_and_emergency_dwellings_have_no_income_condition(QueueList list)
    {
        var input = Given.Input(Given.Form(list));
        Assert.Null(IncomeTest.Of(input));
        Assert.DoesNotContain(Assessment.Assess(input), finding => finding.Rule.Code.EndsWith("-income", StringComparison.Ordinal));
    }

    [Fact]
    public void More_income_never_helps() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 9_000_000).ToArbitrary(),
        Gen.Choose(0, 9_000_000).ToArbitrary(),
        (income, more) =>
        {
            var poorer = IncomeTest.Of(WithIncome((2026, 2, income)))!;
            var richer = IncomeTest.Of(WithIncome((2026, 2, income + more)))!;
            return poorer.IsBelow || !richer.IsBelow;
        }));

    private static AssessmentInput WithIncome(params (int Year, int Month, decimal Amount)[] lines) => WithIncome(Given.Form(), lines);

    private static AssessmentInput WithIncome(HousingPortal.Domain.Intake.Annex1Form form, params (int Year, int Month, decimal Amount)[] lines) => Given.Input(
        form,
        instead: Given.Answer(RegisterKind.Income) with { Income = [.. lines.Select(line => new MonthlyIncome(Given.Applicant, new(line.Year, line.Month, 1), line.Amount))] });
}
