using System.Formats.Asn1;
using System.Security.Cryptography;
using HousingPortal.Web.Integrations.Eds.Gost;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>What a signature turned out to be.</summary>
internal enum SignatureAnswer
{
    Valid,
    Invalid,

    /// <summary>An algorithm, a key or a parameter that the portal does not know: nothing can be said.</summary>
    Unsupported,
}

/// <summary>A public key out of a certificate, with all it takes to check a signature of it.</summary>
internal sealed class PkiKey
{
    public const int SmallestRsa = 2048;
    public const int LargestRsa = 8192;

    private readonly byte[] information;
    private readonly byte[] bits;
    private readonly string curve;

    private PkiKey(byte[] information, string algorithm, string curve, byte[] bits) =>
        (this.information, Algorithm, this.curve, this.bits) = (information, algorithm, curve, bits);

    public string Algorithm { get; }

    /// <summary>The key itself, without its algorithm: what names an issuer in OCSP.</summary>
    public byte[] Bits => bits;

    /// <summary>Reads a SubjectPublicKeyInfo.</summary>
    public static PkiKey Read(ReadOnlyMemory<byte> encoded)
    {
        var body = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        var algorithm = body.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        var curve = "";
        if (algorithm.HasData && algorithm.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            curve = algorithm.ReadSequence().ReadObjectIdentifier();
        var bits = body.ReadBitString(out var unused);
        body.ThrowIfNotEmpty();
        if (unused != 0)
            throw new AsnContentException("A key of a broken number of bytes.");
        return new PkiKey(encoded.ToArray(), oid, curve, bits);
    }

    /// <summary>Whether the signature over the data is one of this key. The digest algorithm counts where the signature algorithm names a key only.</summary>
    public SignatureAnswer Verify(string signatureAlgorithm, string digestAlgorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            return VerifyWith(signatureAlgorithm, digestAlgorithm, data, signature);
        }
        // A key of a broken form signs nothing.
        catch (Exception error) when (error is AsnContentException or CryptographicException)
        {
            return SignatureAnswer.Invalid;
        }
    }

    private SignatureAnswer VerifyWith(string signatureAlgorithm, string digestAlgorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (Algorithm == PkiOids.Rsa)
            return RsaHash(signatureAlgorithm, digestAlgorithm) is { } name ? VerifyRsa(name, data, signature) : SignatureAnswer.Unsupported;
        if (Gost() is not { } gost || signatureAlgorithm != gost.Signature && !(signatureAlgorithm == Algorithm && digestAlgorithm == gost.Hash))
            return SignatureAnswer.Unsupported;
        var key = new AsnReader(bits, AsnEncodingRules.DER).ReadOctetString();
        return PkiHash.Compute(gost.Hash, data) is { } hash && GostSignature.Verify(gost.Curve, key, hash, signature) ? SignatureAnswer.Valid : SignatureAnswer.Invalid;
    }

    private (GostCurve Curve, string Signature, string Hash)? Gost() => (Algorithm, curve) switch
    {
        (PkiOids.Gost2004Key, PkiOids.Gost2004Curve) => (GostCurve.Gost2004, PkiOids.Gost2004Signature, PkiOids.Gost2004Hash),
        (PkiOids.Gost256Key, PkiOids.Gost256Curve) => (GostCurve.Gost256, PkiOids.Gost256Signature, PkiOids.Gost256Hash),
        (PkiOids.Gost512Key, PkiOids.Gost512Curve) => (GostCurve.Gost512, PkiOids.Gost512Signature, PkiOids.Gost512Hash),
        _ => null,
    };

    private SignatureAnswer VerifyRsa(HashAlgorithmName hash, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(information, out _);
        if (rsa.KeySize is < SmallestRsa or > LargestRsa)
            return SignatureAnswer.Invalid;
        return rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1) ? SignatureAnswer.Valid : SignatureAnswer.Invalid;
    }

    private static HashAlgorithmName? RsaHash(string signature, string digest) => (signature, digest) switch
    {
        (PkiOids.RsaSha256, _) or (PkiOids.Rsa, EdsOids.Sha256) => HashAlgorithmName.SHA256,
        (PkiOids.RsaSha384, _) or (PkiOids.Rsa, EdsOids.Sha384) => HashAlgorithmName.SHA384,
        (PkiOids.RsaSha512, _) or (PkiOids.Rsa, EdsOids.Sha512) => HashAlgorithmName.SHA512,
        _ => null,
    };
}

/// <summary>Hashes by their object identifiers.</summary>
internal static class PkiHash
{
    /// <summary>The hash; null when the portal does not know the algorithm. SHA-1 is good for naming a certificate, not for signing.</summary>
    public static byte[]? Compute(string algorithm, ReadOnlySpan<byte> data) => algorithm switch
    {
        EdsOids.Sha256 => SHA256.HashData(data),
        EdsOids.Sha384 => SHA384.HashData(data),
        EdsOids.Sha512 => SHA512.HashData(data),
        PkiOids.Gost2004Hash => Gost34311.Hash(data),
        PkiOids.Gost256Hash => Streebog.Hash256(data),
        PkiOids.Gost512Hash => Streebog.Hash512(data),
        _ => null,
    };
}
