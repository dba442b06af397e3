using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Features.LawCommands;
using HousingPortal.Web.Features.LawCommands;

namespace HousingPortal.Tests.Scenarios;

/// <summary>Runs the tables of this folder through the commands that everybody else uses.</summary>
public sealed partial class ScenarioTests
{
    public static TheoryData<string, string> Rows => Of(ScenarioBook.All.Select(scenario => (scenario.File, scenario.Name)));

    public static TheoryData<string> Families => [.. ScenarioBook.Families];

    public static TheoryData<string, string> RulesAndVerdicts =>
        Of(EligibilityRules.All.SelectMany(_ => new[] { "met", "notMet", "notKnown" }, (rule, verdict) => (rule.Code, verdict)));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_law_says(string file, string name)
    {
        var scenario = ScenarioBook.All.Single(scenario => scenario.File == file && scenario.Name == name);
        var line = ScenarioBook.Line(scenario.Given);
        var run = CommandRun.Of(line, scenario.IsDeadline ? "deadlines" : "assess");
        var found = run.Lines.Length == 0 ? new JsonObject() : Summary(JsonNode.Parse(run.Lines[0])!.AsObject(), scenario, line);
        if (run.ErrorLines is [var error, ..])
            found["problem"] = Problem().Match(error).Groups[1].Value;

        var differences = scenario.Expect.Select(pair => pair.Key).Union(found.Select(pair => pair.Key))
            .Where(key => !JsonNode.DeepEquals(scenario.Expect[key], found[key]))
            .Select(key => $"{key}: the table says {Shown(scenario.Expect[key])}, the program says {Shown(found[key])}");
        Assert.True(!differences.Any(), $"{file}, paragraph {scenario.Paragraph}: {name}\n{string.Join('\n', differences)}\n{run.Output}{run.Errors}");
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_meets_every_requirement_before_anything_is_changed(string family)
    {
        var run = CommandRun.Of(ScenarioBook.Line(new JsonObject { ["family"] = family }), "assess");
        Assert.True(run.Errors == "", run.Errors);
        Assert.All(run.Answers[0].GetProperty("findings").EnumerateArray(), finding => Assert.True(finding.GetProperty("verdict").GetString() == "met", finding.ToString()));
    }

    [Theory]
    [MemberData(nameof(RulesAndVerdicts))]
    public void Every_rule_has_a_scenario_for_each_verdict_or_a_reason_why_there_is_none(string rule, string verdict)
    {
        var hasScenario = ScenarioBook.All.Any(scenario => scenario.Verdicts.Contains((rule, verdict)));
        var isImpossible = ScenarioBook.Impossible.Any(row => row.Rule == rule && row.Verdict == verdict && row.Reason.Length > 20);
        Assert.True(hasScenario != isImpossible, hasScenario ? "There is a scenario although the verdict is called impossible." : "There is neither a scenario nor a reason.");
    }

    [Fact]
    public void Every_scenario_names_a_place_of_the_order_and_known_rules()
    {
        Assert.DoesNotContain(ScenarioBook.All, scenario => Order168.Find(scenario.Paragraph) is null);
        Assert.DoesNotContain(ScenarioBook.All.SelectMany(scenario => scenario.Verdicts), pair => EligibilityRules.All.All(rule => rule.Code != pair.Rule));
        Assert.DoesNotContain(ScenarioBook.All, scenario => scenario.Expect.Count == 0 && scenario.Given.Count > 1);
    }

    [Fact]
    public void The_tables_are_complete()
    {
        Assert.True(ScenarioBook.All.Count >= 150, $"{ScenarioBook.All.Count} scenarios");
        Assert.Empty(ScenarioBook.All.GroupBy(scenario => scenario.Name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(ScenarioBook.Files, file => Assert.Contains(ScenarioBook.All, scenario => scenario.File == file));
    }

    /// <summary>
    /// What the program says, in the words of a table. Findings that are met stand in it only when the table names them, and so do papers, dates and the edition; a rule that the table expects but that does
    /// not concern the application is "notAsked".
    /// </summary>
    private static JsonObject Summary(JsonObject answer, Scenario scenario, string line)
    {
        var summary = new JsonObject();
        foreach (var key in scenario.Expect.Select(pair => pair.Key).Where(key => Scenario.OtherKeys.Contains(key) && answer.ContainsKey(key)))
            summary[key] = answer[key]!.DeepClone();
        if (scenario.Expect.ContainsKey("onBasisOnly"))
            summary["onBasisOnly"] = answer.ContainsKey("onBasisOnly");
        if (scenario.IsDeadline)
            return summary;

        foreach (var (rule, _) in scenario.Verdicts)
            summary[rule] = "notAsked";
        var grounds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finding in answer["findings"]!.AsArray().Select(finding => finding!.AsObject()))
        {
            var (rule, verdict) = (finding["rule"]!.GetValue<string>(), finding["verdict"]!.GetValue<string>());
            if (verdict != "met" || summary.ContainsKey(rule))
                summary[rule] = verdict;
            grounds.UnionWith(finding["grounds"]!.AsArray().Select(ground => ground!.GetValue<string>()));
        }
        if (grounds.Count > 0)
            summary["grounds"] = new JsonArray([.. grounds.Select(ground => JsonValue.Create(ground))]);
        if (scenario.Expect.ContainsKey("papers"))
            summary["papers"] = PapersAskedFor(line);
        return summary;
    }

    private static JsonArray PapersAskedFor(string line)
    {
        var input = FactsReader.Read(Encoding.UTF8.GetBytes(line)).Value.Input;
        return new([.. Papers.AtIntake(input.Application).Concat(Papers.AfterNoData(input.Application, input.Answers))
            .Select(slot => JsonValue.Create(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(slot.Kind.ToString())))]);
    }

    private static string Shown(JsonNode? value) => value?.ToJsonString() ?? "nothing";

    private static TheoryData<string, string> Of(IEnumerable<(string, string)> rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var (first, second) in rows)
            data.Add(first, second);
        return data;
    }

    [GeneratedRegex(@"^line \d+: ([a-z0-9.-]+):")]
    private static partial Regex Problem();
}
