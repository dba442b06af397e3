using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Keeps a signature with everything its verdict rests on, so that it can be examined again when nobody answers about its certificate any more.</summary>
internal static class SignatureKeeping
{
    /// <summary>Adds the signature of an issued or printed document to the unit of work.</summary>
    public static Task AddAsync(
        PortalDb db, Actor actor, CaseDocument document, byte[] cms, SignatureVerdict verdict, string signerName, string signerPosition, DateTime now, CancellationToken cancellationToken) =>
        AddAsync(db, actor, document.Id, document.Sha256 ?? "", cms, verdict, signerName, signerPosition, now, cancellationToken);

    /// <summary>Adds the signature of kept bytes to the unit of work. The bytes that were verified are those whose hash the document carries.</summary>
    public static async Task AddAsync(
        PortalDb db, Actor actor, Guid documentId, string documentSha256, byte[] cms, SignatureVerdict verdict, string signerName, string signerPosition, DateTime now, CancellationToken cancellationToken)
    {
        var hashes = new List<string>();
        foreach (var item in verdict.Evidence)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(item.Bytes));
            if (hashes.Contains(hash))
                continue;
            hashes.Add(hash);
            if (!await db.EvidenceItems.AnyAsync(row => row.Sha256 == hash, cancellationToken))
                db.EvidenceItems.Add(new EvidenceItem { Sha256 = hash, Kind = item.Kind, Content = item.Bytes });
        }
        db.Signatures.Add(new DocumentSignature
        {
            ProviderId = actor.ProviderId,
            DocumentId = documentId,
            Cms = cms,
            Certificate = verdict.Certificate,
            SignerId = actor.UserId,
            SignerName = signerName,
            SignerPosition = signerPosition,
            SignedAt = now,
            VerdictJson = JsonSerializer.Serialize(verdict with { Certificate = [] }, PortalJson.Options),
            DocumentSha256 = documentSha256,
            EvidenceHashes = string.Join(' ', hashes),
            IsTest = verdict.IsTest,
        });
    }
}
