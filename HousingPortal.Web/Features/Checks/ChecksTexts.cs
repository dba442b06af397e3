namespace HousingPortal.Web.Features.Checks;

/// <summary>Texts of the checks: ChecksTexts.kk.resx and ChecksTexts.ru.resx.</summary>
public sealed class ChecksTexts;
