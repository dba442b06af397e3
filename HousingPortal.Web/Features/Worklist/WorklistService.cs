using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Worklist;

/// <summary>Reads the worklist of the actor's provider, oldest due first.</summary>
public sealed class WorklistService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    /// <summary>A notice that is on its way arrives within minutes; one that is shown has failed or hangs.</summary>
    private const int LetterDays = 5;
    private const int LettersShown = 5;

    private static readonly CaseState[] Open = WorklistNarrower.Open;
    private static readonly CaseState[] Closed = WorklistNarrower.Closed;
    private static readonly CaseState[] AwaitingSignature = [CaseState.PositiveDrafted, CaseState.RefusalDrafted];

    public async Task<WorklistPageData> QueryAsync(Actor actor, WorklistFilter filter, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return new([], 0);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var today = clock.Today(provider);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var cases = Narrow(Tab(db.Cases.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId), actor, filter.Tab, filter.Search.Length > 0), filter, today, calendar);
        cases = await WorklistNarrower.NarrowAsync(db, cases, filter.By, filter.Tab, provider, today, calendar, clock, cancellationToken);
        var total = await cases.CountAsync(cancellationToken);
        var ordered = filter.Tab == WorklistTab.Closed ? cases.OrderByDescending(row => row.DecidedAt).ThenBy(row => row.Number) : cases.OrderBy(row => row.DueOn).ThenBy(row => row.Number);
        var rows = await ordered.Skip((filter.Page - 1) * WorklistFilter.PageSize).Take(WorklistFilter.PageSize)
            .Select(row => new { row.Id, row.Number, row.ApplicantName, row.List, row.State, row.AssignedToId, row.AssignedToName, row.ReceivedOn, TermFrom = row.ReopenedOn ?? row.ReceivedOn, row.DueOn, row.CalendarNumber, row.CalendarRevision })
            .ToListAsync(cancellationToken);
        var seesAllNames = actor.Has(StaffRole.AuthorisedPerson, StaffRole.Supervisor);
        var shown = new List<WorklistRow>();
        foreach (var row in rows)
        {
            var term = ServiceTerm.For(row.TermFrom, await ProviderCalendars.OfAsync(db, provider, row.CalendarNumber, row.CalendarRevision, cancellationToken));
            var applicant = row.AssignedToId is null && !seesAllNames ? Mask(row.ApplicantName) : row.ApplicantName;
            shown.Add(new WorklistRow(row.Id, row.Number, applicant, row.List, row.State, row.AssignedToName, row.ReceivedOn, row.DueOn, term.WorkingDaysLeft(today), term.Colour(today)));
        }
        return new(shown, total) { Lists = HousingRegisters.ListsOf(provider.Register) };
    }

    /// <summary>How many cases each tab holds. Asked for after the rows, which matter more.</summary>
    public async Task<IReadOnlyDictionary<WorklistTab, int>> CountsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counts = new Dictionary<WorklistTab, int>();
        foreach (var tab in Enum.GetValues<WorklistTab>())
            counts[tab] = actor.Has(Policies.Roles[Policies.Cases])
                ? await Tab(db.Cases.Where(row => row.ProviderId == actor.ProviderId), actor, tab, searching: false).CountAsync(cancellationToken)
                : 0;
        return counts;
    }

    /// <summary>
    /// Reminders for the actor: a supervisor's are those of all open cases, everybody else's those of the own tab. Empty when there is nothing to remind of. Asked for after
    /// the rows, which matter more. Notices of removals that have not arrived are everybody's.
    /// </summary>
    public async Task<WorklistReminders> RemindersAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return WorklistReminders.None;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var (today, calendar) = (clock.Today(provider), await ProviderCalendars.OfAsync(db, provider, cancellationToken));
        var days = Enum.GetValues<Reminder>().Select(reminder => (Reminder: reminder, DueOn: Reminders.DueOn(reminder, today, calendar))).Where(item => item.DueOn is not null).ToList();
        var letters = (await RemovalLetters.OpenAsync(db, provider, today, cancellationToken)).Where(letter => letter.DueOn <= today.AddDays(LetterDays)).ToList();
        var none = WorklistReminders.None with { Letters = [.. letters.Take(LettersShown)], LetterCount = letters.Count };
        if (days.Count == 0)
            return none;
        var tab = actor.Has(StaffRole.Supervisor) ? WorklistTab.All : WorklistTab.My;
        var dueOn = days.Select(item => item.DueOn!.Value).ToList();
        var counts = await Tab(db.Cases.Where(row => row.ProviderId == actor.ProviderId), actor, tab, searching: false)
            .Where(row => dueOn.Contains(row.DueOn)).GroupBy(row => row.DueOn).Select(group => new { DueOn = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.DueOn, group => group.Count, cancellationToken);
        return counts.Count == 0 ? none : none with { Tab = tab, Counts = [.. days.Select(item => (item.Reminder, counts.GetValueOrDefault(item.DueOn!.Value)))] };
    }

    // A search in "all" looks among the closed cases too: who types a number should not have to guess where the case stands.
    // For a signer "mine" is what waits for a signature; an authorised person is not assigned cases.
    private static IQueryable<HousingCase> Tab(IQueryable<HousingCase> cases, Actor actor, WorklistTab tab, bool searching) => tab switch
    {
        WorklistTab.My when actor.Has(StaffRole.AuthorisedPerson) => cases.Where(row => AwaitingSignature.Contains(row.State) || (row.AssignedToId == actor.UserId && Open.Contains(row.State))),
        WorklistTab.My => cases.Where(row => row.AssignedToId == actor.UserId && Open.Contains(row.State)),
        WorklistTab.Unassigned => cases.Where(row => row.AssignedToId == null && Open.Contains(row.State)),
        WorklistTab.Closed => cases.Where(row => Closed.Contains(row.State)),
        WorklistTab.All when searching => cases,
        _ => cases.Where(row => Open.Contains(row.State)),
    };

    private static IQueryable<HousingCase> Narrow(IQueryable<HousingCase> cases, WorklistFilter filter, DateOnly today, WorkingCalendar calendar)
    {
        if (filter.State is { } state)
            cases = cases.Where(row => row.State == state);
        if (filter.List is { } list)
            cases = cases.Where(row => row.List == list);
        if (filter.Deadline is { } colour)
        {
            var redUntil = calendar.AddWorkingDays(today, 5);
            var yellowUntil = calendar.AddWorkingDays(today, 10);
            cases = colour switch
            {
                DeadlineColour.Overdue => cases.Where(row => row.DueOn < today),
                DeadlineColour.Red => cases.Where(row => row.DueOn >= today && row.DueOn <= redUntil),
                DeadlineColour.Yellow => cases.Where(row => row.DueOn > redUntil && row.DueOn <= yellowUntil),
                _ => cases.Where(row => row.DueOn > yellowUntil),
            };
        }
        if (filter.Reminder is { } reminder)
        {
            var dueOn = calendar.AddWorkingDays(today, Reminders.WorkingDaysLeft(reminder));
            cases = cases.Where(row => row.DueOn == dueOn);
        }
        if (filter.Search is { Length: > 0 } text)
        {
            var upper = text.ToUpperInvariant();
            cases = text.Length == 12 && text.All(char.IsAsciiDigit) ? cases.Where(row => row.ApplicantIin == text)
                : text.Any(char.IsAsciiDigit) ? cases.Where(row => row.Number.StartsWith(upper))
                : cases.Where(row => row.SearchName.Contains(upper));
        }
        return cases;
    }

    private static string Mask(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part[..1] + "•••"));
}
