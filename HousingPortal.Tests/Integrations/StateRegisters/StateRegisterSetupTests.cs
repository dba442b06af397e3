using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.Eqazyna;
using HousingPortal.Web.Integrations.StateRegisters;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HousingPortal.Tests.Integrations.StateRegisters;

/// <summary>Which register an installation gets.</summary>
public sealed class StateRegisterSetupTests
{
    [Fact]
    public async Task Production_does_not_start_with_the_simulator()
    {
        using var host = Host("Production", ("StateRegisters:Mode", "Simulator"));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("StateRegisters:Mode", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Production", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", typeof(SimulatedRegister), typeof(SimulatedLeaseContracts))]
    [InlineData("Production", typeof(NotConnectedRegister), typeof(NotConnectedLeaseContracts))]
    [InlineData("Staging", typeof(NotConnectedRegister), typeof(NotConnectedLeaseContracts))]
    public async Task Only_development_gets_the_simulators_by_itself(string environment, Type gateway, Type leases)
    {
        using var host = Host(environment);

        await host.StartAsync();

        var route = Assert.IsType<RegisterRoute>(host.Services.GetRequiredService<IStateRegister>());
        Assert.IsType(gateway, route.Gateway);
        Assert.IsType(leases, route.Leases);
        await host.StopAsync();
    }

    [Fact]
    public async Task Production_does_not_start_with_simulated_lease_contracts_either()
    {
        using var host = Host("Production", ("Eqazyna:Mode", "Simulator"));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Eqazyna:Mode", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_register_is_switched_by_its_own_setting()
    {
        using var host = Host("Development", ("Eqazyna:Mode", "None"));

        await host.StartAsync();

        var route = Assert.IsType<RegisterRoute>(host.Services.GetRequiredService<IStateRegister>());
        Assert.IsType<SimulatedRegister>(route.Gateway);
        Assert.IsType<NotConnectedLeaseContracts>(route.Leases);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_mode_that_does_not_exist_stops_the_start()
    {
        using var host = Host("Development", ("StateRegisters:Mode", "Simulater"));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Host(string environment, params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment, ContentRootPath = Repository.Root });
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStateRegisters(builder.Configuration).AddEqazyna(builder.Configuration);
        return builder.Build();
    }
}
