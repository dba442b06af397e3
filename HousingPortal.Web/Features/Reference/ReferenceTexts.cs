namespace HousingPortal.Web.Features.Reference;

/// <summary>Texts of the reference page: ReferenceTexts.kk.resx and ReferenceTexts.ru.resx.</summary>
public sealed class ReferenceTexts;
