using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>What pages read of complaints. A complaint of another provider, or one that does not exist, is null for everybody.</summary>
public sealed class ComplaintQueries(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    private static readonly ComplaintState[] Final = [ComplaintState.Satisfied, ComplaintState.Answered, ComplaintState.Withdrawn];

    public async Task<ComplaintView?> FindAsync(Actor actor, Guid complaintId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(item => item.Id == complaintId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var owner = row.CaseId is { } caseId ? await db.Cases.AsNoTracking().Where(item => item.Id == caseId).Select(item => new { item.Number, item.State }).SingleAsync(cancellationToken) : null;
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var (facts, form, today) = (ComplaintMapping.ToDomain(row), ComplaintMapping.Form(row), clock.Today(provider));
        var history = (await db.ComplaintEvents.AsNoTracking().Where(line => line.ComplaintId == row.Id).ToListAsync(cancellationToken)).OrderByDescending(line => line.At).ThenByDescending(line => line.Id).ToList();
        var term = ComplaintFiling.Term(row.AppealStated);
        return new ComplaintView
        {
            Id = row.Id,
            Version = row.Version,
            Number = row.Number,
            Facts = facts,
            Form = form,
            Method = row.Method,
            CaseId = row.CaseId,
            CaseNumber = owner?.Number,
            CaseState = owner?.State,
            FiledAt = ProviderClock.ToLocal(row.FiledAt, provider),
            FileBy = term.LastDay(row.LearntOn, calendar),
            FileTerm = term.Citation,
            OfficialName = row.OfficialName,
            ReviewerName = row.ReviewerName,
            ForwardedTo = row.ForwardedTo,
            ProviderAnswer = row.ProviderAnswer,
            PositionOfPerson = row.PositionOfPerson,
            PositionOfProvider = row.PositionOfProvider,
            Reasoning = row.Reasoning,
            Execution = row.Execution,
            StoppedRemoval = row.StoppedRemoval,
            StopsExecution = ComplaintLetters.Stops(facts),
            NotStopped = history.Find(line => line.Type == ComplaintJournal.NotStopped)?.Text,
            Deadlines = [.. ComplaintDeadlines.Of(facts, calendar).Select(deadline => new ComplaintDeadlineView(deadline, deadline.IsLate(today)))],
            Silences = [.. new[] { ComplaintSilence.OfProvider(facts, today, calendar), ComplaintSilence.OfReviewer(facts, today, calendar) }.OfType<Silence>()],
            Court = ComplaintSilence.Court(facts, today, calendar),
            Missing = ComplaintContents.Missing(form),
            Actions = ComplaintDecider.Available(facts, ComplaintMapping.Of(actor)),
            Letters = await LettersAsync(db, row.Id, provider, cancellationToken),
            History = [.. history.Select(line => new ComplaintHistoryLine(ProviderClock.ToLocal(line.At, provider), line.ActorName, line.Type, line.ToState, line.Text))],
            SuperiorBody = provider.SuperiorBody(PortalCultures.Current),
            CalendarRevision = calendar.Revision,
            Today = today,
        };
    }

    /// <summary>A page of the list. What is open is little and is ordered by what is due next; what is ended is ordered by its day, the last first.</summary>
    public async Task<(IReadOnlyList<ComplaintLine> Rows, int Total)> PageAsync(Actor actor, ComplaintFilter filter, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return ([], 0);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (all, scale) = (db.Complaints.AsNoTracking().Where(item => item.ProviderId == actor.ProviderId), await ScaleAsync(db, actor, cancellationToken));
        if (filter.State is { } state)
            all = all.Where(item => item.State == state);
        if (filter.FiledLate)
            all = all.Where(item => item.Filing != FilingFinding.InTime);
        if (filter.Search is { Length: > 0 } search)
        {
            var typed = search.ToUpperInvariant();
            all = all.Where(item => item.Number.Contains(typed) || item.SearchName.Contains(typed) || item.PersonIin == typed || db.Cases.Any(row => row.Id == item.CaseId && row.Number == typed));
        }
        var skip = (filter.Page - 1) * ComplaintFilter.PageSize;
        // An answer that obliges the provider ends the complaint and leaves it something to do.
        var open = all.Where(item => !Final.Contains(item.State) || item.State == ComplaintState.Answered && item.ExecutedOn == null
            && (item.Outcome == ComplaintOutcome.ObligeToAct || item.Subject != ComplaintSubject.Refusal && item.Outcome == ComplaintOutcome.SendBack
                || item.Subject == ComplaintSubject.OtherDecision && (item.Outcome == ComplaintOutcome.Cancel || item.Outcome == ComplaintOutcome.CancelAndDecide)));
        if (filter.Tab == ComplaintTab.Ended)
        {
            var ended = all.Where(item => !open.Any(other => other.Id == item.Id));
            var page = await ended.OrderByDescending(item => item.EndedOn).ThenByDescending(item => item.Number).Skip(skip).Take(ComplaintFilter.PageSize).ToListAsync(cancellationToken);
            return (await LinesAsync(db, page, scale, cancellationToken), await ended.CountAsync(cancellationToken));
        }
        var due = (await open.ToListAsync(cancellationToken)).Select(row => (Row: row, scale.Next(row)?.DueOn))
            .Where(item => filter.Due is not { } wanted || item.DueOn is { } day && scale.Is(day, wanted))
            .OrderBy(item => item.DueOn is null).ThenBy(item => item.DueOn).ThenBy(item => item.Row.Number, StringComparer.Ordinal).Select(item => item.Row).ToList();
        return (await LinesAsync(db, [.. due.Skip(skip).Take(ComplaintFilter.PageSize)], scale, cancellationToken), due.Count);
    }

    /// <summary>The complaints of a case, the last first; null when the case is not the actor's provider's.</summary>
    public async Task<IReadOnlyList<ComplaintLine>?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Cases.AnyAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken))
            return null;
        var rows = await db.Complaints.AsNoTracking().Where(item => item.CaseId == caseId).OrderByDescending(item => item.FiledAt).ThenByDescending(item => item.Number).ToListAsync(cancellationToken);
        return await LinesAsync(db, rows, await ScaleAsync(db, actor, cancellationToken), cancellationToken);
    }

    /// <summary>The complaint that stops the execution of the act on a case now (APPK art. 96); null when none does.</summary>
    public async Task<ComplaintLine?> StopOfAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Complaints.AsNoTracking().Where(item => item.CaseId == caseId && item.ProviderId == actor.ProviderId).OrderBy(item => item.FiledAt).ToListAsync(cancellationToken);
        return rows.Find(row => ComplaintLetters.Stops(ComplaintMapping.ToDomain(row))) is { } stopping
            ? (await LinesAsync(db, [stopping], await ScaleAsync(db, actor, cancellationToken), cancellationToken))[0]
            : null;
    }

    private static async Task<IReadOnlyList<ComplaintLine>> LinesAsync(PortalDb db, IReadOnlyList<ComplaintRow> rows, Scale scale, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.CaseId).OfType<Guid>().ToList();
        var numbers = await db.Cases.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken);
        return
        [
            .. rows.Select(row =>
            {
                var next = scale.Next(row);
                return new ComplaintLine(row.Id, row.Number, row.PersonName, row.CaseId, row.CaseId is { } id ? numbers[id] : null, row.Subject, row.Addressee, row.State, row.Outcome,
                    row.RegisteredOn, row.Filing, row.ReviewerName, next, next?.IsLate(scale.Today) ?? false, row.EndedOn);
            }),
        ];
    }

    private static async Task<IReadOnlyList<ComplaintLetter>> LettersAsync(PortalDb db, Guid complaintId, Provider provider, CancellationToken cancellationToken)
    {
        var documents = await db.Documents.AsNoTracking().Where(item => item.ComplaintId == complaintId).OrderBy(item => item.CreatedAt).ThenBy(item => item.Id)
            .Select(item => new { item.Id, item.Kind, item.Number, item.Status, item.CreatedAt }).ToListAsync(cancellationToken);
        var ids = documents.Select(item => item.Id).ToList();
        var sent = await db.Outbox.AsNoTracking().Where(item => ids.Contains(item.DocumentId)).Select(item => new { item.DocumentId, item.Channel, item.Status }).ToListAsync(cancellationToken);
        return [.. documents.Select(item => new ComplaintLetter(item.Id, item.Kind, item.Number, item.Status, ProviderClock.ToLocal(item.CreatedAt, provider),
            [.. sent.Where(message => message.DocumentId == item.Id).OrderBy(message => message.Channel).Select(message => (message.Channel, message.Status))]))];
    }

    private async Task<Scale> ScaleAsync(PortalDb db, Actor actor, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        return new(clock.Today(provider), await ProviderCalendars.OfAsync(db, provider, cancellationToken));
    }

    /// <summary>The day and the calendar by which a list is drawn.</summary>
    private sealed record Scale(DateOnly Today, WorkingCalendar Calendar)
    {
        public ComplaintDeadline? Next(ComplaintRow row) => ComplaintDeadlines.Running(ComplaintMapping.ToDomain(row), Calendar) is [var first, ..] ? first : null;

        public bool Is(DateOnly dueOn, ComplaintDue wanted) => wanted switch
        {
            ComplaintDue.Late => dueOn < Today,
            ComplaintDue.Today => dueOn == Today,
            _ => dueOn >= Today && dueOn <= Today.AddDays(6 - ((int)Today.DayOfWeek + 6) % 7),
        };
    }
}
