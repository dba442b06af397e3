using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Http.Features;

namespace HousingPortal.Web.Features.Queue;

/// <summary>The file goes by HTTP, as it is written. Only the promise made to the signed-in person opens the address, and only once, so another site cannot make a browser fetch it.</summary>
internal static class QueueExportEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/queue/export/{token}", DownloadAsync).RequireAuthorization(Policies.Cases);

    private static async Task DownloadAsync(HttpContext http, string token, QueueExportService exports)
    {
        if (Actor.From(http.User) is not { } actor || exports.Take(actor, token) is not { } export)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = export.Format == QueueExportFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{export.FileName}\"";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // A cut connection is the only sign that a browser takes for an incomplete file.
        if (!await exports.WriteAsync(export, http.Response.Body, cancellationToken: http.RequestAborted))
            http.Abort();
    }
}
