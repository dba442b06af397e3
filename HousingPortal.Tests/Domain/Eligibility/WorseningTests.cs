using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Eligibility.RuleBookTests;

namespace HousingPortal.Tests.DomainTests.Eligibility;

public sealed class WorseningTests
{
    private const string Rule = "E11-worsening";

    private static readonly WorseningRecord Alienation = new(Given.Applicant, WorseningKind.Alienation, new(2024, 8, 1), "№ 7", false, false);

    [Fact]
    [Shows("A18")]
    public void Every_sign_of_worsening_within_five_years_is_left_to_a_person_also_an_exception()
    {
        var sold = new WorseningRecord(Given.Applicant, WorseningKind.Alienation, new(2021, 8, 14), "№ 7", true, false);
        var outcome = EligibilityRules.Find("E11-worsening").Assess(Given.Input(instead: Given.Answer(RegisterKind.Worsening) with { Worsenings = [sold] }))!;
        Assert.Equal(Verdict.NotKnown, outcome.Verdict);
        Assert.Contains("исключение", Assert.Single(outcome.Evidence).Text.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_older_than_five_years_or_of_a_stranger_is_none()
    {
        var old = new WorseningRecord(Given.Applicant, WorseningKind.Exchange, new(2021, 8, 13), "№ 7", false, false);
        var foreign = old with { Iin = Given.Stranger, Date = new(2025, 1, 1) };
        Assert.Equal(Verdict.Met, Judge("E11-worsening", Given.Input(instead: Given.Answer(RegisterKind.Worsening) with { Worsenings = [old, foreign] })));
    }

    [Fact]
    public void A_dwelling_sold_two_years_ago_is_a_sign_even_when_the_other_register_is_silent()
    {
        Assert.Equal(Verdict.NotKnown, Judge("E11-worsening", Sold(new(2024, 8, 1))));
    }

    [Theory]
    [InlineData("2026-08-14", Verdict.NotKnown, "on the day of receipt")]
    [InlineData("2026-08-15", Verdict.Met, "after the receipt")]
    [InlineData("2021-08-14", Verdict.NotKnown, "on the first day of the five years")]
    public void A_sign_counts_from_five_years_before_the_receipt_to_its_day(string day, Verdict expected, string why)
    {
        Assert.True(Judge(Rule, Recorded(Alienation with { Date = When.Day(day) })) == expected, why);
    }

    [Theory]
    [InlineData("2021-08-14", Verdict.NotKnown, "the first day of the five years")]
    [InlineData("2021-08-13", Verdict.Met, "the day before them")]
    [InlineData("2026-08-13", Verdict.NotKnown, "the day before the receipt")]
    [InlineData("2026-08-14", Verdict.Met, "the day of receipt, on which it is still owned")]
    public void A_sale_counts_within_the_five_years_before_the_receipt(string day, Verdict expected, string why)
    {
        Assert.True(Judge(Rule, Sold(When.Day(day))) == expected, why);
    }

    [Fact]
    public void A_sale_of_a_stranger_of_an_emergency_dwelling_or_without_a_date_is_no_sign()
    {
        var sold = Given.Dwelling() with { OwnedTo = new(2024, 8, 1) };
        Assert.Equal(Verdict.Met, Judge(Rule, Owned(sold with { Iin = Given.Stranger })));
        Assert.Equal(Verdict.Met, Judge(Rule, Owned(sold with { IsEmergency = true, EmergencyAct = "№ 5" })));
        Assert.Equal(Verdict.Met, Judge(Rule, Owned(sold with { OwnedTo = null })));
    }

    [Fact]
    public void A_sale_that_both_registers_know_is_shown_once_and_every_other_one_beside_it()
    {
        var sold = Given.Dwelling() with { OwnedTo = Alienation.Date };
        Assert.Single(Signs(sold));
        Assert.Equal(2, Signs(sold, sold with { OwnedTo = new(2024, 9, 1) }).Count);
        Assert.Equal(2, Signs(sold with { Iin = Given.Spouse }).Count);

        static IReadOnlyList<Evidence> Signs(params DwellingRecord[] dwellings) => EligibilityRules.Find(Rule).Assess(Given.Input(instead:
        [
            Given.Answer(RegisterKind.Worsening) with { Worsenings = [Alienation] },
            Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = dwellings },
        ]))!.Evidence;
    }

    [Fact]
    public void Without_the_register_of_ownership_the_register_of_worsenings_speaks_alone()
    {
        Assert.Equal(Verdict.Met, Judge(Rule, Given.Input().Without(RegisterKind.DwellingOwnership)));
        Assert.Equal(Verdict.NotKnown, Judge(Rule, Recorded(Alienation).Without(RegisterKind.DwellingOwnership)));
    }

    [Fact]
    public void A_register_that_contradicts_without_a_sign_is_open_and_one_whose_signs_do_not_count_is_not()
    {
        var bare = Given.Answer(RegisterKind.Worsening, AnswerOutcome.Contradicts);
        Assert.Equal(Verdict.NotKnown, Judge(Rule, Given.Input(instead: bare)));
        Assert.Equal(Verdict.Met, Judge(Rule, Given.Input(instead: bare with { Worsenings = [Alienation with { Iin = Given.Stranger }] })));
    }

    [Fact]
    public void An_exception_is_named_only_beside_an_alienation()
    {
        Assert.Contains("исключение: жилище приобретено", Text(Alienation with { BoughtByLocalExecutiveBody = true }), StringComparison.Ordinal);
        Assert.Contains("исключение: неспособность", Text(Alienation with { MortgageInsolvency = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("исключение", Text(Alienation), StringComparison.Ordinal);
        Assert.DoesNotContain("исключение", Text(Alienation with { Kind = WorseningKind.Exchange, BoughtByLocalExecutiveBody = true, MortgageInsolvency = true }), StringComparison.Ordinal);

        static string Text(WorseningRecord record) => Assert.Single(EligibilityRules.Find(Rule).Assess(Recorded(record))!.Evidence).Text.Ru;
    }

    [Fact]
    public void Signs_are_shown_in_the_order_of_their_days()
    {
        var outcome = EligibilityRules.Find(Rule).Assess(Recorded(Alienation, Alienation with { Kind = WorseningKind.LeftDwelling, Date = new(2023, 2, 1) }))!;
        Assert.Equal(["01.02.2023", "01.08.2024"], outcome.Evidence.Select(evidence => evidence.Text.Kk[..10]));
    }

    private static AssessmentInput Recorded(params WorseningRecord[] records) => Given.Input(instead: Given.Answer(RegisterKind.Worsening) with { Worsenings = records });

    private static AssessmentInput Sold(DateOnly day) => Owned(Given.Dwelling() with { OwnedTo = day });

    private static AssessmentInput Owned(params DwellingRecord[] dwellings) => Given.Input(instead: Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = dwellings });
}
