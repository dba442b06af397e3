namespace HousingPortal.Web.Features.Cases;

/// <summary>Texts of the case page and of the history: CaseTexts.kk.resx and CaseTexts.ru.resx.</summary>
public sealed class CaseTexts;
