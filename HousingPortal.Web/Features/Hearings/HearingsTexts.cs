namespace HousingPortal.Web.Features.Hearings;

/// <summary>Texts of hearings: HearingsTexts.kk.resx and HearingsTexts.ru.resx.</summary>
public sealed class HearingsTexts;
