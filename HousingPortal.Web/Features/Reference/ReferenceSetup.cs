namespace HousingPortal.Web.Features.Reference;

internal static class ReferenceSetup
{
    public static IServiceCollection AddReference(this IServiceCollection services) => services.AddSingleton<ContinuationBasisService>().AddSingleton<CalendarService>();
}
