using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

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
                $"Eds:Mode=Development makes signatures without legal force and is allowed in the Development environment only; this is {environment.EnvironmentName}. Set Eds:Mode=Anchors and Eds:AnchorsFolder.");

        services.AddSingleton(options);
        if (options.IsDevelopment)
        {
            services.AddSingleton<DevelopmentCa>();
            services.AddSingleton<IDevelopmentSigner, DevelopmentSigner>();
            services.AddSingleton(provider => new TrustAnchors([], () => provider.GetRequiredService<DevelopmentCa>().Root));
        }
        else
        {
            services.AddSingleton(_ => new TrustAnchors(LoadAnchors(options.AnchorsFolder), () => null));
        }
        return services.AddSingleton<ISignatureVerifier, CmsSignatureVerifier>();
    }

    private static X509Certificate2Collection LoadAnchors(string folder)
    {
        var anchors = new X509Certificate2Collection();
        if (folder.Length == 0)
            return anchors;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".cer" or ".crt" or ".pem"))
        {
            try
            {
                anchors.Add(X509CertificateLoader.LoadCertificateFromFile(file));
            }
            catch (CryptographicException error)
            {
                throw new InvalidOperationException($"Eds:AnchorsFolder: {file} is not a certificate.", error);
            }
        }
        return anchors;
    }
}

/// <summary>The certificates that a chain may end in, and the test CA among them when there is one.</summary>
internal sealed class TrustAnchors(X509Certificate2Collection configured, Func<X509Certificate2?> developmentRoot)
{
    public X509Certificate2? DevelopmentRoot => developmentRoot();

    public X509Certificate2Collection All
    {
        get
        {
            var all = new X509Certificate2Collection(configured);
            if (DevelopmentRoot is { } root)
                all.Add(root);
            return all;
        }
    }
}
