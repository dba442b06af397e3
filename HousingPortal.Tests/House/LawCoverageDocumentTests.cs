using System.Text;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.House;

/// <summary>docs/law/coverage.md is written from the Domain; run the tests with HOUSINGPORTAL_WRITE_DOCS=1 to write it anew.</summary>
public sealed class LawCoverageDocumentTests
{
    [Fact]
    public void The_document_shows_every_place_of_the_order_as_the_code_has_it()
    {
        var path = Path.Combine(Repository.Root, "docs", "law", "coverage.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("HOUSINGPORTAL_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Write()
    {
        var text = new StringBuilder();
        Line("# Order 168, place by place");
        Line("");
        Line("Written from the Domain by a test; do not edit. A place is implemented by named code, or nothing computes there and the reason is given. The summaries");
        Line("are our own; the Russian ones are working translations. \"Rules\" are the rules of the assessment, \"readings\" the interpretations further down.");
        Line("");
        Line($"{Order168.Paragraphs.Count} places, {Order168.Paragraphs.Count(place => place.ImplementedBy is not null)} implemented, "
            + $"{Order168.Paragraphs.Count(place => place.ImplementedBy is null)} not computed; {EligibilityRules.All.Count} rules, {RefusalGrounds.All.Count} grounds of refusal, "
            + $"{Interpretations.All.Count} readings of unclear places.");
        Line("");
        Line("## Places");
        Line("");
        Line("| Place | Quoted | Қысқаша | Кратко | Implemented by | Rules, grounds | Readings |");
        Line("|---|---|---|---|---|---|---|");
        foreach (var place in Order168.Paragraphs)
        {
            var by = place.ImplementedBy is { } code ? $"`{code}`" : $"not computed: {place.WhyNotComputed!.Kk} / {place.WhyNotComputed.Ru}";
            Line($"| {place.Number} | {Acts.Format(new(Acts.Order168, place.Number), Language.Ru)} | {place.Summary.Kk} | {place.Summary.Ru} | {by} | {RulesOf(place.Number)} | {ReadingsOf(place.Number)} |");
        }

        Line("");
        Line("## Rules of the assessment");
        Line("");
        Line("| Code | Place | Ереже | Правило |");
        Line("|---|---|---|---|");
        foreach (var rule in EligibilityRules.All)
            Line($"| `{rule.Code}` | {rule.Citation.Paragraph} | {rule.Wording.Kk} | {rule.Wording.Ru} |");

        Line("");
        Line("## Documents of Annex 4 item 8");
        Line("");
        Line("What information systems hold may not be asked for (para 10); other papers only after a recorded \"no data\".");
        Line("");
        Line("| Code | Place | Қашан сұралады | Когда запрашивается |");
        Line("|---|---|---|---|");
        foreach (var document in Papers.Requirements)
            Line($"| {document.Code} | {document.Citation.Paragraph} | {document.When.Kk} | {document.When.Ru} |");

        Line("");
        Line("## Readings of unclear places");
        Line("");
        Line("A1 to A33 came out of a reading of the whole order, B1 and on were met while building. Each stands on the code that applies it.");
        Line("");
        foreach (var (reading, where) in Interpretations.All)
        {
            Line($"### {reading.Code} ({string.Join(", ", reading.Places)})");
            Line("");
            Line($"- **Unclear.** {reading.Unclear}");
            Line($"- **Decided** {reading.Date:dd.MM.yyyy}. {reading.Decision}");
            Line($"- **Why.** {reading.Why}");
            Line($"- **Where.** `{where}`");
            Line("");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string RulesOf(string number) => string.Join(", ",
        EligibilityRules.All.Where(rule => rule.Citation.Paragraph == number).Select(rule => $"`{rule.Code}`")
            .Concat(RefusalGrounds.All.Where(ground => ground.Citation.Paragraph == number).Select(ground => ground.Code)));

    private static string ReadingsOf(string number) => string.Join(", ", Interpretations.All.Where(item => item.Reading.Places.Contains(number)).Select(item => item.Reading.Code));
}
