using System.Formats.Asn1;
using System.Security.Cryptography;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>What a signature is examined with.</summary>
/// <param name="Now">The portal's clock.</param>
/// <param name="At">The moment for which it is judged; null for now.</param>
/// <param name="Network">Null when nothing may be asked.</param>
/// <param name="Answers">Answers of responders that the portal got itself earlier.</param>
internal sealed record ExaminationTerms(TrustStore Trust, DateTimeOffset Now, DateTimeOffset? At, IRevocationNetwork? Network, IReadOnlyList<OcspAnswer>? Answers = null)
{
    public DateTimeOffset Judged => At ?? Now;

    /// <summary>Ask the responder before a list at hand is believed: it knows of a revocation sooner.</summary>
    public bool AsksFirst { get; init; }
}

/// <summary>What an examination found. The verdict is null when it cannot be told.</summary>
internal sealed record Examination(
    bool? Verdict, string Algorithm, PkiSigner? Signer, PkiCertificate? Certificate, DateTimeOffset? StatedAt, DateTimeOffset? StampedAt, IReadOnlyList<PkiCheck> Checks)
{
    /// <summary>From the signer's certificate to the anchor; empty when there is no way.</summary>
    public IReadOnlyList<PkiCertificate> Path { get; init; } = [];

    /// <summary>What the answers rest on: enough to examine the signature again without asking anybody.</summary>
    public IReadOnlyList<PkiEvidence> Evidence { get; init; } = [];
}

/// <summary>
/// Examines a CMS signature over a document: structure, digest, signature, time stamp, chain, validity at the time of signing, purpose, revocation. Whatever is handed in, there is a
/// verdict and no exception.
/// </summary>
internal sealed class SignatureExamination(ExaminationTerms terms)
{
    public const int LargestMessage = 4 * 1024 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly PkiChecks checks = new();
    private readonly SearchBudget budget = new();
    private string algorithm = "";
    private PkiSigner? who;
    private PkiCertificate? certificate;
    private DateTimeOffset? statedAt;
    private DateTimeOffset? stampedAt;
    private IReadOnlyList<PkiCertificate> way = [];
    private readonly List<PkiEvidence> evidence = [];

