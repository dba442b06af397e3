using System.Buffers.Binary;

namespace HousingPortal.Web.Integrations.Eds.Gost;

/// <summary>
/// The hash of GOST 34.311-95, which is that of RFC 5831. Kazakhstan uses the substitution that RFC 4357 names the test parameter set of GOST R 34.11-94.
/// </summary>
internal static class Gost34311
{
    private const int Block = 32;

    /// <summary>Eight rows of sixteen; the first belongs to the lowest four bits.</summary>
    private static readonly byte[] Substitution = Convert.FromHexString(
        "040A09020D08000E060B010C070F05030E0B040C060D0F0A02030801000705090508010D0A0304020E0F0C070600090B070D0A010008090F0E04060C0B020503"
        + "060C0701050F0D08040A090E00030B02040B0A000702010D03060805090C0F0E0D0B0401030F0509000A0E070608020C010F0D0005070A040902030E060B080C");

    /// <summary>The constant of the third key, RFC 5831 section 6.1, the least significant byte first.</summary>
    private static readonly byte[] ThirdKey = Convert.FromHexString("00FF00FF00FF00FFFF00FF00FF00FF0000FFFF00FF0000FFFF000000FFFF00FF");

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var state = new byte[Block];
        Span<byte> sum = stackalloc byte[Block];
        Span<byte> block = stackalloc byte[Block];
        Span<byte> length = stackalloc byte[Block];
        sum.Clear();
        length.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)data.Length * 8);
        for (; data.Length >= Block; data = data[Block..])
        {
            Step(state, data[..Block]);
            Add(sum, data[..Block]);
        }
        if (data.Length > 0)
        {
            block.Clear();
            data.CopyTo(block);
            Step(state, block);
            Add(sum, block);
        }
        Step(state, length);
        Step(state, sum);
        return state;
    }

    /// <summary>The step function, RFC 5831 section 6.</summary>
    private static void Step(Span<byte> state, ReadOnlySpan<byte> message)
    {
        Span<byte> u = stackalloc byte[Block];
        Span<byte> v = stackalloc byte[Block];
        Span<byte> key = stackalloc byte[Block];
        Span<byte> mixed = stackalloc byte[Block];
        state.CopyTo(u);
        message.CopyTo(v);
        for (var i = 0; i < 4; i++)
        {
            if (i > 0)
            {
                Shift(u);
                if (i == 2)
                    Xor(u, ThirdKey);
                Shift(v);
                Shift(v);
            }
            for (var k = 0; k < 8; k++)
            {
                for (var part = 0; part < 4; part++)
                    key[4 * k + part] = (byte)(u[8 * part + k] ^ v[8 * part + k]);
            }
            Encrypt(key, state[(8 * i)..], mixed[(8 * i)..]);
        }
        Mix(mixed, 12);
        Xor(mixed, message);
        Mix(mixed, 1);
        Xor(mixed, state);
        Mix(mixed, 61);
        mixed.CopyTo(state);
    }

    /// <summary>The transformation A: the four eight-byte parts move down, the last becomes the sum of the first two.</summary>
    private static void Shift(Span<byte> x)
    {
        Span<byte> head = stackalloc byte[8];
        for (var i = 0; i < 8; i++)
            head[i] = (byte)(x[i] ^ x[8 + i]);
        x[8..].CopyTo(x);
        head.CopyTo(x[24..]);
    }

    /// <summary>The transformation psi, some times: the two-byte parts move down.</summary>
    private static void Mix(Span<byte> x, int times)
    {
        for (var n = 0; n < times; n++)
        {
            var low = (byte)(x[0] ^ x[2] ^ x[4] ^ x[6] ^ x[24] ^ x[30]);
            var high = (byte)(x[1] ^ x[3] ^ x[5] ^ x[7] ^ x[25] ^ x[31]);
            x[2..].CopyTo(x);
            (x[30], x[31]) = (low, high);
        }
    }

    /// <summary>Simple replacement of GOST 28147-89, RFC 5830 section 5.</summary>
    private static void Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, Span<byte> result)
    {
        var low = BinaryPrimitives.ReadUInt32LittleEndian(text);
        var high = BinaryPrimitives.ReadUInt32LittleEndian(text[4..]);
        for (var round = 0; round < 32; round++)
        {
            var part = round < 24 ? round % 8 : 31 - round;
            var next = high ^ Round(low + BinaryPrimitives.ReadUInt32LittleEndian(key[(4 * part)..]));
            (high, low) = round < 31 ? (low, next) : (next, low);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(result, low);
        BinaryPrimitives.WriteUInt32LittleEndian(result[4..], high);
    }

    private static uint Round(uint value)
    {
        var replaced = 0u;
        for (var i = 0; i < 8; i++)
            replaced |= (uint)Substitution[16 * i + (int)(value >> (4 * i) & 15)] << (4 * i);
        return uint.RotateLeft(replaced, 11);
    }

    private static void Xor(Span<byte> x, ReadOnlySpan<byte> y)
    {
        for (var i = 0; i < x.Length; i++)
            x[i] ^= y[i];
    }

    private static void Add(Span<byte> sum, ReadOnlySpan<byte> block)
    {
        var carry = 0;
        for (var i = 0; i < Block; i++)
        {
            carry += sum[i] + block[i];
            sum[i] = (byte)carry;
            carry >>= 8;
        }
    }
}
