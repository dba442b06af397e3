using System.Formats.Asn1;
using System.Numerics;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>A CMS SignedData (RFC 5652), attached or detached, with its signers and the certificates it brings along.</summary>
internal sealed class SignedMessage
{
    public const int MaxCertificates = 16;
    public const int MaxSigners = 16;

    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);

    private SignedMessage(string contentType, byte[]? content, IReadOnlyList<PkiCertificate> certificates, IReadOnlyList<byte[]> lists, IReadOnlyList<MessageSigner> signers) =>
        (ContentType, Content, Certificates, Lists, Signers) = (contentType, content, certificates, lists, signers);

    public string ContentType { get; }

    /// <summary>The signed bytes when the message brings them along; null when it is detached.</summary>
    public byte[]? Content { get; }

    public IReadOnlyList<PkiCertificate> Certificates { get; }

    /// <summary>Revocation lists that the message brings along, as they are.</summary>
    public IReadOnlyList<byte[]> Lists { get; }

    public IReadOnlyList<MessageSigner> Signers { get; }

    /// <summary>Reads a message in BER or DER, armoured or not. Bytes after its end are an error.</summary>
    public static SignedMessage Read(ReadOnlyMemory<byte> file)
    {
        var reader = new AsnReader(PkiCertificate.Der(file, ""), AsnEncodingRules.BER);
        var outer = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        if (outer.ReadObjectIdentifier() != PkiOids.SignedData)
            throw new AsnContentException("Not signed data.");
        var wrapping = outer.ReadSequence(Zero);
        outer.ThrowIfNotEmpty();
        var body = wrapping.ReadSequence();
        wrapping.ThrowIfNotEmpty();
        var isVersioned = body.TryReadInt32(out var version);
        var digests = new HashSet<string>();
        for (var set = body.ReadSetOf(); set.HasData;)
            digests.Add(PkiAlgorithm.Read(set));
        var inner = body.ReadSequence();
        var contentType = inner.ReadObjectIdentifier();
        var content = inner.HasData ? inner.ReadSequence(Zero).ReadOctetString() : null;
        inner.ThrowIfNotEmpty();
        var (certificates, lists, signers) = (new List<PkiCertificate>(), new List<byte[]>(), new List<MessageSigner>());
        if (body.PeekTag().HasSameClassAndValue(Zero))
        {
            for (var set = body.ReadSetOf(Zero); set.HasData;)
            {
                var value = set.ReadEncodedValue();
                if (certificates.Count == MaxCertificates)
                    throw new AsnContentException("Too many certificates.");
                certificates.Add(PkiCertificate.Read(value));
            }
        }
        if (body.PeekTag().HasSameClassAndValue(One))
        {
            for (var set = body.ReadSetOf(One); set.HasData;)
            {
                var value = set.ReadEncodedValue();
                if (value.Span[0] == 0x30)
                    lists.Add(value.ToArray());
            }
        }
        for (var set = body.ReadSetOf(skipSortOrderValidation: true); set.HasData;)
        {
            if (signers.Count == MaxSigners)
                throw new AsnContentException("Too many signers.");
            signers.Add(MessageSigner.Read(set.ReadSequence()));
        }
        if (signers.Any(signer => !digests.Contains(signer.DigestAlgorithm)))
            throw new AsnContentException("A hash that the message does not announce.");
        body.ThrowIfNotEmpty();
        // RFC 5652 section 5.1, without attribute certificates and other formats, which are not read.
        if (!isVersioned || version != (contentType == EdsOids.Data && signers.All(signer => !signer.IsNamedByKey) ? 1 : 3))
            throw new AsnContentException("A version that does not fit the message.");
        return new SignedMessage(contentType, content, certificates, lists, signers);
    }

    /// <summary>The certificate that a signer names; null when the message does not bring it along.</summary>
    public PkiCertificate? CertificateOf(MessageSigner signer) => Certificates.FirstOrDefault(signer.Names);
}

