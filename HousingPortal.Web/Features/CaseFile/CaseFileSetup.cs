using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.CaseFile;

internal static class CaseFileSetup
{
    public static IServiceCollection AddCaseFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CaseFileOptions>(configuration.GetSection(CaseFileOptions.Section));
        return services
            .AddSingleton<CaseFileSignal>()
            .AddSingleton<CaseFilePrinter>()
            .AddSingleton<CaseFileMaker>()
            .AddSingleton<CaseFileService>()
            .AddScoped<IWorkspaceCounts, AccessCounts>()
            .AddHostedService<CaseFileWorker>();
    }

    public static void MapCaseFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/case-files/{id:guid}/pdf", PdfAsync).RequireAuthorization(Policies.Cases);

    private static async Task<IResult> PdfAsync(Guid id, HttpContext http, CaseFileService files)
    {
        if (Actor.From(http.User) is not { } actor || await files.OpenAsync(actor, id, http.RequestAborted) is not var (pdf, name))
            return Results.NotFound();
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return Results.Bytes(pdf, "application/pdf");
    }
}
