using System.Globalization;

namespace HousingPortal.Web.Demonstration;

/// <summary>Identification numbers for demonstration: made from a date and a serial number with a right check digit, given to nobody.</summary>
internal static class SyntheticNumbers
{
    public static string Iin(DateOnly born, bool female, int serial)
    {
        var century = (born.Year >= 2000 ? 5 : 3) + (female ? 1 : 0);
        return First(next => string.Create(CultureInfo.InvariantCulture, $"{born:yyMMdd}{century}{serial + next:0000}"));
    }

    /// <summary>Registration month, kind 4 (a resident legal entity), 0 (the head body), serial number.</summary>
    public static string Bin(DateOnly registered, int serial) =>
        First(next => string.Create(CultureInfo.InvariantCulture, $"{registered:yyMM}40{serial + next:00000}"));

    // A stem whose two sums both leave ten has no check digit: the next serial number is taken, as the issuing body does.
    private static string First(Func<int, string> stem)
    {
        for (var next = 0; ; next++)
            if (CheckDigit(stem(next)) is { } digit)
                return string.Create(CultureInfo.InvariantCulture, $"{stem(next)}{digit}");
    }

    private static int? CheckDigit(string stem)
    {
        var first = stem.Select((c, i) => (c - '0') * (i + 1)).Sum() % 11;
        if (first < 10)
            return first;
        var second = stem.Select((c, i) => (c - '0') * (i < 9 ? i + 3 : i - 8)).Sum() % 11;
        return second < 10 ? second : null;
    }
}
