namespace HousingPortal.Web.Features.DocumentCard;

public sealed class DocumentCardTexts;
