namespace HousingPortal.Web.Features.Queue;

internal static class QueueSetup
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddSingleton<QueueQueries>()
        .AddScoped<QueueService>()
        .AddScoped<QueueCheckService>()
        .AddSingleton<QueueExportService>()
        .AddSingleton<QueueKeeper>()
        .AddHostedService<QueueRecorder>();
}
