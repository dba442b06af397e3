using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Delivery;

/// <summary>What the simulators received for applicants of the own provider. Development only.</summary>
public sealed class SimulatedMessages(IDbContextFactory<PortalDb> databases, IHostEnvironment environment)
{
    public bool IsAvailable => environment.IsDevelopment();

    public async Task<IReadOnlyList<SimulatedMessageView>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!IsAvailable || !actor.Has(Policies.Roles[Policies.Cases]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await (
            from message in db.SimulatedMessages.AsNoTracking()
            join sent in db.Outbox on message.Id equals sent.Id
            join document in db.Documents on sent.DocumentId equals document.Id
            where sent.ProviderId == actor.ProviderId
            orderby message.ReceivedAt descending
            select new { message, document.Id, document.Number }).Take(200).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SimulatedMessageView(row.message.Channel, ProviderClock.ToLocal(row.message.ReceivedAt, provider), row.message.Recipient, row.message.Text, row.Id, row.Number, row.message.TimesReceived))];
    }
}

/// <summary>Time is local time of the provider.</summary>
public sealed record SimulatedMessageView(DeliveryChannel Channel, DateTime ReceivedAt, string Recipient, string Text, Guid DocumentId, string DocumentNumber, int TimesReceived);
