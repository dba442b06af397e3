using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Notices;

internal static class NoticeSetup
{
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services.AddSingleton<NoticeService>().AddScoped<NoticeList>();

    public static void MapNotices(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/documents/{id:guid}/pdf", PdfAsync).RequireAuthorization(Policies.Cases);

    private static async Task<IResult> PdfAsync(Guid id, HttpContext http, NoticeService notices, IDbContextFactory<PortalDb> databases, ErrorText errors, CancellationToken cancellationToken)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        if (Actor.From(http.User) is not { } actor)
            return Results.NotFound();
        string? number;
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
            number = await db.Documents.Where(row => row.Id == id && row.ProviderId == actor.ProviderId).Select(row => row.Number).SingleOrDefaultAsync(cancellationToken);
        if (number is null)
            return Results.NotFound();
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, id, cancellationToken);
        if (printed.Error is { } error)
            return Results.Text(errors[error], "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{number}.pdf\"";
        return Results.Bytes(printed.Value.Pdf, "application/pdf");
    }
}
