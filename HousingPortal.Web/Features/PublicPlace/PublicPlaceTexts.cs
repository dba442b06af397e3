namespace HousingPortal.Web.Features.PublicPlace;

/// <summary>Texts of the public page about one's place: PublicPlaceTexts.kk.resx and PublicPlaceTexts.ru.resx.</summary>
public sealed class PublicPlaceTexts;
