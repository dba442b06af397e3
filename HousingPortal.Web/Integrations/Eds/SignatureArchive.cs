using System.Formats.Asn1;
using System.Security.Cryptography;
using HousingPortal.Web.Data;
using HousingPortal.Web.Integrations.Eds.Pki;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>
/// Examines archived signatures again at their time of signing, from the kept evidence alone: a document, a signature or evidence that was changed since then does not go unnoticed. What does
/// not hold is kept with the signature, shown to administrators and logged by id.
/// </summary>
internal sealed partial class SignatureArchive(IDbContextFactory<PortalDb> databases, IPortalTrust trust, EdsOptions options, TimeProvider clock, ILogger<SignatureArchive> logger)
{
    private const int Batch = 50;

    /// <summary>Examines those that have waited longest.</summary>
    /// <returns>How many were examined, and how many of them do not hold.</returns>
    public async Task<(int Examined, int Broken)> VerifyAsync(CancellationToken cancellationToken = default)
    {
        var due = clock.GetUtcNow().UtcDateTime - options.ArchiveEvery;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await db.Signatures.Where(row => row.CheckedAt == null ? row.SignedAt < due : row.CheckedAt < due).OrderBy(row => row.CheckedAt).ThenBy(row => row.SignedAt)
            .Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        var broken = 0;
        foreach (var id in ids)
            broken += await VerifyAsync(id, cancellationToken) is { Length: > 0 } ? 1 : 0;
        return (ids.Count, broken);
    }

    /// <summary>Examines one signature and keeps what came of it: the checks that do not hold, or nothing.</summary>
    public async Task<string> VerifyAsync(Guid signatureId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Signatures.AsNoTracking().SingleAsync(item => item.Id == signatureId, cancellationToken);
        var pdf = await db.DocumentContents.Where(item => item.Id == row.DocumentId).Select(item => item.Pdf).SingleOrDefaultAsync(cancellationToken);
        var hash = await db.Documents.Where(item => item.Id == row.DocumentId).Select(item => item.Sha256).SingleOrDefaultAsync(cancellationToken)
            ?? await db.CaseFiles.Where(item => item.Id == row.DocumentId).Select(item => item.Sha256).SingleOrDefaultAsync(cancellationToken);
        var bin = await db.Providers.Where(item => item.Id == row.ProviderId).Select(item => item.Bin).SingleAsync(cancellationToken);
        var problem = pdf is null ? "document-missing" : await ProblemAsync(db, row, pdf, hash, bin, cancellationToken);
        await db.Signatures.Where(item => item.Id == signatureId).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.CheckedAt, clock.GetUtcNow().UtcDateTime).SetProperty(item => item.CheckProblem, problem), cancellationToken);
        if (problem.Length > 0)
            LogBroken(signatureId, problem);
        return problem;
    }

    private async Task<string> ProblemAsync(PortalDb db, DocumentSignature row, byte[] pdf, string? documentHash, string bin, CancellationToken cancellationToken)
    {
        var now = Convert.ToHexStringLower(SHA256.HashData(pdf));
        if (now != documentHash || row.DocumentSha256.Length > 0 && now != row.DocumentSha256)
            return "document-changed";
        var hashes = row.EvidenceHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = await db.EvidenceItems.AsNoTracking().Where(item => hashes.Contains(item.Sha256)).ToListAsync(cancellationToken);
        if (items.Count != hashes.Length || items.Any(item => Convert.ToHexStringLower(SHA256.HashData(item.Content)) != item.Sha256))
            return "evidence-changed";
        try
        {
            var believed = await trust.LoadAsync(bin, row.SignedAt, cancellationToken);
            var store = believed.Store with
            {
                Intermediates = [.. believed.Store.Intermediates, .. Of(EvidenceKind.Certificate, bytes => PkiCertificate.Read(bytes))],
                Lists = [.. Of(EvidenceKind.RevocationList, bytes => RevocationList.Read(bytes))],
            };
            var answers = Of(EvidenceKind.OcspAnswer, bytes => OcspAnswer.ReadBasic(bytes)).ToList();
            var found = await SignatureExamination.ExamineAsync(pdf, row.Cms, new(store, clock.GetUtcNow(), new DateTimeOffset(row.SignedAt, TimeSpan.Zero), null, answers), cancellationToken);
            if (found.Verdict == true && found.Certificate!.Raw.AsSpan().SequenceEqual(row.Certificate))
                return "";
            var failed = string.Join(' ', found.Checks.Where(check => check.Result is CheckResult.Failed or CheckResult.Unknown).Select(check => check.Name).Distinct());
            return failed.Length == 0 ? "certificate" : failed.Length > 200 ? failed[..200] : failed;
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException)
        {
            return "evidence-changed";
        }

        IEnumerable<T> Of<T>(EvidenceKind kind, Func<byte[], T> read) => items.Where(item => item.Kind == kind).Select(item => read(item.Content));
    }

    [LoggerMessage(LogLevel.Critical, "The archived signature {SignatureId} does not hold any more: {Problem}.")]
    private partial void LogBroken(Guid signatureId, string problem);
}
