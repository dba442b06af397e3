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
        if (options.Verifier != VerifierChoice.Own && !Uri.TryCreate(options.NcaNodeUrl, UriKind.Absolute, out _))
            throw new InvalidOperationException($"Eds:Verifier={options.Verifier} needs Eds:NcaNodeUrl, the address of the service.");
        services.AddSingleton<PkiSignatureVerifier>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<NcaNodeVerifier>(provider, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })));
        services.AddSingleton<ISignatureVerifier>(provider => options.Verifier switch
        {
            VerifierChoice.NcaNode => provider.GetRequiredService<NcaNodeVerifier>(),
            VerifierChoice.Both => ActivatorUtilities.CreateInstance<ComparingVerifier>(provider, provider.GetRequiredService<PkiSignatureVerifier>(), provider.GetRequiredService<NcaNodeVerifier>()),
            _ => provider.GetRequiredService<PkiSignatureVerifier>(),
        });
        return services.AddSingleton<IPortalTrust, StoredTrust>()
            .AddSingleton<ListKeeper>().AddSingleton<SignatureArchive>().AddHostedService<TrustWorker>();
    }
}
