using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>What is typed of a new court case.</summary>
public sealed record CourtInput(string Court, string Reference, DateOnly? ReceivedOn, CourtRoute Route, Guid? ComplaintId);

/// <summary>A court case as its page shows it.</summary>
public sealed record CourtCaseView(
    Guid Id, Guid Version, string Court, string Reference, DateOnly ReceivedOn, CourtRoute Route, Guid? ComplaintId, string? ComplaintNumber, string Position, string PositionByName, Guid? PositionDocumentId,
    CourtEffect? Effect, string Judgment, DateOnly? JudgedOn)
{
    /// <summary>The court was turned to without a complaint: the position of the superior goes with the response (para 15).</summary>
    public bool NeedsPosition => CourtAccess.NeedsPositionOfSuperior(Route);
}

/// <summary>Everything of a case that is before a court.</summary>
public sealed record CourtCases(IReadOnlyList<CourtCaseView> Items, IReadOnlyList<CourtEffect> Effects, IReadOnlyList<(Guid Id, string Number)> Complaints, DateOnly Today);

/// <summary>Court cases about acts on a case (para 15): the reference, the position of the superior, and the judgment with what it does to the case and to the queue.</summary>
public sealed class CourtService(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    private static readonly StaffRole[] Recorders = [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.Supervisor];

    public static bool MayRecord(Actor actor) => actor.Has(Recorders);

    public static bool MayGivePosition(Actor actor) => actor.Has(StaffRole.Supervisor);

    /// <summary>A judgment takes away or gives back what was decided, so it is for the authorised person.</summary>
    public static bool MayJudge(Actor actor) => actor.Has(StaffRole.AuthorisedPerson);

    /// <summary>Null when the case is not the actor's provider's.</summary>
    public async Task<CourtCases?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var complaints = await db.Complaints.AsNoTracking().Where(item => item.CaseId == caseId).OrderBy(item => item.FiledAt).Select(item => new { item.Id, item.Number }).ToListAsync(cancellationToken);
        var rows = await db.CourtCases.AsNoTracking().Where(item => item.CaseId == caseId).OrderByDescending(item => item.ReceivedOn).ThenByDescending(item => item.Id).ToListAsync(cancellationToken);
        var entry = await db.QueueEntries.AsNoTracking().Where(item => item.CaseId == caseId).Select(item => (QueueEntryState?)item.State).SingleOrDefaultAsync(cancellationToken);
        return new(
            [.. rows.Select(item => new CourtCaseView(item.Id, item.Version, item.Court, item.Reference, item.ReceivedOn, item.Route, item.ComplaintId,
                complaints.Find(complaint => complaint.Id == item.ComplaintId)?.Number, item.Position, item.PositionByName, item.PositionDocumentId, item.Effect, item.Judgment, item.JudgedOn))],
            CourtEffects.For(row.State, entry), [.. complaints.Select(item => (item.Id, item.Number))], clock.Today(provider));
    }

    /// <summary>Records that a court case was opened. Errors: <c>court.role</c>, <c>case.not-found</c>, <c>court.text-missing</c>, <c>court.day</c>(today), <c>court.complaint-missing</c>.</summary>
    public async Task<ComplaintResult> OpenAsync(Actor actor, Guid caseId, CourtInput input, CancellationToken cancellationToken = default)
    {
        if (!MayRecord(actor))
            return ComplaintResult.Refused(new Error("court.role"));
        if (string.IsNullOrWhiteSpace(input.Court) || string.IsNullOrWhiteSpace(input.Reference) || input.ReceivedOn is not { } day)
            return ComplaintResult.Refused(new Error("court.text-missing"));
        return await UnitOfWork.RunAsync(databases, async (db, token) =>
        {
            var row = await db.Cases.SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, token);
            if (row is null)
                return ComplaintResult.Refused(CaseService.NotFound);
            var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, token);
            if (day > clock.Today(provider))
                return ComplaintResult.Refused(new Error("court.day", clock.Today(provider)));
            if (input.Route == CourtRoute.AfterComplaint && !await db.Complaints.AnyAsync(item => item.Id == input.ComplaintId && item.CaseId == caseId, token))
                return ComplaintResult.Refused(new Error("court.complaint-missing"));
            var opened = new CourtCaseRow
            {
                ProviderId = row.ProviderId,
                CaseId = row.Id,
                ComplaintId = input.Route == CourtRoute.AfterComplaint ? input.ComplaintId : null,
                Court = input.Court.Trim(),
                Reference = input.Reference.Trim(),
                ReceivedOn = day,
                Route = input.Route,
                SavedByName = actor.Name,
                SavedAt = clock.UtcNow,
            };
            db.CourtCases.Add(opened);
            CaseJournal.Add(db, row, actor, CaseEventTypes.CourtOpened, clock.UtcNow, new CaseEventData { CourtReference = $"{opened.Court}, {opened.Reference}" });
            await db.SaveChangesAsync(token);
            return ComplaintResult.Done(opened.Version);
        }, done => done.Version is not null, cancellationToken);
    }

    /// <summary>The reasoned position of the superior, as a letter to the court (para 15). Errors: <c>court.role</c>, <c>court.not-found</c>, <c>court.overtaken</c>(who), <c>court.text-missing</c>, <c>court.judged</c>.</summary>
    public Task<ComplaintResult> GivePositionAsync(Actor actor, Guid courtCaseId, Guid version, string position, CancellationToken cancellationToken = default)
    {
        if (!MayGivePosition(actor))
            return Task.FromResult(ComplaintResult.Refused(new Error("court.role")));
        return ChangeAsync(actor, courtCaseId, version, position, async (db, court, row, provider, now, token) =>
        {
            if (court.PositionDocumentId is { } earlier)
                (await db.Documents.SingleAsync(item => item.Id == earlier, token)).Status = DocumentStatus.Withdrawn;
            (court.Position, court.PositionByName) = (position.Trim(), actor.Name);
            var said = new NoticeFacts { Reasoning = court.Position, DecisionNumber = court.Reference, Body = court.Court };
            var letter = await NoticeService.AddAsync(db, row, provider, DocumentKind.CourtPosition, said, now, token);
            (court.PositionDocumentId, letter.ComplaintId) = (letter.Id, court.ComplaintId);
            CaseJournal.Add(db, row, actor, CaseEventTypes.CourtPosition, now, new CaseEventData { CourtReference = $"{court.Court}, {court.Reference}", DocumentNumber = letter.Number });
            return null;
        }, cancellationToken);
    }

    /// <summary>
    /// The judgment with what it does, in one transaction. Errors as above, and <c>court.position-missing</c> while para 15 wants the position of the superior, <c>court.effect</c>, and those of the
    /// case and the queue.
    /// </summary>
    public Task<ComplaintResult> JudgeAsync(Actor actor, Guid courtCaseId, Guid version, string judgment, CourtEffect effect, CancellationToken cancellationToken = default)
    {
        if (!MayJudge(actor))
            return Task.FromResult(ComplaintResult.Refused(new Error("court.role")));
        if (judgment.Trim().Length > ComplaintService.LongestBody)
            return Task.FromResult(ComplaintResult.Refused(new Error("complaint.too-long", ComplaintService.LongestBody)));
        return ChangeAsync(actor, courtCaseId, version, judgment, async (db, court, row, provider, now, token) =>
        {
            var entry = await db.QueueEntries.AsNoTracking().Where(item => item.CaseId == row.Id).Select(item => (QueueEntryState?)item.State).SingleOrDefaultAsync(token);
            if (!CourtEffects.For(row.State, entry).Contains(effect))
                return new Error("court.effect");
            if (CourtAccess.NeedsPositionOfSuperior(court.Route) && court.PositionDocumentId is null)
                return new Error("court.position-missing");
            var basis = judgment.Trim();
            var error = effect switch
            {
                CourtEffect.ReopenCase => await ReviewedActs.ReopenAsync(db, row, provider, basis, actor, now, token),
                CourtEffect.RegisterOnList => await ReviewedActs.RegisterAsync(db, row, provider, QueueCause.Court, basis, actor, now, token),
                CourtEffect.RestorePlace => await ReviewedActs.RestoreAsync(db, row, basis, actor, now, token),
                _ => null,
            };
            if (error is not null)
                return error;
            (court.Effect, court.Judgment, court.JudgedOn) = (effect, basis, clock.Today(provider));
            CaseJournal.Add(db, row, actor, CaseEventTypes.CourtJudged, now, new CaseEventData { CourtReference = $"{court.Court}, {court.Reference}", Document = basis, CourtEffect = effect });
            return null;
        }, cancellationToken);
    }

    private async Task<ComplaintResult> ChangeAsync(
        Actor actor, Guid courtCaseId, Guid version, string text, Func<PortalDb, CourtCaseRow, HousingCase, Provider, DateTime, CancellationToken, Task<Error?>> change, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ComplaintResult.Refused(new Error("court.text-missing"));
        if (text.Trim().Length > ComplaintService.LongestText)
            return ComplaintResult.Refused(new Error("complaint.too-long", ComplaintService.LongestText));
        try
        {
            var result = await UnitOfWork.RunAsync(databases, async (db, token) =>
            {
                var court = await db.CourtCases.SingleOrDefaultAsync(item => item.Id == courtCaseId && item.ProviderId == actor.ProviderId, token);
                if (court is null)
                    return ComplaintResult.Refused(new Error("court.not-found"));
                if (court.Version != version)
                    return ComplaintResult.Refused(new Error("court.overtaken", court.SavedByName));
                if (court.Effect is not null)
                    return ComplaintResult.Refused(new Error("court.judged"));
                var row = await db.Cases.SingleAsync(item => item.Id == court.CaseId && item.ProviderId == actor.ProviderId, token);
                var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, token);
                var now = clock.UtcNow;
                if (await change(db, court, row, provider, now, token) is { } error)
                    return ComplaintResult.Refused(error);
                (court.SavedAt, court.SavedByName) = (now, actor.Name);
                await db.SaveChangesAsync(token);
                return ComplaintResult.Done(court.Version);
            }, done => done.Version is not null, cancellationToken);
            if (result.Version is not null)
                notices.Wake();
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return ComplaintResult.Refused(new Error("court.overtaken", await db.CourtCases.Where(item => item.Id == courtCaseId).Select(item => item.SavedByName).SingleAsync(cancellationToken)));
        }
    }
}
