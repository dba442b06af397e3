using System.Text.Json;
using System.Text.Json.Nodes;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.DomainTests;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.LawCommands;

namespace HousingPortal.Tests.Features.LawCommands;

public sealed class AssessCommandTests
{
    private static readonly AssessmentInput Refused = Given.Input(
        provider: Given.Pavlodar,
        instead: Given.Answer(RegisterKind.Worsening) with { Worsenings = [new(Given.Applicant, WorseningKind.Alienation, new(2024, 5, 1), "№ 7", false, true)] });

    [Fact]
    public void Every_list_gets_the_findings_that_the_rules_give_to_the_same_facts()
    {
        AssessmentInput[] inputs = [.. QueueLists.All.Select(list => Given.Input(Given.Form(list))), Refused, Given.Input() with { Answers = [] }];
        var run = CommandRun.Of(string.Concat(inputs.Select(input => Line(input) + "\n")), "assess");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        foreach (var (input, answer) in inputs.Zip(run.Answers))
        {
            var expected = Domain.Eligibility.Assessment.Assess(input).Select(finding => (finding.Rule.Code, finding.Verdict.ToString(), string.Join('|', finding.Evidence.Select(item => item.Text.Kk))));
            var found = answer.GetProperty("findings").EnumerateArray().Select(finding => (
                Text(finding, "rule"), Text(finding, "verdict"), string.Join('|', finding.GetProperty("evidence").EnumerateArray().Select(item => Text(item, "text")))));
            Assert.Equal(expected, found.Select(finding => (finding.Item1, char.ToUpperInvariant(finding.Item2[0]) + finding.Item2[1..], finding.Item3)));
        }
    }

    [Fact]
    public void A_finding_against_registration_names_place_ground_source_and_moment()
    {
        var answer = Assert.Single(CommandRun.Of(Line(Refused), "assess", "--language", "ru").Answers);

        Assert.Equal(("a-1", "168-2024-06-18"), (Text(answer, "id"), Text(answer, "edition")));
        var finding = answer.GetProperty("findings").EnumerateArray().Single(finding => Text(finding, "rule") == "E5-permanent-residence");
        Assert.Equal(("order-168", "5", "пункт 5 приказа № 168", "notMet"), (Text(finding, "act"), Text(finding, "paragraph"), Text(finding, "citation"), Text(finding, "verdict")));
        Assert.Equal("""["G2"]""", finding.GetProperty("grounds").GetRawText());
        var evidence = Assert.Single(finding.GetProperty("evidence").EnumerateArray());
        Assert.Equal(("Сведения о постоянной регистрации", "2026-08-14T06:00:00Z"), (Text(evidence, "source"), Text(evidence, "at")));
    }

