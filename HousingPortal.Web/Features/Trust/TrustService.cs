using System.Formats.Asn1;
using System.Security.Cryptography;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Trust;

/// <summary>The authorities that a provider believes, for its administrator: brought in as a file, counted only after the fingerprint was typed, taken out with a reason, all of it in a log.</summary>
public sealed class TrustService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    public const int MaxReason = 500;

    private const int ShownEvents = 200;

    /// <summary>Days before its end from which a certificate is warned of.</summary>
    private static readonly TimeSpan Warning = TimeSpan.FromDays(60);

    /// <summary>The store as its page shows it; null for anybody but an administrator.</summary>
    public async Task<TrustView?> ViewAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var now = clock.UtcNow;
        var certificates = await db.TrustedCertificates.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).OrderBy(row => row.State).ThenBy(row => row.Subject).ToListAsync(cancellationToken);
        // Lists are public and the same for every provider.
        var lists = await db.FetchedLists.AsNoTracking().OrderBy(row => row.Address)
            .Select(row => new ListView(row.Address, row.ThisUpdate, row.NextUpdate, row.TriedAt, row.Problem, row.NextUpdate != null && row.NextUpdate < now)).ToListAsync(cancellationToken);
        var events = await db.TrustEvents.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).OrderByDescending(row => row.At).Take(ShownEvents).ToListAsync(cancellationToken);
        var archived = db.Signatures.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId);
        var broken = await (
            from signature in archived
            // Signed are documents and bound cases; one that is gone altogether is shown too, without a number.
            let number = db.Documents.Where(document => document.Id == signature.DocumentId).Select(document => document.Number).FirstOrDefault()
                ?? db.CaseFiles.Where(file => file.Id == signature.DocumentId).Select(file => db.Cases.Where(row => row.Id == file.CaseId).Select(row => row.Number).FirstOrDefault()).FirstOrDefault()
            where signature.CheckProblem != ""
            orderby signature.CheckedAt descending
            select new BrokenSignature(number ?? "–", signature.SignedAt, signature.CheckedAt!.Value, signature.CheckProblem)).Take(ShownEvents).ToListAsync(cancellationToken);
        return new(
            [.. certificates.Select(row => row.State == TrustState.Removed ? new CertificateView(row, false, false) : new CertificateView(row, row.NotAfter < now, row.NotAfter >= now && row.NotAfter < now + Warning))],
            lists, events, await archived.CountAsync(cancellationToken), await archived.CountAsync(row => row.CheckedAt != null, cancellationToken), broken,
            moment => ProviderClock.ToLocal(moment, provider));
    }

    /// <summary>Takes a certificate in. It counts for nothing until its fingerprint is confirmed.</summary>
    public async Task<Result<Guid>> UploadAsync(Actor actor, byte[] file, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("trust.role");
        if (file.Length is 0 or > TrustStore.LargestCertificate)
            return new Error("trust.not-a-certificate");
        if (TryRead(file) is not { } certificate)
            return new Error("trust.not-a-certificate");
        if (!certificate.IsAuthority || certificate.HasUnknownCritical)
            return new Error("trust.not-an-authority");
        if (certificate.NotAfter < clock.UtcNow)
            return new Error("trust.expired");
        var row = new TrustedCertificate
        {
            ProviderId = actor.ProviderId,
            IsAnchor = TrustStore.IsAnchor(certificate),
            Certificate = certificate.Raw,
            Fingerprint = certificate.Fingerprint,
            Subject = Named(certificate),
            NotBefore = certificate.NotBefore.UtcDateTime,
            NotAfter = certificate.NotAfter.UtcDateTime,
            AddedAt = clock.UtcNow,
            AddedById = actor.UserId,
            AddedByName = actor.Name,
        };
        return await UnitOfWork.RunAsync<Result<Guid>>(databases, async (db, token) =>
        {
            if (await db.TrustedCertificates.AnyAsync(item => item.ProviderId == actor.ProviderId && item.Fingerprint == row.Fingerprint && item.State != TrustState.Removed, token))
                return new Error("trust.present");
            db.TrustedCertificates.Add(row);
            Log(db, actor, row, TrustChange.Uploaded, "");
            await db.SaveChangesAsync(token);
            return row.Id;
        }, result => result.IsSuccess, cancellationToken);
    }

    /// <summary>Counts a certificate from now on, when the fingerprint that the administrator got from the authority itself is that of the file.</summary>
    public Task<Result<Guid>> ConfirmAsync(Actor actor, Guid id, Guid version, string typed, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, (db, row) =>
        {
            if (row.State != TrustState.Uploaded)
                return new Error("trust.changed");
            var fingerprint = string.Concat(typed.Where(char.IsAsciiHexDigit)).ToUpperInvariant();
            if (fingerprint != row.Fingerprint)
            {
                Log(db, actor, row, TrustChange.FingerprintRefused, "");
                return new Error("trust.fingerprint");
            }
            (row.State, row.ConfirmedAt, row.ConfirmedById, row.ConfirmedByName) = (TrustState.Trusted, clock.UtcNow, actor.UserId, actor.Name);
            Log(db, actor, row, TrustChange.Confirmed, "");
            return null;
        }, cancellationToken);

    /// <summary>Takes a certificate out. Signatures made before are still judged by it, new ones are not.</summary>
    public Task<Result<Guid>> RemoveAsync(Actor actor, Guid id, Guid version, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, version, (db, row) =>
        {
            if (row.State == TrustState.Removed)
                return new Error("trust.changed");
            if (reason.Trim() is not { Length: > 0 and <= MaxReason } why)
                return new Error("trust.reason");
            (row.State, row.RemovedAt, row.RemovedById, row.RemovedByName, row.RemovalReason) = (TrustState.Removed, clock.UtcNow, actor.UserId, actor.Name, why);
            Log(db, actor, row, TrustChange.Removed, why);
            return null;
        }, cancellationToken);

    private async Task<Result<Guid>> ChangeAsync(Actor actor, Guid id, Guid version, Func<PortalDb, TrustedCertificate, Error?> change, CancellationToken cancellationToken)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("trust.role");
        try
        {
            return await UnitOfWork.RunAsync<Result<Guid>>(databases, async (db, token) =>
            {
                if (await db.TrustedCertificates.SingleOrDefaultAsync(row => row.Id == id && row.ProviderId == actor.ProviderId, token) is not { } row)
                    return new Error("trust.not-found");
                if (row.Version != version)
                    return new Error("trust.changed");
                var error = change(db, row);
                await db.SaveChangesAsync(token);
                return error is null ? row.Id : error;
            }, result => result.IsSuccess || result.Error!.Code == "trust.fingerprint", cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Error("trust.changed");
        }
    }

    private void Log(PortalDb db, Actor actor, TrustedCertificate row, TrustChange change, string reason) => db.TrustEvents.Add(new TrustEventRow
    {
        ProviderId = actor.ProviderId,
        Change = change,
        Fingerprint = row.Fingerprint,
        Subject = row.Subject,
        Reason = reason,
        At = clock.UtcNow,
        ActorId = actor.UserId,
        ActorName = actor.Name,
    });

    private static string Named(PkiCertificate certificate)
    {
        var name = string.Join(", ", new[] { EdsOids.CommonName, "2.5.4.10" }.SelectMany(certificate.SubjectParts).Where(part => part.Length > 0));
        return name.Length > 500 ? name[..500] : name;
    }

    private static PkiCertificate? TryRead(byte[] file)
    {
        try
        {
            var certificate = PkiCertificate.Read(file);
            // Names and extensions are read only when they are asked for: what hides rubbish there is refused now, not by the worker of the night.
            return Revocation.ListAddresses(certificate).Count >= 0 && Named(certificate).Length > 0 && (certificate.PathLength ?? 0) >= 0 && (certificate.Usage ?? 0) >= 0 && certificate.Purposes.Count >= 0 ? certificate : null;
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>A certificate with what its page warns of.</summary>
public sealed record CertificateView(TrustedCertificate Row, bool IsExpired, bool ExpiresSoon);

/// <summary>Moments are UTC.</summary>
public sealed record ListView(string Address, DateTime? ThisUpdate, DateTime? NextUpdate, DateTime TriedAt, string Problem, bool IsStale);

/// <summary>An archived signature that does not hold any more. The problem is names of checks, or of what is broken about the archive, separated by spaces.</summary>
public sealed record BrokenSignature(string DocumentNumber, DateTime SignedAt, DateTime CheckedAt, string Problem);

public sealed record TrustView(
    IReadOnlyList<CertificateView> Certificates, IReadOnlyList<ListView> Lists, IReadOnlyList<TrustEventRow> Events, int Signatures, int Examined, IReadOnlyList<BrokenSignature> Broken,
    Func<DateTime, DateTime> Local);
