using System.Text.Json;
using System.Text.Json.Nodes;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.Scenarios;

/// <summary>One row of a table: what is given and what the law says of it.</summary>
/// <param name="Given">A line of input of "assess" or of "deadlines", with people named by "@".</param>
/// <param name="Expect">Rule codes with their verdicts, and "grounds", "papers", dates, "edition" or "problem".</param>
public sealed record Scenario(string File, string Name, string Paragraph, JsonObject Given, JsonObject Expect)
{
    /// <summary>Keys of "expect" that are no rule.</summary>
    public static readonly string[] OtherKeys = ["grounds", "papers", "problem", "edition", "onBasisOnly", "receivedOn", "firstDay", "noticeBy", "hearingBy", "dueOn"];

    public bool IsDeadline => Given.ContainsKey("received");

    public IEnumerable<(string Rule, string Verdict)> Verdicts =>
        Expect.Where(pair => !OtherKeys.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value!.GetValue<string>()));
}

/// <summary>A verdict that the law does not let a machine give, and why.</summary>
public sealed record Impossible(string Rule, string Verdict, string Reason);

/// <summary>The tables of this folder: the families in families.json, and a file for each subject. See README.md.</summary>
public static class ScenarioBook
{
    private static readonly string Folder = Path.Combine(Repository.Root, "HousingPortal.Tests", "Scenarios");
    private static readonly JsonObject Cast = Read("families.json");

    public static IReadOnlyList<string> Families { get; } = [.. Cast["families"]!.AsObject().Select(family => family.Key)];

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Where(name => name != "families.json").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Scenario> All { get; } = [.. Files.SelectMany(ReadScenarios)];

    public static IReadOnlyList<Impossible> Impossible { get; } =
    [
        .. Files.SelectMany(file => Read(file)["impossible"]?.AsArray() ?? [])
            .Select(row => new Impossible(Text(row!, "rule"), Text(row!, "verdict"), Text(row!, "reason"))),
    ];

    /// <summary>The line of input that a scenario means: the family with only what differs, people by their numbers, and what every answer has.</summary>
    public static string Line(JsonObject given)
    {
        var line = given.DeepClone().AsObject();
        if (line["family"] is { } family)
        {
            line.Remove("family");
            var known = Cast["families"]![family.GetValue<string>()] ?? throw new InvalidOperationException($"There is no family {family}.");
            line = (JsonObject)MergePatch.Apply(known, line)!;
            line.Remove("about");
            line["answers"] = Answers(line["answers"]!.AsObject(), line["receivedOn"]!.GetValue<string>());
        }
        return WithNumbers(line)!.ToJsonString();
    }

    private static JsonArray Answers(JsonObject byRegister, string receivedOn)
    {
        var answers = new JsonArray();
        foreach (var (register, facts) in byRegister)
        {
            var answer = facts!.DeepClone().AsObject();
            answer["register"] = register;
            answer["outcome"] ??= "confirms";
            answer["answeredAt"] ??= $"{receivedOn}T06:00:00Z";
            answer["requestId"] ??= "r-1";
            answers.Add(answer);
        }
        return answers;
    }

    /// <summary>"@Name" stands for the number of that person.</summary>
    private static JsonNode? WithNumbers(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, WithNumbers(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithNumbers)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['@', .. var name] =>
            (Cast["people"]![name] ?? throw new InvalidOperationException($"There is nobody called {name}.")).DeepClone(),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<Scenario> ReadScenarios(string file) => Read(file)["scenarios"]!.AsArray().Select(row => new Scenario(
        file, Text(row!, "name"), Text(row!, "paragraph"), row!["given"]!.AsObject(), row!["expect"]!.AsObject()));

    private static JsonObject Read(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)), documentOptions: new() { AllowDuplicateProperties = false })!.AsObject();
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"{file}: {exception.Message}", exception);
        }
    }

    private static string Text(JsonNode row, string property) =>
        row[property]?.GetValue<string>() ?? throw new InvalidOperationException($"\"{property}\" is missing: {row.ToJsonString()}");
}
