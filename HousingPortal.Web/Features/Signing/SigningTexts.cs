namespace HousingPortal.Web.Features.Signing;

/// <summary>Texts of signing through NCALayer: SigningTexts.kk.resx and SigningTexts.ru.resx.</summary>
public sealed class SigningTexts;
