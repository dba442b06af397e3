using System.Numerics;
using System.Security.Cryptography;

namespace HousingPortal.Web.Integrations.Eds.Gost;

/// <summary>
/// Signatures of GOST 34.10-2015 and GOST 34.310-2004 (RFC 7091) in the byte order of Kazakhstan: every number the least significant byte first, a key as X then Y, a signature as
/// r then s.
/// </summary>
internal static class GostSignature
{
    /// <summary>Whether the signature over a hash is that of the key. Whatever does not have the right form is not.</summary>
    public static bool Verify(GostCurve curve, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        var length = curve.Bytes;
        if (publicKey.Length != 2 * length || signature.Length != 2 * length || hash.Length != length)
            return false;
        if (curve.Point(Number(publicKey[..length]), Number(publicKey[length..])) is not { } key)
            return false;
        var (r, s) = (Number(signature[..length]), Number(signature[length..]));
        if (r.IsZero || s.IsZero || r >= curve.Q || s >= curve.Q)
            return false;
        var inverse = BigInteger.ModPow(Digest(curve, hash), curve.Q - 2, curve.Q);
        return curve.X(s * inverse % curve.Q, (curve.Q - r) * inverse % curve.Q, key) is { } x && x % curve.Q == r;
    }

    /// <summary>Signs with a key of the test CA. Not constant in time: never for a key that matters.</summary>
    public static byte[] Sign(GostCurve curve, BigInteger key, ReadOnlySpan<byte> hash)
    {
        var e = Digest(curve, hash);
        while (true)
        {
            var k = RandomKey(curve);
            var r = curve.Multiple(k).X % curve.Q;
            var s = (r * key + k * e) % curve.Q;
            if (!r.IsZero && !s.IsZero)
                return [.. Bytes(curve, r), .. Bytes(curve, s)];
        }
    }

    public static BigInteger RandomKey(GostCurve curve)
    {
        // Eight bytes more than needed, so that the remainder is as good as even.
        var random = new BigInteger(RandomNumberGenerator.GetBytes(curve.Bytes + 8), isUnsigned: true);
        return random % (curve.Q - 1) + 1;
    }

    public static byte[] PublicKey(GostCurve curve, BigInteger key)
    {
        var (x, y) = curve.Multiple(key);
        return [.. Bytes(curve, x), .. Bytes(curve, y)];
    }

    private static BigInteger Digest(GostCurve curve, ReadOnlySpan<byte> hash) => Number(hash) % curve.Q is { IsZero: false } e ? e : BigInteger.One;

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] Bytes(GostCurve curve, BigInteger number)
    {
        var bytes = new byte[curve.Bytes];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }
}
