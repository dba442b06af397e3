using HousingPortal.Tests.Support;
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
    [InlineData("Development", typeof(SimulatedRegister))]
    [InlineData("Production", typeof(NotConnectedRegister))]
    [InlineData("Staging", typeof(NotConnectedRegister))]
    public async Task Only_development_gets_the_simulator_by_itself(string environment, Type expected)
    {
        using var host = Host(environment);

        await host.StartAsync();

        Assert.IsType(expected, host.Services.GetRequiredService<IStateRegister>());
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
        builder.Services.AddStateRegisters(builder.Configuration);
        return builder.Build();
    }
}
