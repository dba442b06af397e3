using System.Text.RegularExpressions;
using System.Xml.Linq;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.House;

/// <summary>Every package has a row in docs/packages.md with its licence and reason.</summary>
public sealed class PackageLedgerTests
{
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-3-Clause", "MIT (axe-core inside: MPL-2.0)"];

    [Fact]
    public void Every_referenced_package_is_in_the_ledger_and_nothing_else() =>
        Assert.Equal(Referenced().Order(StringComparer.Ordinal), Ledger().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_package_has_a_licence_a_public_body_can_use() =>
        Assert.All(Ledger(), row => Assert.Contains(row.Value.Licence, Allowed));

    [Fact]
    public void Every_package_says_why_it_is_here() => Assert.All(Ledger(), row => Assert.True(row.Value.Why.Length > 5, row.Key));

    [Fact]
    public void No_version_is_kept_for_a_package_that_nobody_uses()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var direct = props[..props.IndexOf("transitive pins", StringComparison.Ordinal)];
        var versions = Regex.Matches(direct, "PackageVersion Include=\"([^\"]+)\"").Select(match => match.Groups[1].Value);
        Assert.Equal(Referenced().Order(StringComparer.Ordinal), versions.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Referenced() =>
    [
        .. Repository.Files("", ".csproj").SelectMany(file => XDocument.Load(file).Descendants("PackageReference")).Select(reference => (string)reference.Attribute("Include")!),
    ];

    private static Dictionary<string, (string Licence, string Why)> Ledger() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "docs", "packages.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Package", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => (cells[2], cells[4]));
}
