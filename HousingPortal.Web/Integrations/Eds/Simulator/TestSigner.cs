using System.Formats.Asn1;
using System.Security.Cryptography;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds.Simulator;

/// <summary>Makes signatures and time stamps in the forms that NCALayer gives, with keys of the test authority.</summary>
internal static class TestSigner
{
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);

    /// <summary>A CMS over a document: detached unless asked otherwise, with the signer's and more certificates, and a time stamp when there is an authority for it.</summary>
    public static byte[] Sign(byte[] document, TestHolder holder, DateTimeOffset at, bool isAttached = false, IReadOnlyList<PkiCertificate>? more = null, TestHolder? stampedBy = null, DateTimeOffset? stampedAt = null)
    {
        var attributes = Attributes(EdsOids.Data, PkiHash.Compute(holder.Key.HashAlgorithm, document)!, at, holder.Certificate);
        return Message(EdsOids.Data, isAttached ? document : null, [holder.Certificate, .. more ?? []], holder, attributes, signature => stampedBy is null ? null : Stamp(signature, stampedBy, stampedAt ?? at));
    }

    /// <summary>A time stamp token over some bytes.</summary>
    public static byte[] Stamp(byte[] bytes, TestHolder authority, DateTimeOffset at)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.398.3.3.2.6.4");
            using (writer.PushSequence())
            {
                TestAuthority.WriteAlgorithm(writer, authority.Key.HashAlgorithm);
                writer.WriteOctetString(PkiHash.Compute(authority.Key.HashAlgorithm, bytes)!);
            }
            writer.WriteInteger(1);
            writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
        }
        var content = writer.Encode();
        var attributes = Attributes(PkiOids.TimeStampInfo, PkiHash.Compute(authority.Key.HashAlgorithm, content)!, at, authority.Certificate);
        return Message(PkiOids.TimeStampInfo, content, [authority.Certificate], authority, attributes, _ => null);
    }

    private static byte[] Message(string contentType, byte[]? content, IReadOnlyList<PkiCertificate> certificates, TestHolder holder, byte[] attributes, Func<byte[], byte[]?> stamp)
    {
        var signature = holder.Key.Sign(attributes);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(PkiOids.SignedData);
            using (writer.PushSequence(Zero))
            using (writer.PushSequence())
            {
                writer.WriteInteger(contentType == EdsOids.Data ? 1 : 3);
                using (writer.PushSetOf())
                    TestAuthority.WriteAlgorithm(writer, holder.Key.HashAlgorithm);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(contentType);
                    if (content is not null)
                    {
                        using (writer.PushSequence(Zero))
                            writer.WriteOctetString(content);
                    }
                }
                using (writer.PushSetOf(Zero))
                {
                    foreach (var certificate in certificates)
                        writer.WriteEncodedValue(certificate.Raw);
                }
                using (writer.PushSetOf())
                using (writer.PushSequence())
                    WriteSigner(writer, holder, attributes, signature, stamp(signature));
            }
        }
        return writer.Encode();
    }

    private static void WriteSigner(AsnWriter writer, TestHolder holder, byte[] attributes, byte[] signature, byte[]? stamp)
    {
        writer.WriteInteger(1);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(holder.Certificate.Issuer);
            writer.WriteInteger(holder.Certificate.Serial);
        }
        TestAuthority.WriteAlgorithm(writer, holder.Key.HashAlgorithm);
        var tagged = (byte[])attributes.Clone();
        tagged[0] = 0xA0;
        writer.WriteEncodedValue(tagged);
        TestAuthority.WriteAlgorithm(writer, holder.Key.SignatureAlgorithm);
        writer.WriteOctetString(signature);
        if (stamp is null)
            return;
        using (writer.PushSetOf(One))
            Attribute(writer, PkiOids.TimeStampToken, inner => inner.WriteEncodedValue(stamp));
    }

    private static byte[] Attributes(string contentType, byte[] digest, DateTimeOffset at, PkiCertificate certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Attribute(writer, EdsOids.ContentType, inner => inner.WriteObjectIdentifier(contentType));
            Attribute(writer, EdsOids.MessageDigest, inner => inner.WriteOctetString(digest));
            Attribute(writer, EdsOids.SigningTime, inner => inner.WriteUtcTime(at));
            Attribute(writer, EdsOids.SigningCertificateV2, inner =>
            {
                using (inner.PushSequence())
                using (inner.PushSequence())
                using (inner.PushSequence())
                    inner.WriteOctetString(SHA256.HashData(certificate.Raw));
            });
        }
        return writer.Encode();
    }

    private static void Attribute(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf())
                value(writer);
        }
    }
}
