using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.PublicCheck;

/// <summary>What anybody with the address on a document may know about it. Nothing here leads to a person.</summary>
public sealed class PublicCheckService(IDbContextFactory<PortalDb> databases)
{
    public async Task<PublicDocument?> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        if (token.Length is < 20 or > 64)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().Where(row => row.Token == token)
            .Select(row => new { row.Id, row.ProviderId, row.Kind, row.Number, row.Status, row.CreatedAt, row.Sha256, row.Token }).SingleOrDefaultAsync(cancellationToken);
        // SQL Server compares without regard to case; a token is exact.
        if (document is null || !string.Equals(document.Token, token, StringComparison.Ordinal))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == document.ProviderId, cancellationToken);
        var pdf = await db.DocumentContents.AsNoTracking().Where(row => row.Id == document.Id).Select(row => row.Pdf).SingleOrDefaultAsync(cancellationToken);
        var signatures = (await db.Signatures.AsNoTracking().Where(row => row.DocumentId == document.Id).OrderBy(row => row.SignedAt)
                .Select(row => new { row.SignerPosition, row.SignedAt, row.VerdictJson }).ToListAsync(cancellationToken))
            .Select(row => (row.SignerPosition, row.SignedAt, Verdict: JsonSerializer.Deserialize<SignatureVerdict>(row.VerdictJson, PortalJson.Options)))
            .Where(row => row.Verdict is { IsValid: true })
            .Select(row => new PublicSignature(row.SignerPosition, ProviderClock.ToLocal(row.SignedAt, provider), row.Verdict! with { SignerName = "", SignerIin = "", SignerBin = "" })).ToList();
        var isIntact = pdf is null ? document.Sha256 is null : Convert.ToHexStringLower(SHA256.HashData(pdf)) == document.Sha256;
        return new PublicDocument(document.Kind, document.Number, provider.Name(Language.Kk), provider.Name(Language.Ru), ProviderClock.ToLocal(document.CreatedAt, provider),
            StateOf(document.Status, document.Kind, isIntact, signatures.Count > 0), document.Sha256, signatures);
    }

    private static PublicState StateOf(DocumentStatus status, DocumentKind kind, bool isIntact, bool isSigned) => (status, isIntact) switch
    {
        (_, false) => PublicState.Damaged,
        (DocumentStatus.Withdrawn, _) => PublicState.Withdrawn,
        (DocumentStatus.Issued, _) when isSigned || !DocumentKinds.NeedsSignature(kind) => PublicState.Valid,
        (DocumentStatus.ToPrint, _) when !DocumentKinds.NeedsSignature(kind) => PublicState.Preparing,
        _ => PublicState.Unsigned,
    };
}

public enum PublicState
{
    Valid,
    Withdrawn,
    Unsigned,
    Preparing,
    Damaged,
}

/// <summary>A valid signature: the position of who signed, and every check with its result. The verdict carries no name and no number.</summary>
public sealed record PublicSignature(string Position, DateTime At, SignatureVerdict Verdict);

/// <summary>Times are local times of the provider.</summary>
public sealed record PublicDocument(DocumentKind Kind, string Number, string IssuerKk, string IssuerRu, DateTime Date, PublicState State, string? Sha256, IReadOnlyList<PublicSignature> Signatures)
{
    /// <summary>The last signature.</summary>
    public DateTime? SignedAt => Signatures.Count == 0 ? null : Signatures[^1].At;

    public bool IsTest => Signatures.Any(signature => signature.Verdict.IsTest);

    public bool IsDecision => DocumentKinds.NeedsSignature(Kind);
}
