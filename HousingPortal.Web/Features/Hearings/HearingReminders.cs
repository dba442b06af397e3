using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Recusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>What somebody is reminded of around a hearing.</summary>
public enum HearingReminderKind
{
    /// <summary>No lawful refusal fits into the term any more.</summary>
    Impossible,

    /// <summary>The time of a hearing is over and nothing is on record.</summary>
    NoRecord,

    /// <summary>A hearing by word of mouth has no printed protocol.</summary>
    NoProtocol,

    /// <summary>A protocol waits for a signature.</summary>
    Unsigned,

    /// <summary>A recusal waits for the decision.</summary>
    Recusal,
}

/// <param name="Until">Last day of the step; null where there is none.</param>
public sealed record HearingReminder(HearingReminderKind Kind, Guid CaseId, string CaseNumber, DateOnly? Until, bool IsLate);

/// <summary>What around hearings waits for the actor: a supervisor's are those of the provider, everybody else's the own ones.</summary>
public sealed class HearingReminders(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    private const int Most = 50;
    private static readonly CaseState[] AfterNotice = [CaseState.PreliminaryRefusal, CaseState.HearingRecorded, CaseState.RefusalDrafted];

    public async Task<IReadOnlyList<HearingReminder>> ForAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var today = clock.Today(provider);
        var isSupervisor = actor.Has(StaffRole.Supervisor);
        var cases = db.Cases.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId);
        var mine = isSupervisor ? cases : cases.Where(row => row.AssignedToId == actor.UserId);
        var reminders = new List<HearingReminder>();
        await AddImpossibleAsync(mine, reminders, provider, today, cancellationToken);
        await AddUnrecordedAsync(db, mine, reminders, provider, calendar, today, cancellationToken);
        await AddUnsignedAsync(db, actor, isSupervisor, reminders, calendar, today, cancellationToken);
        if (isSupervisor)
            foreach (var recusal in await (
                from item in db.Recusals.AsNoTracking()
                join row in db.Cases on item.CaseId equals row.Id
                where item.ProviderId == actor.ProviderId && item.State == RecusalState.Open && item.OfficialId != actor.UserId
                orderby item.DecideBy
                select new { row.Id, row.Number, item.DecideBy }).Take(Most).ToListAsync(cancellationToken))
                reminders.Add(new(HearingReminderKind.Recusal, recusal.Id, recusal.Number, recusal.DecideBy, today > recusal.DecideBy));
        return reminders;

        // A refusal needs three working days after the delivery, so only terms that end before that are looked at one by one.
        async Task AddImpossibleAsync(IQueryable<HousingCase> open, List<HearingReminder> found, Provider of, DateOnly day, CancellationToken token)
        {
            var near = calendar.AddWorkingDays(day, ServiceTerm.NoticeBeforeEnd);
            foreach (var row in await open.Where(row => AfterNotice.Contains(row.State) && row.DueOn < near && row.LateRefusalReason == null && row.NoticeIssuedOn != null).OrderBy(row => row.DueOn).Take(Most)
                .Select(row => new { row.Id, row.Number, row.DueOn, row.NoticeDeliveredOn, row.CalendarNumber, row.CalendarRevision }).ToListAsync(token))
            {
                var counted = await ProviderCalendars.OfAsync(db, of, row.CalendarNumber, row.CalendarRevision, token);
                if (HearingWindow.EarliestRefusal(row.NoticeDeliveredOn ?? day, counted) > row.DueOn || day > row.DueOn)
                    found.Add(new(HearingReminderKind.Impossible, row.Id, row.Number, row.DueOn, day > row.DueOn));
            }
        }
    }

    private async Task AddUnrecordedAsync(
        PortalDb db, IQueryable<HousingCase> mine, List<HearingReminder> reminders, Provider provider, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        foreach (var row in await mine.Where(row => row.State == CaseState.PreliminaryRefusal && row.HearingOutcome == null && row.HearingStartsAt < now).OrderBy(row => row.HearingStartsAt).Take(Most)
            .Select(row => new { row.Id, row.Number, row.HearingStartsAt }).ToListAsync(cancellationToken))
            reminders.Add(new(HearingReminderKind.NoRecord, row.Id, row.Number, null, DateOnly.FromDateTime(ProviderClock.ToLocal(row.HearingStartsAt!.Value, provider)) < today));
        foreach (var row in await mine
            .Where(row => AfterNotice.Contains(row.State) && row.HearingOutcome == HearingOutcome.Attended && row.HearingMethod != HearingMethod.Written
                && !db.HearingProtocols.Any(protocol => protocol.CaseId == row.Id && protocol.HeldFrom == row.HearingHeldFrom && protocol.DocumentId != null))
            .OrderBy(row => row.HearingHeldUntil).Take(Most).Select(row => new { row.Id, row.Number, row.HearingHeldUntil }).ToListAsync(cancellationToken))
        {
            var until = HearingProtocol.Signing.LastDay(DateOnly.FromDateTime(ProviderClock.ToLocal(row.HearingHeldUntil!.Value, provider)), calendar);
            reminders.Add(new(HearingReminderKind.NoProtocol, row.Id, row.Number, until, today > until));
        }
    }

    private static async Task AddUnsignedAsync(
        PortalDb db, Actor actor, bool isSupervisor, List<HearingReminder> reminders, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var item in await (
            from protocol in db.HearingProtocols.AsNoTracking()
            join row in db.Cases on protocol.CaseId equals row.Id
            where protocol.ProviderId == actor.ProviderId && protocol.DocumentId != null && (protocol.ChairSignedOn == null || protocol.SecretarySignedOn == null)
                && (isSupervisor || (protocol.ChairId == actor.UserId && protocol.ChairSignedOn == null) || (protocol.SecretaryId == actor.UserId && protocol.SecretarySignedOn == null))
            orderby protocol.HeldOn
            select new { row.Id, row.Number, protocol.HeldOn }).Take(Most).ToListAsync(cancellationToken))
        {
            var until = HearingProtocol.Signing.LastDay(item.HeldOn, calendar);
            reminders.Add(new(HearingReminderKind.Unsigned, item.Id, item.Number, until, today > until));
        }
    }
}
