using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Updates;

/// <summary>
/// An officer's decision on an update. Data, list, journal of both lists, history and notice are one transaction: either all of it happened, or nothing.
/// </summary>
public sealed class UpdateDecisions(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    /// <summary>Decides on a registered update. The versions are those of the update and of the case that the officer saw.</summary>
    public async Task<UpdateOutcome> DecideAsync(
        Actor actor, Guid updateId, Guid version, Guid caseVersion, UpdateEffect effect, string reasoning, CancellationToken cancellationToken = default)
    {
        if (!UpdateIntake.MayWork(actor))
            return UpdateOutcome.Refused(new Error("update.role"));
        var seen = await LookAtAsync(actor, updateId, cancellationToken);
        if (seen is null)
            return UpdateOutcome.Refused(new Error("update.not-found"));
        try
        {
            var outcome = await UnitOfWork.RunAsync(
                databases, (db, token) => DecideAsync(db, actor, updateId, version, caseVersion, effect, reasoning, seen, token), done => done.Version is not null, cancellationToken);
            if (outcome.Version is not null)
                notices.Wake();
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return UpdateOutcome.Overtaken(await CaseService.ConflictAsync(db, seen.CaseId, cancellationToken));
        }
    }

    private async Task<Seen?> LookAtAsync(Actor actor, Guid updateId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var update = await db.Updates.AsNoTracking().SingleOrDefaultAsync(item => item.Id == updateId && item.ProviderId == actor.ProviderId && item.State != UpdateState.Draft, cancellationToken);
        if (update is null)
            return null;
        var isOnList = await db.QueueEntries.AnyAsync(entry => entry.CaseId == update.CaseId && entry.ProviderId == actor.ProviderId, cancellationToken);
        return new Seen(update.CaseId, isOnList ? UpdateJson.Application(update.AfterJson).List : null);
    }

    private async Task<UpdateOutcome> DecideAsync(
        PortalDb db, Actor actor, Guid updateId, Guid version, Guid caseVersion, UpdateEffect effect, string reasoning, Seen seen, CancellationToken cancellationToken)
    {
        // The counter of the new list comes first: from here on the database lets one arrival on that list through at a time, and a roll back gives the number back.
        int? number = effect == UpdateEffect.ListChanged && seen.Joins is { } joins ? await QueueNumbers.NextAsync(db, actor.ProviderId, joins, cancellationToken) : null;
        var update = await db.Updates.SingleAsync(item => item.Id == updateId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (update.State == UpdateState.Decided)
            return UpdateOutcome.Refused(new Error("update.decided", update.DecidedByName));
        if (update.Version != version)
            return UpdateOutcome.Overtaken(update.SavedByName);
        var row = await db.Cases.SingleAsync(item => item.Id == update.CaseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row.Version != caseVersion)
            return UpdateOutcome.Overtaken(await CaseService.ConflictAsync(db, row.Id, cancellationToken));
        if (await RecusedOfficials.BarAsync(db, actor, row.Id, cancellationToken) is { } barred)
            return UpdateOutcome.Refused(barred);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var entry = await db.QueueEntries.SingleOrDefaultAsync(item => item.CaseId == row.Id && item.ProviderId == actor.ProviderId, cancellationToken);
        var (before, after) = (UpdateJson.Application(update.BeforeJson), IntakeQuestions.AsFiled(UpdateJson.Application(update.AfterJson)));
        var differs = !UpdateJson.AreSame(before, after);
        if (UpdateDecider.MayDecide(new(row.State, entry?.State, before, after, differs), effect, reasoning) is { } error)
            return UpdateOutcome.Refused(error);

        var now = clock.UtcNow;
        var was = (row.List, row.Category);
        int? place = null;
        if (effect != UpdateEffect.NotAccepted)
        {
            if (await TakeOverAsync(db, row, provider, update, before, after, effect, cancellationToken) is { } refused)
                return refused;
            if (number is { } ordinal && entry is not null)
            {
                if (await ChangeListAsync(db, actor, row, entry, ordinal, new(QueueCause.Update, update.Number!, reasoning), now, cancellationToken) is { } wrong)
                    return UpdateOutcome.Refused(wrong);
                place = await QueueQueries.PlaceAsync(db, entry.ProviderId, entry.List, QueueJournal.RankOf(entry), cancellationToken);
            }
        }
        (update.State, update.Effect, update.Reasoning, update.DecidedByName, update.DecidedAt) = (UpdateState.Decided, effect, reasoning.Trim(), actor.Name, now);
        row.UpdatedAt = now;
        db.Entry(row).Property(item => item.UpdatedAt).IsModified = true;
        CaseJournal.Add(db, row, actor, CaseEventTypes.UpdateDecided, now, Told(update, row, was, reasoning, number, place));
        var said = UpdateIntake.Said(update, UpdateJson.Form(update), provider) with { Effect = effect, ListBefore = was.List, CategoryBefore = was.Category };
        update.ResultId = (await NoticeService.AddAsync(
            db, row, provider, DocumentKind.UpdateResult, new NoticeFacts { Reasoning = reasoning, Update = said, OrdinalNumber = number, Place = place }, now, cancellationToken)).Id;
        await db.SaveChangesAsync(cancellationToken);
        return UpdateOutcome.Done(row.Version);
    }

    /// <summary>Puts the new version of the application into the case. What stood there is kept with the update.</summary>
    private async Task<UpdateOutcome?> TakeOverAsync(
        PortalDb db, HousingCase row, Provider provider, ApplicationUpdate update, IHousingApplication before, IHousingApplication after, UpdateEffect effect, CancellationToken cancellationToken)
    {
        if (row.ApplicationJson != update.BeforeJson)
            return UpdateOutcome.Refused(new Error("update.stale"));
        if (UpdateScope.ChecksOf(UpdateJson.Form(update).Changes, before, after).Count > 0)
        {
            if (update.AskedAt is null)
                return UpdateOutcome.Refused(new Error("update.not-asked"));
            if ((await UpdateService.AskedAsync(db, update, cancellationToken)).Any(check => check.Status is CheckStatus.Waiting or CheckStatus.Running))
                return UpdateOutcome.Refused(new Error("update.still-asking"));
        }
        (var list, after.Category) = UpdateDecider.Taken(before, after, effect);
        if (after is Annex1Form annex1)
            annex1.List = list;
        var taken = IntakeQuestions.AsFiled(after);
        if (ApplicationForms.Check(taken, clock.Today(provider)) is { Count: > 0 } problems)
            return UpdateOutcome.Wrong(problems);
        var doubles = await DoubleService.FindAsync(db, row.ProviderId, DoubleService.RegistrationOf(row.ProviderId, taken), cancellationToken);
        if (doubles.FirstOrDefault(found => found.Finding.Blocks && found.CaseId != row.Id) is { } twice)
            return UpdateOutcome.Refused(new Error("update.twice", twice.Number));
        row.Take(taken);
        if (await db.QueueEntries.SingleOrDefaultAsync(item => item.CaseId == row.Id && item.ProviderId == row.ProviderId, cancellationToken) is { } listed)
            listed.Take(row, 1 + taken.Family.Count);
        update.AfterJson = row.ApplicationJson;
        if (update.JudgedOn is { } day && day != row.ReceivedOn)
            row.JudgedOn = day;
        if (update.AskedAt is { } asked)
            foreach (var check in await db.RegisterChecks.Where(check => check.UpdateId == update.Id && check.CreatedAt == asked).ToListAsync(cancellationToken))
                check.IsProvisional = false;
        return null;
    }

    /// <summary>The entry leaves its list and joins the one of the new application with the rank it has (art. 74 of the Law), in the journals of both.</summary>
    private static async Task<Error?> ChangeListAsync(PortalDb db, Actor actor, HousingCase row, QueueEntry entry, int ordinal, QueueBasis basis, DateTime now, CancellationToken cancellationToken)
    {
        if (await QueueJournal.AppendAsync(db, entry, entry.State, QueueEventKind.LeftList, basis, actor, now, cancellationToken) is { } stuck)
            return stuck;
        var wasThere = await db.QueueLines.AnyAsync(line => line.EntryId == entry.Id && line.List == row.List, cancellationToken);
        var rank = UpdateDecider.RankAfter(QueueJournal.RankOf(entry));
        (entry.List, entry.OrdinalNumber, entry.CompleteAt) = (row.List, ordinal, rank.CompleteAt);
        if (await QueueJournal.AppendAsync(db, entry, wasThere ? QueueEntryState.Departed : null, QueueEventKind.JoinedList, basis, actor, now, cancellationToken) is { } refused)
            return refused;
        row.OrdinalNumber = ordinal;
        foreach (var kind in new[] { QueueEventKind.LeftList, QueueEventKind.JoinedList })
            CaseJournal.Add(db, row, actor, CaseEventTypes.QueuePrefix + kind, now, new CaseEventData { QueueCause = basis.Cause.ToString(), Document = basis.Document, Reason = basis.Reason.Trim() });
        return null;
    }

    private static CaseEventData Told(ApplicationUpdate update, HousingCase row, (QueueList List, Category Category) was, string reasoning, int? number, int? place) => new()
    {
        UpdateNumber = update.Number,
        UpdateEffect = update.Effect,
        ListFrom = was.List == row.List ? null : was.List,
        ListTo = was.List == row.List ? null : row.List,
        CategoryFrom = was.Category == row.Category ? null : was.Category,
        CategoryTo = was.Category == row.Category ? null : row.Category,
        Reason = reasoning.Trim(),
        OrdinalNumber = number,
        Place = place,
    };

    private sealed record Seen(Guid CaseId, QueueList? Joins);
}
