namespace HousingPortal.Web.Features.Development;

public sealed class DevelopmentTexts;
