using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingPortal.Web.Integrations.Eds.Gost;

/// <summary>
/// Arithmetic modulo an odd prime in Montgomery form: a number x is kept as x·2^(64n) mod p, in n words, the least significant first, always below p.
/// </summary>
internal sealed class GostField
{
    private readonly BigInteger modulus;
    private readonly ulong[] p;
    private readonly ulong[] square;
    private readonly ulong inverse;

    public GostField(BigInteger modulus, int words)
    {
        this.modulus = modulus;
        Words = words;
        p = Split(modulus);
        square = Split(BigInteger.ModPow(2, 128 * words, modulus));
        // Newton's iteration for -1/p modulo 2^64: each step doubles the bits that are right.
        inverse = 1;
        for (var bits = 1; bits < 64; bits *= 2)
            inverse *= 2 - p[0] * inverse;
        inverse = 0 - inverse;
        One = From(BigInteger.One);
    }

    public int Words { get; }

    public ulong[] One { get; }

    public ulong[] From(BigInteger number) => Multiply(Split(number % modulus), square);

    public BigInteger ToNumber(ulong[] x)
    {
        var one = new ulong[Words];
        one[0] = 1;
        var number = BigInteger.Zero;
        foreach (var word in Multiply(x, one).Reverse())
            number = (number << 64) + word;
        return number;
    }

    public ulong[] Multiply(ulong[] x, ulong[] y)
    {
        Span<ulong> t = stackalloc ulong[Words + 2];
        t.Clear();
        ReadOnlySpan<ulong> left = x, prime = p;
        for (var i = 0; i < y.Length; i++)
        {
            var (carry, factor) = (0UL, y[i]);
            for (var j = 0; j < left.Length; j++)
                t[j] = MultiplyAdd(left[j], factor, t[j], ref carry);
            t[Words] += carry;
            t[Words + 1] = t[Words] < carry ? 1UL : 0;

            var m = t[0] * inverse;
            carry = 0;
            MultiplyAdd(m, prime[0], t[0], ref carry);
            for (var j = 1; j < prime.Length; j++)
                t[j - 1] = MultiplyAdd(m, prime[j], t[j], ref carry);
            t[Words - 1] = t[Words] + carry;
            t[Words] = t[Words + 1] + (t[Words - 1] < carry ? 1UL : 0);
        }
        var product = new ulong[Words];
        if (Take(t[..Words], p, product) > t[Words])
            t[..Words].CopyTo(product);
        return product;
    }

    public ulong[] Square(ulong[] x) => Multiply(x, x);

    public ulong[] Add(ulong[] x, ulong[] y)
    {
        var sum = new ulong[Words];
        var carry = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var part = x[i] + carry;
            carry = part < carry ? 1UL : 0;
            sum[i] = part + y[i];
            carry += sum[i] < part ? 1UL : 0;
        }
        var less = new ulong[Words];
        return Take(sum, p, less) <= carry ? less : sum;
    }

    public ulong[] Subtract(ulong[] x, ulong[] y)
    {
        var difference = new ulong[Words];
        if (Take(x, y, difference) == 0)
            return difference;
        var carry = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var part = difference[i] + carry;
            carry = part < carry ? 1UL : 0;
            difference[i] = part + p[i];
            carry += difference[i] < part ? 1UL : 0;
        }
        return difference;
    }

    public ulong[] Negate(ulong[] x) => Subtract(new ulong[Words], x);

    public static bool IsZero(ulong[] x) => Array.TrueForAll(x, word => word == 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyAdd(ulong x, ulong y, ulong addend, ref ulong carry)
    {
        var high = Math.BigMul(x, y, out var low);
        low += addend;
        high += low < addend ? 1UL : 0;
        low += carry;
        high += low < carry ? 1UL : 0;
        carry = high;
        return low;
    }

    /// <summary>Writes x − y and gives what had to be borrowed.</summary>
    private static ulong Take(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> difference)
    {
        var borrow = 0UL;
        for (var i = 0; i < x.Length; i++)
        {
            var part = x[i] - borrow;
            borrow = x[i] < borrow ? 1UL : 0;
            borrow += part < y[i] ? 1UL : 0;
            difference[i] = part - y[i];
        }
        return borrow;
    }

    private ulong[] Split(BigInteger number)
    {
        var words = new ulong[Words];
        for (var i = 0; i < Words; i++)
            words[i] = (ulong)(number >> (64 * i) & ulong.MaxValue);
        return words;
    }
}
