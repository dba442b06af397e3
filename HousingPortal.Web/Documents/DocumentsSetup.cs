namespace HousingPortal.Web.Documents;

internal static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Documents").Get<DocumentsOptions>() ?? new DocumentsOptions());
        services.AddSingleton(configuration.GetSection("Portal").Get<PortalOptions>() ?? new PortalOptions());
        services.AddSingleton(provider => new BrowserFinder(provider.GetRequiredService<DocumentsOptions>()));
        services.AddSingleton<ChromiumPrinter>();
        return services.AddSingleton<NoticePrinter>();
    }
}
