using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Checks;

/// <summary>The checks of a case against the state registers (para 9). The asking itself is done by <see cref="CheckRunner"/>.</summary>
public sealed class CheckService(IDbContextFactory<PortalDb> databases, ProviderClock clock, CheckSignal signal)
{
    /// <summary>Adds a waiting check for every register that para 9 wants for this application, in the caller's unit of work. Call <see cref="Wake"/> after the commit.</summary>
    internal static void AddRequired(PortalDb db, HousingCase row, IHousingApplication form, DateTime utcNow)
    {
        foreach (var kind in RequiredChecks.For(form))
            Add(db, row, kind, utcNow);
    }

    /// <summary>Adds a waiting check of the new data of an update. It does not count for the case until the update is accepted.</summary>
    internal static void AddProvisional(PortalDb db, HousingCase row, Guid updateId, RegisterKind kind, DateTime utcNow)
    {
        var check = Add(db, row, kind, utcNow);
        (check.UpdateId, check.IsProvisional) = (updateId, true);
    }

    /// <summary>Tells the background runner that there is work, so that it does not wait for its next look.</summary>
    public void Wake() => signal.Ring();

    /// <summary>The checks of a case of the actor's provider, or null.</summary>
    public async Task<CaseChecks?> ListAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var checks = await db.RegisterChecks.AsNoTracking().Where(check => check.CaseId == caseId && !check.IsProvisional).ToListAsync(cancellationToken);
        return new CaseChecks(Views(checks, CaseMapping.Form(row), provider, clock.UtcNow), actor.Has(Policies.Roles[Policies.CaseWork]) && IsWithOfficer(row.State));
    }

    /// <summary>Checks as a page shows them; the form is the one they were asked about.</summary>
    internal static IReadOnlyList<CheckView> Views(IReadOnlyCollection<RegisterCheck> checks, IHousingApplication form, Provider provider, DateTime utcNow)
    {
        var answers = CheckAnswers.Latest(checks);
        var papers = Papers.AfterNoData(form, answers);
        var views = checks.GroupBy(check => check.Kind).OrderBy(group => group.Key).Select(group =>
        {
            var newestFirst = group.OrderByDescending(check => check.CreatedAt).ThenByDescending(check => check.Id).ToList();
            var latest = newestFirst[0];
            return new CheckView(latest.Id, latest.Kind, latest.Status, latest.RequestId, LocalAt(latest.CreatedAt), Local(latest.AnsweredAt), latest.AnswerSha256, latest.Attempts, latest.FailureKey,
                latest is { Status: CheckStatus.Running, StartedAt: { } started } ? utcNow - started : null,
                answers.FirstOrDefault(answer => answer.Kind == latest.Kind),
                papers.FirstOrDefault(paper => paper.Register == latest.Kind),
                [.. newestFirst.Skip(1).Select(check => new EarlierCheck(LocalAt(check.CreatedAt), Local(check.AnsweredAt), check.Status, check.Outcome, check.RequestId, check.AnswerSha256))]);
        });
        return [.. views];

        DateTime LocalAt(DateTime utc) => ProviderClock.ToLocal(utc, provider);

        DateTime? Local(DateTime? utc) => utc is { } at ? LocalAt(at) : null;
    }

    /// <summary>Asks a register again: a new request beside the old one. Refused while the register is still being asked.</summary>
    public async Task<Result<Guid>> RepeatAsync(Actor actor, Guid caseId, RegisterKind kind, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.CaseWork]))
            return new Error("check.role");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return CaseService.NotFound;
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return barred;
        if (!IsWithOfficer(row.State))
            return new Error("check.case-closed");
        // Only a register that para 9 wanted for this application may be asked again: the consent covers no more.
        var asked = await db.RegisterChecks.AsNoTracking().Where(check => check.CaseId == caseId && check.Kind == kind && !check.IsProvisional).Select(check => check.Status).ToListAsync(cancellationToken);
        if (asked.Count == 0)
            return new Error("check.not-required");
        if (asked.Any(status => status is CheckStatus.Waiting or CheckStatus.Running))
            return new Error("check.already-running");
        var added = Add(db, row, kind, clock.UtcNow);
        CaseJournal.Add(db, row, actor, CaseEventTypes.CheckRepeated, clock.UtcNow, new CheckEventData(kind, added.RequestId));
        await db.SaveChangesAsync(cancellationToken);
        Wake();
        return added.Id;
    }

    /// <summary>Answers may change, and findings may be reviewed, only before a draft decision rests on them.</summary>
    internal static bool IsWithOfficer(CaseState state) => state is CaseState.Registered or CaseState.UnderAssessment or CaseState.PreliminaryRefusal or CaseState.HearingRecorded;

    private static RegisterCheck Add(PortalDb db, HousingCase row, RegisterKind kind, DateTime utcNow)
    {
        var check = new RegisterCheck
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            Kind = kind,
            Status = CheckStatus.Waiting,
            RequestId = Guid.CreateVersion7().ToString("N"),
            CreatedAt = utcNow,
        };
        db.RegisterChecks.Add(check);
        return check;
    }
}
