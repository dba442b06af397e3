using System.Numerics;

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
        for (var i = 0; i < Words; i++)
        {
            var carry = 0UL;
            for (var j = 0; j < Words; j++)
                t[j] = MultiplyAdd(x[j], y[i], t[j], ref carry);
            t[Words] += carry;
            t[Words + 1] = t[Words] < carry ? 1UL : 0;

            var m = t[0] * inverse;
            carry = 0;
            MultiplyAdd(m, p[0], t[0], ref carry);
            for (var j = 1; j < Words; j++)
                t[j - 1] = MultiplyAdd(m, p[j], t[j], ref carry);
            t[Words - 1] = t[Words] + carry;
            t[Words] = t[Words + 1] + (t[Words - 1] < carry ? 1UL : 0);
        }
        return Below(t[..Words].ToArray(), t[Words]);
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
        return Below(sum, carry);
    }

    public ulong[] Subtract(ulong[] x, ulong[] y)
    {
        var difference = (ulong[])x.Clone();
        if (Take(difference, y) == 0)
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

    public static bool IsZero(ulong[] x) => Array.TrueForAll(x, word => word == 0);

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

    /// <summary>Brings a number below 2p under p.</summary>
    private ulong[] Below(ulong[] x, ulong carry)
    {
        var less = (ulong[])x.Clone();
        return Take(less, p) <= carry ? less : x;
    }

    private static ulong Take(ulong[] x, ulong[] y)
    {
        var borrow = 0UL;
        for (var i = 0; i < x.Length; i++)
        {
            var part = x[i] - borrow;
            borrow = x[i] < borrow ? 1UL : 0;
            borrow += part < y[i] ? 1UL : 0;
            x[i] = part - y[i];
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
