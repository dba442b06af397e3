using HousingPortal.Web.Features.Decisions;

namespace HousingPortal.Web.Features.Cases;

internal static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddScoped<CaseService>()
        .AddScoped<CaseQueries>()
        .AddScoped<PlaceService>()
        .AddScoped<DecisionService>();
}
