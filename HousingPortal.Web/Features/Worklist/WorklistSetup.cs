namespace HousingPortal.Web.Features.Worklist;

internal static class WorklistSetup
{
    public static IServiceCollection AddWorklist(this IServiceCollection services) => services.AddScoped<WorklistService>();
}
