using HousingPortal.Web.Integrations.Eqazyna;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Integrations.StateRegisters;

internal static class StateRegisterSetup
{
    public const string RefusedInProduction =
        "StateRegisters:Mode is 'Simulator'. Simulated answers must never decide a real application: in Production remove the setting or set it to 'None' until a real client is connected.";

    public static IServiceCollection AddStateRegisters(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StateRegisterOptions>()
            .Bind(configuration.GetSection(StateRegisterOptions.Section))
            .PostConfigure<IHostEnvironment>((options, environment) =>
                options.Mode ??= environment.IsDevelopment() ? StateRegisterOptions.Simulator : StateRegisterOptions.None)
            .Validate(options => options.Mode is StateRegisterOptions.Simulator or StateRegisterOptions.None, "StateRegisters:Mode must be 'Simulator' or 'None'.")
            .Validate<IHostEnvironment>((options, environment) => !(environment.IsProduction() && options.Mode == StateRegisterOptions.Simulator), RefusedInProduction)
            .Validate(options => options is { MaxAttempts: > 0, Parallel: > 0 } && options.Timeout > TimeSpan.Zero && options.PollEvery > TimeSpan.Zero && options.FirstRetryAfter >= TimeSpan.Zero,
                "StateRegisters: MaxAttempts, Parallel, Timeout and PollEvery must be above zero.")
            .ValidateOnStart();
        services.AddSingleton(provider => SimulatorFile.Load(
            provider.GetRequiredService<IOptions<StateRegisterOptions>>().Value.SimulatorFile, provider.GetRequiredService<IHostEnvironment>().ContentRootPath, AppContext.BaseDirectory));
        return services.AddSingleton<IStateRegister>(provider => new RegisterRoute(
            provider.GetRequiredService<IOptions<StateRegisterOptions>>().Value.Mode == StateRegisterOptions.Simulator
                ? new SimulatedRegister(provider.GetRequiredService<SimulatorFile>(), provider.GetRequiredService<TimeProvider>())
                : new NotConnectedRegister(),
            provider.GetRequiredService<ILeaseContracts>()));
    }
}
