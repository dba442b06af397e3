using System.Text.Json.Nodes;
using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Inventory;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Updates;

/// <summary>Registered updates: what they change, what the registers say of the new data, and what that would do. The decision is <see cref="UpdateDecisions"/>.</summary>
public sealed partial class UpdateService(IDbContextFactory<PortalDb> databases, ProviderClock clock, CheckSignal signal, UpdatesOptions options, ILogger<UpdateService> logger)
{
    public const int PageSize = 20;
    private const int MostTargets = 20;

    /// <summary>Cases of the own provider by case number, by the number on a list, or by IIN.</summary>
    public async Task<IReadOnlyList<UpdateTarget>> FindCasesAsync(Actor actor, string search, CancellationToken cancellationToken = default)
    {
        var text = search.Trim().ToUpperInvariant();
        if (!UpdateIntake.MayWork(actor) || text.Length == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var own = db.Cases.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId);
        var isNumber = text.All(char.IsAsciiDigit);
        var found = isNumber && text.Length == 12 ? own.Where(row => row.ApplicantIin == text)
            : isNumber && int.TryParse(text, out var ordinal) ? own.Where(row => db.QueueEntries.Any(entry => entry.CaseId == row.Id && entry.ProviderId == actor.ProviderId && entry.OrdinalNumber == ordinal))
            : own.Where(row => row.Number.StartsWith(text));
        return await found.OrderBy(row => row.Number).Take(MostTargets)
            .Select(row => new UpdateTarget(row.Id, row.Number, row.ApplicantName, row.State, row.List, row.OrdinalNumber)).ToListAsync(cancellationToken);
    }

