using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Assessment;

/// <summary>What the rules say of a case, and what the officer says of each finding. The computed value is never changed; the officer's word lies beside it.</summary>
public sealed class AssessmentService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    public const int LongestReason = 2000;

    /// <summary>Assesses a case from its frozen application and the latest stored answers, with the officer's reviews laid over.</summary>
    internal static async Task<CaseAssessment> LoadAsync(PortalDb db, HousingCase row, Provider provider, CancellationToken cancellationToken) =>
        (await LoadWithInputAsync(db, row, provider, cancellationToken)).Assessment;

    /// <summary>The same on other data of the case: what an update would make of it.</summary>
    internal static async Task<CaseAssessment> LoadAsync(
        PortalDb db, HousingCase row, Provider provider, IHousingApplication form, DateOnly judgedOn, IReadOnlyList<RegisterAnswer> answers, CancellationToken cancellationToken) =>
        (await AssessAsync(db, row, provider, form, judgedOn, answers, cancellationToken)).Assessment;

    /// <summary>The assessment of a case of the actor's provider, or null.</summary>
    public async Task<AssessmentView?> GetAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var (assessment, input) = await LoadWithInputAsync(db, row, provider, cancellationToken);
        var pending = await db.RegisterChecks.CountAsync(
            check => check.CaseId == caseId && !check.IsProvisional && (check.Status == CheckStatus.Waiting || check.Status == CheckStatus.Running), cancellationToken);
        return new AssessmentView(
            row.Version,
            [.. assessment.Findings.Select(item => new FindingView(item, RefusalGrounds.SuggestedBy(item.Finding)))],
            IncomeTest.Of(input),
            assessment.Open.Count,
            pending,
            actor.Has(Policies.Roles[Policies.CaseWork]) && CheckService.IsWithOfficer(row.State),
            utc => ProviderClock.ToLocal(utc, provider));
    }

    /// <summary>
    /// An officer's word on one finding: the computed verdict confirmed, or overridden with a reason. Only while the case is with the officer and nobody changed it since the officer saw it.
    /// </summary>
    /// <param name="seen">The computed verdict on the officer's screen. A register's answer does not change the case's version, so this tells whether one came in between.</param>
    public async Task<CaseOutcome> ReviewAsync(Actor actor, Guid caseId, Guid caseVersion, string ruleCode, Verdict decided, string reason, Verdict? seen = null, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.CaseWork]))
            return CaseOutcome.Refused(new Error("review.role"));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return CaseOutcome.Refused(CaseService.NotFound);
        if (row.Version != caseVersion)
            return CaseOutcome.Overtaken(await CaseService.ConflictAsync(db, caseId, cancellationToken));
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return CaseOutcome.Refused(barred);
        if (!CheckService.IsWithOfficer(row.State))
            return CaseOutcome.Refused(new Error("review.case-closed"));
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var assessment = await LoadAsync(db, row, provider, cancellationToken);
        if (assessment.Findings.FirstOrDefault(item => item.Finding.Rule.Code == ruleCode)?.Finding is not { } finding)
            return CaseOutcome.Refused(new Error("review.rule-unknown"));
        if (seen is not null && seen != finding.Verdict)
            return CaseOutcome.Refused(new Error("review.computed-changed"));
        if (decided == Verdict.NotKnown)
            return CaseOutcome.Refused(new Error("review.verdict-missing"));
        var text = reason.Trim();
        if (decided != finding.Verdict && text.Length == 0)
            return CaseOutcome.Refused(new Error("review.reason-missing"));
        if (text.Length > LongestReason)
            return CaseOutcome.Refused(new Error("review.reason-too-long", LongestReason));

        var now = clock.UtcNow;
        db.FindingReviews.Add(new FindingReview
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            RuleCode = ruleCode,
            Computed = finding.Verdict,
            Decided = decided,
            Reason = text,
            ById = actor.UserId,
            ByName = actor.Name,
            At = now,
        });
        // Touching the case gives it a new version: whoever looks at the old findings finds out before deciding on them.
        row.UpdatedAt = now;
        db.Entry(row).Property(item => item.UpdatedAt).IsModified = true;
        CaseJournal.Add(db, row, actor, CaseEventTypes.FindingReviewed, now, new FindingEventData(ruleCode, finding.Verdict, decided, text));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return CaseOutcome.Done(row.Version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseOutcome.Overtaken(await CaseService.ConflictAsync(db, caseId, cancellationToken));
        }
    }

    private static async Task<(CaseAssessment Assessment, AssessmentInput Input)> LoadWithInputAsync(PortalDb db, HousingCase row, Provider provider, CancellationToken cancellationToken)
    {
        var checks = await db.RegisterChecks.AsNoTracking().Where(check => check.CaseId == row.Id && !check.IsProvisional && check.Status == CheckStatus.Answered).ToListAsync(cancellationToken);
        return await AssessAsync(db, row, provider, CaseMapping.Form(row), row.JudgedOn ?? row.ReceivedOn, CheckAnswers.Latest(checks), cancellationToken);
    }

    private static async Task<(CaseAssessment Assessment, AssessmentInput Input)> AssessAsync(
        PortalDb db, HousingCase row, Provider provider, IHousingApplication form, DateOnly judgedOn, IReadOnlyList<RegisterAnswer> answers, CancellationToken cancellationToken)
    {
        var reviews = await db.FindingReviews.AsNoTracking().Where(review => review.CaseId == row.Id).ToListAsync(cancellationToken);
        var latest = reviews.GroupBy(review => review.RuleCode).ToDictionary(group => group.Key, group => group.OrderBy(review => review.At).ThenBy(review => review.Id).Last());
        var papers = await db.Attachments.AsNoTracking().Where(paper => paper.CaseId == row.Id).Select(paper => paper.Kind).Distinct().ToListAsync(cancellationToken);
        var input = new AssessmentInput(form, judgedOn, provider.Kato, answers) { ProviderBin = provider.Bin, Papers = papers };
        var findings = Domain.Eligibility.Assessment.Assess(input);
        return (new CaseAssessment([.. findings.Select(finding => new ReviewedFinding(finding, latest.GetValueOrDefault(finding.Rule.Code)))]), input);
    }
}
