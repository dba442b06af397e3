using HousingPortal.Domain;
using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>What came of the signature of a file. The verdict is given whenever the signature was looked at.</summary>
public sealed record FileSigned(Error? Error, SignatureVerdict? Verdict);

/// <summary>The signature of the authorised person or the supervisor under the bound case (B49). The bytes are those that are kept; they never change.</summary>
public sealed class CaseFileSigning(IDbContextFactory<PortalDb> databases, ProviderClock clock, ISignatureVerifier verifier, IDevelopmentSigner? developmentSigner = null)
{
    private static readonly Error NotFound = new("case-file.not-found");

    /// <summary>Whether this installation can make test signatures itself. In production the official's browser signs.</summary>
    public bool CanSignHere => developmentSigner is not null;

    /// <summary>Signs with the test key of the signed-in official, then goes the way of every signature.</summary>
    public async Task<FileSigned> SignHereAsync(Actor actor, Guid fileId, CancellationToken cancellationToken = default)
    {
        if (developmentSigner is null)
            return new(new Error("signature.no-module"), null);
        if (await FindAsync(actor, fileId, cancellationToken) is not { } found)
            return new(NotFound, null);
        return await SignAsync(actor, fileId, developmentSigner.Sign(found.Pdf, found.Signer.FullName, found.Signer.Iin, found.Bin), cancellationToken);
    }

    /// <summary>
    /// Verifies the signature over the kept bytes and records it. Errors: <c>case-file.not-found</c>, <c>case-file.signed</c>, <c>recusal.waits</c>, <c>recusal.barred</c>,
    /// <c>signature.invalid</c>(checks), which leaves only a line in the history.
    /// </summary>
    public async Task<FileSigned> SignAsync(Actor actor, Guid fileId, byte[] cms, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, fileId, cancellationToken) is not { } found)
            return new(NotFound, null);
        var verdict = await verifier.VerifyAsync(found.Pdf, cms, new ExpectedSigner(found.Signer.Iin, found.Bin, SignerRight.Attest), cancellationToken);
        object[] failed = [.. verdict.Checks.Where(check => !check.Passed).Select(check => check.Name)];
        try
        {
            return await UnitOfWork.RunAsync<FileSigned>(databases, async (db, token) =>
            {
                var file = await db.CaseFiles.SingleAsync(row => row.Id == fileId && row.ProviderId == actor.ProviderId, token);
                if (await RecusedOfficials.BarAsync(db, actor, file.CaseId, token) is { } barred)
                    return new(barred, verdict);
                if (await db.Signatures.AnyAsync(row => row.DocumentId == fileId, token))
                    return new(new Error("case-file.signed"), verdict);
                var now = clock.UtcNow;
                if (!verdict.IsValid)
                {
                    CaseJournal.Add(db, file.ProviderId, file.CaseId, actor, CaseEventTypes.SignatureRejected, now, new CaseEventData { FailedChecks = [.. failed.Cast<string>()], FileSha256 = file.Sha256 });
                    await db.SaveChangesAsync(token);
                    return new(new Error("signature.invalid", failed), verdict);
                }
                await SignatureKeeping.AddAsync(db, actor, fileId, file.Sha256!, cms, verdict, found.Signer.FullName, found.Signer.Position, now, token);
                // Two signatures at the same moment: the second meets the version that the first has raised.
                db.Entry(file).Property(row => row.Version).IsModified = true;
                CaseJournal.Add(db, file.ProviderId, file.CaseId, actor, CaseEventTypes.FileSigned, now, new CaseEventData { FileSha256 = file.Sha256, IsTest = verdict.IsTest });
                await db.SaveChangesAsync(token);
                return new(null, verdict);
            }, done => done.Error is null or { Code: "signature.invalid" }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(new Error("case-file.signed"), verdict);
        }
    }

    /// <summary>The detached CMS of a signed file, with a name to save it under; null for anybody else's.</summary>
    public async Task<(byte[] Cms, string Name)?> OpenAsync(Actor actor, Guid fileId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from file in db.CaseFiles
            join row in db.Cases on file.CaseId equals row.Id
            join signature in db.Signatures on file.Id equals signature.DocumentId
            where file.Id == fileId && file.ProviderId == actor.ProviderId
            select new { signature.Cms, row.Number }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Cms, $"{found.Number}-file.pdf.p7s");
    }

    /// <summary>The kept bytes of a file that this official may sign and nobody has signed, with their SHA-256; null otherwise.</summary>
    public async Task<(byte[] Pdf, string Sha256)?> WaitingAsync(Actor actor, Guid fileId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, fileId, cancellationToken) is not { } found)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Signatures.AnyAsync(row => row.DocumentId == fileId, cancellationToken) ? null : (found.Pdf, found.Sha256);
    }

    private async Task<Found?> FindAsync(Actor actor, Guid fileId, CancellationToken cancellationToken)
    {
        if (!CaseFileCertification.MaySign(CaseFileScope.Whole, actor.Roles))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var signer = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == actor.UserId && user.ProviderId == actor.ProviderId && !user.IsDisabled, cancellationToken);
        var sha256 = await db.CaseFiles.Where(row => row.Id == fileId && row.ProviderId == actor.ProviderId && row.Scope == CaseFileScope.Whole && row.Status == CaseFileStatus.Ready).Select(row => row.Sha256).SingleOrDefaultAsync(cancellationToken);
        if (signer is null || sha256 is null)
            return null;
        var pdf = await db.DocumentContents.Where(row => row.Id == fileId).Select(row => row.Pdf).SingleAsync(cancellationToken);
        return new(signer, await db.Providers.Where(row => row.Id == actor.ProviderId).Select(row => row.Bin).SingleAsync(cancellationToken), pdf, sha256);
    }

    private sealed record Found(PortalUser Signer, string Bin, byte[] Pdf, string Sha256);
}
