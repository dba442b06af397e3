using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Components;

namespace HousingPortal.Web.Account;

/// <summary>Redirects of the account pages: inside the portal only, with a one-time message if there is something to say.</summary>
internal sealed class IdentityRedirectManager(NavigationManager navigation)
{
    public const string StatusCookieName = "Identity.StatusMessage";

    private static readonly CookieBuilder StatusCookie = new()
    {
        SameSite = SameSiteMode.Strict,
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromSeconds(5),
    };

    public void RedirectTo(string? url, string home = "/") => navigation.NavigateTo(LocalUrl.OrHome(url, home));

    /// <summary>The message is a key of <see cref="AccountTexts"/> that starts with <c>Status.</c>.</summary>
    public void RedirectWithStatus(string url, string statusKey, HttpContext context)
    {
        context.Response.Cookies.Append(StatusCookieName, statusKey, StatusCookie.Build(context));
        RedirectTo(url);
    }
}
