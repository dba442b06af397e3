using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Development;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Integrations.StateRegisters;

namespace HousingPortal.Web.Features;

/// <summary>One line for each feature, in the order of the work.</summary>
internal static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ProviderClock>();
        services.AddStateRegisters(configuration);
        services.AddChecks();
        services.AddAssessment();
        services.AddWorklist();
        services.AddDevelopmentPages();
        services.AddCases();
        services.AddScoped<Notices.NoticeService>();
        services.AddSingleton<Integrations.Eds.ISignatureVerifier>(_ => throw new InvalidOperationException());
        return services;
    }

    public static IEndpointRouteBuilder MapFeatureEndpoints(this IEndpointRouteBuilder endpoints)
    {
        return endpoints;
    }
}
