using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Localization;

namespace HousingPortal.Web.Security;

/// <summary>Colour schemes: two fixed ones, and the one that follows the system.</summary>
public static class ColourSchemes
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string Auto = "auto";

    public static IReadOnlyList<string> All { get; } = [Light, Dark, Auto];

    public static string Of(HttpRequest request) => request.Cookies[PreferenceCookies.Scheme] is { } value && All.Contains(value) ? value : Auto;
}

/// <summary>Language and colour scheme travel in cookies, so that pages before sign-in have them too.</summary>
internal static class PreferenceCookies
{
    public const string Scheme = "scheme";

    public static void Set(HttpResponse response, PortalUser user)
    {
        SetLanguage(response, user.Language);
        SetScheme(response, user.ColourScheme);
    }

    public static void SetLanguage(HttpResponse response, Language language) =>
        response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(PortalCultures.Of(language))), Options());

    public static void SetScheme(HttpResponse response, string scheme) => response.Cookies.Append(Scheme, scheme, Options());

    private static CookieOptions Options() => new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Path = "/" };
}
