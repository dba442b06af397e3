namespace HousingPortal.Web.Features.PublicCheck;

/// <summary>Texts of the public check page.</summary>
public sealed class PublicCheckTexts;
