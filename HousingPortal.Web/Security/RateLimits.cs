using System.Threading.RateLimiting;

namespace HousingPortal.Web.Security;

/// <summary>Settings section <c>RateLimits</c>: requests in a minute from one address.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Passwords and codes that may be tried.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Documents that may be looked up on the public check page.</summary>
    public int PublicChecksPerMinute { get; set; } = 60;

    /// <summary>Questions that may be asked on the public page about one's place.</summary>
    public int PublicPlacesPerMinute { get; set; } = 10;

    /// <summary>Pages of published lists that may be read.</summary>
    public int PublicListsPerMinute { get; set; } = 60;

    /// <summary>Whole published lists that may be fetched as a file.</summary>
    public int PublicListFilesPerMinute { get; set; } = 6;

    /// <summary>Tables of the supervisor's workspace that may be fetched as a file.</summary>
    public int WorkspaceFilesPerMinute { get; set; } = 30;

    /// <summary>Documents that may be fetched for signing and signatures that may be handed in; one document takes two, and an office may share an address.</summary>
    public int SigningsPerMinute { get; set; } = 600;
}

internal static class RateLimits
{
    private static readonly string[] SignInPages = ["/account/login", "/account/login-2fa", "/account/login-recovery"];

    public static void AddPortalRateLimits(this WebApplicationBuilder builder)
    {
        // A developer and the browser tests sign in from one address all the time.
        var options = builder.Environment.IsDevelopment() ? new RateLimitOptions { SignInsPerMinute = 1000, PublicChecksPerMinute = 1000, PublicPlacesPerMinute = 1000, PublicListsPerMinute = 1000, PublicListFilesPerMinute = 1000, WorkspaceFilesPerMinute = 1000, SigningsPerMinute = 10_000 } : new RateLimitOptions();
        builder.Configuration.GetSection("RateLimits").Bind(options);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            {
                var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
                if (HttpMethods.IsPost(context.Request.Method) && SignInPages.Any(page => context.Request.Path.StartsWithSegments(page)))
                    return PerMinute($"sign-in {address}", options.SignInsPerMinute);
                if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/place"))
                    return PerMinute($"place {address}", options.PublicPlacesPerMinute);
                if (context.Request.Path.StartsWithSegments("/lists"))
                    return context.Request.Path.Value!.TrimEnd('/').EndsWith("/lines.txt", StringComparison.OrdinalIgnoreCase) ? PerMinute($"list file {address}", options.PublicListFilesPerMinute) : PerMinute($"list {address}", options.PublicListsPerMinute);
                if (context.Request.Path.StartsWithSegments("/workspace") && context.Request.Path.Value!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                    return PerMinute($"workspace file {address}", options.WorkspaceFilesPerMinute);
                if (context.Request.Path.StartsWithSegments("/signing"))
                    return PerMinute($"signing {address}", options.SigningsPerMinute);
                return context.Request.Path.StartsWithSegments("/check") ? PerMinute($"check {address}", options.PublicChecksPerMinute) : RateLimitPartition.GetNoLimiter("");
            });
        });
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
