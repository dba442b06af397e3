namespace HousingPortal.Web.Features.Publication;

/// <summary>Texts of the administrator's page about publication: PublicationTexts.kk.resx and PublicationTexts.ru.resx.</summary>
public sealed class PublicationTexts;
