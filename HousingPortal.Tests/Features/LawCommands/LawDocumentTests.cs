using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.LawCommands;

namespace HousingPortal.Tests.Features.LawCommands;

/// <summary>What docs/deadlines.md and docs/assess.md show is what the commands do.</summary>
public sealed partial class LawDocumentTests
{
    [Theory]
    [InlineData("deadlines.md", 3, "deadlines")]
    [InlineData("assess.md", 2, "assess", "--language", "ru")]
    public void Every_example_is_answered_as_shown(string document, int examples, params string[] args)
    {
        var found = Example().Matches(Read(document));
        Assert.Equal(examples, found.Count);
        foreach (Match example in found)
        {
            var run = CommandRun.Of(JsonNode.Parse(example.Groups["in"].Value)!.ToJsonString(), args);
            if (example.Groups["error"].Success)
                Assert.Equal(example.Groups["error"].Value.Trim(), run.Errors.Trim());
            else
                AssertShown(JsonNode.Parse(example.Groups["out"].Value)!, JsonNode.Parse(Assert.Single(run.Lines))!);
        }
    }

    [Fact]
    public void Every_property_and_value_of_the_schema_is_explained()
    {
        var text = Read("assess.md") + Read("deadlines.md");
        Type[] enumerations =
        [
            typeof(QueueList), typeof(Category), typeof(NeedGround), typeof(Kinship), typeof(IncomeKind), typeof(HealthCircumstance),
            typeof(GuardianDocument), typeof(Language), typeof(RegisterKind), typeof(AnswerOutcome), typeof(WorseningKind), typeof(Verdict), typeof(PaperKind),
        ];
        var names = enumerations.SelectMany(type => Enum.GetNames(type)).Select(JsonNamingPolicy.CamelCase.ConvertName).Concat(FactsSchema.Names);
        Assert.DoesNotContain(names, name => !text.Contains($"`{name}`", StringComparison.Ordinal));
    }

    /// <summary>"*" stands for any text, and "…" as the last item of a list for the rest of it.</summary>
    private static void AssertShown(JsonNode shown, JsonNode found)
    {
        switch (shown)
        {
            case JsonObject properties:
                Assert.Equal(properties.Select(property => property.Key), found.AsObject().Select(property => property.Key));
                foreach (var (name, value) in properties)
                    AssertShown(value!, found[name]!);
                break;
            case JsonArray items:
                var isCut = items.Count > 0 && items[^1] is JsonValue last && last.GetValueKind() == JsonValueKind.String && last.GetValue<string>() == "…";
                Assert.True(isCut ? found.AsArray().Count >= items.Count : found.AsArray().Count == items.Count, $"{items.Count} items are shown.");
                foreach (var (item, other) in items.SkipLast(isCut ? 1 : 0).Zip(found.AsArray()))
                    AssertShown(item!, other!);
                break;
            default:
                if (shown.ToJsonString() != "\"*\"")
                    Assert.Equal(Plain(shown), Plain(found));
                break;
        }
    }

    /// <summary>Money in evidence is grouped by no-break spaces, which nobody types into a document.</summary>
    private static string Plain(JsonNode value) => value.ToString().Replace('\u00a0', ' ');

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, "docs", document)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"```json in\n(?<in>.*?)```.*?(```json out\n(?<out>.*?)```|```text error\n(?<error>.*?)```)", RegexOptions.Singleline)]
    private static partial Regex Example();
}
