using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace HousingPortal.Web.Security;

internal static class SecuritySetup
{
    private const long MaxRequestBytes = 30 * 1024 * 1024;

    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        builder.Services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
            options.Secure = secure;
        });
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = secure);
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = MaxRequestBytes);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.AddPortalRateLimits();

        // Kept on disk, so that a restart keeps everybody signed in.
        var keys = builder.Configuration["DataProtection:KeysFolder"] is { Length: > 0 } folder ? folder : "data/keys";
        builder.Services.AddDataProtection().SetApplicationName("HousingPortal").PersistKeysToFileSystem(new DirectoryInfo(keys));

        // Kazakh and Russian letters go out as they are, not as character references.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>An error page answers also a failed POST, whose form and token must not be looked at again.</summary>
    public static void UseGetForErrorPages(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });

    public static void AddPortalLogs(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            return;
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "O";
            options.IncludeScopes = true;
        });
    }
}
