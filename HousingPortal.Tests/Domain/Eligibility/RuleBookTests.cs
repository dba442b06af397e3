using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Tests.DomainTests.Eligibility;

/// <summary>Each rule with a scenario in which it is met, one in which it is not, and one in which it is not known.</summary>
public sealed class RuleBookTests
{
    private sealed record Scenario(string Rule, AssessmentInput? Met, AssessmentInput? NotMet, AssessmentInput? NotKnown);

    private static readonly IReadOnlyList<Scenario> Scenarios =
    [
        new(
            "E5-citizenship",
            Given.Input(),
            Given.Input(instead: Given.Answer(RegisterKind.Identity) with { Identity = new(Given.Applicant, "СЕРІКҚЫЗЫ АЙГҮЛ", new(1985, 3, 15), false, true) }),
            Given.Input().Without(RegisterKind.Identity)),
        new(
            "E5-permanent-residence",
            Given.Input(),
            Given.Input(provider: Given.Pavlodar),
            Given.Input().NoData(RegisterKind.Residence)),
        CategoryOf(QueueList.WarVeterans, Category.LargeFamily),
        CategoryOf(QueueList.Orphans, Category.LargeFamily),
        CategoryOf(QueueList.LargeFamilies, Category.Orphan),
        IncomeOf(QueueList.LargeFamilies, "E5.3-income"),
        CategoryOf(QueueList.SociallyVulnerable, Category.LargeFamily),
        IncomeOf(QueueList.SociallyVulnerable, "E5.4-income"),
        CategoryOf(QueueList.PublicService, Category.LargeFamily),
        new(
            "E5.6-category",
            Given.Input(Given.Form(QueueList.EmergencyDwelling)),
            Given.Input(Given.Form(QueueList.EmergencyDwelling), instead: Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [Given.Dwelling()] }),
            Given.Input(Given.Form(QueueList.EmergencyDwelling)).Without(RegisterKind.DwellingOwnership)),
        new(
            "E5.2-three-years",
            Given.Input(),
            Given.Input(instead: Given.Answer(RegisterKind.Residence) with { Residence = [new(Given.Applicant, "711310000", "Астана", new(2024, 1, 1), null)] }),
            Given.Input().Without(RegisterKind.Residence)),
        new("E6-three-months", Given.Input(Given.Form(QueueList.Orphans, f => f.Guardian = new() { PlacedOn = new(2026, 8, 1) })), null, null),
        new(
            "E8-new-residence",
            Given.Input(Given.Form(change: f => f.EmploymentMeasures = true)),
            Given.Input(Given.Form(change: f => f.EmploymentMeasures = true), instead: Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [Given.Dwelling()] }),
            Given.Input(Given.Form(change: f => f.EmploymentMeasures = true)).Without(RegisterKind.DwellingOwnership)),
        new(
            "E9.1-emergency-place",
            Given.Input(Given.Form(QueueList.EmergencyDwelling)),
            Given.Input(Given.Form(QueueList.EmergencyDwelling), Given.Pavlodar),
            Given.Input(Given.Form(QueueList.EmergencyDwelling)).NoData(RegisterKind.DwellingOwnership)),
        new(
            "E9.3-need",
            Given.Input(),
            Given.Input(instead: Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [Given.Dwelling()] }),
            Given.Input().Without(RegisterKind.DwellingOwnership)),
        new(
            "E9.5-family",
            Given.Input(),
            Given.Input(instead: Given.Answer(RegisterKind.Family) with { Family = [new(Given.Spouse, Kinship.Sibling), new(Given.Child, Kinship.Child)] }),
            Given.Input().NoData(RegisterKind.Family)),
        new(
            "E9.6-communal-lease",
            Given.Input(),
            Given.Input(instead: Given.Answer(RegisterKind.CommunalLease) with { Leases = [new(Given.Spouse, "12", "711310000", new(2020, 1, 1))] }),
            Given.Input().Without(RegisterKind.CommunalLease)),
        new(
            "E7-citizenship",
            Given.Input(Given.WorkplaceForm()),
            Given.Input(Given.WorkplaceForm(), instead: Given.Answer(RegisterKind.Identity) with { Identity = new(Given.Applicant, "СЕРІКҚЫЗЫ АЙГҮЛ", new(1985, 3, 15), false, true) }),
            Given.Input(Given.WorkplaceForm()).Without(RegisterKind.Identity)),
        new(
            "E7-employee",
            Given.Input(Given.WorkplaceForm()),
            Given.Input(Given.WorkplaceForm(), instead: Given.Answer(RegisterKind.Employment)),
            Given.Input(Given.WorkplaceForm()).NoData(RegisterKind.Employment)),
        new(
            "E7-need",
            Given.Input(Given.WorkplaceForm()),
            Given.Input(Given.WorkplaceForm(), instead: Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [Given.Dwelling()] }),
            Given.Input(Given.WorkplaceForm()).NoData(RegisterKind.DwellingOwnership)),
        new(
            "E9.6-household",
            Given.Input(Given.WorkplaceForm()),
            null,
            Given.Input(Given.WorkplaceForm()).Without(RegisterKind.Residence)),
        new(
            "A2-category",
            Given.Input(Given.WorkplaceForm()),
            null,
            Given.Input(Given.WorkplaceForm()).Without(RegisterKind.Category)),
        new(
            "E11-worsening",
            Given.Input(),
            null,
            Given.Input(instead: Given.Answer(RegisterKind.Worsening) with { Worsenings = [new(Given.Applicant, WorseningKind.Alienation, new(2024, 5, 1), "№ 7", false, false)] })),
        new("A4.8-income-exemption", Given.Input(Given.Form(QueueList.WarVeterans)), null, null),
        new(
            "A4.8-papers",
            Given.Input(Given.Form(change: f => f.NeedGround = NeedGround.TechnicalFail)) with { Papers = [PaperKind.TechnicalReport] },
            null,
            Given.Input(Given.Form(change: f => f.NeedGround = NeedGround.TechnicalFail)) with { Papers = [] }),
        new(
            "A4.9.1-reliability",
            Given.Input(),
            Given.Input(instead: Given.Answer(RegisterKind.Identity, AnswerOutcome.Contradicts) with { Identity = new(Given.Applicant, "БАСҚА АДАМ", new(1985, 3, 15), true, true) }),
            Given.Input().Without(RegisterKind.Identity)),
    ];

    public static TheoryData<string> Rules => [.. EligibilityRules.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_met_in_its_positive_scenario(string code)
    {
        Assert.Equal(Verdict.Met, Judge(code, ScenarioOf(code).Met!));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_not_met_in_its_negative_scenario_unless_no_machine_may_say_so(string code)
    {
        var scenario = ScenarioOf(code);
        Assert.Equal(scenario.NotMet is null, code is "E11-worsening" or "E9.6-household" or "A2-category" or "A4.8-income-exemption" or "E6-three-months" or "A4.8-papers");
        if (scenario.NotMet is not null)
        {
            Assert.Equal(Verdict.NotMet, Judge(code, scenario.NotMet));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_whose_facts_are_missing_is_not_known(string code)
    {
        var scenario = ScenarioOf(code);
        Assert.Equal(scenario.NotKnown is null, code is "A4.8-income-exemption" or "E6-three-months");
        if (scenario.NotKnown is not null)
        {
            Assert.Equal(Verdict.NotKnown, Judge(code, scenario.NotKnown));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_speaks_both_languages_and_gives_evidence(string code)
    {
        var rule = EligibilityRules.Find(code);
        Assert.NotEmpty(rule.Wording.Kk);
        Assert.NotEmpty(rule.Wording.Ru);
        Assert.NotEqual(rule.Wording.Kk, rule.Wording.Ru);
        var scenario = ScenarioOf(code);
        foreach (var outcome in new[] { scenario.Met, scenario.NotMet, scenario.NotKnown }.OfType<AssessmentInput>().Select(input => rule.Assess(input)!))
        {
            Assert.NotEmpty(outcome.Evidence);
            Assert.All(outcome.Evidence, evidence => Assert.NotEqual(evidence.Text.Kk, evidence.Text.Ru));
        }
    }

    [Fact]
    public void A_rule_is_found_by_its_code_and_no_other_code_names_one()
    {
        Assert.All(EligibilityRules.All, rule => Assert.Same(rule, EligibilityRules.Find(rule.Code)));
        Assert.Throws<KeyNotFoundException>(() => EligibilityRules.Find("E99"));
    }

    [Fact]
    public void No_register_at_all_never_gives_a_finding_against_the_applicant()
    {
        foreach (var list in QueueLists.All)
        {
            var silent = Given.Input(Given.Form(list)) with { Answers = [] };
            var noData = silent with { Answers = [.. Enum.GetValues<RegisterKind>().Select(kind => Given.Answer(kind, AnswerOutcome.NoData))] };
            Assert.DoesNotContain(Assessment.Assess(silent).Concat(Assessment.Assess(noData)), finding => finding.Verdict == Verdict.NotMet);
        }
    }

    [Fact]
    public void A_family_that_every_register_confirms_has_only_met_findings_on_every_list()
    {
        IHousingApplication[] forms = [.. QueueLists.All.Select(list => Given.Form(list)), Given.WorkplaceForm()];
        foreach (var form in forms)
        {
            Assert.All(Assessment.Assess(Given.Input(form)), finding => Assert.True(finding.Verdict == Verdict.Met, $"{form.List}: {finding.Rule.Code}"));
        }
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_rules_and_concern_one_list_only()
    {
        var findings = Assessment.Assess(Given.Input());
        Assert.Equal(findings.OrderBy(finding => IndexOf(finding.Rule)), findings);
        Assert.Equal(["E5.4-category"], findings.Select(finding => finding.Rule.Code).Where(code => code.EndsWith("category", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, finding => finding.Rule.Code == "E9.1-emergency-place");
    }

    [Theory]
    [InlineData("E5.4-income", "G2")]
    [InlineData("E5.2-three-years", "G2")]
    [InlineData("E9.3-need", "G2")]
    [InlineData("E5.1-category", "G2")]
    [InlineData("A4.9.1-reliability", "G1")]
    [InlineData("E9.5-family", "G1")]
    [InlineData("E9.1-emergency-place", "G3")]
    public void A_finding_against_registration_points_to_its_ground(string code, string ground)
    {
        Assert.Equal([ground], RefusalGrounds.SuggestedBy(new(EligibilityRules.Find(code), Verdict.NotMet, [])));
    }

    [Fact]
    public void Every_finding_against_registration_points_to_known_grounds_and_no_other_finding_does()
    {
        foreach (var rule in EligibilityRules.All)
        {
            Assert.All(RefusalGrounds.SuggestedBy(new(rule, Verdict.NotMet, [])), code => Assert.True(RefusalGrounds.IsKnown(code)));
            Assert.NotEmpty(RefusalGrounds.SuggestedBy(new(rule, Verdict.NotMet, [])));
            Assert.Empty(RefusalGrounds.SuggestedBy(new(rule, Verdict.NotKnown, [])));
            Assert.Empty(RefusalGrounds.SuggestedBy(new(rule, Verdict.Met, [])));
        }
    }

    internal static Verdict? Judge(string code, AssessmentInput input) => EligibilityRules.Find(code).Assess(input)?.Verdict;

    private static int IndexOf(Rule rule) => EligibilityRules.All.ToList().IndexOf(rule);

    private static Scenario ScenarioOf(string code) => Scenarios.Single(scenario => scenario.Rule == code);

    private static Scenario CategoryOf(QueueList list, Category other) => new(
        $"E5.{(int)list}-category",
        Given.Input(Given.Form(list)),
        Given.Input(Given.Form(list), instead: Given.Answer(RegisterKind.Category) with { Categories = [other] }),
        Given.Input(Given.Form(list)).NoData(RegisterKind.Category));

    private static Scenario IncomeOf(QueueList list, string code) => new(
        code,
        Given.Input(Given.Form(list)),
        Given.Input(Given.Form(list), instead: Given.Answer(RegisterKind.Income) with { Income = [new(Given.Applicant, new(2026, 7, 1), 9_000_000m)] }),
        Given.Input(Given.Form(list)).NoData(RegisterKind.Income));
}
