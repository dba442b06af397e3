using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>The lawful times that are still free in one place; <see cref="Name"/> is in the language of the notice.</summary>
public sealed record ProposedPlace(Guid Id, HearingMethod Method, string Name, int Minutes, IReadOnlyList<DateTime> Times);

/// <summary>Proposes lawful times for hearings and takes them, so that no room has two hearings at once.</summary>
public sealed class HearingScheduler(IDbContextFactory<PortalDb> databases, ProviderClock clock, CaseService cases)
{
    private static readonly CaseState[] Closed = [CaseState.OnList, CaseState.Refused];

    /// <summary>Free lawful times in every open place, for a notice that goes out today. Empty for a case of another provider and where the provider has no place.</summary>
    public async Task<IReadOnlyList<ProposedPlace>> ProposeAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.CaseWork]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return [];
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, row, cancellationToken);
        var now = clock.LocalNow(provider);
        var today = DateOnly.FromDateTime(now);
        var (first, last) = HearingWindow.For(today, calendar);
        var (from, until) = (ProviderClock.ToUtc(first.ToDateTime(default), provider), ProviderClock.ToUtc(last.AddDays(1).ToDateTime(default), provider));
        var places = await db.HearingPlaces.AsNoTracking().Where(place => place.ProviderId == actor.ProviderId && !place.IsClosed).OrderBy(place => place.Method).ThenBy(place => place.NameRu).ToListAsync(cancellationToken);
        var taken = (await Planned(db, actor.ProviderId, from, until).Where(other => other.Id != caseId)
            .Select(other => new { other.HearingPlaceId, other.HearingStartsAt, other.HearingEndsAt }).ToListAsync(cancellationToken))
            .ToLookup(other => other.HearingPlaceId!.Value, other => (ProviderClock.ToLocal(other.HearingStartsAt!.Value, provider), ProviderClock.ToLocal(other.HearingEndsAt!.Value, provider)));
        return [.. places.Select(place => new ProposedPlace(place.Id, place.Method, place.Name(row.NoticeLanguage), place.Minutes,
            HearingTimes.Propose(today, now, TimeSpan.FromMinutes(place.Minutes), [.. taken[place.Id]], calendar)))];
    }

    /// <summary>
    /// Issues the preliminary refusal and takes the place for its hearing in one transaction. Without a place the typed one stands in the notice and nothing is taken.
    /// Errors besides those of the case: <c>hearing-place.unknown</c>, <c>hearing-place.taken</c>(moment).
    /// </summary>
    public Task<CaseOutcome> IssueAsync(Actor actor, Guid caseId, Guid version, CaseCommand.IssuePreliminaryRefusal command, Guid? placeId, CancellationToken cancellationToken = default) =>
        placeId is { } id
            ? cases.ExecuteAsync(actor, caseId, version, command, (db, row, provider, token) => TakeAsync(db, row, provider, command.Hearing, id, token), cancellationToken)
            : cases.ExecuteAsync(actor, caseId, version, command, cancellationToken);

    private static async Task<Error?> TakeAsync(PortalDb db, HousingCase row, Provider provider, HearingPlan plan, Guid placeId, CancellationToken cancellationToken)
    {
        var place = db.HearingPlaces.Where(item => item.Id == placeId && item.ProviderId == row.ProviderId && !item.IsClosed && item.Method == plan.Method);
        if (await place.ExecuteUpdateAsync(set => set.SetProperty(item => item.Taken, item => item.Taken + 1), cancellationToken) == 0)
            return new Error("hearing-place.unknown");
        var minutes = await place.Select(item => item.Minutes).SingleAsync(cancellationToken);
        var startsAt = ProviderClock.ToUtc(plan.StartsAt, provider);
        var endsAt = startsAt.AddMinutes(minutes);
        if (await Planned(db, row.ProviderId, startsAt.AddMinutes(-HearingPlaceInput.Most), endsAt).AnyAsync(other => other.HearingPlaceId == placeId && other.Id != row.Id && other.HearingEndsAt > startsAt, cancellationToken))
            return new Error("hearing-place.taken", plan.StartsAt);
        (row.HearingPlaceId, row.HearingEndsAt) = (placeId, endsAt);
        return null;
    }

    // A hearing that was held, or that nobody needs any more, leaves its time to others.
    private static IQueryable<HousingCase> Planned(PortalDb db, Guid providerId, DateTime from, DateTime until) => db.Cases.AsNoTracking().Where(row =>
        row.ProviderId == providerId && row.HearingStartsAt >= from && row.HearingStartsAt < until && row.HearingPlaceId != null && row.HearingEndsAt != null && row.HearingOutcome == null && !Closed.Contains(row.State));
}
