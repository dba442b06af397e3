namespace HousingPortal.Web.Features.Complaints;

internal static class ComplaintSetup
{
    public static IServiceCollection AddComplaints(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Complaints").Get<ComplaintOptions>() ?? new ComplaintOptions())
        .AddSingleton<ComplaintIntake>()
        .AddSingleton<ComplaintQueries>()
        .AddSingleton<ComplaintService>()
        .AddSingleton<ComplaintAnswers>()
        .AddSingleton<CourtService>()
        .AddScoped<SimulatedComplaints>()
        .AddSingleton<ComplaintArrivals>()
        .AddHostedService(provider => provider.GetRequiredService<ComplaintArrivals>());
}