    /// <summary>One page of the registered updates of the own provider: those that wait, the first due first, or those that are decided, the last first.</summary>
    public async Task<(IReadOnlyList<UpdateLine> Rows, int Total)> PageAsync(Actor actor, UpdateState state, int page, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]) || state == UpdateState.Draft)
            return ([], 0);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var all = db.Updates.AsNoTracking().Where(item => item.ProviderId == actor.ProviderId && item.State == state);
        var ordered = state == UpdateState.Registered ? all.OrderBy(item => item.DueOn).ThenBy(item => item.Number) : all.OrderByDescending(item => item.DecidedAt).ThenByDescending(item => item.Number);
        return (await LinesAsync(db, actor, ordered.Skip((page - 1) * PageSize).Take(PageSize), cancellationToken), await all.CountAsync(cancellationToken));
    }

    /// <summary>Everything of a case that updates are about; null when the case is not the actor's provider's.</summary>
    public async Task<CaseUpdates?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var registered = db.Updates.AsNoTracking().Where(item => item.CaseId == caseId && item.State != UpdateState.Draft);
        var lines = await LinesAsync(db, actor, registered.OrderByDescending(item => item.FiledAt).ThenByDescending(item => item.Number), cancellationToken);
        var accepted = await registered.Where(item => item.State == UpdateState.Decided && item.Effect != UpdateEffect.NotAccepted).OrderBy(item => item.DecidedAt).ThenBy(item => item.Number).ToListAsync(cancellationToken);
        var draft = await UpdateIntake.Own(db, actor).Where(item => item.CaseId == caseId).OrderByDescending(item => item.SavedAt).Select(item => (DateTime?)item.SavedAt).FirstOrDefaultAsync(cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var today = clock.Today(provider);
        var requests = await db.UpdateRequests.AsNoTracking().Where(item => item.CaseId == caseId).OrderByDescending(item => item.SentAt).ToListAsync(cancellationToken);
        return new CaseUpdates(
            lines, Versions(row, accepted, provider),
            [.. requests.Select(item => new UpdateRequestLine(ProviderClock.ToLocal(item.SentAt, provider), item.SentByName, item.Reason, item.ReplyBy,
                new UpdateRequest(item.SentOn, item.ReplyWorkingDays).StateOn(today, item.AnsweredOn, calendar), item.AnsweredOn))],
            UpdateIntake.MayWork(actor), UpdateDecider.MayFile(row.State), options.ReplyWorkingDays, draft is { } at ? ProviderClock.ToLocal(at, provider) : null);
    }

    /// <summary>A registered update; null when there is none with this id at the actor's provider.</summary>
    public async Task<UpdateView?> FindAsync(Actor actor, Guid updateId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var update = await db.Updates.AsNoTracking().SingleOrDefaultAsync(item => item.Id == updateId && item.ProviderId == actor.ProviderId && item.State != UpdateState.Draft, cancellationToken);
        if (update is null)
            return null;
        var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == update.CaseId, cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var (form, before, typed) = (UpdateJson.Form(update), UpdateJson.Application(update.BeforeJson), UpdateJson.Application(update.AfterJson));
        var after = IntakeQuestions.AsFiled(typed);
        var isOpen = update.State == UpdateState.Registered;
        var asked = await AskedAsync(db, update, cancellationToken);
        var toAsk = UpdateScope.ChecksOf(form.Changes, before, after);
        return new UpdateView
        {
            Id = update.Id,
            Version = update.Version,
            CaseId = row.Id,
            CaseVersion = row.Version,
            CaseNumber = row.Number,
            CaseState = row.State,
            ApplicantName = row.ApplicantName,
            Number = update.Number!,
            State = update.State,
            Method = update.Method,
            Form = form,
            Before = before,
            Typed = typed,
            After = after,
            FiledAt = ProviderClock.ToLocal(update.FiledAt!.Value, provider),
            ReceivedOn = update.ReceivedOn!.Value,
            DueOn = update.DueOn!.Value,
            Proposed = UpdateDecider.Proposed(before, after),
            Effect = update.Effect,
            Reasoning = update.Reasoning,
            DecidedByName = update.DecidedByName,
            DecidedAt = update.DecidedAt is { } decided ? ProviderClock.ToLocal(decided, provider) : null,
            ReceiptId = update.ReceiptId,
            ResultId = update.ResultId,
            ToAsk = toAsk,
            IsAsked = update.AskedAt is not null,
            Checks = CheckService.Views(asked, after, provider, clock.UtcNow),
            Findings = isOpen ? await CompareAsync(db, row, provider, update, after, asked, cancellationToken) : [],
            JudgedOn = update.JudgedOn ?? row.JudgedOn ?? row.ReceivedOn,
            IsStale = isOpen && row.ApplicationJson != update.BeforeJson,
            MayWork = isOpen && UpdateIntake.MayWork(actor),
            Today = clock.Today(provider),
            ProviderName = new(provider.NameKk, provider.NameRu),
            ProviderKato = provider.Kato,
            TimeZoneId = provider.TimeZoneId,
        };
    }

    /// <summary>Stores the new data as they are typed. What the registers said of other data no longer counts.</summary>
    public Task<UpdateOutcome> SaveDataAsync(Actor actor, Guid updateId, Guid version, IHousingApplication after, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, updateId, version, (_, _, update) =>
        {
            var json = PortalJson.Write(after);
            if (json != update.AfterJson)
                (update.AfterJson, update.AskedAt, update.JudgedOn) = (json, null, null);
            return Task.FromResult<Error?>(null);
        }, cancellationToken);

    /// <summary>Lays what the update changes on the application as it stands now, after another update was accepted. Where both changed the same, the own change stays and is seen side by side.</summary>
    public Task<UpdateOutcome> RebaseAsync(Actor actor, Guid updateId, Guid version, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, updateId, version, (_, row, update) =>
        {
            var (before, typed, now) = (Node(update.BeforeJson), Node(update.AfterJson), Node(row.ApplicationJson));
            foreach (var (name, value) in typed.ToList())
                if (!JsonNode.DeepEquals(value, before[name]))
                    now[name] = value?.DeepClone();
            (update.BeforeJson, update.AfterJson, update.AskedAt, update.JudgedOn) = (row.ApplicationJson, PortalJson.Write(UpdateJson.Application(now.ToJsonString())), null, null);
            return Task.FromResult<Error?>(null);
        }, cancellationToken);

    /// <summary>Asks the registers that the change concerns about the new data, and only those.</summary>
    public async Task<UpdateOutcome> AskAsync(Actor actor, Guid updateId, Guid version, CancellationToken cancellationToken = default)
    {
        var outcome = await ChangeAsync(actor, updateId, version, async (db, row, update) =>
        {
            var (before, after) = (UpdateJson.Application(update.BeforeJson), IntakeQuestions.AsFiled(UpdateJson.Application(update.AfterJson)));
            var kinds = UpdateScope.ChecksOf(UpdateJson.Form(update).Changes, before, after);
            if (kinds.Count == 0)
                return new Error("update.nothing-to-ask");
            if ((await AskedAsync(db, update, cancellationToken)).Any(check => check.Status is CheckStatus.Waiting or CheckStatus.Running))
                return new Error("update.still-asking");
            var now = clock.UtcNow;
            (update.AskedAt, update.JudgedOn) = (now, UpdateDecider.JudgedOn(row.State, row.JudgedOn ?? row.ReceivedOn, update.ReceivedOn!.Value, kinds));
            foreach (var kind in kinds)
                CheckService.AddProvisional(db, row, update.Id, kind, now);
            return null;
        }, cancellationToken);
        if (outcome.Version is not null)
            signal.Ring();
        return outcome;
    }

    /// <summary>The checks of the data as they stand.</summary>
    internal static async Task<IReadOnlyList<RegisterCheck>> AskedAsync(PortalDb db, ApplicationUpdate update, CancellationToken cancellationToken) =>
        update.AskedAt is { } at ? await db.RegisterChecks.AsNoTracking().Where(check => check.UpdateId == update.Id && check.CreatedAt == at).ToListAsync(cancellationToken) : [];

    private static JsonObject Node(string json) => JsonNode.Parse(json)!.AsObject();

    private static IReadOnlyList<ApplicationVersion> Versions(HousingCase row, IReadOnlyList<ApplicationUpdate> accepted, Provider provider)
    {
        var first = accepted.Count > 0 ? accepted[0].BeforeJson : row.ApplicationJson;
        return
        [
            new(1, ProviderClock.ToLocal(row.FiledAt, provider), null, UpdateJson.Application(first), row.ReceivedOn),
            .. accepted.Select((update, index) =>
                new ApplicationVersion(index + 2, ProviderClock.ToLocal(update.DecidedAt!.Value, provider), update.Number, UpdateJson.Application(update.AfterJson), update.JudgedOn ?? row.ReceivedOn)),
        ];
    }

    private static async Task<IReadOnlyList<UpdateLine>> LinesAsync(PortalDb db, Actor actor, IQueryable<ApplicationUpdate> updates, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var rows = await updates.Select(update => new { Update = update, Case = db.Cases.Where(row => row.Id == update.CaseId).Select(row => new { row.Number, row.ApplicantName }).First() }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new UpdateLine(row.Update.Id, row.Update.CaseId, row.Update.Number!, row.Case.Number, row.Case.ApplicantName, row.Update.State, row.Update.Effect, row.Update.Method,
            UpdateJson.Form(row.Update).Changes, ProviderClock.ToLocal(row.Update.FiledAt!.Value, provider), row.Update.DueOn!.Value, row.Update.DecidedByName,
            row.Update.DecidedAt is { } decided ? ProviderClock.ToLocal(decided, provider) : null))];
    }

    /// <summary>Each rule on the data of the case and on the new ones. Of a register that was asked again, the new answer counts for the new data.</summary>
    private static async Task<IReadOnlyList<UpdateFinding>> CompareAsync(
        PortalDb db, HousingCase row, Provider provider, ApplicationUpdate update, IHousingApplication after, IReadOnlyList<RegisterCheck> asked, CancellationToken cancellationToken)
    {
        var before = await AssessmentService.LoadAsync(db, row, provider, cancellationToken);
        var counting = await db.RegisterChecks.AsNoTracking().Where(check => check.CaseId == row.Id && !check.IsProvisional && check.Status == CheckStatus.Answered).ToListAsync(cancellationToken);
        var latest = CheckAnswers.Latest(asked);
        var answers = latest.Concat(CheckAnswers.Latest(counting).Where(answer => asked.All(check => check.Kind != answer.Kind))).ToList();
        var now = await AssessmentService.LoadAsync(db, row, provider, after, update.JudgedOn ?? row.JudgedOn ?? row.ReceivedOn, answers, cancellationToken);
        var old = before.Findings.ToDictionary(item => item.Finding.Rule.Code, item => item.Decided);
        var fresh = now.Findings.ToDictionary(item => item.Finding.Rule.Code, item => item.Decided);
        return [.. EligibilityRules.All.Where(rule => old.ContainsKey(rule.Code) || fresh.ContainsKey(rule.Code))
            .Select(rule => new UpdateFinding(rule, Of(old, rule), Of(fresh, rule)))];

        static Verdict? Of(Dictionary<string, Verdict> verdicts, Rule rule) => verdicts.TryGetValue(rule.Code, out var verdict) ? verdict : null;
    }

    private async Task<UpdateOutcome> ChangeAsync(Actor actor, Guid updateId, Guid version, Func<PortalDb, HousingCase, ApplicationUpdate, Task<Error?>> change, CancellationToken cancellationToken)
    {
        if (!UpdateIntake.MayWork(actor))
            return UpdateOutcome.Refused(new Error("update.role"));
        try
        {
            return await UnitOfWork.RunAsync(databases, async (db, token) =>
            {
                var update = await db.Updates.SingleOrDefaultAsync(item => item.Id == updateId && item.ProviderId == actor.ProviderId && item.State != UpdateState.Draft, token);
                if (update is null)
                    return UpdateOutcome.Refused(new Error("update.not-found"));
                if (update.State == UpdateState.Decided)
                    return UpdateOutcome.Refused(new Error("update.decided", update.DecidedByName));
                if (update.Version != version)
                    return UpdateOutcome.Overtaken(update.SavedByName);
                if (await RecusedOfficials.BarAsync(db, actor, update.CaseId, token) is { } barred)
                    return UpdateOutcome.Refused(barred);
                var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == update.CaseId, token);
                if (await change(db, row, update) is { } error)
                    return UpdateOutcome.Refused(error);
                (update.SavedAt, update.SavedByName) = (clock.UtcNow, actor.Name);
                await db.SaveChangesAsync(token);
                return UpdateOutcome.Done(update.Version);
            }, outcome => outcome.Version is not null, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return UpdateOutcome.Overtaken(await db.Updates.Where(item => item.Id == updateId).Select(item => item.SavedByName).FirstOrDefaultAsync(cancellationToken) ?? "");
        }
        catch (DbUpdateException exception)
        {
            LogNotStored(exception, updateId);
            return UpdateOutcome.Refused(new Error("update.not-saved"));
        }
    }

    [LoggerMessage(LogLevel.Error, "Update {UpdateId} could not be stored.")]
    private partial void LogNotStored(Exception error, Guid updateId);
}
