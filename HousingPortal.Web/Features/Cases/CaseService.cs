using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Everything people do to a case except signing, which needs a signature (see <see cref="Decisions.DecisionService"/>).</summary>
public sealed partial class CaseService(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    internal static readonly Error NotFound = new("case.not-found");

    /// <summary>Decides and stores one command of a person. The version is the one the user saw.</summary>
    public Task<CaseOutcome> ExecuteAsync(Actor actor, Guid caseId, Guid version, CaseCommand command, CancellationToken cancellationToken = default) =>
        ExecuteAsync(actor, caseId, version, command, static (_, _, _, _) => Task.FromResult<Error?>(null), cancellationToken);

    /// <summary>The same with what belongs to the command stored beside it: a proof, a paper, a room. It runs once the law has allowed the command; its error takes everything back.</summary>
    internal async Task<CaseOutcome> ExecuteAsync(
        Actor actor, Guid caseId, Guid version, CaseCommand command, Func<PortalDb, HousingCase, Provider, CancellationToken, Task<Error?>> beside, CancellationToken cancellationToken)
    {
        if (command is CaseCommand.SignPositive or CaseCommand.SignRefusal)
            return CaseOutcome.Refused(new Error("case.signature-needed"));
        if (!CaseTransitions.All.Any(row => row.Action == command.Action && row.Roles.Any(actor.Roles.Contains)))
            return CaseOutcome.Refused(new Error("case.role", command.Action));

        var outcome = await ChangeAsync(actor, caseId, version, async (db, row, provider, token) =>
        {
            if (command is CaseCommand.TakeUp)
            {
                if (row.AssignedToId is not null && row.AssignedToId != actor.UserId)
                    return new Error("case.assigned-to-other", row.AssignedToName ?? "");
                (row.AssignedToId, row.AssignedToName) = (actor.UserId, actor.Name);
            }
            var findings = await AssessmentService.LoadAsync(db, row, provider, token);
            var calendar = await ProviderCalendars.OfAsync(db, provider, row, token);
            var decided = Decide(db, row, provider, calendar, actor, command, findings.Open, clock.UtcNow, out var line);
            if (decided.Error is { } error)
                return error;
            if (await DocumentsAsync(db, row, provider, command, token) is { } document)
                line!.DataJson = CaseJournal.Write(CaseEventData.Of(command) with { DocumentNumber = document.Number });
            return await beside(db, row, provider, token);
        }, cancellationToken);
        if (outcome.Version is not null)
            notices.Wake();
        return outcome;
    }

    /// <summary>Decides a command of the portal itself inside the caller's unit of work (no SaveChanges), for example when a delivery is confirmed.</summary>
    internal static Result<CaseEvent> Apply(PortalDb db, HousingCase row, Provider provider, WorkingCalendar calendar, Actor actor, CaseCommand command, DateTime utcNow) =>
        Decide(db, row, provider, calendar, actor, command, [], utcNow, out _);

    /// <summary>Decides, writes the new state to the row and adds the journal line.</summary>
    internal static Result<CaseEvent> Decide(
        PortalDb db, HousingCase row, Provider provider, WorkingCalendar calendar, Actor actor, CaseCommand command, IReadOnlyList<string> openFindings, DateTime utcNow, out CaseEventRow? line)
    {
        line = null;
        var nowLocal = ProviderClock.ToLocal(utcNow, provider);
        var facts = CaseMapping.ToDomain(row, provider, openFindings);
        var decided = CaseDecider.Decide(facts, command, actor.Roles, nowLocal, calendar);
        if (!decided.IsSuccess)
            return decided;
        CaseMapping.Write(CaseDecider.Apply(facts, decided.Value, nowLocal), row, provider);
        if (command is CaseCommand.IssuePreliminaryRefusal)
            (row.HearingPlaceId, row.HearingEndsAt) = (null, null);
        row.DecisionReasoning = command switch
        {
            CaseCommand.DraftPositive draft => draft.Reasoning,
            CaseCommand.IssuePreliminaryRefusal notice => notice.Reasoning,
            CaseCommand.DraftRefusal draft => draft.Reasoning,
            _ => row.DecisionReasoning,
        };
        row.UpdatedAt = utcNow;
        line = CaseJournal.Add(db, row, actor, CaseEventTypes.ActionPrefix + command.Action, utcNow, CaseEventData.Of(command), decided.Value.From, decided.Value.To);
        return decided;
    }

    /// <summary>The row in the provider's scope with its version checked, one transaction around the change, conflicts turned into an outcome.</summary>
    internal async Task<CaseOutcome> ChangeAsync(
        Actor actor, Guid caseId, Guid version, Func<PortalDb, HousingCase, Provider, CancellationToken, Task<Error?>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await UnitOfWork.RunAsync(databases, async (db, token) =>
            {
                var row = await db.Cases.SingleOrDefaultAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, token);
                if (row is null)
                    return CaseOutcome.Refused(NotFound);
                if (row.Version != version)
                    return CaseOutcome.Overtaken(await ConflictAsync(db, caseId, token));
                if (await RecusedOfficials.BarAsync(db, actor, caseId, token) is { } barred)
                    return CaseOutcome.Refused(barred);
                var provider = await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == actor.ProviderId, token);
                if (await change(db, row, provider, token) is { } error)
                    return CaseOutcome.Refused(error);
                await db.SaveChangesAsync(token);
                return CaseOutcome.Done(row.Version);
            }, outcome => outcome.Version is not null, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = databases.CreateDbContext();
            return CaseOutcome.Overtaken(await ConflictAsync(db, caseId, cancellationToken));
        }
    }

    /// <summary>Who changed the case last. Answers of registers and deliveries do not change what an officer decides on, so they are passed over.</summary>
    internal static async Task<CaseConflict> ConflictAsync(PortalDb db, Guid caseId, CancellationToken cancellationToken) =>
        await db.CaseEvents.AsNoTracking()
            .Where(line => line.CaseId == caseId && (line.Type.StartsWith("case.") || line.Type == CaseEventTypes.FindingReviewed))
            .OrderByDescending(line => line.At)
            .Select(line => new CaseConflict(line.ActorName, line.At, line.Type))
            .FirstOrDefaultAsync(cancellationToken) ?? new CaseConflict("", default, CaseEventTypes.Registered);

    private async Task<CaseDocument?> DocumentsAsync(PortalDb db, HousingCase row, Provider provider, CaseCommand command, CancellationToken cancellationToken)
    {
        if (command is CaseCommand.ReturnPositive or CaseCommand.ReturnRefusal)
        {
            var returned = await db.Documents.SingleOrDefaultAsync(document => document.Id == row.DecisionDocumentId && document.CaseId == row.Id, cancellationToken);
            if (returned is not null)
                returned.Status = DocumentStatus.Withdrawn;
            row.DecisionDocumentId = null;
            return returned;
        }
        if (CaseMapping.Said(CaseMapping.ToDomain(row, provider, []), command) is not { } said)
            return null;
        var kind = command switch
        {
            CaseCommand.DraftPositive => DocumentKind.PositiveDecision,
            CaseCommand.DraftRefusal => DocumentKind.ReasonedRefusal,
            _ => DocumentKind.HearingNotice,
        };
        var document = await NoticeService.AddAsync(db, row, provider, kind, said, clock.UtcNow, cancellationToken);
        if (kind != DocumentKind.HearingNotice)
            row.DecisionDocumentId = document.Id;
        return document;
    }
}

/// <summary>What came of a command: done (new version), refused with a reason, or overtaken by somebody else's change.</summary>
public sealed record CaseOutcome(Guid? Version, Error? Error, CaseConflict? Conflict)
{
    internal static CaseOutcome Done(Guid version) => new(version, null, null);

    internal static CaseOutcome Refused(Error error) => new(null, error, null);

    internal static CaseOutcome Overtaken(CaseConflict conflict) => new(null, null, conflict);
}

/// <summary>Who changed the case meanwhile, when, and what they did (an event type of <see cref="CaseEventTypes"/>).</summary>
public sealed record CaseConflict(string ByName, DateTime AtUtc, string EventType);
