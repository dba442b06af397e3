namespace HousingPortal.Web.Features.Intake;

internal static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AttachmentOptions>(configuration.GetSection(AttachmentOptions.Section));
        return services
            .AddSingleton<DraftService>()
            .AddSingleton<IntakeGate>()
            .AddSingleton<AttachmentService>()
            .AddScoped<RegistrationService>();
    }
}
