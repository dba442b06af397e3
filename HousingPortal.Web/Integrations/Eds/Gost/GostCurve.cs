using System.Globalization;
using System.Numerics;

namespace HousingPortal.Web.Integrations.Eds.Gost;

/// <summary>A curve y² = x³ + ax + b and its point of prime order q.</summary>
internal sealed class GostCurve
{
    /// <summary>Of GOST 34.10-2015 with 512 bits: parameter set A of RFC 7836.</summary>
    public static readonly GostCurve Gost512 = new(
        64,
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7",
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC4",
        "0E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760",
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275",
        "03",
        "07503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4");

    /// <summary>Of GOST 34.310-2004: parameter set A of RFC 4357.</summary>
    public static readonly GostCurve Gost2004 = new(
        32,
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97",
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD94",
        "0A6",
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF6C611070995AD10045841B09B761B893",
        "01",
        "08D91E471E0989CDA27DF505A453F2B7635294F2DDF23E3B122ACC99C9E9F1E14");

    /// <summary>Of GOST 34.10-2015 with 256 bits: parameter set A of RFC 7836.</summary>
    public static readonly GostCurve Gost256 = new(
        32,
        "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97",
        "0C2173F1513981673AF4892C23035A27CE25E2013BF95AA33B22C656F277E7335",
        "0295F9BAE7428ED9CCC20E7C359A9D41A22FCCD9108E17BF7BA9337A6F8AE9513",
        "0400000000000000000000000000000000FD8CDDFC87B6635C115AF556C360C67",
        "091E38443A5E82C0D880923425712B2BB658B9196932E02C78B2582FE742DAA28",
        "032879423AB1A0375895786C4BB46E9565FDE0B5344766740AF268ADB32322E5C");

    private const int BaseWindow = 8;
    private const int OtherWindow = 5;

    private readonly GostField field;
    private readonly ulong[] a;
    private readonly ulong[] b;
    private readonly bool isMinusThree;
    private readonly Lazy<GostPoint?[]> baseMultiples;

    /// <summary>Numbers in hexadecimal, the most significant digit first and not above 7. A base point that is not on the curve throws.</summary>
    internal GostCurve(int bytes, string p, string a, string b, string q, string x, string y)
    {
        Bytes = bytes;
        (P, Q) = (Hex(p), Hex(q));
        field = new GostField(P, bytes / 8);
        (this.a, this.b) = (field.From(Hex(a)), field.From(Hex(b)));
        isMinusThree = Hex(a) == P - 3;
        baseMultiples = new(() => OddMultiples(Base!, BaseWindow));
        Base = Point(Hex(x), Hex(y)) ?? throw new InvalidOperationException("The base point is not on its curve.");
    }

    /// <summary>Length of a coordinate and of each half of a signature.</summary>
    public int Bytes { get; }

    public BigInteger P { get; }

    public BigInteger Q { get; }

    public GostPoint Base { get; }

    /// <summary>The point with these coordinates; null when they are none of the curve.</summary>
    public GostPoint? Point(BigInteger x, BigInteger y)
    {
        if (x.Sign < 0 || y.Sign < 0 || x >= P || y >= P)
            return null;
        var (fx, fy) = (field.From(x), field.From(y));
        var right = field.Add(field.Multiply(field.Add(field.Square(fx), a), fx), b);
        return GostField.IsZero(field.Subtract(field.Square(fy), right)) ? new GostPoint(fx, fy, field.One) : null;
    }

    /// <summary>The affine x of <c>m·base + n·other</c>; null when the sum is the point at infinity.</summary>
    public BigInteger? X(BigInteger m, BigInteger n, GostPoint other)
    {
        var (first, second) = (Digits(m, BaseWindow), Digits(n, OtherWindow));
        var (ofBase, ofOther) = (baseMultiples.Value, OddMultiples(other, OtherWindow));
        GostPoint? sum = null;
        for (var bit = Math.Max(first.Count, second.Count) - 1; bit >= 0; bit--)
        {
            sum = Double(sum);
            if (bit < first.Count && first[bit] != 0)
                sum = Sum(sum, Pick(ofBase, first[bit]));
            if (bit < second.Count && second[bit] != 0)
                sum = Sum(sum, Pick(ofOther, second[bit]));
        }
        return sum is null ? null : Affine(sum).X;
    }

