using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Development;
using HousingPortal.Web.Features.Worklist;

namespace HousingPortal.Web.Features;

/// <summary>One line for each feature, in the order of the work.</summary>
internal static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ProviderClock>();
        services.AddWorklist();
        services.AddDevelopmentPages();
        services.AddCases();
        return services;
    }

    public static IEndpointRouteBuilder MapFeatureEndpoints(this IEndpointRouteBuilder endpoints)
    {
        return endpoints;
    }
}
