namespace HousingPortal.Web.Features.Trust;

/// <summary>Texts of the trust store: TrustTexts.kk.resx and TrustTexts.ru.resx.</summary>
public sealed class TrustTexts;
