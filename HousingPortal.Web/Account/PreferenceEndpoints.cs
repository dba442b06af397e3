using System.Security.Claims;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Account;

/// <summary>POST addresses of the frame: language, colour scheme, sign-out. All check the anti-forgery token and return to a local page only.</summary>
internal static class PreferenceEndpoints
{
    private const int MaxFormBytes = 8 * 1024;

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/language", async ([FromForm] string language, [FromForm] string? returnUrl, HttpContext http, IDbContextFactory<PortalDb> databases) =>
        {
            var chosen = language == "ru" ? Language.Ru : Language.Kk;
            PreferenceCookies.SetLanguage(http.Response, chosen);
            await StoreAsync(http, databases, mine => mine.ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, chosen), http.RequestAborted));
            return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
        }).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MaxFormBytes));

        endpoints.MapPost("/scheme", async ([FromForm] string scheme, [FromForm] string? returnUrl, HttpContext http, IDbContextFactory<PortalDb> databases) =>
        {
            var chosen = ColourSchemes.All.Contains(scheme) ? scheme : ColourSchemes.Auto;
            PreferenceCookies.SetScheme(http.Response, chosen);
            await StoreAsync(http, databases, mine => mine.ExecuteUpdateAsync(set => set.SetProperty(user => user.ColourScheme, chosen), http.RequestAborted));
            return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
        }).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MaxFormBytes));

        // The body is read only for its anti-forgery token; the parameter makes the framework look for it.
        endpoints.MapPost("/account/logout", async ([FromForm] string? returnUrl, SignInManager<PortalUser> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(LocalUrl.OrHome(returnUrl, "/account/login"));
        }).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MaxFormBytes));
    }

    private static async Task StoreAsync(HttpContext http, IDbContextFactory<PortalDb> databases, Func<IQueryable<PortalUser>, Task<int>> store)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
            return;
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        await store(db.Users.Where(user => user.Id == id));
    }
}
