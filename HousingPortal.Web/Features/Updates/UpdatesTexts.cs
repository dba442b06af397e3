namespace HousingPortal.Web.Features.Updates;

/// <summary>Texts of updates of data: UpdatesTexts.kk.resx and UpdatesTexts.ru.resx.</summary>
public sealed class UpdatesTexts;
