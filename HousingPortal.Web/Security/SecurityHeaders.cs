using HousingPortal.Web.Features.Signing;

namespace HousingPortal.Web.Security;

/// <summary>Headers of every answer.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // On starting, because an error page clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy(context.Request, context.RequestServices.GetRequiredService<NcaLayerOptions>().Address);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // Pages carry personal data: nothing is kept by a shared computer's browser or by a proxy.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    // Radzen sets style attributes; no script stands in a page. Documents are shown in a frame of the portal itself.
    // Beside the portal a script may speak to the signing program on the official's computer only.
    private static string Policy(HttpRequest request, string signingProgram) => string.Join("; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host} {signingProgram}",
        "frame-src 'self'",
        "object-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'");
}