    /// <summary>The affine coordinates of a multiple of the base point. Not constant in time: for test keys only.</summary>
    public (BigInteger X, BigInteger Y) Multiple(BigInteger factor)
    {
        GostPoint? sum = null;
        for (var bit = 8 * Bytes - 1; bit >= 0; bit--)
        {
            sum = Double(sum);
            if (!(factor >> bit).IsEven)
                sum = Sum(sum, Base);
        }
        return Affine(sum ?? throw new ArgumentOutOfRangeException(nameof(factor), "A multiple of the order."));
    }

    /// <summary>
    /// A number in signed digits of which most are zero, the lowest first: each other one is odd and below half of two to the width (non-adjacent form, so that a sum has few terms).
    /// </summary>
    private static List<int> Digits(BigInteger number, int width)
    {
        var digits = new List<int>();
        for (; !number.IsZero; number >>= 1)
        {
            var digit = number.IsEven ? 0 : (int)(number & (1 << width) - 1);
            digit -= digit >= 1 << width - 1 ? 1 << width : 0;
            number -= digit;
            digits.Add(digit);
        }
        return digits;
    }

    private GostPoint?[] OddMultiples(GostPoint point, int width)
    {
        var multiples = new GostPoint?[1 << width - 2];
        multiples[0] = point;
        var twice = Double(point);
        for (var i = 1; i < multiples.Length; i++)
            multiples[i] = Sum(multiples[i - 1], twice);
        return multiples;
    }

    private GostPoint? Pick(GostPoint?[] oddMultiples, int digit)
    {
        var point = oddMultiples[Math.Abs(digit) / 2];
        return digit > 0 || point is null ? point : point with { Y = field.Negate(point.Y) };
    }

    private GostPoint? Double(GostPoint? point)
    {
        if (point is null || GostField.IsZero(point.Y))
            return null;
        var (x, y, z) = point;
        var yy = field.Square(y);
        var s = Twice(Twice(field.Multiply(x, yy)));
        var m = Slope(x, field.Square(z));
        var x3 = field.Subtract(field.Square(m), Twice(s));
        var y3 = field.Subtract(field.Multiply(m, field.Subtract(s, x3)), Twice(Twice(Twice(field.Square(yy)))));
        return new GostPoint(x3, y3, Twice(field.Multiply(y, z)));
    }

    /// <summary>3x² + az⁴, which with a = −3 is 3(x − z²)(x + z²).</summary>
    private ulong[] Slope(ulong[] x, ulong[] zz)
    {
        if (isMinusThree)
            return Thrice(field.Multiply(field.Subtract(x, zz), field.Add(x, zz)));
        return field.Add(Thrice(field.Square(x)), field.Multiply(a, field.Square(zz)));
    }

    private GostPoint? Sum(GostPoint? left, GostPoint? right)
    {
        if (left is null || right is null)
            return left ?? right;
        var (z1, z2) = (field.Square(left.Z), field.Square(right.Z));
        var (u1, u2) = (field.Multiply(left.X, z2), field.Multiply(right.X, z1));
        var (s1, s2) = (field.Multiply(left.Y, field.Multiply(z2, right.Z)), field.Multiply(right.Y, field.Multiply(z1, left.Z)));
        var (h, r) = (field.Subtract(u2, u1), field.Subtract(s2, s1));
        if (GostField.IsZero(h))
            return GostField.IsZero(r) ? Double(left) : null;
        var hh = field.Square(h);
        var (hhh, v) = (field.Multiply(h, hh), field.Multiply(u1, hh));
        var x3 = field.Subtract(field.Subtract(field.Square(r), hhh), Twice(v));
        var y3 = field.Subtract(field.Multiply(r, field.Subtract(v, x3)), field.Multiply(s1, hhh));
        return new GostPoint(x3, y3, field.Multiply(h, field.Multiply(left.Z, right.Z)));
    }

    private (BigInteger X, BigInteger Y) Affine(GostPoint point)
    {
        var z = BigInteger.ModPow(field.ToNumber(point.Z), P - 2, P);
        var zz = z * z % P;
        return (field.ToNumber(point.X) * zz % P, field.ToNumber(point.Y) * zz % P * z % P);
    }

    private ulong[] Twice(ulong[] x) => field.Add(x, x);

    private ulong[] Thrice(ulong[] x) => field.Add(field.Add(x, x), x);

    private static BigInteger Hex(string text) => BigInteger.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

/// <summary>A point in Jacobian coordinates; the point at infinity is null.</summary>
internal sealed record GostPoint(ulong[] X, ulong[] Y, ulong[] Z);
