using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>Where a planned hearing stands.</summary>
public enum HearingStanding
{
    Planned,
    Held,
    Absent,
    Written,

    /// <summary>Its time is over and nothing is on record.</summary>
    RecordOverdue,

    /// <summary>Decided for the applicant without it.</summary>
    NotNeeded,
}

/// <summary>A hearing of the week, in local time of the provider.</summary>
public sealed record HearingLine(Guid CaseId, string CaseNumber, DateTime StartsAt, DateTime EndsAt, HearingMethod Method, string Place, string? Officer, HearingStanding Standing);

/// <summary>A week of hearings, Monday to Sunday.</summary>
public sealed record HearingWeek(DateOnly Monday, DateOnly Today, IReadOnlyList<HearingLine> Lines, IReadOnlyList<HearingPlaceView> Places, IReadOnlyList<(string Id, string Name)> Officers);

/// <summary>Reads the hearings of a provider by weeks.</summary>
public sealed class HearingCalendar(IDbContextFactory<PortalDb> databases, ProviderClock clock, HearingPlaces places)
{
    /// <summary>The week that holds a day, or the present one. Null for whoever has no part in cases.</summary>
    public async Task<HearingWeek?> WeekAsync(Actor actor, DateOnly? day, Guid? placeId, string? officerId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var now = clock.LocalNow(provider);
        var today = DateOnly.FromDateTime(now);
        var monday = MondayOf(day ?? today);
        var (from, until) = (ProviderClock.ToUtc(monday.ToDateTime(default), provider), ProviderClock.ToUtc(monday.AddDays(7).ToDateTime(default), provider));
        var rows = await db.Cases.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId && row.HearingStartsAt >= from && row.HearingStartsAt < until).OrderBy(row => row.HearingStartsAt).ThenBy(row => row.Number)
            .Select(row => new { row.Id, row.Number, row.State, row.HearingStartsAt, row.HearingEndsAt, row.HearingMethod, row.HearingPlace, row.HearingPlaceId, row.HearingOutcome, row.AssignedToId, row.AssignedToName })
            .ToListAsync(cancellationToken);
        var known = await places.ListAsync(actor, cancellationToken);
        var names = known.ToDictionary(place => place.Id, place => place.Current);
        var officers = rows.Where(row => row.AssignedToId is not null).Select(row => (Id: row.AssignedToId!, Name: row.AssignedToName ?? "")).Distinct().OrderBy(officer => officer.Name, StringComparer.CurrentCulture).ToList();
        var lines = rows.Where(row => (placeId is null || row.HearingPlaceId == placeId) && (officerId is null || row.AssignedToId == officerId)).Select(row =>
        {
            var startsAt = ProviderClock.ToLocal(row.HearingStartsAt!.Value, provider);
            var endsAt = row.HearingEndsAt is { } end ? ProviderClock.ToLocal(end, provider) : startsAt.AddMinutes(HearingPlaceRow.DefaultMinutes);
            return new HearingLine(row.Id, row.Number, startsAt, endsAt, row.HearingMethod ?? HearingMethod.InPerson,
                row.HearingPlaceId is { } id && names.TryGetValue(id, out var name) ? name : row.HearingPlace, row.AssignedToName, Standing(row.HearingOutcome, row.State, endsAt, now));
        });
        return new HearingWeek(monday, today, [.. lines], known, officers);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static HearingStanding Standing(HearingOutcome? outcome, CaseState state, DateTime endsAt, DateTime now) => outcome switch
    {
        HearingOutcome.Attended => HearingStanding.Held,
        HearingOutcome.AbsentDulyNotified => HearingStanding.Absent,
        HearingOutcome.WrittenPosition or HearingOutcome.AskedToSkip => HearingStanding.Written,
        _ when state is CaseState.OnList or CaseState.PositiveDrafted => HearingStanding.NotNeeded,
        _ => endsAt < now ? HearingStanding.RecordOverdue : HearingStanding.Planned,
    };
}
