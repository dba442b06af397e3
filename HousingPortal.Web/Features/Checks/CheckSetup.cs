namespace HousingPortal.Web.Features.Checks;

internal static class CheckSetup
{
    public static IServiceCollection AddChecks(this IServiceCollection services) =>
        services.AddSingleton<CheckSignal>().AddScoped<CheckService>().AddHostedService<CheckRunner>();
}
