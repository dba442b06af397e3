using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>What a responder says of a certificate.</summary>
internal enum OcspStatus
{
    Good,
    Revoked,
    Unknown,
}

/// <summary>The answer about one certificate.</summary>
internal sealed record OcspFinding(OcspStatus Status, DateTimeOffset? RevokedAt, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate);

/// <summary>A signed answer of an OCSP responder (RFC 6960).</summary>
internal sealed class OcspAnswer
{
    private const string Sha1 = "1.3.14.3.2.26";

    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag Two = new(TagClass.ContextSpecific, 2);

    private readonly List<(string Hash, byte[] Name, byte[] Key, BigInteger Serial, OcspFinding Finding)> answers = [];
    private readonly List<PkiCertificate> certificates = [];
    private readonly ReadOnlyMemory<byte> signed;
    private readonly string algorithm;
    private readonly byte[] signature;

    private OcspAnswer(byte[] raw)
    {
        Raw = raw;
        var basic = new AsnReader(raw, AsnEncodingRules.DER).ReadSequence();
        signed = basic.ReadEncodedValue();
        (algorithm, signature) = (PkiAlgorithm.Read(basic), PkiAlgorithm.ReadSignature(basic));
        if (basic.HasData)
        {
            for (var list = basic.ReadSequence(Zero).ReadSequence(); list.HasData && certificates.Count < SignedMessage.MaxCertificates;)
                certificates.Add(PkiCertificate.Read(list.ReadEncodedValue()));
        }
        var body = new AsnReader(signed, AsnEncodingRules.DER).ReadSequence();
        if (body.PeekTag().HasSameClassAndValue(Zero))
            body.ReadEncodedValue();
        body.ReadEncodedValue();
        body.ReadGeneralizedTime();
        for (var list = body.ReadSequence(); list.HasData;)
            ReadAnswer(list.ReadSequence());
        if (!body.HasData)
            return;
        var extensions = new Dictionary<string, (bool IsCritical, byte[] Value)>();
        PkiCertificate.ReadExtensions(body.ReadSequence(One).ReadSequence(), extensions);
        Nonce = extensions.TryGetValue(PkiOids.OcspNonce, out var nonce) ? nonce.Value : null;
    }

    /// <summary>The inner answer, as it is kept.</summary>
    public byte[] Raw { get; }

    public byte[]? Nonce { get; }

    /// <summary>Reads an answer that says something; null when the responder only gave an error.</summary>
    public static OcspAnswer? Read(ReadOnlyMemory<byte> bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
        if (outer.ReadEnumeratedBytes().Span is not [0] || !outer.HasData)
            return null;
        var body = outer.ReadSequence(Zero).ReadSequence();
        return body.ReadObjectIdentifier() == PkiOids.OcspBasic ? ReadBasic(body.ReadOctetString()) : null;
    }

    /// <summary>Reads the inner answer as it is kept inside a signed document.</summary>
    public static OcspAnswer ReadBasic(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray());

    /// <summary>The question about a certificate of an issuer, with a nonce.</summary>
    public static byte[] Question(PkiCertificate certificate, PkiCertificate issuer, byte[] nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(EdsOids.Sha256);
                    writer.WriteNull();
                }
                writer.WriteOctetString(SHA256.HashData(issuer.Subject));
                writer.WriteOctetString(SHA256.HashData(issuer.Key.Bits));
                writer.WriteInteger(certificate.Serial);
            }
            using (writer.PushSequence(Two))
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(PkiOids.OcspNonce);
                var inner = new AsnWriter(AsnEncodingRules.DER);
                inner.WriteOctetString(nonce);
                writer.WriteOctetString(inner.Encode());
            }
        }
        return writer.Encode();
    }

    /// <summary>
    /// What the answer says of a certificate; null when it does not speak of it, or is not signed by its issuer or by somebody the issuer named for that purpose.
    /// </summary>
    public OcspFinding? Find(PkiCertificate certificate, PkiCertificate issuer)
    {
        var found = answers.Where(answer => answer.Serial == certificate.Serial && Matches(answer, issuer)).Select(answer => answer.Finding).FirstOrDefault();
        return found is not null && certificates.Append(issuer).Any(responder => Speaks(responder, issuer, found.ThisUpdate)) ? found : null;
    }

    private bool Speaks(PkiCertificate responder, PkiCertificate issuer, DateTimeOffset at)
    {
        var isIssuer = responder.Raw.AsSpan().SequenceEqual(issuer.Raw);
        return (isIssuer || responder.Purposes.Contains(PkiOids.OcspSigning) && responder.IsValidAt(at) && responder.Issuer.AsSpan().SequenceEqual(issuer.Subject)
                && responder.IsSignedBy(issuer) == SignatureAnswer.Valid)
            && responder.Key.Verify(algorithm, "", signed.Span, signature) == SignatureAnswer.Valid;
    }

    private static bool Matches((string Hash, byte[] Name, byte[] Key, BigInteger Serial, OcspFinding Finding) answer, PkiCertificate issuer) =>
        Hash(answer.Hash, issuer.Subject) is { } name && name.AsSpan().SequenceEqual(answer.Name) && Hash(answer.Hash, issuer.Key.Bits)!.AsSpan().SequenceEqual(answer.Key);

#pragma warning disable CA5350 // SHA-1 only names the issuer here (RFC 6960 section 4.3); nothing is signed by it.
    private static byte[]? Hash(string oid, byte[] data) => oid == Sha1 ? SHA1.HashData(data) : PkiHash.Compute(oid, data);
#pragma warning restore CA5350

    private void ReadAnswer(AsnReader answer)
    {
        var id = answer.ReadSequence();
        var (hash, name, key, serial) = (PkiAlgorithm.Read(id), id.ReadOctetString(), id.ReadOctetString(), id.ReadInteger());
        var (status, revokedAt) = (OcspStatus.Unknown, (DateTimeOffset?)null);
        var tag = answer.PeekTag();
        if (tag.HasSameClassAndValue(One))
            (status, revokedAt) = (OcspStatus.Revoked, answer.ReadSequence(One).ReadGeneralizedTime());
        else
            status = answer.ReadEncodedValue().Length >= 0 && tag.HasSameClassAndValue(Zero) ? OcspStatus.Good : OcspStatus.Unknown;
        var thisUpdate = answer.ReadGeneralizedTime();
        DateTimeOffset? nextUpdate = answer.HasData && answer.PeekTag().HasSameClassAndValue(Zero) ? answer.ReadSequence(Zero).ReadGeneralizedTime() : null;
        answers.Add((hash, name, key, serial, new OcspFinding(status, revokedAt, thisUpdate, nextUpdate)));
    }
}
