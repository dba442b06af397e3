using HousingPortal.Web.Demonstration;

namespace HousingPortal.Web.Features.Development;

internal static class DevelopmentSetup
{
    public static IServiceCollection AddDevelopmentPages(this IServiceCollection services) => services.AddScoped<DemonstrationClockService>();

    /// <summary>The system's clock; in Development one that can be moved forward.</summary>
    public static IServiceCollection AddPortalClock(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration) =>
        services.AddSingleton<TimeProvider>(_ => environment.IsDevelopment()
            ? new DemonstrationClock(configuration["Demonstration:ClockFile"] ?? Path.Combine("data", "demonstration-clock.txt"))
            : TimeProvider.System);
}
