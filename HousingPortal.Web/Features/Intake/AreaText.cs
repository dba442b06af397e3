using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Parameters;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Intake;

/// <summary>The area norm of article 75 as it stands beside the wanted rooms.</summary>
internal static class AreaText
{
    public static string Of(IStringLocalizer<IntakeTexts> texts, IHousingApplication form, DateOnly day)
    {
        var area = FloorAreaNorm.For(form, day);
        var sentences = new List<string> { texts["AreaNorm.Text", area.Persons, area.Least, area.Most] };
        if (area.CountsPregnancy)
            sentences.Add(texts["AreaNorm.Pregnancy"]);
        sentences.AddRange(area.ExtraRoom.Select(reason => texts["AreaNorm.ExtraRoom", Names.Of(reason).Current()].Value));
        return string.Join(' ', sentences);
    }
}
