using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds.Simulator;

/// <summary>What a certificate of the test authority says of its holder.</summary>
internal sealed record TestSubject(string Name, string Iin = "", string Bin = "", string Organisation = "");

/// <summary>A certificate with its key.</summary>
internal sealed record TestHolder(PkiCertificate Certificate, TestKey Key);

/// <summary>
/// An authority for development and tests: it issues certificates, revocation lists, answers of a responder and time stamps in the forms of the national authority. Nobody outside believes it.
/// </summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TestKey key;
    private readonly List<(BigInteger Serial, DateTimeOffset At, int Reason)> revoked = [];

    private TestAuthority(TestKey key, TestSubject subject, TestHolder? parent)
    {
        this.key = key;
        var issuer = parent?.Certificate.Subject ?? Name(subject);
        Certificate = Build(key, Name(subject), issuer, parent?.Key ?? key, Start, Start.AddYears(40), X509Usage.CertificateSigning | X509Usage.CrlSigning, [], isAuthority: true, "");
        Holder = new TestHolder(Certificate, key);
    }

    public PkiCertificate Certificate { get; }

    public TestHolder Holder { get; }

    public static TestAuthority Root(TestKey key, string name = "TEST ROOT") => new(key, new TestSubject(name), null);

    public TestAuthority Subordinate(TestKey subordinate, string name = "TEST AUTHORITY") => new(subordinate, new TestSubject(name), Holder);

    public void Dispose() => key.Dispose();

    /// <summary>A certificate for signing, as officials hold it.</summary>
    public TestHolder Issue(TestKey holder, TestSubject subject, IReadOnlyList<string>? roles = null, DateTimeOffset? from = null, DateTimeOffset? until = null, string responder = "") => new(
        Build(
            holder, Name(subject), Certificate.Subject, key, from ?? Start, until ?? Start.AddYears(40), X509Usage.DigitalSignature | X509Usage.NonRepudiation,
            [EdsOids.EmailProtection, .. roles ?? [EdsOids.LegalEntity, EdsOids.RightToSign]], isAuthority: false, responder),
        holder);

    /// <summary>A certificate for another purpose: authentication, time stamping, answering.</summary>
    public TestHolder IssueFor(TestKey holder, string name, X509Usage usage, params string[] purposes) =>
        new(Build(holder, Name(new TestSubject(name)), Certificate.Subject, key, Start, Start.AddYears(40), usage, purposes, isAuthority: false, ""), holder);

    public void Revoke(PkiCertificate certificate, DateTimeOffset at, int reason = 1) => revoked.Add((certificate.Serial, at, reason));

    /// <summary>Names a revoked certificate in the next delta list as good again.</summary>
    public void TakeBack(PkiCertificate certificate, DateTimeOffset at)
    {
        revoked.RemoveAll(entry => entry.Serial == certificate.Serial);
        Revoke(certificate, at, Pki.RevocationList.RemovedFromList);
    }

    public byte[] RevocationList(DateTimeOffset from, DateTimeOffset until, BigInteger? deltaOf = null)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            WriteAlgorithm(writer, key.SignatureAlgorithm);
            writer.WriteEncodedValue(Certificate.Subject);
            writer.WriteUtcTime(from);
            writer.WriteUtcTime(until);
            if (revoked.Count > 0)
            {
                using (writer.PushSequence())
                {
                    foreach (var (serial, at, reason) in revoked)
                        WriteRevoked(writer, serial, at, reason);
                }
            }
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
            {
                WriteExtension(writer, PkiOids.CrlNumber, false, inner => inner.WriteInteger(revoked.Count + 1));
                if (deltaOf is { } number)
                    WriteExtension(writer, PkiOids.DeltaCrlIndicator, true, inner => inner.WriteInteger(number));
            }
        }
        return Signed(writer.Encode(), key);
    }

    /// <summary>The answer of a responder, which is the authority itself, to a question.</summary>
    public byte[] Answer(PkiCertificate certificate, DateTimeOffset at, ReadOnlyMemory<byte> nonce, DateTimeOffset? until = null)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                writer.WriteEncodedValue(Certificate.Subject);
            writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    WriteAlgorithm(writer, EdsOids.Sha256);
                    writer.WriteOctetString(SHA256.HashData(Certificate.Subject));
                    writer.WriteOctetString(SHA256.HashData(Certificate.Key.Bits));
                    writer.WriteInteger(certificate.Serial);
                }
                if (revoked.Where(entry => entry.Serial == certificate.Serial).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefault() is { } revokedAt)
                {
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                        writer.WriteGeneralizedTime(revokedAt, omitFractionalSeconds: true);
                }
                else
                {
                    writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 0));
                }
                writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
                if (until is { } next)
                {
                    using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                        writer.WriteGeneralizedTime(next, omitFractionalSeconds: true);
                }
            }
            if (!nonce.IsEmpty)
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
                using (writer.PushSequence())
                    WriteExtension(writer, PkiOids.OcspNonce, false, inner => inner.WriteOctetString(nonce.Span));
            }
        }
        var outer = new AsnWriter(AsnEncodingRules.DER);
        using (outer.PushSequence())
        {
            outer.WriteEnumeratedValue(Successful.Yes);
            using (outer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (outer.PushSequence())
            {
                outer.WriteObjectIdentifier(PkiOids.OcspBasic);
                outer.WriteOctetString(Signed(writer.Encode(), key));
            }
        }
        return outer.Encode();
    }

    private static PkiCertificate Build(
        TestKey holder, byte[] subject, byte[] issuer, TestKey issuerKey, DateTimeOffset from, DateTimeOffset until, X509Usage usage, IReadOnlyList<string> purposes, bool isAuthority, string responder)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                writer.WriteInteger(2);
            writer.WriteInteger(new BigInteger(RandomNumberGenerator.GetBytes(16), isUnsigned: true) + 1);
            WriteAlgorithm(writer, issuerKey.SignatureAlgorithm);
            writer.WriteEncodedValue(issuer);
            using (writer.PushSequence())
            {
                writer.WriteGeneralizedTime(from, omitFractionalSeconds: true);
                writer.WriteGeneralizedTime(until, omitFractionalSeconds: true);
            }
            writer.WriteEncodedValue(subject);
            writer.WriteEncodedValue(holder.PublicKeyInformation);
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
            using (writer.PushSequence())
                WriteExtensions(writer, holder, usage, purposes, isAuthority, responder);
        }
        return PkiCertificate.Read(Signed(writer.Encode(), issuerKey));
    }

    private static void WriteExtensions(AsnWriter writer, TestKey holder, X509Usage usage, IReadOnlyList<string> purposes, bool isAuthority, string responder)
    {
        if (isAuthority)
        {
            WriteExtension(writer, PkiOids.BasicConstraints, true, inner =>
            {
                using (inner.PushSequence())
                    inner.WriteBoolean(true);
            });
        }
        WriteExtension(writer, PkiOids.KeyUsage, true, inner => inner.WriteNamedBitList(new System.Collections.BitArray([.. Enumerable.Range(0, 9).Select(bit => ((int)usage & 0x8000 >> bit) != 0)])));
        WriteExtension(writer, PkiOids.SubjectKeyIdentifier, false, inner => inner.WriteOctetString(SHA256.HashData(holder.PublicKeyInformation)[..20]));
        if (purposes.Count > 0)
        {
            WriteExtension(writer, PkiOids.ExtendedKeyUsage, false, inner =>
            {
                using (inner.PushSequence())
                {
                    foreach (var purpose in purposes)
                        inner.WriteObjectIdentifier(purpose);
                }
            });
        }
        if (responder.Length > 0)
        {
            WriteExtension(writer, PkiOids.AuthorityInformation, false, inner =>
            {
                using (inner.PushSequence())
                using (inner.PushSequence())
                {
                    inner.WriteObjectIdentifier(PkiOids.Ocsp);
                    inner.WriteCharacterString(UniversalTagNumber.IA5String, responder, new Asn1Tag(TagClass.ContextSpecific, 6));
                }
            });
        }
    }

    internal static byte[] Signed(byte[] body, TestKey by)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            WriteAlgorithm(writer, by.SignatureAlgorithm);
            writer.WriteBitString(by.Sign(body));
        }
        return writer.Encode();
    }

    internal static void WriteAlgorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    private static void WriteRevoked(AsnWriter writer, BigInteger serial, DateTimeOffset at, int reason)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(serial);
            writer.WriteUtcTime(at);
            using (writer.PushSequence())
                WriteExtension(writer, PkiOids.CrlReason, false, inner => inner.WriteEncodedValue([0x0A, 1, (byte)reason]));
        }
    }

    private static void WriteExtension(AsnWriter writer, string oid, bool isCritical, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            if (isCritical)
                writer.WriteBoolean(true);
            var inner = new AsnWriter(AsnEncodingRules.DER);
            value(inner);
            writer.WriteOctetString(inner.Encode());
        }
    }

    private static byte[] Name(TestSubject subject)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            Part(EdsOids.CommonName, subject.Name);
            Part(EdsOids.SerialNumber, subject.Iin.Length > 0 ? "IIN" + subject.Iin : "");
            Part("2.5.4.10", subject.Organisation);
            Part(EdsOids.OrganisationalUnit, subject.Bin.Length > 0 ? "BIN" + subject.Bin : "");
        }
        return writer.Encode();

        void Part(string oid, string value)
        {
            if (value.Length == 0)
                return;
            using (writer.PushSetOf())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                writer.WriteCharacterString(UniversalTagNumber.UTF8String, value);
            }
        }
    }

    private enum Successful
    {
        Yes,
    }
}
