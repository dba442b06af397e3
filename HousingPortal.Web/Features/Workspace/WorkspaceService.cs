using System.Text.Json;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Workload;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Workspace;

/// <summary>The numbers of a supervisor's own provider; null for everybody else. Each query is one grouped statement on an index, so a page stays fast on long lists.</summary>
public sealed class WorkspaceService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    /// <summary>What is due, by the due days of the open cases.</summary>
    public async Task<TermsView?> TermsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!IsSupervisor(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (provider, today) = await ProviderAsync(db, actor, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var cases = db.Cases.Where(row => row.ProviderId == actor.ProviderId);
        var groups = await cases.Where(row => WorklistNarrower.Open.Contains(row.State)).GroupBy(row => new { row.DueOn, IsUnassigned = row.AssignedToId == null })
            .Select(group => new { group.Key.DueOn, group.Key.IsUnassigned, Count = group.Count() }).ToListAsync(cancellationToken);
        var open = groups.GroupBy(group => group.DueOn).ToDictionary(day => day.Key, day => day.Sum(group => group.Count));
        var forecast = await WorklistNarrower.ForecastAsync(db, provider, clock, open, today, calendar, cancellationToken);
        var ages = new int[ServiceTerm.WorkingDays + 1];
        foreach (var (dueOn, count) in open)
            if (TermAge.Of(dueOn, today, calendar) is { } age)
                ages[age] += count;
        var endOfWeek = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return new(
            today, endOfWeek, open.GetValueOrDefault(today), open.Where(day => day.Key >= today && day.Key <= endOfWeek).Sum(day => day.Value),
            groups.Where(group => group.IsUnassigned).Sum(group => group.Count), await WorklistNarrower.Returned(db, actor.ProviderId, cases).CountAsync(cancellationToken),
            forecast, LateForecast.WindowStart(today, calendar), ages);
    }

    /// <summary>The work of each officer who has open cases or decided some in the period.</summary>
    public async Task<OfficersView?> OfficersAsync(Actor actor, WorkspacePeriod period, CancellationToken cancellationToken = default)
    {
        if (!IsSupervisor(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (provider, today) = await ProviderAsync(db, actor, cancellationToken);
        var (since, calendar) = (Since(period, today), await ProviderCalendars.OfAsync(db, provider, cancellationToken));
        var cases = db.Cases.Where(row => row.ProviderId == actor.ProviderId);
        var open = await cases.Where(row => WorklistNarrower.Open.Contains(row.State) && row.AssignedToId != null).GroupBy(row => row.AssignedToId!)
            .Select(group => new { Officer = group.Key, Count = group.Count(), Overdue = group.Sum(row => row.DueOn < today ? 1 : 0) }).ToDictionaryAsync(group => group.Officer, cancellationToken);
        var decided = WorklistNarrower.DecidedSince(cases, since, provider).Where(row => row.AssignedToId != null);
        var decisions = await decided.GroupBy(row => new { row.AssignedToId, row.State, row.DueOn, row.DecidedAt })
            .Select(group => new { Officer = group.Key.AssignedToId!, group.Key.State, group.Key.DueOn, DecidedAt = group.Key.DecidedAt!.Value, Count = group.Count() }).ToListAsync(cancellationToken);
        var returned = await WorklistNarrower.EverReturned(db, actor.ProviderId, decided).GroupBy(row => row.AssignedToId!)
            .Select(group => new { Officer = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Officer, group => group.Count, cancellationToken);
        // Few pairs of days come again and again: the calendar is asked once for each.
        var known = new Dictionary<(DateOnly, DateOnly), int>();
        var taken = decisions.Select(row => (row.Officer, row.State, Days: Taken(row.DueOn, DateOnly.FromDateTime(ProviderClock.ToLocal(row.DecidedAt, provider))), row.Count)).ToLookup(row => row.Officer);
        var officers = open.Keys.Union(taken.Select(group => group.Key)).ToList();
        var names = await db.Users.Where(user => user.ProviderId == actor.ProviderId && officers.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        var rows = officers.Select(officer => new OfficerRow(
            officer,
            names.GetValueOrDefault(officer),
            open.GetValueOrDefault(officer)?.Count ?? 0,
            open.GetValueOrDefault(officer)?.Overdue ?? 0,
            taken[officer].Sum(row => row.Count),
            Median([.. taken[officer].GroupBy(row => row.Days).Select(group => (group.Key, group.Sum(row => row.Count)))]),
            taken[officer].Where(row => row.State == CaseState.Refused).Sum(row => row.Count),
            returned.GetValueOrDefault(officer)));
        return new(today, since, [.. rows.OrderBy(row => row.Name, StringComparer.CurrentCulture)]);

        int Taken(DateOnly dueOn, DateOnly day) => known.TryGetValue((dueOn, day), out var days) ? days : known[(dueOn, day)] = TermAge.Taken(dueOn, day, calendar);
    }

    /// <summary>Refusals of the period by their grounds.</summary>
    public async Task<RefusalsView?> RefusalsAsync(Actor actor, WorkspacePeriod period, CancellationToken cancellationToken = default)
    {
        if (!IsSupervisor(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (provider, today) = await ProviderAsync(db, actor, cancellationToken);
        var since = Since(period, today);
        var refused = await WorklistNarrower.DecidedSince(db.Cases.Where(row => row.ProviderId == actor.ProviderId && row.State == CaseState.Refused), since, provider)
            .GroupBy(row => row.RefusalGrounds).Select(group => new { Grounds = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return new(since, refused.Sum(group => group.Count), [.. RefusalGrounds.All.Select(ground => (ground, refused.Where(group => group.Grounds.Split(',').Contains(ground.Code)).Sum(group => group.Count)))]);
    }

    /// <summary>What supervisors allowed in the period, the latest first.</summary>
    public async Task<OverridesView?> OverridesAsync(Actor actor, WorkspacePeriod period, OverrideKind? kind, int page, int pageSize = OverridesView.PageSize, CancellationToken cancellationToken = default)
    {
        if (!IsSupervisor(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (provider, today) = await ProviderAsync(db, actor, cancellationToken);
        var since = Since(period, today);
        var (notice, refusal, sinceUtc) = (TypeOf(OverrideKind.LateNotice), TypeOf(OverrideKind.LateRefusal), ProviderClock.ToUtc(since.ToDateTime(TimeOnly.MinValue), provider));
        var lines = db.CaseEvents.AsNoTracking().Where(line => line.ProviderId == actor.ProviderId && (line.Type == notice || line.Type == refusal) && line.At >= sinceUtc);
        var counts = await lines.GroupBy(line => line.Type).Select(group => new { Type = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Type, group => group.Count, cancellationToken);
        var type = kind is { } one ? TypeOf(one) : null;
        var rows = await (
            from line in lines
            where type == null || line.Type == type
            join row in db.Cases on line.CaseId equals row.Id
            orderby line.At descending, line.Id
            select new { line.CaseId, row.Number, row.ApplicantName, line.Type, line.DataJson, line.ActorName, line.At }).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);
        return new(
            since, counts.GetValueOrDefault(notice), counts.GetValueOrDefault(refusal), type is null ? counts.Values.Sum() : counts.GetValueOrDefault(type),
            [.. rows.Select(row => new OverrideRow(
                row.CaseId, row.Number, row.ApplicantName, row.Type == notice ? OverrideKind.LateNotice : OverrideKind.LateRefusal,
                JsonSerializer.Deserialize<CaseEventData>(row.DataJson, PortalJson.Options)?.Reason ?? "", row.ActorName, ProviderClock.ToLocal(row.At, provider)))]);
    }

    private static string TypeOf(OverrideKind kind) => CaseEventTypes.ActionPrefix + (kind == OverrideKind.LateNotice ? CaseAction.AllowLateNotice : CaseAction.AllowLateRefusal);

    private static bool IsSupervisor(Actor actor) => actor.Has(Policies.Roles[Policies.Supervise]);

    private static DateOnly Since(WorkspacePeriod period, DateOnly today) => today.AddMonths(period switch
    {
        WorkspacePeriod.Month => -1,
        WorkspacePeriod.Year => -12,
        _ => -3,
    });

    /// <summary>The middle of values that come several times each.</summary>
    private static decimal? Median(IReadOnlyList<(int Value, int Count)> values)
    {
        var all = values.OrderBy(item => item.Value).SelectMany(item => Enumerable.Repeat(item.Value, item.Count)).ToList();
        return all.Count == 0 ? null : (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2m;
    }

    private async Task<(Provider Provider, DateOnly Today)> ProviderAsync(PortalDb db, Actor actor, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        return (provider, clock.Today(provider));
    }
}
