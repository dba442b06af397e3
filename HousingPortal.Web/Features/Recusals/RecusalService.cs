using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Recusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Recusals;

/// <summary>A recusal as the pages show it. Moments are local times of the provider.</summary>
public sealed record RecusalView(
    Guid Id, Guid Version, Guid CaseId, string CaseNumber, string OfficialId, string OfficialName, RecusalGround Ground, string Statement, bool ByParticipant, string DeclaredByName,
    DateOnly DeclaredOn, DateOnly DecideBy, RecusalState State, string Reason, string DecidedByName, DateTime? DecidedAt)
{
    /// <summary>Whether the actor decides on it.</summary>
    public bool MayDecide { get; init; }
    public bool IsLate { get; init; }
}

/// <summary>Somebody of the provider who takes part in cases.</summary>
public sealed record Official(string Id, string Name, string Position);

/// <summary>What is declared: about whom, why, and whether a participant said it.</summary>
public sealed record RecusalDeclaration(string OfficialId, RecusalGround? Ground, string Statement, bool ByParticipant);

/// <summary>Recusal of officials (art. 67 of the Code): declared or written down, decided within three working days, and then the case goes on with somebody else.</summary>
public sealed class RecusalService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    public const int LongestText = 2000;

    /// <summary>Recusals of a case, the latest first; null when it is not the actor's provider's.</summary>
    public async Task<IReadOnlyList<RecusalView>?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Cases.AnyAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken)
            ? await ViewsAsync(db, actor, db.Recusals.Where(row => row.CaseId == caseId), cancellationToken)
            : null;
    }

    /// <summary>Open recusals that the actor may decide, the first due first; nothing for anybody else.</summary>
    public async Task<IReadOnlyList<RecusalView>> ToDecideAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Recusals]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. (await ViewsAsync(db, actor, db.Recusals.Where(row => row.State == RecusalState.Open), cancellationToken)).Where(view => view.MayDecide).OrderBy(view => view.DecideBy)];
    }

    /// <summary>Officials of the provider who may take part in a case and are not recused from it, by name.</summary>
    public async Task<IReadOnlyList<Official>> OfficialsAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has([.. Policies.Roles[Policies.Cases], StaffRole.Administrator]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var recused = await RecusedOfficials.OfAsync(db, caseId, cancellationToken);
        var officials = await Officials(db, actor.ProviderId).Select(user => new Official(user.Id, user.FullName, user.Position)).ToListAsync(cancellationToken);
        return [.. officials.Where(official => !recused.Contains(official.Id)).OrderBy(official => official.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Officers to whom a case may be given after a recusal, by name.</summary>
    public async Task<IReadOnlyList<Official>> OfficersAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        var officials = await OfficialsAsync(actor, caseId, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var officers = (await CaseService.Officers(db, actor.ProviderId).Select(user => user.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. officials.Where(official => officers.Contains(official.Id))];
    }

    /// <summary>
    /// Records a declaration: an official's own, or the word of a participant that any official who works on cases writes down. Errors: <c>recusal.role</c>, <c>case.not-found</c>,
    /// <c>recusal.no-such-official</c>, <c>recusal.only-own</c>, <c>recusal.ground-missing</c>, <c>recusal.text-missing</c>, <c>recusal.too-long</c>(limit), <c>recusal.exists</c>, <c>recusal.overtaken</c>.
    /// </summary>
    public async Task<Result<Guid>> DeclareAsync(Actor actor, Guid caseId, RecusalDeclaration declared, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return new Error("recusal.role");
        if (!declared.ByParticipant && declared.OfficialId != actor.UserId)
            return new Error("recusal.only-own");
        if (declared.Ground is null)
            return new Error("recusal.ground-missing");
        if (Text(declared.Statement, "recusal.text-missing") is { } wrong)
            return wrong;
        try
        {
            return await UnitOfWork.RunAsync(databases, (db, token) => DeclareAsync(db, actor, caseId, declared, token), result => result.IsSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("recusal.overtaken");
        }
    }

    /// <summary>
    /// Grants or declines. A granted recusal takes the case from the official and gives it to <paramref name="newOfficerId"/>, or frees it. Errors: <c>recusal.role</c>,
    /// <c>recusal.not-found</c>, <c>recusal.overtaken</c>, <c>recusal.no-such-official</c>, <c>recusal.too-long</c>(limit) and those of <see cref="RecusalDecider"/>.
    /// </summary>
    public async Task<Result<Guid>> DecideAsync(Actor actor, Guid recusalId, Guid version, bool grant, string reason, string? newOfficerId = null, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Recusals]))
            return new Error("recusal.role");
        if (reason.Trim().Length > LongestText)
            return new Error("recusal.too-long", LongestText);
        try
        {
            return await UnitOfWork.RunAsync(databases, (db, token) => DecideAsync(db, actor, recusalId, version, grant, reason.Trim(), newOfficerId, token), result => result.IsSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("recusal.overtaken");
        }
    }

    private async Task<Result<Guid>> DeclareAsync(PortalDb db, Actor actor, Guid caseId, RecusalDeclaration declared, CancellationToken cancellationToken)
    {
        var row = await db.Cases.SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return CaseService.NotFound;
        var official = await Officials(db, actor.ProviderId).Where(user => user.Id == declared.OfficialId).Select(user => new { user.Id, user.FullName }).FirstOrDefaultAsync(cancellationToken);
        if (official is null)
            return new Error("recusal.no-such-official");
        if ((await RecusedOfficials.OfAsync(db, caseId, cancellationToken)).Contains(official.Id))
            return new Error("recusal.exists");
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var recusal = new Recusal(official.Id, actor.UserId, declared.Ground!.Value, clock.Today(provider));
        var added = new RecusalRow
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            OfficialId = official.Id,
            OfficialName = official.FullName,
            Ground = recusal.Ground,
            Statement = declared.Statement.Trim(),
            ByParticipant = declared.ByParticipant,
            DeclaredById = actor.UserId,
            DeclaredByName = actor.Name,
            DeclaredOn = recusal.DeclaredOn,
            DecideBy = recusal.DecideBy(calendar),
            State = recusal.State,
        };
        db.Recusals.Add(added);
        Touch(db, row);
        CaseJournal.Add(db, row, actor, CaseEventTypes.RecusalDeclared, clock.UtcNow,
            new CaseEventData { Official = added.OfficialName, RecusalGround = added.Ground, Reason = added.Statement, DecideBy = added.DecideBy });
        await db.SaveChangesAsync(cancellationToken);
        return added.Id;
    }

    private async Task<Result<Guid>> DecideAsync(
        PortalDb db, Actor actor, Guid recusalId, Guid version, bool grant, string reason, string? newOfficerId, CancellationToken cancellationToken)
    {
        var recusal = await db.Recusals.SingleOrDefaultAsync(item => item.Id == recusalId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (recusal is null)
            return new Error("recusal.not-found");
        if (recusal.Version != version)
            return new Error("recusal.overtaken");
        if (!RecusalDecider.MayDecide(actor.Roles, await RolesAsync(db, recusal.OfficialId, cancellationToken)))
            return new Error("recusal.role");
        var decided = RecusalDecider.Decide(recusal.ToDomain(), grant, actor.UserId, reason);
        if (decided.Error is { } error)
            return error;
        var row = await db.Cases.SingleAsync(item => item.Id == recusal.CaseId, cancellationToken);
        if (await RecusedOfficials.BarAsync(db, actor, row.Id, cancellationToken) is { } barred)
            return barred;
        var now = clock.UtcNow;
        (recusal.State, recusal.Reason, recusal.DecidedByName, recusal.DecidedAt) = (decided.Value.State, reason, actor.Name, now);
        CaseJournal.Add(db, row, actor, CaseEventTypes.RecusalDecided, now, new CaseEventData { Official = recusal.OfficialName, RecusalState = recusal.State, Reason = reason });
        if (recusal.State == RecusalState.Granted && row.AssignedToId == recusal.OfficialId)
        {
            var next = newOfficerId is null ? null : await CaseService.Officers(db, actor.ProviderId).FirstOrDefaultAsync(user => user.Id == newOfficerId, cancellationToken);
            if (newOfficerId is not null && (next is null || (await RecusedOfficials.OfAsync(db, row.Id, cancellationToken)).Contains(next.Id)))
                return new Error("recusal.no-such-official");
            CaseJournal.Add(db, row, actor, CaseEventTypes.Assigned, now, new CaseEventData { AssignedFrom = row.AssignedToName ?? "", AssignedTo = next?.FullName ?? "" });
            (row.AssignedToId, row.AssignedToName) = (next?.Id, next?.FullName);
        }
        Touch(db, row);
        await db.SaveChangesAsync(cancellationToken);
        return recusal.Id;
    }

    // Whoever has the case open finds out before acting on it.
    private void Touch(PortalDb db, HousingCase row)
    {
        row.UpdatedAt = clock.UtcNow;
        db.Entry(row).Property(item => item.UpdatedAt).IsModified = true;
    }

    private async Task<IReadOnlyList<RecusalView>> ViewsAsync(PortalDb db, Actor actor, IQueryable<RecusalRow> recusals, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var today = clock.Today(provider);
        var rows = await (
            from recusal in recusals.AsNoTracking()
            join row in db.Cases on recusal.CaseId equals row.Id
            where recusal.ProviderId == actor.ProviderId
            orderby recusal.DeclaredOn descending, recusal.Id descending
            select new { recusal, row.Number }).ToListAsync(cancellationToken);
        var views = new List<RecusalView>();
        foreach (var item in rows)
        {
            var recusal = item.recusal;
            views.Add(new RecusalView(
                recusal.Id, recusal.Version, recusal.CaseId, item.Number, recusal.OfficialId, recusal.OfficialName, recusal.Ground, recusal.Statement, recusal.ByParticipant, recusal.DeclaredByName,
                recusal.DeclaredOn, recusal.DecideBy, recusal.State, recusal.Reason, recusal.DecidedByName, recusal.DecidedAt is { } at ? ProviderClock.ToLocal(at, provider) : null)
            {
                MayDecide = recusal.State == RecusalState.Open && recusal.OfficialId != actor.UserId && RecusalDecider.MayDecide(actor.Roles, await RolesAsync(db, recusal.OfficialId, cancellationToken)),
                IsLate = recusal.State == RecusalState.Open && today > recusal.DecideBy,
            });
        }
        return views;
    }

    private static Error? Text(string text, string missing) =>
        string.IsNullOrWhiteSpace(text) ? new Error(missing) : text.Trim().Length > LongestText ? new Error("recusal.too-long", LongestText) : null;

    private static async Task<IReadOnlyCollection<StaffRole>> RolesAsync(PortalDb db, string userId, CancellationToken cancellationToken) =>
        [.. (await (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id where link.UserId == userId select role.Name).ToListAsync(cancellationToken))
            .Select(name => Enum.TryParse<StaffRole>(name, out var role) ? role : (StaffRole?)null).OfType<StaffRole>()];

    private static IQueryable<PortalUser> Officials(PortalDb db, Guid providerId)
    {
        string[] roles = [.. Policies.Roles[Policies.Cases].Select(role => role.ToString())];
        return db.Users.Where(user => user.ProviderId == providerId && !user.IsDisabled
            && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && roles.Contains(role.Name!))));
    }
}
