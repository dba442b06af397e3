using System.Globalization;
using System.Text.Json;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Recusals;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Turns the data of a journal line into labelled texts. A property without a label of its own is technical and is not shown.</summary>
internal static class HistoryDetails
{
    public static IReadOnlyList<(string Label, string Text)> Of(IStringLocalizer<CaseTexts> texts, IStringLocalizer<EdsTexts> checks, string dataJson)
    {
        using var data = JsonDocument.Parse(dataJson);
        var details = new List<(string, string)>();
        if (data.RootElement.ValueKind != JsonValueKind.Object)
            return details;
        foreach (var property in data.RootElement.EnumerateObject())
        {
            var label = texts[$"Data.{property.Name}"];
            if (!label.ResourceNotFound && Text(texts, checks, property) is { Length: > 0 } text)
                details.Add((label, text));
        }
        return details;
    }

    private static string Text(IStringLocalizer<CaseTexts> texts, IStringLocalizer<EdsTexts> checks, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => Word(texts, checks, property.Name, property.Value.GetString()!),
        JsonValueKind.Number => property.Value.GetRawText(),
        JsonValueKind.True => texts["Data.Yes"],
        JsonValueKind.Array => string.Join("; ", property.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Word(texts, checks, property.Name, item.GetString()!))),
        _ => "",
    };

    private static string Word(IStringLocalizer<CaseTexts> texts, IStringLocalizer<EdsTexts> checks, string name, string value) => name switch
    {
        "channel" => texts[$"Channel.{value}"],
        "hearingTrouble" when Enum.TryParse<HearingTrouble>(value, out var trouble) => Domain.Names.Of(trouble).Current(),
        "failedChecks" => checks[value],
        "grounds" when RefusalGrounds.IsKnown(value) => Acts.Format(RefusalGrounds.Find(value).Citation, PortalCultures.Current),
        "hearingMethod" when Enum.TryParse<HearingMethod>(value, out var method) => Domain.Names.Of(method).Current(),
        "outcome" when Enum.TryParse<HearingOutcome>(value, out var outcome) => Domain.Names.Of(outcome).Current(),
        "outcome" when Enum.TryParse<AnswerOutcome>(value, out var outcome) => Domain.Names.Of(outcome).Current(),
        "kind" when Enum.TryParse<RegisterKind>(value, out var register) => Domain.Names.Of(register).Current(),
        "kind" when Enum.TryParse<PaperKind>(value, out var paper) => Domain.Names.Of(paper).Current(),
        "computed" or "decided" when Enum.TryParse<Verdict>(value, out var verdict) => Domain.Names.Of(verdict).Current(),
        "queueCause" when Enum.TryParse<QueueCause>(value, out var cause) => Domain.Names.Of(cause).Current(),
        "rule" when EligibilityRules.All.FirstOrDefault(rule => rule.Code == value) is { } rule => $"{Acts.Format(rule.Citation, PortalCultures.Current)}: {rule.Wording.Current()}",
        "updateChanges" when Enum.TryParse<DataChange>(value, out var change) => Domain.Names.Of(change).Current(),
        "updateEffect" when Enum.TryParse<UpdateEffect>(value, out var effect) => Domain.Names.Of(effect).Current(),
        "recusalGround" when Enum.TryParse<RecusalGround>(value, out var ground) => Domain.Names.Of(ground).Current(),
        "recusalState" when Enum.TryParse<RecusalState>(value, out var state) => Domain.Names.Of(state).Current(),
        "proofChannel" when Enum.TryParse<NoticeChannel>(value, out var channel) => Domain.Names.Of(channel).Current(),
        "listFrom" or "listTo" when Enum.TryParse<QueueList>(value, out var list) => Domain.Names.Of(list).Current(),
        "categoryFrom" or "categoryTo" when Enum.TryParse<Category>(value, out var category) => Domain.Names.Of(category).Current(),
        "complaintSubject" when Enum.TryParse<ComplaintSubject>(value, out var subject) => Domain.Names.Of(subject).Current(),
        "complaintOutcome" when Enum.TryParse<ComplaintOutcome>(value, out var outcome) => Domain.Names.Of(outcome).Current(),
        "complaintEffect" when Enum.TryParse<ComplaintEffect>(value, out var effect) => Domain.Names.Of(effect).Current(),
        "courtEffect" when Enum.TryParse<CourtEffect>(value, out var effect) => Domain.Names.Of(effect).Current(),
        "assignedFrom" or "assignedTo" when value.Length == 0 => texts["Assignment.Nobody"],
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Shown.Day(day),
        _ when DateTime.TryParseExact(value, "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => Shown.Moment(moment),
        _ => value,
    };
}
