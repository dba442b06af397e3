namespace HousingPortal.Web.Features.Delivery;

internal static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Delivery").Get<DeliveryOptions>() ?? new DeliveryOptions())
        .AddSingleton<DeliverySignal>()
        .AddSingleton<ApplicantTexts>()
        .AddScoped<SimulatedMessages>()
        .AddHostedService<DeliveryWorker>();
}
