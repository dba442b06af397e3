using System.Formats.Asn1;
using System.Security.Cryptography;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Eds.Pki;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>
/// Fetches the revocation lists that believed certificates, those of signers and the settings name. A list counts only when an authority that somebody believes signed it and it is not older than
/// the one at hand; otherwise the one at hand stays and the problem is kept beside it.
/// </summary>
internal sealed partial class ListKeeper(IDbContextFactory<PortalDb> databases, EdsOptions options, IRevocationNetwork network, TimeProvider clock, ILogger<ListKeeper> logger)
{
    private const int RecentSigners = 500;

    /// <returns>How many lists were renewed.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var (addresses, issuers) = await NeededAsync(cancellationToken);
        var renewed = 0;
        foreach (var address in addresses)
        {
            var (list, problem) = await FetchAsync(address, issuers, cancellationToken);
            renewed += await KeepAsync(address, list, problem, cancellationToken) ? 1 : 0;
        }
        return renewed;
    }

    private async Task<(IReadOnlyList<Uri> Addresses, IReadOnlyList<PkiCertificate> Issuers)> NeededAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var folder = StoredTrust.FolderOf(options.AnchorsFolder);
        var trusted = (await db.TrustedCertificates.AsNoTracking().Where(row => row.State == TrustState.Trusted).Select(row => row.Certificate).ToListAsync(cancellationToken)).Select(bytes => PkiCertificate.Read(bytes));
        var issuers = trusted.Concat(folder.Anchors).Concat(folder.Intermediates).DistinctBy(one => one.Fingerprint).ToList();
        var signers = await db.Signatures.AsNoTracking().OrderByDescending(row => row.SignedAt).Take(RecentSigners).Select(row => row.Certificate).ToListAsync(cancellationToken);
        // Only what an authority of ours signed may name an address to go to.
        var believed = issuers.Concat(signers.Select(TryRead).OfType<PkiCertificate>().Where(signer => issuers.Any(issuer => issuer.Subject.AsSpan().SequenceEqual(signer.Issuer) && signer.IsSignedBy(issuer) == SignatureAnswer.Valid)));
        var set = options.RevocationLists.Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null).OfType<Uri>();
        return ([.. set.Concat(believed.SelectMany(Revocation.ListAddresses)).Where(address => address.AbsoluteUri.Length <= 400).Distinct()], issuers);
    }

    private async Task<(RevocationList? List, string Problem)> FetchAsync(Uri address, IReadOnlyList<PkiCertificate> issuers, CancellationToken cancellationToken)
    {
        if (await network.FetchAsync(address, cancellationToken) is not { } bytes)
            return (null, "no-answer");
        try
        {
            var list = RevocationList.Read(bytes);
            var isSigned = issuers.Any(issuer => issuer.Subject.AsSpan().SequenceEqual(list.Issuer) && list.IsSignedBy(issuer) == SignatureAnswer.Valid);
            return isSigned ? (list, "") : (null, "not-signed");
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException)
        {
            return (null, "unreadable");
        }
    }

    private async Task<bool> KeepAsync(Uri address, RevocationList? list, string problem, CancellationToken cancellationToken)
    {
        if (problem.Length > 0)
            LogProblem(address.Host, problem);
        return await UnitOfWork.RunAsync(databases, async (db, token) =>
        {
            var row = await db.FetchedLists.SingleOrDefaultAsync(item => item.Address == address.AbsoluteUri, token);
            if (row is null)
                db.FetchedLists.Add(row = new FetchedList { Address = address.AbsoluteUri });
            var now = clock.GetUtcNow().UtcDateTime;
            (row.TriedAt, row.Problem) = (now, problem);
            var isNewer = list is not null && (row.ThisUpdate is not { } known || list.ThisUpdate.UtcDateTime > known);
            if (isNewer)
                (row.Content, row.ThisUpdate, row.NextUpdate, row.FetchedAt) = (list!.Raw, list.ThisUpdate.UtcDateTime, list.NextUpdate?.UtcDateTime, now);
            await db.SaveChangesAsync(token);
            return (IsDone: true, IsNewer: isNewer);
        }, done => done.IsDone, cancellationToken) is { IsNewer: true };
    }

    private static PkiCertificate? TryRead(byte[] bytes)
    {
        try
        {
            return PkiCertificate.Read(bytes);
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A revocation list of {Host} was not renewed: {Problem}. The one at hand stays.")]
    private partial void LogProblem(string host, string problem);
}
