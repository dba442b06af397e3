namespace HousingPortal.Web.Features.Trust;

internal static class TrustSetup
{
    public static IServiceCollection AddTrust(this IServiceCollection services) => services.AddSingleton<TrustService>();
}
