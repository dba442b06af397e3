using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Simulator;

namespace HousingPortal.Web.Features.Signing;

/// <summary>Settings <c>NcaLayer:Simulator</c> (a way of behaving, Development only): the portal starts the stand-in of NCALayer at the port of <c>NcaLayer:Address</c>.</summary>
internal sealed class SimulatedNcaLayer(NcaLayerMode mode, NcaLayerOptions options, DevelopmentCa authority, TimeProvider time) : IHostedService, IAsyncDisposable
{
    private NcaLayerSimulator? simulator;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        simulator = await NcaLayerSimulator.StartAsync(new Uri(options.Address).Port);
        (simulator.Mode, simulator.Authority, simulator.Clock) = (mode, authority, time);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (simulator is not null)
            await simulator.DisposeAsync();
    }
}
