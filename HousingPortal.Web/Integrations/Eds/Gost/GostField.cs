namespace HousingPortal.Web.Integrations.Eds.Gost;

/// <summary>
/// Arithmetic modulo p = 2^(64n) - c with a small c, on numbers of n words, the least significant first. All three curves have such a p. A number may stand for p + x while x is
/// small; <see cref="Normalise"/> gives the one below p.
/// </summary>
internal sealed class GostField(int words, ulong c)
{
    public int Words => words;

    public ulong[] Multiply(ulong[] x, ulong[] y)
    {
        Span<ulong> product = stackalloc ulong[2 * words];
        product.Clear();
        for (var i = 0; i < words; i++)
        {
            var carry = 0UL;
            for (var j = 0; j < words; j++)
            {
                var high = Math.BigMul(x[i], y[j], out var low);
                low += carry;
                high += low < carry ? 1UL : 0;
                product[i + j] += low;
                carry = high + (product[i + j] < low ? 1UL : 0);
            }
            product[i + words] = carry;
        }
        return Reduce(product);
    }

    public ulong[] Square(ulong[] x) => Multiply(x, x);

    public ulong[] Add(ulong[] x, ulong[] y)
    {
        var sum = new ulong[words];
        var carry = 0UL;
        for (var i = 0; i < words; i++)
        {
            var part = x[i] + carry;
            carry = part < carry ? 1UL : 0;
            sum[i] = part + y[i];
            carry += sum[i] < part ? 1UL : 0;
        }
        AddSmall(sum, carry * c);
        return sum;
    }

    public ulong[] Subtract(ulong[] x, ulong[] y)
    {
        var difference = new ulong[words];
        var borrow = 0UL;
        for (var i = 0; i < words; i++)
        {
            var part = x[i] - borrow;
            borrow = x[i] < borrow ? 1UL : 0;
            borrow += part < y[i] ? 1UL : 0;
            difference[i] = part - y[i];
        }
        // What was borrowed was 2^(64n), which is c.
        while (borrow != 0)
        {
            var taken = borrow * c;
            borrow = 0;
            for (var i = 0; i < words && (i == 0 || borrow != 0); i++)
            {
                var less = i == 0 ? taken : borrow;
                borrow = difference[i] < less ? 1UL : 0;
                difference[i] -= less;
            }
        }
        return difference;
    }

    public bool IsZero(ulong[] x) => Normalise(x).All(word => word == 0);

    /// <summary>The same number below p.</summary>
    public ulong[] Normalise(ulong[] x)
    {
        // x + c overflows exactly when x is p or more, and then what is left is x - p.
        var over = (ulong[])x.Clone();
        return Overflows(over, c) ? over : x;
    }

    private ulong[] Reduce(ReadOnlySpan<ulong> product)
    {
        var result = product[..words].ToArray();
        var carry = 0UL;
        for (var i = 0; i < words; i++)
        {
            var high = Math.BigMul(product[words + i], c, out var low);
            low += carry;
            high += low < carry ? 1UL : 0;
            result[i] += low;
            carry = high + (result[i] < low ? 1UL : 0);
        }
        // The carry is below c + 1, so its product with c fits a word.
        AddSmall(result, carry * c);
        return result;
    }

    private void AddSmall(ulong[] x, ulong value)
    {
        while (Overflows(x, value))
            value = c;
    }

    private bool Overflows(ulong[] x, ulong value)
    {
        for (var i = 0; i < words && value != 0; i++)
        {
            x[i] += value;
            value = x[i] < value ? 1UL : 0;
        }
        return value != 0;
    }
}
