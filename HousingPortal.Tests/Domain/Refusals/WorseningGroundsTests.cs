using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.DomainTests.Cases;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Refusals;

/// <summary>Para 11: what it takes to refuse for deliberate worsening.</summary>
public sealed class WorseningGroundsTests
{
    private static readonly DateOnly ReceivedOn = new(2026, 8, 14);

    public static TheoryData<string> Grounds => [.. WorseningGrounds.Codes];

    [Theory]
    [MemberData(nameof(Grounds))]
    public void A_ground_of_worsening_needs_a_document(string ground)
    {
        Assert.Equal("case.worsening-evidence-missing", WorseningGrounds.Check([ground], [], ReceivedOn)?.Code);
        Assert.Equal("case.worsening-evidence-missing", WorseningGrounds.Check([ground], [Basis(ground) with { Document = " " }], ReceivedOn)?.Code);
        Assert.Null(WorseningGrounds.Check([ground], [Basis(ground)], ReceivedOn));
    }

    [Theory]
    [InlineData("2021-08-14", null, "the same day five years before is inside")]
    [InlineData("2021-08-13", "case.worsening-outside-five-years", "a day earlier is outside")]
    [InlineData("2026-08-14", null, "the day of receipt is inside")]
    [InlineData("2026-08-15", "case.worsening-outside-five-years", "what came after the application is no ground of its need")]
    public void The_look_back_is_five_years_to_the_day(string happened, string? error, string why)
    {
        Assert.True(WorseningGrounds.Check(["G4"], [Basis("G4") with { HappenedOn = When.Day(happened) }], ReceivedOn)?.Code == error, why);
    }

    [Fact]
    [Shows("A17")]
    public void A_buy_out_and_a_mortgage_that_could_not_be_paid_are_no_alienation()
    {
        Assert.Equal([WorseningException.BoughtByLocalExecutiveBody, WorseningException.MortgageInsolvency], WorseningGrounds.ExceptionsOf("G5"));
        foreach (var exception in WorseningGrounds.ExceptionsOf("G5"))
        {
            Assert.Equal("case.worsening-excepted", WorseningGrounds.Check(["G5"], [Basis("G5") with { Exception = exception }], ReceivedOn)?.Code);
        }
    }

    [Fact]
    public void Close_family_that_moved_in_is_no_worsening_and_the_other_grounds_know_no_exception()
    {
        Assert.Equal([WorseningException.CloseFamilyMovedIn], WorseningGrounds.ExceptionsOf("G8"));
        Assert.All(new[] { "G4", "G6", "G7" }, ground => Assert.Empty(WorseningGrounds.ExceptionsOf(ground)));
    }

    [Fact]
    public void Each_ground_is_looked_at_and_the_others_are_not()
    {
        Assert.Null(WorseningGrounds.Check(["G1", "G2", "G3"], [], ReceivedOn));
        var error = WorseningGrounds.Check(["G2", "G4", "G6"], [Basis("G4")], ReceivedOn);
        Assert.Equal(("case.worsening-evidence-missing", RefusalGrounds.Find("G6").Citation), (error?.Code, error?.Args[0]));
    }

    [Fact]
    public void A_preliminary_refusal_for_worsening_without_evidence_is_refused_and_keeps_its_evidence_with_it()
    {
        var file = CaseSamples.InState(CaseState.UnderAssessment);
        var plan = CaseSamples.Plan(CaseSamples.HearingAt);
        Assert.Equal("case.worsening-evidence-missing", CaseSamples.Refusal(file, new CaseCommand.IssuePreliminaryRefusal(["G5"], "негізі", plan), CaseSamples.At(9)));

        var command = new CaseCommand.IssuePreliminaryRefusal(["G5"], "негізі", plan) { Worsening = [Basis("G5"), Basis("G4")] };
        var decided = CaseDecider.Decide(file, command, [StaffRole.Officer], CaseSamples.At(9), Domain.Calendar.PublishedCalendar.Current);
        Assert.True(decided.IsSuccess, decided.Error?.Code);
        Assert.Equal([Basis("G5")], CaseDecider.Apply(file, decided.Value, CaseSamples.At(9)).Worsening);
    }

    [Fact]
    public void An_exception_that_the_register_knows_is_said_beside_the_sign()
    {
        var moved = new WorseningRecord(Given.Applicant, WorseningKind.MovedInOthers, new(2024, 5, 1), "№ 7", false, false) { CloseFamilyMovedIn = true };
        var bought = new WorseningRecord(Given.Applicant, WorseningKind.Alienation, new(2024, 5, 1), "№ 8", true, false);
        var insolvent = new WorseningRecord(Given.Applicant, WorseningKind.Alienation, new(2024, 5, 1), "№ 9", false, true);
        var exchange = new WorseningRecord(Given.Applicant, WorseningKind.Exchange, new(2024, 5, 1), "№ 10", true, true) { CloseFamilyMovedIn = true };
        foreach (var (record, said) in new[] { (moved, true), (bought, true), (insolvent, true), (exchange, false) })
        {
            var input = Given.Input(instead: Given.Answer(RegisterKind.Worsening) with { Worsenings = [record] });
            var outcome = EligibilityRules.Find("E11-worsening").Assess(input)!;
            Assert.Equal(Verdict.NotKnown, outcome.Verdict);
            Assert.Equal(said, outcome.Evidence[0].Text.Ru.Contains("исключение", StringComparison.Ordinal));
        }
    }

    private static WorseningBasis Basis(string ground) => new(ground, new(2024, 5, 1), "№ 7, 01.05.2024", null);
}
