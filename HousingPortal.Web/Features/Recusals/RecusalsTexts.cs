namespace HousingPortal.Web.Features.Recusals;

/// <summary>Texts of recusals: RecusalsTexts.kk.resx and RecusalsTexts.ru.resx.</summary>
public sealed class RecusalsTexts;
