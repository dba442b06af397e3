using System.Globalization;

namespace HousingPortal.Domain.Law;

/// <summary>How dates and money are written inside a legal text, the same in both languages and on every machine.</summary>
internal static class Texts
{
    private static readonly NumberFormatInfo Tenge = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00a0" };

    internal static string Date(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    internal static string Month(DateOnly day) => day.ToString("MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>Two digits of tiyn: for reading only, comparisons are made on the exact amount.</summary>
    internal static string Money(decimal amount) => amount.ToString("N2", Tenge) + "\u00a0₸";

    internal static LocalizedText Same(string text) => new(text, text);
}
