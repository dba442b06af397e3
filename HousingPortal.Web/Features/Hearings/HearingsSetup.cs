namespace HousingPortal.Web.Features.Hearings;

internal static class HearingsSetup
{
    public static IServiceCollection AddHearings(this IServiceCollection services) => services
        .AddScoped<HearingPlaces>()
        .AddScoped<HearingScheduler>()
        .AddScoped<HearingService>()
        .AddScoped<HearingCalendar>()
        .AddScoped<ProtocolService>()
        .AddScoped<ProtocolSigning>()
        .AddScoped<HearingReminders>();
}
