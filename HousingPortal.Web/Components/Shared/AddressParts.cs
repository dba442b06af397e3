namespace HousingPortal.Web.Components.Shared;

/// <summary>Reads and writes the filters that live in the address of a page, so that a list can be bookmarked, sent and returned to.</summary>
internal static class AddressParts
{
    public const int LongestSearch = 100;

    /// <summary>A value of an enumeration by its name; null for anything else.</summary>
    public static T? Value<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public static string Search(string? text) => (text ?? "").Trim() is { Length: > LongestSearch } tooLong ? tooLong[..LongestSearch] : (text ?? "").Trim();

    /// <summary>The address with the parts that have a value.</summary>
    public static string Url(string path, params IEnumerable<(string Name, string? Value)> parts)
    {
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
