namespace HousingPortal.Domain.Calendar;

/// <summary>
/// The calendar of the five-day week that the portal ships with. Two published calendars were wrong within their year (17.06.2024 was made a working
/// day on 07.06.2024, 31.08.2026 when Constitution Day was abolished), so an administrator may change it for a provider: <see cref="CalendarPatch"/>.
/// </summary>
public static partial class PublishedCalendar
{
    /// <summary>Years 2022 to 2026 as published, 2027 provisional from the law on holidays.</summary>
    public static readonly WorkingCalendar Current = new(
        "2022–2026; 2027 алдын ала / предварительно",
        2022,
        2027,
        [.. Days2022(), .. Days2023(), .. Days2024(), .. Days2025(), .. Days2026(), .. Days2027()],
        Worked());

    /// <summary>
    /// Every calendar that the portal ever shipped, the latest first. A case keeps the name of the one its term was counted by, so the days of an
    /// earlier calendar are never changed, also not to mend them: mended days make a new calendar.
    /// </summary>
    public static readonly IReadOnlyList<WorkingCalendar> Shipped =
    [
        Current,
        new(
            "2024–2026; 2027 алдын ала / предварительно",
            2024,
            2027,
            [.. Days2024(), .. Days2025(), .. Days2026(), .. Days2027()],
            Worked().Where(day => day.Date.Year >= 2024)),
    ];

    /// <summary>The shipped calendar of a name; an unknown name gives the current one, because a term must be counted by something.</summary>
    public static WorkingCalendar Find(string revision) => Shipped.FirstOrDefault(calendar => calendar.Revision == revision) ?? Current;
}
