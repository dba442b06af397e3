using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Eligibility;

public sealed class ResidenceTests
{
    private const string ThreeYears = "E5.2-three-years";

    [Theory]
    [InlineData("2023-08-14", Verdict.Met, "exactly three years")]
    [InlineData("2023-08-15", Verdict.NotMet, "a day less")]
    public void Three_years_are_counted_to_the_day(string from, Verdict expected, string why)
    {
        Assert.True(RuleBookTests.Judge(ThreeYears, Registered((from, null))) == expected, why);
    }

    [Fact]
    public void Adjacent_registrations_join_also_when_they_overlap_or_come_unordered()
    {
        var input = Registered(("2025-01-01", null), ("2023-01-01", "2024-05-31"), ("2024-06-01", "2025-03-01"));
        Assert.Equal(Verdict.Met, RuleBookTests.Judge(ThreeYears, input));
    }

    [Fact]
    public void A_short_registration_inside_a_longer_one_makes_no_gap()
    {
        Assert.Equal(Verdict.Met, RuleBookTests.Judge(ThreeYears, Registered(("2023-01-01", "2026-08-13"), ("2024-01-01", "2024-02-01"))));
    }

    [Fact]
    public void A_registration_that_begins_on_the_day_of_receipt_adds_nothing_to_the_years_before()
    {
        var outcome = EligibilityRules.Find(ThreeYears).Assess(Registered(("2026-08-14", null)))!;
        Assert.Contains("14.08.2023 – 13.08.2026", Assert.Single(outcome.Evidence).Text.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_before_the_receipt_counts_and_is_a_gap_of_its_own()
    {
        Assert.Equal(Verdict.Met, RuleBookTests.Judge(ThreeYears, Registered(("2020-01-01", "2026-08-12"), ("2026-08-13", null))));
        var outcome = EligibilityRules.Find(ThreeYears).Assess(Registered(("2020-01-01", "2026-08-12")))!;
        Assert.Equal(Verdict.NotMet, outcome.Verdict);
        Assert.Contains("13.08.2026 – 13.08.2026", Assert.Single(outcome.Evidence).Text.Ru, StringComparison.Ordinal);
    }

    [Fact]
    [Shows("A7")]
    public void A_gap_of_one_day_breaks_the_three_years_and_is_shown()
    {
        var outcome = EligibilityRules.Find(ThreeYears).Assess(Registered(("2020-01-01", "2024-05-31"), ("2024-06-02", null)))!;
        Assert.Equal(Verdict.NotMet, outcome.Verdict);
        Assert.Contains("01.06.2024 – 01.06.2024", Assert.Single(outcome.Evidence).Text.Kk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registration_that_ended_before_the_receipt_leaves_a_gap_at_the_end()
    {
        var outcome = EligibilityRules.Find(ThreeYears).Assess(Registered(("2020-01-01", "2026-08-01")))!;
        Assert.Contains("02.08.2026 – 13.08.2026", Assert.Single(outcome.Evidence).Text.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Registration_in_another_city_or_of_another_person_does_not_count()
    {
        var answer = Given.Answer(RegisterKind.Residence) with
        {
            Residence =
            [
                new(Given.Applicant, "750000000", "Алматы", new(2020, 1, 1), new(2025, 12, 31)),
                new(Given.Spouse, "711310000", "Астана", new(2020, 1, 1), null),
                new(Given.Applicant, "711310000", "Астана", new(2026, 1, 1), null),
            ],
        };
        Assert.Equal(Verdict.NotMet, RuleBookTests.Judge(ThreeYears, Given.Input(instead: answer)));
    }

    [Fact]
    public void Outside_the_three_cities_any_length_of_residence_is_enough()
    {
        var answer = Given.Answer(RegisterKind.Residence) with { Residence = [new(Given.Applicant, "551035100", "Павлодар", new(2026, 8, 13), null)] };
        var input = Given.Input(provider: Given.Pavlodar, instead: answer);
        Assert.Null(RuleBookTests.Judge(ThreeYears, input));
        Assert.Equal(Verdict.Met, RuleBookTests.Judge("E5-permanent-residence", input));
    }

    [Fact]
    public void A_registration_with_an_unknown_code_is_not_held_against_the_applicant()
    {
        var answer = Given.Answer(RegisterKind.Residence) with { Residence = [new(Given.Applicant, "", "?", new(2020, 1, 1), null)] };
        Assert.Equal(Verdict.NotKnown, RuleBookTests.Judge("E5-permanent-residence", Given.Input(instead: answer)));
    }

    private static AssessmentInput Registered(params (string From, string? To)[] intervals) => Given.Input(instead: Given.Answer(RegisterKind.Residence) with
    {
        Residence = [.. intervals.Select(interval => new ResidenceInterval(Given.Applicant, "711310000", "Астана", When.Day(interval.From), interval.To is null ? null : When.Day(interval.To)))],
    });
}
