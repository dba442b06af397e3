using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Intake;

namespace HousingPortal.Web.Features;

/// <summary>One line for each feature, in the order of the work.</summary>
internal static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ProviderClock>();
        services.AddIntake(configuration);
        return services;
    }

    public static IEndpointRouteBuilder MapFeatureEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapIntake();
        return endpoints;
    }
}