    [Fact]
    public void Kazakh_is_the_language_when_none_is_named()
    {
        var kazakh = CommandRun.Of(Line(Refused), "assess").Output;
        Assert.Equal(kazakh, CommandRun.Of(Line(Refused), "assess", "--language", "kk").Output);
        Assert.Contains("№ 168 бұйрық, 5-тармақ", kazakh, StringComparison.Ordinal);
        Assert.DoesNotContain("пункт", kazakh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-06-17", "168-2024-01-01", false)]
    [InlineData("2025-05-23", "168-2024-06-18", false)]
    [InlineData("2025-05-24", "168-2024-06-18", true)]
    public void The_edition_of_the_day_of_receipt_is_named(string receivedOn, string edition, bool onBasisOnly)
    {
        var answer = CommandRun.Of(Line(Refused with { ReceivedOn = When.Day(receivedOn) }), "assess").Answers[0];
        Assert.Equal((edition, onBasisOnly), (Text(answer, "edition"), answer.TryGetProperty("onBasisOnly", out _)));
    }

    public static TheoryData<string, string> BadChanges => new()
    {
        { """{"receivedOn":"2023-12-29"}""", "edition.not-yet-in-force" },
        { """{"receivedOn":"2025-02-29"}""", "json.wrong-value: the value at $.receivedOn" },
        { """{"receivedOn":"9999-12-31"}""", "json.wrong-value: the value at $.receivedOn" },
        { """{"receivedOn":null}""", "json.missing-property: a property is missing: receivedOn" },
        { """{"id":""}""", "facts.empty: id" },
        { """{"providerKato":"990000000"}""", "facts.kato: providerKato" },
        { """{"Ахметов Ахмет":1}""", "json.unknown-property" },
        { """{"application":{"850315400124":{}}}""", "json.unknown-property" },
        { """{"application":{"Ахметов Ахмет":{}}}""", "json.unknown-property: a property at $.application.? is not in the schema" },
        { """{"application":{"Ахметов.А\n['850315']":{}}}""", "json.unknown-property: a property at $.application.?" },
        { """{"application":{"iin":"850315400125"}}""", "facts.iin: application.iin is not a valid number (iin.check-digit)" },
        { """{"application":{"family":[{"kinship":"child","iin":"1"}]}}""", "facts.iin: application.family[0].iin is not a valid number (iin.length)" },
        { """{"application":{"family":[null]}}""", "facts.null: application" },
        { """{"application":{"list":null}}""", "facts.empty: application.list" },
        { """{"application":{"list":"List4"}}""", "json.wrong-value: the value at $.application.list" },
        { """{"application":{"list":4}}""", "json.wrong-value: the value at $.application.list" },
        { """{"application":{"surname":7}}""", "json.wrong-value: the value at $.application.surname" },
        { """{"application":{"wantedRooms":"three"}}""", "json.wrong-value: the value at $.application.wantedRooms" },
        { """{"answers":[null]}""", "facts.null: answers" },
        { """{"answers":{}}""", "json.wrong-value: the value at $.answers" },
        { Answer("""{"register":"police","outcome":"confirms","answeredAt":"2026-08-14T06:00:00Z","requestId":"r"}"""), "json.wrong-value: the value at $.answers[0].register" },
        { Answer("""{"register":"income","outcome":"confirms","answeredAt":"2026-08-14T06:00:00","requestId":"r"}"""), "json.wrong-value: the value at $.answers[0].answeredAt" },
        { Answer("""{"register":"income","outcome":"confirms","answeredAt":"2026-08-14T06:00:00Z"}"""), "json.missing-property: a property is missing: requestId" },
        { Facts("income", """ "income":[{"iin":"850315400124","month":"2026-01-15","amount":1}] """), "facts.month: answers[0].income" },
        { Facts("income", """ "income":[{"iin":"850315400124","month":"2026-01-01","amount":-1}] """), "json.wrong-value: the value at $.answers[0].income[0].amount" },
        { Facts("income", """ "income":[{"iin":"850315400124","month":"2026-01-01","amount":1e300}] """), "json.wrong-value: the value at $.answers[0].income[0].amount" },
        { Facts("income", """ "income":[null] """), "facts.null: answers[0].income" },
        { Facts("residence", """ "income":[{"iin":"850315400124","month":"2026-01-01","amount":1}] """), "facts.not-of-register: answers[0].income" },
        { Facts("residence", """ "residence":[{"iin":"850315400124","kato":"711310000","address":"A","from":"2024-02-02","to":"2024-02-01"}] """), "facts.period: answers[0].residence" },
        { Facts("identity", """ "identity":{"iin":"850315400124","fullName":"A","birthDate":"1985-03-15","isCitizen":true} """), "json.missing-property: a property is missing: isAlive" },
        { Answer("""{"register":"worsening","outcome":"noData","answeredAt":"2026-08-14T06:00:00Z","requestId":"r"},{"register":"worsening","outcome":"noData","answeredAt":"2026-08-14T06:00:00Z","requestId":"r"}"""), "facts.register-twice: answers[1]" },
    };

    [Theory]
    [MemberData(nameof(BadChanges))]
    public void A_bad_application_is_named_without_repeating_what_stood_in_it_and_the_others_are_answered(string change, string reason)
    {
        var good = Line(Given.Input());
        var bad = MergePatch.Apply(JsonNode.Parse(good), JsonNode.Parse(change))!.ToJsonString();
        var run = CommandRun.Of($"{good}\n{bad}\n{good}", "assess");

        Assert.Equal((1, 2), (run.ExitCode, run.Lines.Length));
        Assert.StartsWith($"line 2: {reason}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("8503154", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Ахметов", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_may_be_unknown_may_be_left_out()
    {
        var change = Facts("residence", """ "residence":[{"iin":"850315400124","kato":"711310000","address":"A","from":"2020-01-01"}] """);
        var run = CommandRun.Of(MergePatch.Apply(JsonNode.Parse(Line(Given.Input())), JsonNode.Parse(change))!.ToJsonString(), "assess");
        Assert.Equal("", run.Errors);
        Assert.Contains(run.Answers[0].GetProperty("findings").EnumerateArray(), finding => Text(finding, "rule") == "E5.2-three-years" && Text(finding, "verdict") == "met");
    }

    [Fact]
    public void Made_up_applications_are_understood_and_reach_every_rule_and_verdict()
    {
        var lines = SyntheticApplications.Lines(2_000);
        var run = CommandRun.Of(new MemoryStream(lines), "assess");

        Assert.Equal((0, 2_000), (run.ExitCode, run.Lines.Length));
        var found = run.Answers.SelectMany(answer => answer.GetProperty("findings").EnumerateArray()).Select(finding => (Rule: Text(finding, "rule"), Verdict: Text(finding, "verdict"))).ToHashSet();
        Assert.Empty(new[] { "E5.3-income", "E5.4-income", "E5-citizenship", "E5.2-three-years", "E9.3-need" }.SelectMany(rule => new[] { (rule, "met"), (rule, "notMet"), (rule, "notKnown") }).Except(found));
    }

    [Fact]
    public void Damaged_lines_are_answered_or_named_and_never_stop_the_program()
    {
        var random = new Random(168);
        var line = System.Text.Encoding.UTF8.GetBytes(Line(Refused));
        using var input = new MemoryStream();
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = line.ToArray();
            for (var bytes = random.Next(1, 4); bytes > 0; bytes--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(' ', 256);
            input.Write(damaged.AsSpan(0, random.Next(4) == 0 ? random.Next(1, damaged.Length) : damaged.Length));
            input.WriteByte((byte)'\n');
        }
        input.Position = 0;
        var run = CommandRun.Of(input, "assess");

        Assert.Equal(3_000, run.Lines.Length + run.ErrorLines.Length);
        Assert.DoesNotContain("line.not-answered", run.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(run.Answers);
    }

    [Fact]
    public void The_measurement_prints_a_line_for_each_metric()
    {
        var answers = CommandRun.Of("", "assess", "--measure", "20").Answers;
        Assert.Equal(["assess.perSecond", "assess.perProcessorSecond", "assess.rulesPerSecond"], answers.Select(answer => Text(answer, "metric")));
        Assert.All(answers, answer => Assert.True(answer.GetProperty("value").GetDouble() > 0 && answer.GetProperty("size").GetInt32() == 20));
    }

    private static string Line(AssessmentInput input) => JsonSerializer.Serialize(
        new ApplicationLine
        {
            Id = "a-1",
            ReceivedOn = input.ReceivedOn,
            ProviderKato = input.ProviderKato,
            ProviderBin = input.ProviderBin,
            Application = input.Application as Annex1Form,
            WorkplaceApplication = input.Application as Annex2Form,
            Papers = [.. input.Papers],
            Answers = [.. input.Answers.Select(answer => new AnswerLine
            {
                Register = answer.Kind,
                Outcome = answer.Outcome,
                AnsweredAt = answer.AnsweredAt,
                RequestId = answer.RequestId,
                Identity = answer.Identity,
                Residence = [.. answer.Residence],
                Family = [.. answer.Family],
                Categories = [.. answer.Categories],
                Income = [.. answer.Income],
                Employments = [.. answer.Employments],
                Dwellings = [.. answer.Dwellings],
                Worsenings = [.. answer.Worsenings],
                Leases = [.. answer.Leases],
            })],
        },
        FactsSchema.Application);

    private static string Answer(string answers) => $$"""{"answers":[{{answers}}]}""";

    private static string Facts(string register, string part) =>
        Answer($$"""{"register":"{{register}}","outcome":"confirms","answeredAt":"2026-08-14T06:00:00Z","requestId":"r",{{part}}}""");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
