namespace HousingPortal.Web.Features.Assessment;

internal static class AssessmentSetup
{
    public static IServiceCollection AddAssessment(this IServiceCollection services) => services.AddScoped<AssessmentService>();
}
