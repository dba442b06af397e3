using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Names of journal events in the language of the page.</summary>
internal static class EventText
{
    public static string Of(IStringLocalizer<CaseTexts> texts, string type)
    {
        if (type.StartsWith(CaseEventTypes.ActionPrefix, StringComparison.Ordinal) && Enum.TryParse<CaseAction>(type[CaseEventTypes.ActionPrefix.Length..], out var action))
            return Domain.Names.Of(action).Current();
        if (type.StartsWith(CaseEventTypes.QueuePrefix, StringComparison.Ordinal) && Enum.TryParse<QueueEventKind>(type[CaseEventTypes.QueuePrefix.Length..], out var queued))
            return Domain.Names.Of(queued).Current();
        var text = texts[$"Event.{type}"];
        return text.ResourceNotFound ? texts["Event.other"] : text;
    }
}
