using FsCheck;
using FsCheck.Fluent;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Tests.DomainTests.Properties;

/// <summary>What holds for every application and whatever the registers say.</summary>
public sealed class AssessmentProperties
{
    [Fact]
    public void Every_verdict_of_every_rule_occurs_in_the_random_applications_so_that_they_prove_something()
    {
        var seen = Applications.Any.Sample(2_000, new Rnd(1), 50).SelectMany(Verdicts).ToHashSet();
        string[] neverAgainst = ["E11-worsening", "E9.6-household", "A2-category", "A4.8-papers", "A4.8-income-exemption", "E6-three-months"], alwaysMet = ["A4.8-income-exemption", "E6-three-months"];
        var expected = EligibilityRules.All.SelectMany(_ => Enum.GetValues<Verdict>(), (rule, verdict) => (rule.Code, verdict))
            .Where(pair => pair.verdict == Verdict.Met || (pair.verdict == Verdict.NotMet ? !neverAgainst.Contains(pair.Code) : !alwaysMet.Contains(pair.Code)));
        Assert.Equal(expected.Order(), seen.Order());
    }

    [Fact]
    public void The_order_of_members_and_answers_changes_no_finding_and_no_evidence() => Property.Holds(
        from input in Applications.Any
        from other in Applications.Shuffled(input, alsoFacts: false)
        select (input, other),
        x => Told(x.input).SequenceEqual(Told(x.other)));

    [Fact]
    public void The_order_of_the_facts_inside_an_answer_changes_no_verdict() => Property.Holds(
        from input in Applications.Any
        from other in Applications.Shuffled(input, alsoFacts: true)
        select (input, other),
        x => Verdicts(x.input).SequenceEqual(Verdicts(x.other)));

    [Fact]
    public void The_same_facts_give_the_same_findings() => Property.Holds(
        Applications.Any,
        input => Told(input).SequenceEqual(Told(input with { Answers = [.. input.Answers.Select(answer => answer with { })] })));

    [Fact]
    public void More_income_never_makes_eligible() => Property.Holds(
        from input in Applications.Any
        from iin in Gen.Elements(Given.Applicant, Given.Spouse, Given.Stranger)
        from month in Gen.Choose(-14, 1)
        from more in Gen.Choose(1, 9_000_000)
        select (Poorer: input, Richer: WithMore(input, new(iin, new DateOnly(2026, 8, 1).AddMonths(month), more))),
        x => Verdicts(x.Poorer).Zip(Verdicts(x.Richer)).All(pair => pair.First == pair.Second || (pair.First.Verdict == Verdict.Met && pair.First.Rule.EndsWith("-income", StringComparison.Ordinal))));

    /// <summary>Only the category that the application itself names for a list it does not belong to speaks against it without a register.</summary>
    [Fact]
    public void Nothing_speaks_against_an_application_but_what_a_register_has_said() => Property.Holds(
        Applications.Any,
        input => Assessment.Assess(input)
            .Where(finding => finding.Verdict == Verdict.NotMet && !finding.Rule.Code.EndsWith("-category", StringComparison.Ordinal))
            .All(finding => finding.Evidence.Any(evidence => evidence.At == Given.AnsweredAt)));

    [Fact]
    public void A_register_that_knows_nothing_never_speaks_against() => Property.Holds(
        from input in Applications.Any
        from silent in Gen.SubListOf(Enum.GetValues<RegisterKind>())
        from noData in Gen.Elements(true, false)
        select (Input: input, Silent: silent.ToHashSet(), NoData: noData),
        x =>
        {
            var rest = x.Input.Answers.Where(answer => !x.Silent.Contains(answer.Kind));
            var quieter = x.Input with { Answers = [.. rest, .. x.NoData ? x.Silent.Select(kind => Given.Answer(kind, AnswerOutcome.NoData)) : []] };
            return Assessment.Assess(quieter)
                .Where(finding => Needs(finding.Rule) is { } register && x.Silent.Contains(register) && !IsDecidedByApplication(finding))
                .All(finding => finding.Verdict == Verdict.NotKnown || (finding.Verdict == Verdict.Met && finding.Rule.Code.EndsWith("-income", StringComparison.Ordinal)));
        });

    [Fact]
    public void Only_a_finding_against_registration_points_to_a_ground_and_each_one_does() => Property.Holds(
        Applications.Any,
        input => Assessment.Assess(input).All(finding =>
            RefusalGrounds.SuggestedBy(finding) is var grounds
            && grounds.Count > 0 == (finding.Verdict == Verdict.NotMet)
            && grounds.All(RefusalGrounds.IsKnown)));

    /// <summary>The register without whose facts a rule finds nothing; the income rules may then still find an exemption.</summary>
    private static RegisterKind? Needs(Rule rule) => rule.Code switch
    {
        "E8-new-residence" => RegisterKind.Residence,
        "A4.8-papers" or "E6-three-months" => null,
        "E5-citizenship" or "E7-citizenship" or "A4.9.1-reliability" => RegisterKind.Identity,
        "E5-permanent-residence" or "E5.2-three-years" or "E9.6-household" => RegisterKind.Residence,
        "E9.5-family" => RegisterKind.Family,
        "E7-employee" => RegisterKind.Employment,
        "E9.3-need" or "E7-need" or "E9.1-emergency-place" or "E5.6-category" => RegisterKind.DwellingOwnership,
        "E9.6-communal-lease" => RegisterKind.CommunalLease,
        "E11-worsening" => RegisterKind.Worsening,
        "E5.3-income" or "E5.4-income" => RegisterKind.Income,
        "A4.8-income-exemption" => null,
        _ => RegisterKind.Category,
    };

    /// <summary>The application names a category of another list.</summary>
    private static bool IsDecidedByApplication(Finding finding) =>
        finding.Rule.Code.EndsWith("-category", StringComparison.Ordinal) && finding.Evidence.Any(evidence => evidence.Text.Ru.StartsWith("Категория не относится", StringComparison.Ordinal));

    private static AssessmentInput WithMore(AssessmentInput input, MonthlyIncome more) => input with
    {
        Answers = [.. input.Answers.Select(answer => answer is { Kind: RegisterKind.Income, Outcome: not AnswerOutcome.NoData } ? answer with { Income = [.. answer.Income, more] } : answer)],
    };

    private static IEnumerable<(string Rule, Verdict Verdict)> Verdicts(AssessmentInput input) => Assessment.Assess(input).Select(finding => (finding.Rule.Code, finding.Verdict));

    /// <summary>Everything a finding says, with its pieces of evidence in an order of their own.</summary>
    private static IEnumerable<string> Told(AssessmentInput input) => Assessment.Assess(input).Select(finding =>
        $"{finding.Rule.Code} {finding.Verdict}: {string.Join("; ", finding.Evidence.Select(evidence => $"{evidence}").Order(StringComparer.Ordinal))}");
}
