using HousingPortal.Web.Components.Shared;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Workspace;

internal static class WorkspaceSetup
{
    public static IServiceCollection AddWorkspace(this IServiceCollection services) => services
        .AddSingleton<WorkspaceService>()
        .AddScoped<IWorkspaceCounts, UpdateCounts>()
        .AddScoped<WorkspaceTables>();

    public static void MapWorkspace(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/workspace/{table:alpha}.csv", FileAsync).RequireAuthorization(Policies.Supervise);

    private static async Task<IResult> FileAsync(string table, string? period, WorkspaceTables tables, HttpContext http, TimeProvider clock)
    {
        if (Actor.From(http.User) is not { } actor || await tables.CsvAsync(actor, table, AddressParts.Value<WorkspacePeriod>(period) ?? default, http.RequestAborted) is not { } bytes)
            return Results.NotFound();
        return Results.File(bytes, "text/csv; charset=utf-8", WorkspaceTables.FileName(table, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
    }
}
