using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>An X.509 certificate, read strictly: what cannot be read throws <see cref="AsnContentException"/>.</summary>
internal sealed class PkiCertificate
{
    /// <summary>Extensions that the checks of this portal understand; another critical one makes a certificate unusable (RFC 5280 section 4.2).</summary>
    private static readonly HashSet<string> Understood =
    [
        PkiOids.SubjectKeyIdentifier, PkiOids.KeyUsage, PkiOids.SubjectAlternativeName, PkiOids.BasicConstraints, PkiOids.CrlDistributionPoints, PkiOids.CertificatePolicies,
        PkiOids.FreshestCrl, PkiOids.AuthorityKeyIdentifier, PkiOids.ExtendedKeyUsage, PkiOids.AuthorityInformation,
    ];

    private readonly Dictionary<string, (bool IsCritical, byte[] Value)> extensions = [];

    private PkiCertificate(byte[] raw, ReadOnlyMemory<byte> signed, string signatureAlgorithm, byte[] signature, AsnReader body)
    {
        (Raw, Signed, SignatureAlgorithm, Signature) = (raw, signed, signatureAlgorithm, signature);
        if (body.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
            body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadInteger();
        Serial = body.ReadInteger();
        if (PkiAlgorithm.Read(body) != signatureAlgorithm)
            throw new AsnContentException("Two algorithms for one signature.");
        Issuer = body.ReadEncodedValue().ToArray();
        var validity = body.ReadSequence();
        (NotBefore, NotAfter) = (Time(validity), Time(validity));
        Subject = body.ReadEncodedValue().ToArray();
        Key = PkiKey.Read(body.ReadEncodedValue());
        while (body.HasData)
        {
            var tag = body.PeekTag();
            if (tag.HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 3)))
                ReadExtensions(body.ReadSequence(tag).ReadSequence(), extensions);
            else
                body.ReadEncodedValue();
        }
    }

    public byte[] Raw { get; }

    /// <summary>The bytes that the issuer signed.</summary>
    public ReadOnlyMemory<byte> Signed { get; }

    public string SignatureAlgorithm { get; }

    public byte[] Signature { get; }

    public BigInteger Serial { get; }

    public byte[] Issuer { get; }

    public byte[] Subject { get; }

    public DateTimeOffset NotBefore { get; }

    public DateTimeOffset NotAfter { get; }

    public PkiKey Key { get; }

    public bool IsSelfIssued => Issuer.AsSpan().SequenceEqual(Subject);

    /// <summary>SHA-256 over the whole certificate: what people compare.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Raw));

    public bool HasUnknownCritical => extensions.Any(extension => extension.Value.IsCritical && !Understood.Contains(extension.Key));

    public bool IsAuthority => Extension(PkiOids.BasicConstraints) is { } value && new AsnReader(value, AsnEncodingRules.DER).ReadSequence() is var body
        && body.HasData && body.PeekTag() == Asn1Tag.Boolean && body.ReadBoolean();

    /// <summary>How many authorities may stand between this one and the last certificate; null when nothing is said.</summary>
    public int? PathLength
    {
        get
        {
            if (Extension(PkiOids.BasicConstraints) is not { } value)
                return null;
            var body = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
            if (body.HasData && body.PeekTag() == Asn1Tag.Boolean)
                body.ReadBoolean();
            return body.HasData && body.TryReadInt32(out var length) ? length : null;
        }
    }

    /// <summary>The key usage bits, the first the most significant of the first byte; null when nothing is said.</summary>
    public X509Usage? Usage => Extension(PkiOids.KeyUsage) is { } value ? (X509Usage)Bits(new AsnReader(value, AsnEncodingRules.DER).ReadBitString(out _)) : null;

    public IReadOnlyList<string> Purposes => Extension(PkiOids.ExtendedKeyUsage) is { } value ? Oids(new AsnReader(value, AsnEncodingRules.DER).ReadSequence()) : [];

    public IReadOnlyList<string> Policies
    {
        get
        {
            var found = new List<string>();
            if (Extension(PkiOids.CertificatePolicies) is { } value)
            {
                for (var body = new AsnReader(value, AsnEncodingRules.DER).ReadSequence(); body.HasData;)
                    found.Add(body.ReadSequence().ReadObjectIdentifier());
            }
            return found;
        }
    }

    /// <summary>Reads one certificate in DER, or in PEM as administrators keep it.</summary>
    public static PkiCertificate Read(ReadOnlyMemory<byte> file)
    {
        var bytes = Der(file, "CERTIFICATE");
        var reader = new AsnReader(bytes, AsnEncodingRules.DER);
        var outer = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        var signed = outer.ReadEncodedValue();
        var (algorithm, signature) = (PkiAlgorithm.Read(outer), PkiAlgorithm.ReadSignature(outer));
        outer.ThrowIfNotEmpty();
        return new PkiCertificate(bytes, signed, algorithm, signature, new AsnReader(signed, AsnEncodingRules.DER).ReadSequence());
    }

    /// <summary>The DER bytes of a file that may be armoured.</summary>
    public static byte[] Der(ReadOnlyMemory<byte> file, string label)
    {
        if (file.Span.IndexOf("-----BEGIN"u8) is < 0 or > 4096)
            return file.ToArray();
        var text = Encoding.ASCII.GetString(file.Span);
        return PemEncoding.TryFind(text, out var fields) && text[fields.Label] is var found && (found == label || label.Length == 0)
            ? Convert.FromBase64String(text[fields.Base64Data])
            : throw new AsnContentException("Not the armour that was expected.");
    }

    public byte[]? Extension(string oid) => extensions.TryGetValue(oid, out var found) ? found.Value : null;

    public bool IsValidAt(DateTimeOffset moment) => NotBefore <= moment && moment <= NotAfter;

    /// <summary>Whether the issuer's key made the signature of this certificate.</summary>
    public SignatureAnswer IsSignedBy(PkiCertificate issuer) => issuer.Key.Verify(SignatureAlgorithm, "", Signed.Span, Signature);

    /// <summary>Every value of one attribute of the subject, as text.</summary>
    public IReadOnlyList<string> SubjectParts(string oid)
    {
        var found = new List<string>();
        for (var name = new AsnReader(Subject, AsnEncodingRules.DER).ReadSequence(); name.HasData;)
        {
            for (var parts = name.ReadSetOf(); parts.HasData;)
            {
                var part = parts.ReadSequence();
                if (part.ReadObjectIdentifier() == oid)
                    found.Add(part.ReadCharacterString((UniversalTagNumber)part.PeekTag().TagValue));
            }
        }
        return found;
    }

    internal static void ReadExtensions(AsnReader list, Dictionary<string, (bool IsCritical, byte[] Value)> into)
    {
        while (list.HasData)
        {
            var extension = list.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var isCritical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            if (!into.TryAdd(oid, (isCritical, extension.ReadOctetString())))
                throw new AsnContentException("An extension that stands there twice.");
            extension.ThrowIfNotEmpty();
        }
    }

    internal static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static List<string> Oids(AsnReader list)
    {
        var found = new List<string>();
        while (list.HasData)
            found.Add(list.ReadObjectIdentifier());
        return found;
    }

    private static int Bits(byte[] bytes) => (bytes.Length > 0 ? bytes[0] << 8 : 0) | (bytes.Length > 1 ? bytes[1] : 0);
}

/// <summary>Key usages, RFC 5280 section 4.2.1.3.</summary>
[Flags]
internal enum X509Usage
{
    None = 0,
    DigitalSignature = 0x8000,
    NonRepudiation = 0x4000,
    CertificateSigning = 0x0400,
    CrlSigning = 0x0200,
}
