using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.CaseFile;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Complaints;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Features.Development;
using HousingPortal.Web.Features.DocumentCard;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Hearings;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Publication;
using HousingPortal.Web.Features.PublicCheck;
using HousingPortal.Web.Features.PublicPlace;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Features.Signing;
using HousingPortal.Web.Features.Staff;
using HousingPortal.Web.Features.Trust;
using HousingPortal.Web.Features.Updates;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Integrations;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eqazyna;
using HousingPortal.Web.Integrations.StateRegisters;

namespace HousingPortal.Web.Features;

/// <summary>One line for each feature, in the order of the work.</summary>
internal static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<ProviderClock>();
        services.AddEds(configuration, environment);
        services.AddDocuments(configuration);
        services.AddNotices();
        services.AddGateways(configuration, environment);
        services.AddDelivery(configuration);
        services.AddScoped<PublicCheckService>();
        services.AddSingleton<FileCheckService>();
        services.AddSingleton<DoubleService>();
        services.AddIntake(configuration);
        services.AddStateRegisters(configuration);
        services.AddEqazyna(configuration);
        services.AddChecks();
        services.AddAssessment();
        services.AddWorklist();
        services.AddWorkspace();
        services.AddStaff();
        services.AddTrust();
        services.AddReference();
        services.AddDevelopmentPages();
        services.AddCases();
        services.AddHearings();
        services.AddSigning(configuration, environment);
        services.AddScoped<RecusalService>();
        services.AddCaseFiles(configuration);
        services.AddDocumentCards();
        services.AddQueue();
        services.AddUpdates(configuration);
        services.AddComplaints(configuration);
        services.AddSingleton<PublicPlaceService>();
        services.AddPublication();
        return services;
    }

    public static IEndpointRouteBuilder MapFeatureEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNotices();
        endpoints.MapSigning();
        endpoints.MapIntake();
        endpoints.MapPublication();
        endpoints.MapQueue();
        endpoints.MapWorkspace();
        endpoints.MapCaseFiles();
        endpoints.MapDocumentCards();
        return endpoints;
    }
}