    public static async Task<Examination> ExamineAsync(ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> message, ExaminationTerms terms, CancellationToken cancellationToken = default)
    {
        var examination = new SignatureExamination(terms);
        try
        {
            await examination.RunAsync(document, message, cancellationToken);
        }
        // Whatever hostile bytes make the parsers throw, the answer is "not valid".
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            examination.checks.Add("structure", false, "unreadable");
        }
        return new Examination(
            examination.checks.Verdict, examination.algorithm, examination.who, examination.certificate, examination.statedAt, examination.stampedAt, examination.checks.All)
        {
            Path = examination.way,
            Evidence = examination.evidence,
        };
    }

    private async Task RunAsync(ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length is 0 or > LargestMessage)
        {
            checks.Add("structure", false, bytes.Length == 0 ? "empty" : "too-large");
            return;
        }
        var message = SignedMessage.Read(bytes);
        checks.Add("structure", message.ContentType == EdsOids.Data, message.ContentType == EdsOids.Data ? "" : "not-a-document");
        if (!checks.Add("one-signer", message.Signers.Count == 1, message.Signers.Count == 1 ? "" : "several-or-none"))
            return;
        var signer = message.Signers[0];
        algorithm = PkiNames.Algorithm(signer.SignatureAlgorithm, signer.DigestAlgorithm);
        // An attached message brings bytes of its own; ours are the only ones that count.
        checks.Add("content", message.Content is null || message.Content.AsSpan().SequenceEqual(document.Span), message.Content is null ? "detached" : "attached");
        certificate = message.CertificateOf(signer) ?? terms.Trust.Intermediates.Concat(terms.Trust.Anchors).FirstOrDefault(signer.Names);
        if (!checks.Add("certificate", certificate is not null, certificate is null ? "missing" : ""))
            return;
        who = PkiSigner.Of(certificate!);
        statedAt = Stated(signer);
        checks.Add("attributes", AttributesHold(signer, message, certificate!) && !signer.HasUnknownUnsigned);
        checks.Add("digest", signer.DigestMatches(document.Span), signer.DigestAlgorithm);
        checks.Add("signature", signer.Verify(certificate!, document.Span));
        ExamineTimeStamp(signer, message);

        var reference = stampedAt ?? terms.Judged;
        checks.Add("validity", IsValidAt(certificate!, reference), stampedAt is null ? "judged-time" : "stamped-time");
        checks.Add("key-usage", certificate!.Usage is { } usage && usage.HasFlag(X509Usage.NonRepudiation) && certificate.Purposes.Contains(EdsOids.EmailProtection));
        var path = CertificatePath.Find(certificate, message.Certificates, terms.Trust, budget);
        way = path ?? [];
        evidence.AddRange(way.Select(part => new PkiEvidence(EvidenceKind.Certificate, part.Raw)));
        if (path is not null)
            checks.Add("certificates-sent", AllBelong(message.Certificates));
        if (!checks.AddChain(path, reference, terms.Trust))
            return;
        await AddRevocationAsync("revocation", path!, signer, message, reference, cancellationToken);
    }

    private bool IsValidAt(PkiCertificate signer, DateTimeOffset reference) =>
        signer.IsValidAt(reference) && (statedAt is not { } stated || signer.IsValidAt(stated) && stated <= reference + Skew);

    private void ExamineTimeStamp(MessageSigner signer, SignedMessage message)
    {
        if (signer.UnsignedAttribute(PkiOids.TimeStampToken) is not { } token)
        {
            var isThere = signer.HasUnsigned(PkiOids.TimeStampToken);
            checks.Add("time-stamp", isThere ? CheckResult.Failed : CheckResult.Skipped, isThere ? "several" : "none");
            return;
        }
        var stamp = TimeStamp.Read(token);
        evidence.Add(new PkiEvidence(EvidenceKind.TimeStamp, token));
        checks.Add("time-stamp", stamp.IsOf(signer.Signature), "imprint");
        if (stamp.Authority(terms.Trust) is not { } authority)
        {
            checks.Add("time-stamp-authority", CheckResult.Unknown, "missing");
            return;
        }
        if (checks.Add("time-stamp-authority", IsBelieved(stamp, authority, message.Certificates)) && stamp.At <= terms.Judged + Skew)
            stampedAt = stamp.At;
    }

    /// <summary>Whether the authority of a time stamp is one that is believed; null when nothing can be said.</summary>
    private bool? IsBelieved(TimeStamp stamp, PkiCertificate authority, IReadOnlyList<PkiCertificate> sent)
    {
        var signature = stamp.Verify(authority);
        if (signature == SignatureAnswer.Unsupported || terms.Trust.Anchors.Count == 0)
            return null;
        var path = CertificatePath.Find(authority, [.. stamp.Certificates, .. sent], terms.Trust, budget);
        return signature == SignatureAnswer.Valid && stamp.IsClean && AllBelong(stamp.Certificates) && path is not null && path.All(part => part.IsValidAt(stamp.At)) && authority.Purposes.Contains(PkiOids.TimeStamping);
    }

    private async Task AddRevocationAsync(
        string name, IReadOnlyList<PkiCertificate> path, MessageSigner signer, SignedMessage message, DateTimeOffset reference, CancellationToken cancellationToken)
    {
        var (lists, answers) = Kept(signer, message);
        var revocation = new Revocation([.. terms.Trust.Lists, .. lists], answers, terms.Network) { Asked = terms.Answers ?? [], AsksFirst = terms.AsksFirst };
        for (var i = 0; i < path.Count - 1; i++)
        {
            var (result, detail) = await revocation.CheckAsync(path[i], path[i + 1], reference, terms.Judged, cancellationToken);
            checks.Add(i == 0 ? name : name + "-of-authority", result, detail);
        }
        evidence.AddRange(revocation.Used);
    }

    /// <summary>Whether every certificate that was sent leads to an anchor: one that does not was tampered with or belongs elsewhere.</summary>
    private bool AllBelong(IReadOnlyList<PkiCertificate> sent) => sent.All(one => CertificatePath.Find(one, sent, terms.Trust, budget) is not null);

    private static DateTimeOffset? Stated(MessageSigner signer) =>
        signer.Attribute(EdsOids.SigningTime) is { } value ? PkiCertificate.Time(new AsnReader(value, AsnEncodingRules.BER)) : null;

    /// <summary>What is signed names its content and, where it names a certificate, this one (RFC 5652 section 11, RFC 5035).</summary>
    private static bool AttributesHold(MessageSigner signer, SignedMessage message, PkiCertificate certificate)
    {
        if (signer.SignedAttributeBytes is null)
            return true;
        if (signer.Attribute(EdsOids.ContentType) is not { } type || new AsnReader(type, AsnEncodingRules.BER).ReadObjectIdentifier() != message.ContentType || signer.Attribute(EdsOids.MessageDigest) is null)
            return false;
        if (!signer.HasAttribute(EdsOids.SigningCertificateV2))
            return true;
        if (signer.Attribute(EdsOids.SigningCertificateV2) is not { } value)
            return false;
        var first = new AsnReader(value, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : EdsOids.Sha256;
        return PkiHash.Compute(algorithm, certificate.Raw) is { } hash && CryptographicOperations.FixedTimeEquals(hash, first.ReadOctetString());
    }

    /// <summary>Lists and answers that the message keeps beside the signature (RFC 5126 section 6.3.4).</summary>
    private static (List<RevocationList> Lists, List<OcspAnswer> Answers) Kept(MessageSigner signer, SignedMessage message)
    {
        var (lists, answers) = (message.Lists.Select(bytes => RevocationList.Read(bytes)).ToList(), new List<OcspAnswer>());
        if (signer.UnsignedAttribute(PkiOids.RevocationValues) is not { } value)
            return (lists, answers);
        for (var body = new AsnReader(value, AsnEncodingRules.BER).ReadSequence(); body.HasData;)
        {
            var tag = body.PeekTag();
            var inner = body.ReadSequence(tag);
            if (tag.TagValue is not (0 or 1))
                continue;
            for (var items = inner.ReadSequence(); items.HasData;)
            {
                var item = items.ReadEncodedValue();
                if (tag.TagValue == 0)
                    lists.Add(RevocationList.Read(item));
                else
                    answers.Add(OcspAnswer.ReadBasic(item));
            }
        }
        return (lists, answers);
    }
}

/// <summary>Short stable names for people and programs.</summary>
internal static class PkiNames
{
    public static string Algorithm(string signature, string digest) => (signature, digest) switch
    {
        (PkiOids.Gost512Signature, _) or (PkiOids.Gost512Key, PkiOids.Gost512Hash) => "GOST-34.10-2015-512",
        (PkiOids.Gost256Signature, _) or (PkiOids.Gost256Key, PkiOids.Gost256Hash) => "GOST-34.10-2015-256",
        (PkiOids.Gost2004Signature, _) or (PkiOids.Gost2004Key, PkiOids.Gost2004Hash) => "GOST-34.310-2004",
        (PkiOids.RsaSha256, _) or (PkiOids.Rsa, EdsOids.Sha256) => "RSA-SHA256",
        (PkiOids.RsaSha384, _) or (PkiOids.Rsa, EdsOids.Sha384) => "RSA-SHA384",
        (PkiOids.RsaSha512, _) or (PkiOids.Rsa, EdsOids.Sha512) => "RSA-SHA512",
        _ => signature,
    };
}
