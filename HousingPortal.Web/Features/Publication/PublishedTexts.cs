namespace HousingPortal.Web.Features.Publication;

/// <summary>Texts of the published lists: PublishedTexts.kk.resx and PublishedTexts.ru.resx.</summary>
public sealed class PublishedTexts;
