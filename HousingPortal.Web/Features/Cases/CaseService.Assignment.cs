using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>A case that the actor has just been given.</summary>
public sealed record TakenCase(Guid Id, string Number);

/// <summary>An officer to whom a case can be given.</summary>
public sealed record AssignableOfficer(string Id, string Name);

public sealed partial class CaseService
{
    private static readonly CaseState[] Closed = [CaseState.OnList, CaseState.Refused];

    /// <summary>Gives a case to an officer of the provider: a supervisor to anybody, an officer an unassigned case to themselves.</summary>
    public async Task<CaseOutcome> AssignAsync(Actor actor, Guid caseId, Guid version, string officerId, CancellationToken cancellationToken = default)
    {
        var takesForSelf = officerId == actor.UserId && actor.Has(StaffRole.Officer, StaffRole.HrOfficer);
        if (!actor.Has(StaffRole.Supervisor) && !takesForSelf)
            return CaseOutcome.Refused(new Error("assignment.role"));
        return await ChangeAsync(actor, caseId, version, async (db, row, _, token) =>
        {
            if (Closed.Contains(row.State))
                return new Error("case.closed");
            if (!actor.Has(StaffRole.Supervisor) && row.AssignedToId is not null && row.AssignedToId != actor.UserId)
                return new Error("case.assigned-to-other", row.AssignedToName ?? "");
            var officer = await Officers(db, actor.ProviderId).FirstOrDefaultAsync(officer => officer.Id == officerId, token);
            if (officer is null)
                return new Error("assignment.no-such-officer");
            if ((await RecusedOfficials.OfAsync(db, caseId, token)).Contains(officer.Id))
                return new Error("assignment.recused", officer.FullName);
            Assign(db, row, actor, officer.Id, officer.FullName);
            return null;
        }, cancellationToken);
    }

    /// <summary>Makes a case free for others: its own officer, or a supervisor.</summary>
    public async Task<CaseOutcome> ReleaseAsync(Actor actor, Guid caseId, Guid version, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Supervisor, StaffRole.Officer, StaffRole.HrOfficer))
            return CaseOutcome.Refused(new Error("assignment.role"));
        return await ChangeAsync(actor, caseId, version, (db, row, _, _) =>
        {
            if (Closed.Contains(row.State))
                return Task.FromResult<Error?>(new Error("case.closed"));
            if (row.AssignedToId is null || !actor.Has(StaffRole.Supervisor) && row.AssignedToId != actor.UserId)
                return Task.FromResult<Error?>(new Error("assignment.role"));
            Assign(db, row, actor, null, null);
            return Task.FromResult<Error?>(null);
        }, cancellationToken);
    }

    /// <summary>Gives the actor the unassigned case that is due first, and takes it up when nobody has. Two officers never get the same case.</summary>
    public async Task<Result<TakenCase>> TakeNextAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Officer, StaffRole.HrOfficer))
            return new Error("assignment.role");
        while (true)
        {
            try
            {
                var taken = await UnitOfWork.RunAsync(databases, (db, token) => TakeNextAsync(db, actor, token), taken => taken is not null, cancellationToken);
                return taken is null ? new Error("assignment.none-left") : taken;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another officer was first to this case: look for the next one. Each turn of the loop means that somebody got a case.
            }
        }
    }

    /// <summary>Officers of the actor's provider, by name.</summary>
    public async Task<IReadOnlyList<AssignableOfficer>> AssignableAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Supervisor))
            return [];
        await using var db = databases.CreateDbContext();
        var officers = await Officers(db, actor.ProviderId).Select(user => new AssignableOfficer(user.Id, user.FullName)).ToListAsync(cancellationToken);
        return [.. officers.OrderBy(officer => officer.Name, StringComparer.CurrentCulture)];
    }

    private async Task<TakenCase?> TakeNextAsync(PortalDb db, Actor actor, CancellationToken cancellationToken)
    {
        var row = await db.Cases
            .Where(row => row.ProviderId == actor.ProviderId && row.AssignedToId == null && !Closed.Contains(row.State))
            .WithoutRecused(db, actor.UserId)
            .OrderBy(row => row.DueOn).ThenBy(row => row.FiledAt).ThenBy(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        Assign(db, row, actor, actor.UserId, actor.Name);
        if (row.State == CaseState.Registered)
        {
            var provider = await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == actor.ProviderId, cancellationToken);
            var calendar = await ProviderCalendars.OfAsync(db, provider, row, cancellationToken);
            if (Apply(db, row, provider, calendar, actor, new CaseCommand.TakeUp(), clock.UtcNow).Error is { } error)
                throw new InvalidOperationException($"A registered case cannot be taken up: {error.Code}");
        }
        await db.SaveChangesAsync(cancellationToken);
        return new TakenCase(row.Id, row.Number);
    }

    private void Assign(PortalDb db, HousingCase row, Actor actor, string? officerId, string? officerName)
    {
        CaseJournal.Add(db, row, actor, CaseEventTypes.Assigned, clock.UtcNow, new CaseEventData { AssignedFrom = row.AssignedToName ?? "", AssignedTo = officerName ?? "" });
        (row.AssignedToId, row.AssignedToName) = (officerId, officerName);
        row.UpdatedAt = clock.UtcNow;
    }

    internal static IQueryable<PortalUser> Officers(PortalDb db, Guid providerId)
    {
        string[] roles = [nameof(StaffRole.Officer), nameof(StaffRole.HrOfficer)];
        return db.Users
            .Where(user => user.ProviderId == providerId && !user.IsDisabled
                && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && roles.Contains(role.Name))));
    }
}
