using System.Globalization;

namespace HousingPortal.Tests.Support;

/// <summary>Synthetic people: numbers are made from a birth date and a serial with a valid check digit and belong to nobody.</summary>
public static class TestPeople
{
    /// <summary>An IIN with valid check digits. Serials whose check digit does not exist are passed over.</summary>
    public static string Iin(DateOnly born, bool female = false, int serial = 1)
    {
        var century = (born.Year >= 2000 ? 5 : 3) + (female ? 1 : 0);
        for (; ; serial++)
        {
            var stem = born.ToString("yyMMdd", CultureInfo.InvariantCulture) + century + serial.ToString("0000", CultureInfo.InvariantCulture);
            if (CheckDigit(stem) is { } digit)
                return stem + digit;
        }
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
