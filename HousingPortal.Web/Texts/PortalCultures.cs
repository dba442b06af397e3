using System.Globalization;
using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Components.Shared;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Texts;

/// <summary>The two languages of the portal, Kazakh first.</summary>
public static class PortalCultures
{
    public static readonly CultureInfo Kazakh = CultureInfo.GetCultureInfo("kk-KZ");
    public static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-KZ");

    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Ru : Language.Kk;

    public static string HtmlLanguage => Current == Language.Ru ? "ru" : "kk";

    public static CultureInfo Of(Language language) => language == Language.Ru ? Russian : Kazakh;

    public static IServiceCollection AddPortalTexts(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<ErrorText>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Kazakh);
            options.SupportedCultures = options.SupportedUICultures = [Kazakh, Russian];
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }
}

/// <summary>Turns an <see cref="Error"/> into a text in the user's language.</summary>
public sealed class ErrorText(IStringLocalizer<ErrorTexts> texts)
{
    public string this[Error error] => texts[error.Code, [.. error.Args.Select(Shown)]];

    private static object Shown(object value) => value switch
    {
        Citation place => Acts.Format(place, PortalCultures.Current),
        LocalizedText text => text.Current(),
        _ => value,
    };
}

public static class LocalizedTextExtensions
{
    /// <summary>The wording in the language of the current page.</summary>
    public static string Current(this LocalizedText text) => text.In(PortalCultures.Current);
}
