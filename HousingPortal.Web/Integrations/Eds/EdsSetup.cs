using HousingPortal.Web.Integrations.Eds.Pki;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HousingPortal.Web.Integrations.Eds;

internal static class EdsSetup
{
    public static IServiceCollection AddEds(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection("Eds").Get<EdsOptions>() ?? new EdsOptions();
        if (configuration["Eds:Mode"] is null && environment.IsDevelopment())
            options.Mode = EdsMode.Development;
        if (options.IsDevelopment && !environment.IsDevelopment())
            throw new InvalidOperationException(
                $"Eds:Mode=Development makes signatures without legal force and is allowed in the Development environment only; this is {environment.EnvironmentName}. Set Eds:Mode=Anchors and fill the trust store.");

        services.AddSingleton(options);
        if (options.IsDevelopment)
        {
            services.AddSingleton<DevelopmentCa>();
            services.AddSingleton<ITestTrust>(provider => provider.GetRequiredService<DevelopmentCa>());
            services.AddSingleton<IDevelopmentSigner, DevelopmentSigner>();
        }
        services.TryAddSingleton<IRevocationNetwork>(_ => new HttpRevocationNetwork(PkiHttp.Create(options.PrivateHosts)));
        return services.AddSingleton<IPortalTrust, FolderTrust>().AddSingleton<ISignatureVerifier, PkiSignatureVerifier>();
    }
}
