using HousingPortal.Web.Integrations.StateRegisters.Simulator;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Integrations.Eqazyna;

internal static class EqazynaSetup
{
    public const string RefusedInProduction =
        "Eqazyna:Mode is 'Simulator'. Simulated lease contracts must never decide a real application: in Production remove the setting or set it to 'None' until the real service is connected.";

    public static IServiceCollection AddEqazyna(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EqazynaOptions>()
            .Bind(configuration.GetSection(EqazynaOptions.Section))
            .PostConfigure<IHostEnvironment>((options, environment) => options.Mode ??= environment.IsDevelopment() ? EqazynaOptions.Simulator : EqazynaOptions.None)
            .Validate(options => options.Mode is EqazynaOptions.Simulator or EqazynaOptions.None, "Eqazyna:Mode must be 'Simulator' or 'None'.")
            .Validate<IHostEnvironment>((options, environment) => !(environment.IsProduction() && options.Mode == EqazynaOptions.Simulator), RefusedInProduction)
            .ValidateOnStart();
        return services.AddSingleton<ILeaseContracts>(provider => provider.GetRequiredService<IOptions<EqazynaOptions>>().Value.Mode == EqazynaOptions.Simulator
            ? new SimulatedLeaseContracts(provider.GetRequiredService<SimulatorFile>(), provider.GetRequiredService<TimeProvider>())
            : new NotConnectedLeaseContracts());
    }
}
