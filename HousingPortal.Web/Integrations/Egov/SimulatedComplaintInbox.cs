using System.Text.Json;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Integrations.Egov;

/// <summary>The cabinet's side of complaints, kept in the portal's own database. Development only.</summary>
internal sealed class SimulatedComplaintInbox(IDbContextFactory<PortalDb> databases) : IComplaintInbox
{
    public async Task<IReadOnlyList<PortalComplaint>> FetchAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.SimulatedComplaints.Where(row => row.AnswerReference == null && row.AnswerFailure == null).OrderBy(row => row.SentAt).Take(most).ToListAsync(cancellationToken);
        foreach (var row in rows)
            row.TimesFetched++;
        await db.SaveChangesAsync(cancellationToken);
        return [.. rows.Select(row => JsonSerializer.Deserialize<PortalComplaint>(row.ComplaintJson, PortalJson.Options)!)];
    }

    public async Task AnswerAsync(string requestId, GatewayReply answer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var key = Guid.Parse(requestId);
        await db.SimulatedComplaints.Where(row => row.Id == key).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.AnswerReference, answer.Reference).SetProperty(row => row.AnswerFailure, answer.FailureKey), cancellationToken);
    }
}

/// <summary>Stands where nothing is connected yet: nothing comes in.</summary>
internal sealed class NotConnectedComplaintInbox : IComplaintInbox
{
    public Task<IReadOnlyList<PortalComplaint>> FetchAsync(int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PortalComplaint>>([]);

    public Task AnswerAsync(string requestId, GatewayReply answer, CancellationToken cancellationToken) => Task.CompletedTask;
}
