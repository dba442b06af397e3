using System.Text.RegularExpressions;
using System.Xml.Linq;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.House;

/// <summary>Both languages say the same things, and texts stand where texts belong.</summary>
public sealed partial class TextsTests
{
    /// <summary>Made-up people of the demonstration are data, not texts.</summary>
    private static readonly string[] FoldersWithData = ["HousingPortal.Web/Demonstration/"];

    private static IEnumerable<string> Names => Repository.Files("HousingPortal.Web", ".resx").Select(file => Relative(file)[..^".kk.resx".Length]).Distinct().Order();

    public static TheoryData<string> Pairs => [.. Names];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_keys_and_placeholders_and_nothing_empty(string name)
    {
        var kazakh = Read(name, "kk");
        var russian = Read(name, "ru");
        Assert.Equal(kazakh.Keys.Order(StringComparer.Ordinal), russian.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(kazakh.Concat(russian), pair => string.IsNullOrWhiteSpace(pair.Value));
        Assert.DoesNotContain(kazakh.Keys, key => !Placeholders(kazakh[key]).SetEquals(Placeholders(russian[key])));
    }

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var keys = Names.ToDictionary(name => Path.GetFileName(name), name => Read(name, "kk").Keys.ToHashSet());
        var missing = new List<string>();
        foreach (var file in Repository.Files("HousingPortal.Web", ".razor", ".cs"))
        {
            var source = File.ReadAllText(file);
            foreach (Match use in Localizer().Matches(source))
                missing.AddRange(Regex.Matches(source, $@"\b{use.Groups[2].Value}\[""([^""{{]+)""\s*[\],]").Select(match => match.Groups[1].Value)
                    .Where(key => keys.TryGetValue(use.Groups[1].Value, out var known) && !known.Contains(key)).Select(key => $"{Path.GetFileName(file)}: {key}"));
        }
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void No_text_stands_in_code()
    {
        var found = Repository.Files("HousingPortal.Web", ".razor", ".cs").Where(file => !FoldersWithData.Any(folder => Relative(file).StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => File.ReadLines(file).Where(line => Cyrillic().IsMatch(Comment().Replace(line, ""))).Select(line => $"{Relative(file)}: {line.Trim()}"));
        Assert.Empty(found);
    }

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static Dictionary<string, string> Read(string name, string language) =>
        XDocument.Load(Path.Combine(Repository.Root, $"{name}.{language}.resx")).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"IStringLocalizer<(?:\w+\.)*(\w+)>\s+(\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"///?.*$|@\*.*?\*@")]
    private static partial Regex Comment();
}
