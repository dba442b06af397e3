using Microsoft.AspNetCore.StaticAssets;

namespace HousingPortal.Web.Security;

/// <summary>Until a generated password is replaced by an own one, every page leads to the page that does it.</summary>
internal static class PasswordRenewal
{
    public const string Page = "/account/manage/password";

    public static void UsePasswordRenewal(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.User.HasClaim(claim => claim.Type == PortalClaims.MustChangePassword) || IsOpen(context.Request.Path)
            || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return next(context);
        context.Response.Redirect(Page);
        return Task.CompletedTask;
    });

    private static bool IsOpen(PathString path) =>
        path == Page || path == "/account/logout" || path == "/language" || path == "/scheme" || path == "/error" || path.StartsWithSegments("/problem");
}
