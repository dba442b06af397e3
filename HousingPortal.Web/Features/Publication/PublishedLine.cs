using System.Globalization;
using HousingPortal.Domain.Eligibility;

namespace HousingPortal.Web.Features.Publication;

/// <summary>One line of a published list, without a name. Days are local days of the provider.</summary>
/// <param name="Place">Place on the list; of one housed, the place just before, null when the entry was not counted then.</param>
/// <param name="Day">When the application was complete; of one housed, when housing was given.</param>
/// <param name="List">Of one housed only, as is the ordinal number.</param>
public sealed record PublishedLine(int? Place, string Number, DateOnly Day, QueueList? List = null, int? OrdinalNumber = null)
{
    private const char Between = ';';

    /// <summary>How a line is found by its number.</summary>
    public static string Mark(string number) => $"{Between}{number}{Between}";

    /// <summary>The line as it is stored, published as a file and hashed: <c>place;number;day</c>, of one housed <c>day;number;list;ordinal number;place</c>.</summary>
    public string ToText() => List is { } list
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}{Between}{Number}{Between}{(int)list}{Between}{OrdinalNumber}{Between}{Place}\n")
        : string.Create(CultureInfo.InvariantCulture, $"{Place}{Between}{Number}{Between}{Day:yyyy-MM-dd}\n");

    public static IReadOnlyList<PublishedLine> Parse(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Of(line.Split(Between)))];

    private static PublishedLine Of(string[] parts) => parts is [var place, var number, var day]
        ? new(Whole(place), number, Date(day))
        : new(parts[4].Length == 0 ? null : Whole(parts[4]), parts[1], Date(parts[0]), (QueueList)Whole(parts[2]), Whole(parts[3]));

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
