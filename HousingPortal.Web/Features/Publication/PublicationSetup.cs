using System.Text;

namespace HousingPortal.Web.Features.Publication;

internal static class PublicationSetup
{
    public static IServiceCollection AddPublication(this IServiceCollection services) => services
        .AddSingleton<EditionKeeper>()
        .AddSingleton<PublicationService>()
        .AddSingleton<PublishedLists>()
        .AddHostedService<EditionPublisher>();

    public static void MapPublication(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/lists/{code}/{list}/lines.txt", LinesAsync).AllowAnonymous();

    /// <summary>The lines of a list as they are hashed, so that anybody can compute the hash that the page shows.</summary>
    private static async Task<IResult> LinesAsync(string code, string list, PublishedLists lists, HttpContext http)
    {
        if (await lists.LinesAsync(code, list, http.Request.Headers.IfNoneMatch.ToString().Trim('"'), http.RequestAborted) is not var (hash, lines))
            return TypedResults.NotFound();
        http.Response.Headers.ETag = $"\"{hash}\"";
        // Asked again each time: a list that was switched off must be gone.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return lines is null ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Text(lines, "text/plain", Encoding.UTF8);
    }
}
