namespace HousingPortal.Web.Features.Doubles;

/// <summary>Texts about registering twice: DoublesTexts.kk.resx and DoublesTexts.ru.resx.</summary>
public sealed class DoublesTexts;
