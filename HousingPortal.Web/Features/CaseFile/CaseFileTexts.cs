namespace HousingPortal.Web.Features.CaseFile;

public sealed class CaseFileTexts;
