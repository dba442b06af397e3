using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Integrations.Sms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Integrations;

/// <summary>Keeps what the simulated receivers got. A key received again is counted, not kept twice.</summary>
internal sealed class SimulatedPost(IDbContextFactory<PortalDb> databases, IOptionsMonitor<GatewayOptions> options, TimeProvider clock) : ICabinetGateway, ISmsGateway
{
    public Task<GatewayReply> SendAsync(CabinetMessage message, CancellationToken cancellationToken) =>
        ReceiveAsync("Egov", "delivery.cabinet", new() { Id = message.Key, Channel = DeliveryChannel.Cabinet, Recipient = message.Iin, Text = $"{message.Title}\n{message.Text}", DocumentId = message.DocumentId }, cancellationToken);

    public Task<GatewayReply> SendAsync(SmsMessage message, CancellationToken cancellationToken) =>
        ReceiveAsync("Sms", "delivery.sms", new() { Id = message.Key, Channel = DeliveryChannel.Sms, Recipient = message.Mobile, Text = message.Text }, cancellationToken);

    private async Task<GatewayReply> ReceiveAsync(string section, string key, SimulatedMessage message, CancellationToken cancellationToken)
    {
        var failure = options.Get(section).SimulatorFailure;
        if (failure == SimulatedFailure.Unavailable)
            return GatewayReply.Failed($"{key}-unavailable");
        if (failure == SimulatedFailure.Rejected)
            return GatewayReply.Failed($"{key}-rejected");
        await KeepAsync(message, cancellationToken);
        if (failure == SimulatedFailure.NoAnswer)
            throw new TimeoutException("The simulated receiver took the message and did not answer.");
        return GatewayReply.Taken($"SIM-{message.Id:N}");
    }

    private async Task KeepAsync(SimulatedMessage message, CancellationToken cancellationToken)
    {
        if (await CountAgainAsync(message.Id, cancellationToken))
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        message.ReceivedAt = clock.GetUtcNow().UtcDateTime;
        message.TimesReceived = 1;
        db.SimulatedMessages.Add(message);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            if (!await CountAgainAsync(message.Id, cancellationToken))
                throw;
        }
    }

    private async Task<bool> CountAgainAsync(Guid key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SimulatedMessages.Where(row => row.Id == key).ExecuteUpdateAsync(set => set.SetProperty(row => row.TimesReceived, row => row.TimesReceived + 1), cancellationToken) == 1;
    }
}

/// <summary>Stands where nothing is connected yet: says so, and the message stays visible as not sent.</summary>
internal sealed class NotConnectedPost : ICabinetGateway, ISmsGateway
{
    public Task<GatewayReply> SendAsync(CabinetMessage message, CancellationToken cancellationToken) => Task.FromResult(GatewayReply.Failed("delivery.cabinet-not-connected"));

    public Task<GatewayReply> SendAsync(SmsMessage message, CancellationToken cancellationToken) => Task.FromResult(GatewayReply.Failed("delivery.sms-not-connected"));
}

internal static class GatewaySetup
{
    public static IServiceCollection AddGateways(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<SimulatedPost>().AddSingleton<NotConnectedPost>();
        if (IsSimulated("Egov"))
            services.AddSingleton<ICabinetGateway>(provider => provider.GetRequiredService<SimulatedPost>()).AddSingleton<IUpdateInbox, SimulatedUpdateInbox>().AddSingleton<IComplaintInbox, SimulatedComplaintInbox>();
        else
            services.AddSingleton<ICabinetGateway>(provider => provider.GetRequiredService<NotConnectedPost>()).AddSingleton<IUpdateInbox, NotConnectedUpdateInbox>().AddSingleton<IComplaintInbox, NotConnectedComplaintInbox>();
        if (IsSimulated("Sms"))
            services.AddSingleton<ISmsGateway>(provider => provider.GetRequiredService<SimulatedPost>());
        else
            services.AddSingleton<ISmsGateway>(provider => provider.GetRequiredService<NotConnectedPost>());
        return services;

        bool IsSimulated(string section)
        {
            services.Configure<GatewayOptions>(section, configuration.GetSection(section));
            var mode = configuration.GetSection(section).Get<GatewayOptions>()?.Mode ?? (environment.IsDevelopment() ? GatewayMode.Simulator : GatewayMode.None);
            if (mode == GatewayMode.Simulator && !environment.IsDevelopment())
                throw new InvalidOperationException($"{section}:Mode=Simulator keeps messages instead of sending them and is allowed in the Development environment only; this is {environment.EnvironmentName}.");
            return mode == GatewayMode.Simulator;
        }
    }
}
