using HousingPortal.Domain;
using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>A file as the case page lists it. Moments are local times of the provider.</summary>
public sealed record CaseFileView(
    Guid Id, CaseFileScope Scope, CaseFileStatus Status, Language Language, string RequestedByName, DateTime RequestedAt, DateOnly? AskedOn, DateOnly? DueOn, DateOnly? GivenOn, int Done, int Total, int Pages, long Size, string? Sha256, string? FailureKey)
{
    public bool IsMoving => Status is CaseFileStatus.Waiting or CaseFileStatus.Running;

    public bool MayBeGiven => Scope == CaseFileScope.Applicant && Status == CaseFileStatus.Ready && GivenOn is null;
}

/// <param name="MayOrder">Whether the actor may have a file made.</param>
public sealed record CaseFileList(IReadOnlyList<CaseFileView> Files, DateOnly Today, bool MayOrder);

/// <summary>Orders files of a case, lists and opens them. A case of another provider is as if it did not exist.</summary>
public sealed class CaseFileService(IDbContextFactory<PortalDb> databases, ProviderClock clock, CaseFileSignal signal)
{
    private static readonly Error NotFound = new("case.not-found");

    public async Task<CaseFileList?> ListAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Cases.AnyAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await db.CaseFiles.AsNoTracking().Where(row => row.CaseId == caseId).OrderByDescending(row => row.RequestedAt).ToListAsync(cancellationToken);
        return new(
            [.. rows.Select(row => new CaseFileView(
                row.Id, row.Scope, row.Status, row.Language, row.RequestedByName, ProviderClock.ToLocal(row.RequestedAt, provider), row.AskedOn, row.DueOn, row.GivenOn, row.Done, row.Total, row.Pages, row.Size, row.Sha256, row.FailureKey))],
            clock.Today(provider), MayOrder(actor));
    }

    /// <summary>
    /// Has a file made in the background; a copy for the applicant is recorded with the day on which it was asked for and the last day to show it. Errors: <c>case-file.role</c>,
    /// <c>case.not-found</c>, <c>case-file.asked-on</c>, <c>case-file.under-way</c>.
    /// </summary>
    public async Task<Result<Guid>> OrderAsync(Actor actor, Guid caseId, CaseFileScope scope, DateOnly? askedOn, Language language, CancellationToken cancellationToken = default)
    {
        if (!MayOrder(actor))
            return new Error("case-file.role");
        var ordered = await UnitOfWork.RunAsync<Result<Guid>>(databases, async (db, token) =>
        {
            var row = await db.Cases.SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, token);
            if (row is null)
                return NotFound;
            var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, token);
            var today = clock.Today(provider);
            if (scope == CaseFileScope.Applicant && (askedOn is not { } day || day > today || day < row.ReceivedOn))
                return new Error("case-file.asked-on", row.ReceivedOn, today);
            if (await db.CaseFiles.AnyAsync(item => item.CaseId == caseId && item.Scope == scope && (item.Status == CaseFileStatus.Waiting || item.Status == CaseFileStatus.Running), token))
                return new Error("case-file.under-way");
            var file = new CaseFileRow
            {
                ProviderId = provider.Id,
                CaseId = caseId,
                Scope = scope,
                Language = scope == CaseFileScope.Applicant ? row.NoticeLanguage : language,
                RequestedById = actor.UserId,
                RequestedByName = actor.Name,
                RequestedAt = clock.UtcNow,
                AskedOn = scope == CaseFileScope.Applicant ? askedOn : null,
                DueOn = scope == CaseFileScope.Applicant ? ApplicantsCopy.AccessBy(askedOn!.Value, await ProviderCalendars.OfAsync(db, provider, token)) : null,
            };
            db.CaseFiles.Add(file);
            CaseJournal.Add(db, row, actor, scope == CaseFileScope.Applicant ? CaseEventTypes.FileAsked : CaseEventTypes.FileOrdered, file.RequestedAt, new CaseEventData { AskedOn = file.AskedOn, DueTo = file.DueOn });
            await db.SaveChangesAsync(token);
            return file.Id;
        }, result => result.IsSuccess, cancellationToken);
        if (ordered.IsSuccess)
            signal.Ring();
        return ordered;
    }

    /// <summary>Records that the applicant got the copy: nobody is reminded any more. Errors: <c>case-file.role</c>, <c>case-file.not-found</c>.</summary>
    public async Task<Result<bool>> GivenAsync(Actor actor, Guid fileId, CancellationToken cancellationToken = default)
    {
        if (!MayOrder(actor))
            return new Error("case-file.role");
        return await UnitOfWork.RunAsync<Result<bool>>(databases, async (db, token) =>
        {
            var file = await db.CaseFiles.SingleOrDefaultAsync(item => item.Id == fileId && item.ProviderId == actor.ProviderId, token);
            if (file is not { Scope: CaseFileScope.Applicant, Status: CaseFileStatus.Ready, GivenOn: null })
                return new Error("case-file.not-found");
            var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, token);
            file.GivenOn = clock.Today(provider);
            CaseJournal.Add(db, file.ProviderId, file.CaseId, actor, CaseEventTypes.FileGiven, clock.UtcNow, new CaseEventData { FileSha256 = file.Sha256 });
            await db.SaveChangesAsync(token);
            return true;
        }, result => result.IsSuccess, cancellationToken);
    }

    /// <summary>The bytes of a file that is made, with a name to save it under; null for anybody else's.</summary>
    public async Task<(byte[] Pdf, string Name)?> OpenAsync(Actor actor, Guid fileId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from file in db.CaseFiles
            join row in db.Cases on file.CaseId equals row.Id
            join content in db.DocumentContents on file.Id equals content.Id
            where file.Id == fileId && file.ProviderId == actor.ProviderId && file.Status == CaseFileStatus.Ready
            select new { content.Pdf, row.Number, file.Scope }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Pdf, found.Scope == CaseFileScope.Whole ? $"{found.Number}-file.pdf" : $"{found.Number}-copy.pdf");
    }

    /// <summary>Requests of applicants that are not answered yet: how many, and of the first the case and the last day.</summary>
    public async Task<OpenAccess?> OpenAccessAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = await db.CaseFiles.Where(row => row.ProviderId == actor.ProviderId && row.GivenOn == null && row.DueOn != null).Join(db.Cases, file => file.CaseId, row => row.Id, (file, row) => new { file.CaseId, row.Number, file.DueOn })
            .OrderBy(item => item.DueOn).Take(OpenAccess.Most).ToListAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        return open.Count == 0 ? null : new(clock.Today(provider), [.. open.Select(item => (item.CaseId, item.Number, item.DueOn!.Value))]);
    }

    private static bool MayOrder(Actor actor) => actor.Has(Policies.Roles[Policies.CaseWork]) || actor.Has(Policies.Roles[Policies.Supervise]);
}

/// <summary>Requests to see a case that are not answered, the first due first.</summary>
public sealed record OpenAccess(DateOnly Today, IReadOnlyList<(Guid CaseId, string Number, DateOnly DueOn)> Requests)
{
    public const int Most = 20;
}
