namespace HousingPortal.Web.Features.Updates;

/// <summary>Settings section <c>Updates</c>.</summary>
public sealed class UpdatesOptions
{
    /// <summary>Working days that a request to update data gives, unless the officer gives another number (A22).</summary>
    public int ReplyWorkingDays { get; set; } = 15;

    /// <summary>Whether an update confirmed by a one-time password is taken from the portal (A30).</summary>
    public bool OneTimePasswords { get; set; }

    /// <summary>How often the portal is asked for new updates.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(5);
}

internal static class UpdatesSetup
{
    public static IServiceCollection AddUpdates(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Updates").Get<UpdatesOptions>() ?? new UpdatesOptions())
        .AddSingleton<UpdateIntake>()
        .AddSingleton<UpdateService>()
        .AddSingleton<UpdateDecisions>()
        .AddSingleton<UpdateRequests>()
        .AddScoped<SimulatedArrivals>()
        .AddSingleton<UpdateArrivals>()
        .AddHostedService(provider => provider.GetRequiredService<UpdateArrivals>());
}
