using System.Formats.Asn1;
using System.Numerics;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>A list of revoked certificates (RFC 5280 section 5), whole or delta.</summary>
internal sealed class RevocationList
{
    /// <summary>The reason in a delta list that takes an earlier revocation back.</summary>
    public const int RemovedFromList = 8;

    private static readonly HashSet<string> Understood = [PkiOids.CrlNumber, PkiOids.DeltaCrlIndicator, PkiOids.AuthorityKeyIdentifier, PkiOids.IssuingDistributionPoint];

    private readonly Dictionary<BigInteger, (DateTimeOffset At, int Reason)> revoked = [];
    private readonly Dictionary<string, (bool IsCritical, byte[] Value)> extensions = [];

    private RevocationList(byte[] raw, ReadOnlyMemory<byte> signed, string algorithm, byte[] signature, AsnReader body)
    {
        (Raw, Signed, SignatureAlgorithm, Signature) = (raw, signed, algorithm, signature);
        if (body.PeekTag() == Asn1Tag.Integer)
            body.ReadInteger();
        if (PkiAlgorithm.Read(body) != algorithm)
            throw new AsnContentException("Two algorithms for one signature.");
        Issuer = body.ReadEncodedValue().ToArray();
        ThisUpdate = PkiCertificate.Time(body);
        if (body.HasData && (body.PeekTag() == Asn1Tag.UtcTime || body.PeekTag() == Asn1Tag.GeneralizedTime))
            NextUpdate = PkiCertificate.Time(body);
        if (body.HasData && body.PeekTag() == Asn1Tag.Sequence)
        {
            for (var list = body.ReadSequence(); list.HasData;)
                ReadEntry(list.ReadSequence());
        }
        if (body.HasData)
            PkiCertificate.ReadExtensions(body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence(), extensions);
        body.ThrowIfNotEmpty();
    }

    public byte[] Raw { get; }

    public ReadOnlyMemory<byte> Signed { get; }

    public string SignatureAlgorithm { get; }

    public byte[] Signature { get; }

    public byte[] Issuer { get; }

    public DateTimeOffset ThisUpdate { get; }

    public DateTimeOffset? NextUpdate { get; }

    public int Count => revoked.Count;

    public bool IsDelta => extensions.ContainsKey(PkiOids.DeltaCrlIndicator);

    public bool HasUnknownCritical => extensions.Any(extension => extension.Value.IsCritical && !Understood.Contains(extension.Key));

    public static RevocationList Read(ReadOnlyMemory<byte> file)
    {
        var bytes = PkiCertificate.Der(file, "X509 CRL");
        var reader = new AsnReader(bytes, AsnEncodingRules.DER);
        var outer = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        var signed = outer.ReadEncodedValue();
        var (algorithm, signature) = (PkiAlgorithm.Read(outer), PkiAlgorithm.ReadSignature(outer));
        outer.ThrowIfNotEmpty();
        return new RevocationList(bytes, signed, algorithm, signature, new AsnReader(signed, AsnEncodingRules.DER).ReadSequence());
    }

    public SignatureAnswer IsSignedBy(PkiCertificate issuer) => issuer.Key.Verify(SignatureAlgorithm, "", Signed.Span, Signature);

    /// <summary>Whether the list speaks for a moment: it was made before, or after, and is not older than its own promise at that moment.</summary>
    public bool Covers(DateTimeOffset moment) => NextUpdate is null || moment <= NextUpdate;

    /// <summary>When and why (RFC 5280 reason code, 0 when not said) a certificate was revoked; null when the list does not name it.</summary>
    public (DateTimeOffset At, int Reason)? Find(BigInteger serial) => revoked.TryGetValue(serial, out var found) ? found : null;

    private void ReadEntry(AsnReader entry)
    {
        var (serial, at, reason) = (entry.ReadInteger(), PkiCertificate.Time(entry), 0);
        if (entry.HasData)
        {
            var details = new Dictionary<string, (bool IsCritical, byte[] Value)>();
            PkiCertificate.ReadExtensions(entry.ReadSequence(), details);
            if (details.TryGetValue(PkiOids.CrlReason, out var value))
                reason = new AsnReader(value.Value, AsnEncodingRules.DER).ReadEnumeratedBytes().Span[0];
        }
        revoked[serial] = (at, reason);
    }
}
