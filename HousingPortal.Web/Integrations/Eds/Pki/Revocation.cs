using System.Formats.Asn1;
using System.Security.Cryptography;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Where answers about revocation come from over the network. An answer that does not come is null.</summary>
internal interface IRevocationNetwork
{
    Task<byte[]?> AskAsync(Uri responder, byte[] question, CancellationToken cancellationToken);

    Task<byte[]?> FetchAsync(Uri list, CancellationToken cancellationToken);
}

/// <summary>Asks whether a certificate was revoked: answers at hand first, then OCSP, then the list, as far as the network may be used.</summary>
/// <param name="Network">Null when offline.</param>
internal sealed record Revocation(IReadOnlyList<RevocationList> Lists, IReadOnlyList<OcspAnswer> Answers, IRevocationNetwork? Network)
{
    /// <summary>How old an answer without a promise may be.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Answers that the portal got itself at the time of signing: they count as they did then.</summary>
    public IReadOnlyList<OcspAnswer> Asked { get; init; } = [];

    public bool AsksFirst { get; init; }

    /// <summary>The answers and lists on which the results rest.</summary>
    public List<PkiEvidence> Used { get; } = [];

    /// <param name="reference">When the certificate had to be good.</param>
    /// <param name="now">When the question is asked.</param>
    public async Task<(CheckResult Result, string Detail)> CheckAsync(PkiCertificate certificate, PkiCertificate issuer, DateTimeOffset reference, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var answer in Asked)
        {
            if (answer.Find(certificate, issuer) is { Status: not OcspStatus.Unknown } finding && IsFresh(finding, now))
                return Judge(answer, finding, reference, "ocsp");
        }
        foreach (var answer in Answers)
        {
            if (answer.Find(certificate, issuer) is { } kept && kept.ThisUpdate + Skew >= reference && kept.Status != OcspStatus.Unknown)
                return Judge(answer, kept, reference, "ocsp-kept");
        }
        var (responder, place) = Sources(certificate);
        if (AsksFirst && Network is not null && responder is not null && await AskAsync(responder, certificate, issuer, reference, now, cancellationToken) is { } told)
            return told;
        var listed = FromLists(Lists, certificate, issuer, reference, now);
        if (listed is { Result: not CheckResult.Unknown } fromLists)
            return fromLists;
        if (Network is null)
            return listed ?? (CheckResult.Skipped, "offline");
        if (responder is null && place is null)
            return listed ?? (CheckResult.Skipped, "no-source");
        if (!AsksFirst && responder is not null && await AskAsync(responder, certificate, issuer, reference, now, cancellationToken) is { } asked)
            return asked;
        if (place is not null && await Network.FetchAsync(place, cancellationToken) is { } bytes && TryRead(bytes) is { } list && FromLists([list], certificate, issuer, reference, now) is { } fetched)
            return fetched;
        return (CheckResult.Unknown, "no-answer");
    }

    private async Task<(CheckResult, string)?> AskAsync(Uri responder, PkiCertificate certificate, PkiCertificate issuer, DateTimeOffset reference, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var nonce = RandomNumberGenerator.GetBytes(16);
        if (await Network!.AskAsync(responder, OcspAnswer.Question(certificate, issuer, nonce), cancellationToken) is not { } bytes)
            return null;
        try
        {
            if (OcspAnswer.Read(bytes) is not { } answer || answer.Find(certificate, issuer) is not { Status: not OcspStatus.Unknown } finding)
                return null;
            // A responder may leave the nonce out; one that answers with another is not answering us.
            if (answer.Nonce is { } echoed && !new AsnReader(echoed, AsnEncodingRules.DER).ReadOctetString().AsSpan().SequenceEqual(nonce))
                return null;
            return IsFresh(finding, now) ? Judge(answer, finding, reference, "ocsp") : null;
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static bool IsFresh(OcspFinding finding, DateTimeOffset now) => finding.ThisUpdate - Skew <= now && now <= (finding.NextUpdate ?? finding.ThisUpdate + Fresh) + Skew;

    private (CheckResult Result, string Detail)? FromLists(IReadOnlyList<RevocationList> lists, PkiCertificate certificate, PkiCertificate issuer, DateTimeOffset reference, DateTimeOffset now)
    {
        var usable = lists.Where(list => list.Issuer.AsSpan().SequenceEqual(certificate.Issuer) && !list.HasUnknownCritical && (issuer.Usage is not { } usage || usage.HasFlag(X509Usage.CrlSigning))
            && list.IsSignedBy(issuer) == SignatureAnswer.Valid).ToList();
        Used.AddRange(usable.Select(list => new PkiEvidence(EvidenceKind.RevocationList, list.Raw)));
        // The newest word counts: a delta list after the whole one.
        foreach (var list in usable.OrderByDescending(list => list.ThisUpdate))
        {
            if (list.Find(certificate.Serial) is not { } found)
                continue;
            if (found.Reason == RevocationList.RemovedFromList)
                break;
            return Judge(found.At, reference, list.IsDelta ? "crl-delta" : "crl");
        }
        return usable.Any(list => !list.IsDelta && list.Covers(now)) ? (CheckResult.Passed, "crl") : usable.Count > 0 ? (CheckResult.Unknown, "crl-stale") : null;
    }

    private (CheckResult, string) Judge(OcspAnswer answer, OcspFinding finding, DateTimeOffset reference, string source)
    {
        Used.Add(new PkiEvidence(EvidenceKind.OcspAnswer, answer.Raw));
        return Judge(finding.RevokedAt, reference, source);
    }

    private static (CheckResult, string) Judge(DateTimeOffset? revokedAt, DateTimeOffset reference, string source) =>
        revokedAt is { } at && at <= reference ? (CheckResult.Failed, source + "-revoked") : (CheckResult.Passed, source);

    private static RevocationList? TryRead(byte[] bytes)
    {
        try
        {
            return RevocationList.Read(bytes);
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The addresses that the certificate itself names.</summary>
    private static (Uri? Responder, Uri? List) Sources(PkiCertificate certificate)
    {
        var (responder, list) = ((Uri?)null, (Uri?)null);
        if (certificate.Extension(PkiOids.AuthorityInformation) is { } information)
        {
            for (var body = new AsnReader(information, AsnEncodingRules.DER).ReadSequence(); body.HasData;)
            {
                var access = body.ReadSequence();
                if (access.ReadObjectIdentifier() == PkiOids.Ocsp)
                    responder ??= Address(access);
            }
        }
        list = ListAddresses(certificate).FirstOrDefault();
        return (responder, list);
    }

    /// <summary>Where the certificate says its issuer's lists are: the whole ones, then the delta ones.</summary>
    public static IReadOnlyList<Uri> ListAddresses(PkiCertificate certificate)
    {
        var (found, zero) = (new List<Uri>(), new Asn1Tag(TagClass.ContextSpecific, 0));
        foreach (var oid in new[] { PkiOids.CrlDistributionPoints, PkiOids.FreshestCrl })
        {
            if (certificate.Extension(oid) is not { } points)
                continue;
            for (var body = new AsnReader(points, AsnEncodingRules.DER).ReadSequence(); body.HasData;)
            {
                var point = body.ReadSequence();
                if (point.HasData && point.PeekTag().HasSameClassAndValue(zero) && point.ReadSequence(zero) is var wrapped && wrapped.PeekTag().HasSameClassAndValue(zero)
                    && Address(wrapped.ReadSequence(zero)) is { } address)
                    found.Add(address);
            }
        }
        return found;
    }

    private static Uri? Address(AsnReader reader)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, 6);
        while (reader.HasData)
        {
            if (!reader.PeekTag().HasSameClassAndValue(tag))
            {
                reader.ReadEncodedValue();
                continue;
            }
            if (Uri.TryCreate(reader.ReadCharacterString(UniversalTagNumber.IA5String, tag), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;
        }
        return null;
    }
}
