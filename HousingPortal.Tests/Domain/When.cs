using System.Globalization;

namespace HousingPortal.Tests.DomainTests;

/// <summary>Days and moments as test data writes them: 2024-05-02, 2024-05-02T10:00.</summary>
internal static class When
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
