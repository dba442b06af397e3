using System.Globalization;
using System.Text;

namespace HousingPortal.Web.Features.Workspace;

/// <summary>
/// A table as a spreadsheet of this country opens it: UTF-8 with a mark, semicolons. A cell that a spreadsheet would take for a formula gets an apostrophe in front, because
/// names and reasons are typed by people.
/// </summary>
internal static class CsvText
{
    private static readonly char[] Special = [';', '"', '\r', '\n'];

    public static byte[] Write(IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(object? value)
    {
        var text = value switch
        {
            DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            DateTime local => local.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.##", CultureInfo.CurrentCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => Harmless(value?.ToString() ?? ""),
        };
        return text.IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Harmless(string text) => text.TrimStart() is ['=' or '+' or '-' or '@' or '\t', ..] || text is ['\t' or '\r' or '\n', ..] ? $"'{text}" : text;
}
