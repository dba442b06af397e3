using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Web.Features.Worklist;

/// <summary>
/// What the supervisor's workspace narrows a worklist by, so that each of its numbers opens the cases it counts. It lives in the address like the rest of the filter.
/// Days are local days of the provider.
/// </summary>
public sealed record WorklistNarrowing
{
    public static readonly WorklistNarrowing None = new();

    /// <summary>Due on this day or later.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Due on this day or earlier.</summary>
    public DateOnly? DueUntil { get; init; }

    /// <summary>On this working day of the term, 0 to 15.</summary>
    public int? Age { get; init; }

    /// <summary>Not late yet, but will be at the present pace.</summary>
    public bool WillBeLate { get; init; }

    /// <summary>Account of the officer who has the case.</summary>
    public string? Officer { get; init; }

    /// <summary>Refused on this ground, G1 to G8.</summary>
    public string? Ground { get; init; }

    /// <summary>Of an open case: the draft was given back and the officer has done nothing since. Of a closed one: a draft was given back at some time.</summary>
    public bool Returned { get; init; }

    /// <summary>Decided on this day or later.</summary>
    public DateOnly? Since { get; init; }

    public bool IsEmpty => this == None;

    public static WorklistNarrowing Parse(string? due, string? until, string? age, string? late, string? officer, string? ground, string? returned, string? since) => new()
    {
        DueFrom = Day(due),
        DueUntil = Day(until),
        Age = int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ServiceTerm.WorkingDays ? number : null,
        WillBeLate = late == Yes,
        Officer = officer is { Length: > 0 and <= 450 } ? officer : null,
        Ground = ground is not null && RefusalGrounds.IsKnown(ground) ? ground : null,
        Returned = returned == Yes,
        Since = Day(since),
    };

    internal IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("due", Text(DueFrom)),
        ("until", Text(DueUntil)),
        ("age", Age?.ToString(CultureInfo.InvariantCulture)),
        ("late", WillBeLate ? Yes : null),
        ("officer", Officer),
        ("ground", Ground),
        ("returned", Returned ? Yes : null),
        ("since", Text(Since)),
    ];

    private const string Yes = "1";
    private const string DayFormat = "yyyy-MM-dd";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;

    private static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);
}