/// <summary>One signer of a message.</summary>
internal sealed class MessageSigner
{
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);

    private const byte ConstructedZero = 0xA0;

    private readonly byte[] issuer = [];
    private readonly BigInteger serial;
    private readonly byte[]? keyIdentifier;
    private readonly Dictionary<string, List<byte[]>> signedAttributes = [];
    private readonly Dictionary<string, List<byte[]>> otherAttributes = [];

    private MessageSigner(AsnReader body)
    {
        var isByKey = body.TryReadInt32(out var version) && version == 3;
        if (!isByKey && version != 1 || isByKey != body.PeekTag().HasSameClassAndValue(Zero))
            throw new AsnContentException("A version that no signer has.");
        if (isByKey)
        {
            keyIdentifier = body.ReadOctetString(Zero);
        }
        else
        {
            var name = body.ReadSequence();
            (issuer, serial) = (name.ReadEncodedValue().ToArray(), name.ReadInteger());
        }
        DigestAlgorithm = PkiAlgorithm.Read(body);
        if (body.PeekTag().HasSameClassAndValue(Zero))
        {
            // What is signed is the set itself, not the tag under which it stands here (RFC 5652 section 5.4).
            var encoded = body.ReadEncodedValue().ToArray();
            if (encoded[0] != ConstructedZero)
                throw new AsnContentException("Attributes that are no set.");
            encoded[0] = 0x31;
            SignedAttributeBytes = encoded;
            ReadAttributes(new AsnReader(encoded, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true), signedAttributes);
        }
        SignatureAlgorithm = PkiAlgorithm.Read(body);
        Signature = body.ReadOctetString();
        if (body.HasData)
            ReadAttributes(body.ReadSetOf(skipSortOrderValidation: true, One), otherAttributes);
        body.ThrowIfNotEmpty();
    }

    public bool IsNamedByKey => keyIdentifier is not null;

    public string DigestAlgorithm { get; }

    public string SignatureAlgorithm { get; }

    public byte[] Signature { get; }

    /// <summary>The signed attributes as they are signed; null when there are none and the content itself is signed.</summary>
    public byte[]? SignedAttributeBytes { get; }

    internal static MessageSigner Read(AsnReader body) => new(body);

    public bool Names(PkiCertificate certificate) => keyIdentifier is null
        ? certificate.Serial == serial && certificate.Issuer.AsSpan().SequenceEqual(issuer)
        : certificate.Extension(PkiOids.SubjectKeyIdentifier) is { } value && new AsnReader(value, AsnEncodingRules.DER).ReadOctetString().AsSpan().SequenceEqual(keyIdentifier);

    /// <summary>The one value of a signed attribute; null when it is absent or not single.</summary>
    public byte[]? Attribute(string oid) => signedAttributes.TryGetValue(oid, out var values) && values is [var value] ? value : null;

    public bool HasAttribute(string oid) => signedAttributes.ContainsKey(oid);

    /// <summary>Whether an attribute stands beside the signature that the portal does not know: it could hide a time stamp.</summary>
    public bool HasUnknownUnsigned => otherAttributes.Keys.Any(oid => !PkiOids.UnsignedAttributes.Contains(oid));

    public bool HasUnsigned(string oid) => otherAttributes.ContainsKey(oid);

    public byte[]? UnsignedAttribute(string oid) => otherAttributes.TryGetValue(oid, out var values) && values is [var value] ? value : null;

    /// <summary>Whether the signature is one of the certificate's key over the content.</summary>
    public SignatureAnswer Verify(PkiCertificate certificate, ReadOnlySpan<byte> content) =>
        certificate.Key.Verify(SignatureAlgorithm, DigestAlgorithm, SignedAttributeBytes is { } bytes ? bytes : content, Signature);

    /// <summary>Whether the signed digest is that of the content; null when the hash is not known.</summary>
    public bool? DigestMatches(ReadOnlySpan<byte> content)
    {
        if (SignedAttributeBytes is null)
            return true;
        if (PkiHash.Compute(DigestAlgorithm, content) is not { } hash)
            return null;
        return Attribute(EdsOids.MessageDigest) is { } value && new AsnReader(value, AsnEncodingRules.BER).ReadOctetString().AsSpan().SequenceEqual(hash);
    }

    private static void ReadAttributes(AsnReader set, Dictionary<string, List<byte[]>> into)
    {
        while (set.HasData)
        {
            var attribute = set.ReadSequence();
            var oid = attribute.ReadObjectIdentifier();
            if (!into.TryAdd(oid, []))
                throw new AsnContentException("An attribute that stands there twice.");
            for (var values = attribute.ReadSetOf(skipSortOrderValidation: true); values.HasData;)
                into[oid].Add(values.ReadEncodedValue().ToArray());
            attribute.ThrowIfNotEmpty();
            if (into[oid].Count == 0)
                throw new AsnContentException("An attribute without a value.");
        }
    }
}
