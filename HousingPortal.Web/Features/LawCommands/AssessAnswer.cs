using System.Collections.Frozen;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>The command "assess": the findings of an application, with what each rests on.</summary>
internal static class AssessAnswer
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText EditionName = JsonEncodedText.Encode("edition");
    private static readonly JsonEncodedText OnBasisOnly = JsonEncodedText.Encode("onBasisOnly");
    private static readonly JsonEncodedText Findings = JsonEncodedText.Encode("findings");
    private static readonly JsonEncodedText RuleName = JsonEncodedText.Encode("rule");
    private static readonly JsonEncodedText Act = JsonEncodedText.Encode("act");
    private static readonly JsonEncodedText Paragraph = JsonEncodedText.Encode("paragraph");
    private static readonly JsonEncodedText CitationName = JsonEncodedText.Encode("citation");
    private static readonly JsonEncodedText VerdictName = JsonEncodedText.Encode("verdict");
    private static readonly JsonEncodedText Grounds = JsonEncodedText.Encode("grounds");
    private static readonly JsonEncodedText EvidenceName = JsonEncodedText.Encode("evidence");
    private static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    private static readonly JsonEncodedText[] Verdicts =
        [.. Enum.GetValues<Verdict>().Select(verdict => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString())))];

    public static LineAnswer InKazakh { get; } = In(Language.Kk);

    public static LineAnswer InRussian { get; } = In(Language.Ru);

    /// <summary>What of a rule is the same for every application, encoded once.</summary>
    private sealed record EncodedRule(JsonEncodedText Code, JsonEncodedText Act, JsonEncodedText Paragraph, JsonEncodedText Citation);

    private static LineAnswer In(Language language)
    {
        var encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        var rules = EligibilityRules.All.ToFrozenDictionary(rule => rule.Code, rule => new EncodedRule(
            JsonEncodedText.Encode(rule.Code),
            JsonEncodedText.Encode(rule.Citation.Act.Code),
            JsonEncodedText.Encode(rule.Citation.Paragraph),
            JsonEncodedText.Encode(Acts.Format(rule.Citation, language), encoder)));
        return (line, writer) =>
        {
            var facts = FactsReader.Read(line);
            if (!facts.IsSuccess)
                return facts.Error;
            var edition = AppliedEdition.On(facts.Value.Input.ReceivedOn);
            if (!edition.IsSuccess)
                return edition.Error;
            Write(writer, facts.Value.Id, edition.Value, Domain.Eligibility.Assessment.Assess(facts.Value.Input), rules, language);
            return null;
        };
    }

    private static void Write(
        Utf8JsonWriter writer, string id, AppliedEdition edition, IReadOnlyList<Finding> findings, FrozenDictionary<string, EncodedRule> rules, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString(Id, id);
        writer.WriteString(EditionName, edition.Code);
        if (edition.OnBasisOnly)
            writer.WriteBoolean(OnBasisOnly, true);
        writer.WriteStartArray(Findings);
        foreach (var finding in findings)
        {
            var rule = rules[finding.Rule.Code];
            writer.WriteStartObject();
            writer.WriteString(RuleName, rule.Code);
            writer.WriteString(Act, rule.Act);
            writer.WriteString(Paragraph, rule.Paragraph);
            writer.WriteString(CitationName, rule.Citation);
            writer.WriteString(VerdictName, Verdicts[(int)finding.Verdict]);
            writer.WriteStartArray(Grounds);
            foreach (var ground in RefusalGrounds.SuggestedBy(finding))
                writer.WriteStringValue(ground);
            writer.WriteEndArray();
            writer.WriteStartArray(EvidenceName);
            foreach (var evidence in finding.Evidence)
            {
                writer.WriteStartObject();
                writer.WriteString(Text, evidence.Text.In(language));
                writer.WriteString(Source, evidence.Source.In(language));
                if (evidence.At is { } at)
                    writer.WriteString(At, at);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
