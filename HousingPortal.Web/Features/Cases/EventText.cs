using HousingPortal.Domain.Cases;
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
        var text = texts[$"Event.{type}"];
        return text.ResourceNotFound ? texts["Event.other"] : text;
    }
}
