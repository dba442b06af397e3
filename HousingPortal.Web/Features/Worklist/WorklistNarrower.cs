using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Workload;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Worklist;

/// <summary>The cases that a <see cref="WorklistNarrowing"/> leaves, and what of them the workspace counts by the same words.</summary>
internal static class WorklistNarrower
{
    /// <summary>States in which a decision is still to come; named one by one, because an index finds what is named, not what is not.</summary>
    public static readonly CaseState[] Open =
        [CaseState.Registered, CaseState.UnderAssessment, CaseState.PositiveDrafted, CaseState.PreliminaryRefusal, CaseState.HearingRecorded, CaseState.RefusalDrafted];

    public static readonly CaseState[] Closed = [CaseState.OnList, CaseState.Refused];

    /// <summary>States to which a draft goes back.</summary>
    private static readonly CaseState[] ReturnedTo = [CaseState.UnderAssessment, CaseState.PreliminaryRefusal, CaseState.HearingRecorded];

    private static readonly string[] Returns = [CaseEventTypes.ActionPrefix + CaseAction.ReturnPositive, CaseEventTypes.ActionPrefix + CaseAction.ReturnRefusal];

    public static async Task<IQueryable<HousingCase>> NarrowAsync(
        PortalDb db, IQueryable<HousingCase> cases, WorklistNarrowing by, WorklistTab tab, Provider provider, DateOnly today, WorkingCalendar calendar, ProviderClock clock, CancellationToken cancellationToken)
    {
        if (by.DueFrom is { } from)
            cases = cases.Where(row => row.DueOn >= from);
        if (by.DueUntil is { } until)
            cases = cases.Where(row => row.DueOn <= until);
        if (by.Age is { } age)
        {
            var (first, last) = TermAge.DueDays(age, today, calendar);
            cases = cases.Where(row => row.DueOn >= first && (last == null || row.DueOn <= last));
        }
        if (by.Officer is { } officer)
            cases = cases.Where(row => row.AssignedToId == officer);
        if (by.Ground is { } ground)
            cases = cases.Where(row => row.RefusalGrounds.Contains(ground));
        if (by.Returned)
            cases = tab == WorklistTab.Closed ? EverReturned(db, provider.Id, cases) : Returned(db, provider.Id, cases);
        if (by.Since is { } since)
            cases = DecidedSince(cases, since, provider);
        if (by.WillBeLate)
        {
            var ids = WillBeLate(db, provider.Id, await ForecastAsync(db, provider, clock, today, calendar, cancellationToken));
            cases = cases.Where(row => ids.Contains(row.Id));
        }
        return cases;
    }

    public static IQueryable<HousingCase> DecidedSince(IQueryable<HousingCase> cases, DateOnly day, Provider provider)
    {
        var since = ProviderClock.ToUtc(day.ToDateTime(TimeOnly.MinValue), provider);
        return cases.Where(row => Closed.Contains(row.State) && row.DecidedAt >= since);
    }

    /// <summary>Open cases whose last step is that a draft was given back.</summary>
    public static IQueryable<HousingCase> Returned(PortalDb db, Guid providerId, IQueryable<HousingCase> cases)
    {
        var ids = db.CaseEvents
            .Where(line => line.ProviderId == providerId && Returns.Contains(line.Type)
                && !db.CaseEvents.Any(later => later.CaseId == line.CaseId && later.At > line.At && later.Type.StartsWith(CaseEventTypes.ActionPrefix)))
            .Select(line => line.CaseId);
        return cases.Where(row => ReturnedTo.Contains(row.State) && ids.Contains(row.Id));
    }

    /// <summary>Cases of which a draft was given back at some time.</summary>
    public static IQueryable<HousingCase> EverReturned(PortalDb db, Guid providerId, IQueryable<HousingCase> cases)
    {
        var ids = db.CaseEvents.Where(line => line.ProviderId == providerId && Returns.Contains(line.Type)).Select(line => line.CaseId);
        return cases.Where(row => ids.Contains(row.Id));
    }

    public static async Task<LateForecast> ForecastAsync(PortalDb db, Provider provider, ProviderClock clock, DateOnly today, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var open = await db.Cases.Where(row => row.ProviderId == provider.Id && Open.Contains(row.State)).GroupBy(row => row.DueOn)
            .Select(group => new { DueOn = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.DueOn, group => group.Count, cancellationToken);
        return await ForecastAsync(db, provider, clock, open, today, calendar, cancellationToken);
    }

    /// <summary>The same when the open cases are counted already.</summary>
    public static async Task<LateForecast> ForecastAsync(
        PortalDb db, Provider provider, ProviderClock clock, IReadOnlyDictionary<DateOnly, int> open, DateOnly today, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var midnight = ProviderClock.ToUtc(clock.LocalNow(provider).Date, provider);
        var decided = await DecidedSince(db.Cases.Where(row => row.ProviderId == provider.Id), LateForecast.WindowStart(today, calendar), provider)
            .GroupBy(row => row.DecidedAt >= midnight).Select(group => new { Today = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return LateForecast.Of(open, decided.Where(group => !group.Today).Sum(group => group.Count), decided.Where(group => group.Today).Sum(group => group.Count), today, calendar);
    }

    /// <summary>On each due day the last in the order of their numbers, as many as the forecast says.</summary>
    private static IQueryable<Guid> WillBeLate(PortalDb db, Guid providerId, LateForecast forecast)
    {
        var open = db.Cases.Where(row => row.ProviderId == providerId && Open.Contains(row.State));
        var whole = forecast.Days.Where(day => day.WillBeLate == day.Open).Select(day => day.DueOn).ToList();
        var late = open.Where(row => whole.Contains(row.DueOn)).Select(row => row.Id);
        foreach (var day in forecast.Days.Where(day => day.WillBeLate > 0 && day.WillBeLate < day.Open))
            late = late.Concat(open.Where(row => row.DueOn == day.DueOn).OrderBy(row => row.Number).Skip(day.Open - day.WillBeLate).Select(row => row.Id));
        return late;
    }
}
