using System.Text;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.House;

/// <summary>docs/case-life.md is written from the transition table; run the tests with HOUSINGPORTAL_WRITE_DOCS=1 to write it anew.</summary>
public sealed class CaseLifeDocumentTests
{
    [Fact]
    public void The_document_shows_the_transition_table_as_it_is()
    {
        var path = Path.Combine(Repository.Root, "docs", "case-life.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("HOUSINGPORTAL_WRITE_DOCS") == "1")
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Write()
    {
        var text = new StringBuilder();
        Line("# The life of a case");
        Line("");
        Line("Written from `CaseTransitions` by a test; do not edit. Buttons, permissions and the state × action tests come from the same table.");
        Line("");
        Line("```mermaid");
        Line("stateDiagram-v2");
        Line($"    [*] --> {CaseState.Registered}");
        foreach (var row in CaseTransitions.All.Where(row => row.From != row.To))
            Line($"    {row.From} --> {row.To}: {row.Action}");
        foreach (var state in Enum.GetValues<CaseState>().Where(state => CaseTransitions.From(state).Count == 0))
            Line($"    {state} --> [*]");
        Line("```");
        Line("");
        Line("| From | Action | To | Who | Law | Condition |");
        Line("|---|---|---|---|---|---|");
        foreach (var row in CaseTransitions.All)
            Line($"| {row.From} | {row.Action} | {row.To} | {string.Join(", ", row.Roles)} | {Acts.Format(row.Citation, Language.Ru)} | {row.Guard ?? "–"} |");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }
}
