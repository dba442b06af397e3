using System.Formats.Asn1;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>A time stamp (RFC 3161): that some bytes were there at a moment.</summary>
internal sealed class TimeStamp
{
    private readonly SignedMessage message;
    private readonly string hash;
    private readonly byte[] imprint;

    private TimeStamp(SignedMessage message)
    {
        this.message = message;
        var body = new AsnReader(message.Content!, AsnEncodingRules.DER).ReadSequence();
        body.ReadInteger();
        Policy = body.ReadObjectIdentifier();
        var stamped = body.ReadSequence();
        (hash, imprint) = (PkiAlgorithm.Read(stamped), stamped.ReadOctetString());
        body.ReadInteger();
        At = body.ReadGeneralizedTime();
    }

    public string Policy { get; }

    public DateTimeOffset At { get; }

    /// <summary>The algorithm of the authority's signature.</summary>
    public string Algorithm => PkiNames.Algorithm(message.Signers[0].SignatureAlgorithm, message.Signers[0].DigestAlgorithm);

    /// <summary>The authority's certificate; null when the token does not bring it along and the store has none.</summary>
    public PkiCertificate? Authority(TrustStore trust) =>
        message.CertificateOf(message.Signers[0]) ?? trust.Intermediates.Concat(trust.Anchors).FirstOrDefault(message.Signers[0].Names);

    /// <summary>Nothing stands in the token that nobody signed and nobody knows.</summary>
    public bool IsClean => !message.Signers[0].HasUnknownUnsigned;

    public IReadOnlyList<PkiCertificate> Certificates => message.Certificates;

    /// <summary>Reads a token, or the whole answer of an authority that holds one.</summary>
    public static TimeStamp Read(ReadOnlyMemory<byte> bytes)
    {
        var message = SignedMessage.Read(Token(bytes));
        return message is { ContentType: PkiOids.TimeStampInfo, Content: not null, Signers.Count: 1 } ? new TimeStamp(message) : throw new AsnContentException("Not a time stamp.");
    }

    /// <summary>Whether these bytes were stamped; null when the hash is not known.</summary>
    public bool? IsOf(ReadOnlySpan<byte> bytes) => PkiHash.Compute(hash, bytes) is { } computed ? computed.AsSpan().SequenceEqual(imprint) : null;

    /// <summary>Whether the authority signed what the token says.</summary>
    public SignatureAnswer Verify(PkiCertificate authority)
    {
        var signer = message.Signers[0];
        return signer.DigestMatches(message.Content) switch
        {
            null => SignatureAnswer.Unsupported,
            false => SignatureAnswer.Invalid,
            true => signer.Verify(authority, message.Content),
        };
    }

    private static ReadOnlyMemory<byte> Token(ReadOnlyMemory<byte> bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        if (!outer.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            return bytes;
        outer.ReadEncodedValue();
        return outer.ReadEncodedValue();
    }
}
