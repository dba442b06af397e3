using System.Text.Json;
using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>Reads what is bound into a file. What the applicant's copy leaves out (interpretations B47 and B48) is left out here, before anything is printed.</summary>
internal static class CaseFileReader
{
    public static async Task<CaseFileModel> ReadAsync(PortalDb db, CaseFileRow file, DateTime utcNow, CancellationToken cancellationToken)
    {
        var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == file.CaseId && item.ProviderId == file.ProviderId, cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == file.ProviderId, cancellationToken);
        var isWhole = file.Scope == CaseFileScope.Whole;
        var updates = await db.Updates.AsNoTracking().Where(item => item.CaseId == row.Id && item.State != UpdateState.Draft).OrderBy(item => item.FiledAt).ToListAsync(cancellationToken);
        var updateIds = updates.Select(item => (Guid?)item.Id).ToList();
        var asFiled = updates.Where(item => item.State == UpdateState.Decided).Select(item => item.BeforeJson).FirstOrDefault(json => json.Length > 0) ?? row.ApplicationJson;
        var form = PortalJson.ReadApplication(asFiled);
        var own = ApplicantsCopy.OwnNumbers(CaseMapping.Form(row), DateOnly.FromDateTime(ProviderClock.ToLocal(utcNow, provider)));
        var checks = await db.RegisterChecks.AsNoTracking().Where(item => item.CaseId == row.Id).OrderBy(item => item.CreatedAt).ToListAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().Where(item => item.CaseId == row.Id && item.Sha256 != null && (isWhole || item.Status == DocumentStatus.Issued)).OrderBy(item => item.CreatedAt).ThenBy(item => item.Id).ToListAsync(cancellationToken);
        var documentIds = documents.Select(item => item.Id).ToList();
        var signatures = await db.Signatures.AsNoTracking().Where(item => documentIds.Contains(item.DocumentId)).OrderBy(item => item.SignedAt).ToListAsync(cancellationToken);
        var entryIds = db.QueueEntries.Where(item => item.CaseId == row.Id).Select(item => item.Id);
        return new CaseFileModel
        {
            Scope = file.Scope,
            Provider = provider,
            Case = row,
            MadeAt = ProviderClock.ToLocal(utcNow, provider),
            AsFiled = form,
            Updates = [.. updates.Select(item => new FiledUpdate(item, PortalJson.ReadApplication(item.AfterJson)))],
            Checks = [.. checks.Select(item => Filed(item, isWhole ? null : own))],
            Findings = (await AssessmentService.LoadAsync(db, row, provider, cancellationToken)).Findings,
            Documents = documents,
            Papers = await db.Attachments.AsNoTracking().Where(item => item.CaseId == row.Id || updateIds.Contains(item.UpdateId)).OrderBy(item => item.UploadedAt).ThenBy(item => item.Id).ToListAsync(cancellationToken),
            Signatures =
            [
                .. from signature in signatures
                   join document in documents on signature.DocumentId equals document.Id
                   let verdict = JsonSerializer.Deserialize<SignatureVerdict>(signature.VerdictJson, PortalJson.Options)
                   where verdict is not null
                   select new FiledSignature(document.Number, signature, verdict),
            ],
            QueueLines = [.. (await db.QueueLines.AsNoTracking().Where(item => entryIds.Contains(item.EntryId)).ToListAsync(cancellationToken)).OrderBy(item => item.At).ThenBy(item => item.Sequence)],
            Events = isWhole ? await db.CaseEvents.AsNoTracking().Where(item => item.CaseId == row.Id).OrderBy(item => item.At).ThenBy(item => item.Id).ToListAsync(cancellationToken) : [],
        };
    }

    private static FiledAnswer Filed(RegisterCheck check, IReadOnlySet<string>? own)
    {
        if (check.AnswerJson is null || JsonSerializer.Deserialize<RegisterAnswer>(check.AnswerJson, PortalJson.Options) is not { } answer)
            return new(check, null, 0);
        var (shown, leftOut) = own is null ? (answer, 0) : ApplicantsCopy.Of(answer, own);
        return new(check, shown, leftOut);
    }
}
