namespace HousingPortal.Web.Features.Staff;

internal static class StaffSetup
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services.AddSingleton<StaffService>();
}
