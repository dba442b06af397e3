using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Publication;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Publication;

/// <summary>The setting of one list. The version is null while nobody has set anything.</summary>
public sealed record PublicationSetting(PublicationTarget Target, bool IsPublished, ShownName ShownName, DateOnly? Day, int Count, Guid? Version);

/// <summary>One line of the journal of the settings; the time is local time of the provider.</summary>
public sealed record PublicationChange(
    DateTime At, string Name, PublicationTarget Target, bool WasPublished, ShownName NameBefore, bool IsPublished, ShownName NameAfter, string Act);

/// <param name="MustPublishHoused">The order itself wants the list of those housed published.</param>
public sealed record PublicationSettings(string Code, bool MustPublishHoused, IReadOnlyList<PublicationSetting> Lists, IReadOnlyList<PublicationChange> Changes);

/// <summary>What an administrator decides about one list, and by which act.</summary>
public sealed record PublicationInput(PublicationTarget Target, bool IsPublished, ShownName ShownName, string Act)
{
    public const int LongestAct = 500;
}

/// <summary>Which lists the actor's own provider publishes. Every change is journaled; a list that is switched off is gone at once.</summary>
public sealed partial class PublicationService(IDbContextFactory<PortalDb> databases, EditionKeeper editions, ProviderClock clock, ILogger<PublicationService> logger)
{
    private const int MostChanges = 100;

    /// <summary>Null for anybody but an administrator. Of the journal the last hundred lines.</summary>
    public async Task<PublicationSettings?> FindAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await db.ListPublications.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).ToDictionaryAsync(row => row.Target, cancellationToken);
        var changes = await db.ListPublicationChanges.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).Take(MostChanges).ToListAsync(cancellationToken);
        return new(
            provider.Code,
            PublicationRules.MustPublishHoused(provider.Register),
            [.. PublicationTarget.Of(provider).Select(target => rows.TryGetValue(target.Slug, out var row)
                ? new PublicationSetting(target, row.IsPublished, row.ShownName, row.Day, row.Count, row.Version)
                : new PublicationSetting(target, false, ShownName.Nothing, null, 0, null))],
            [.. changes.Select(row => new PublicationChange(
                ProviderClock.ToLocal(row.RecordedAt, provider), row.RecordedByName, PublicationTarget.Parse(row.Target)!, row.WasPublished, row.NameBefore, row.IsPublished, row.NameAfter, row.Act))]);
    }

    /// <summary>
    /// Sets one list and, when it is published, makes its edition for the last recorded day. Errors: <c>publication.role</c>, <c>publication.not-found</c> for a list that the provider does not
    /// keep, <c>publication.act-missing</c>, <c>publication.no-names</c> where no name may be shown, <c>publication.nothing-changed</c>, <c>publication.changed-meanwhile</c>(who).
    /// </summary>
    public async Task<Result<Guid>> SetAsync(Actor actor, PublicationInput input, Guid? version, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("publication.role");
        if (string.IsNullOrWhiteSpace(input.Act) || input.Act.Trim().Length > PublicationInput.LongestAct)
            return new Error("publication.act-missing");
        if (input is { IsPublished: true, ShownName: ShownName.Masked, Target.MayShowName: false })
            return new Error("publication.no-names");
        Result<Guid> done;
        try
        {
            done = await UnitOfWork.RunAsync(databases, (db, token) => SetAsync(db, actor, input, version, token), result => result.IsSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await ChangedByAsync(db, actor, input.Target, cancellationToken);
        }
        if (done.IsSuccess)
        {
            LogSet(input.Target.Slug, actor.ProviderId, input.IsPublished, input.ShownName, actor.UserId);
            await editions.RefreshAsync(done.Value, cancellationToken);
        }
        return done;
    }

    private async Task<Result<Guid>> SetAsync(PortalDb db, Actor actor, PublicationInput input, Guid? version, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        if (!PublicationTarget.Of(provider).Contains(input.Target))
            return new Error("publication.not-found");
        var row = await db.ListPublications.SingleOrDefaultAsync(item => item.ProviderId == actor.ProviderId && item.Target == input.Target.Slug, cancellationToken);
        if (row?.Version != version)
            return await ChangedByAsync(db, actor, input.Target, cancellationToken);
        if (row is null)
            db.ListPublications.Add(row = new ListPublication { ProviderId = actor.ProviderId, Target = input.Target.Slug });
        var shown = input.IsPublished ? input.ShownName : ShownName.Nothing;
        if ((row.IsPublished, row.ShownName) == (input.IsPublished, shown))
            return new Error("publication.nothing-changed");
        db.ListPublicationChanges.Add(new ListPublicationChange
        {
            ProviderId = actor.ProviderId,
            Target = input.Target.Slug,
            WasPublished = row.IsPublished,
            NameBefore = row.ShownName,
            IsPublished = input.IsPublished,
            NameAfter = shown,
            Act = input.Act.Trim(),
            RecordedById = actor.UserId,
            RecordedByName = actor.Name,
            RecordedAt = clock.UtcNow,
        });
        (row.IsPublished, row.ShownName) = (input.IsPublished, shown);
        if (!row.IsPublished)
            (row.Day, row.Count, row.RecordHash, row.LinesHash) = (null, 0, "", "");
        await db.SaveChangesAsync(cancellationToken);
        if (!row.IsPublished)
            await db.PublishedPages.Where(page => page.PublicationId == row.Id).ExecuteDeleteAsync(cancellationToken);
        return row.Id;
    }

    private static async Task<Error> ChangedByAsync(PortalDb db, Actor actor, PublicationTarget target, CancellationToken cancellationToken)
    {
        var name = await db.ListPublicationChanges.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId && row.Target == target.Slug)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).Select(row => row.RecordedByName).FirstOrDefaultAsync(cancellationToken);
        return new Error("publication.changed-meanwhile", name ?? "");
    }

    [LoggerMessage(LogLevel.Information, "List {Target} of provider {ProviderId}: published {IsPublished}, name {ShownName}, by {ActorId}")]
    private partial void LogSet(string target, Guid providerId, bool isPublished, ShownName shownName, string actorId);
}
