using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>What becomes of a day.</summary>
public enum CalendarChangeKind
{
    /// <summary>One does not work: a holiday (мереке), or a day to which a day off (демалыс күні) was moved.</summary>
    DayOff,

    /// <summary>A Saturday or Sunday on which one works (Labour Code art. 85(3)).</summary>
    WorkedWeekendDay,

    /// <summary>
    /// What its weekday says: a special day is taken back. So 17.06.2024 and 31.08.2026 became working days after their calendars were published.
    /// </summary>
    OrdinaryDay,
}

/// <summary>One day of a calendar made different by an act.</summary>
/// <param name="Date">The day, a local day of the provider.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Name">What the day is, in both languages; of a day taken back, what it was.</param>
/// <param name="Source">The act.</param>
public sealed record CalendarChange(DateOnly Date, CalendarChangeKind Kind, LocalizedText Name, string Source);

/// <summary>A whole year that follows the last one of a calendar, with its special days as they were entered.</summary>
public sealed record CalendarYear(int Year, IReadOnlyList<NonWorkingDay> Days)
{
    /// <summary>
    /// The next year of a calendar by the law on holidays alone (<see cref="HolidayRules"/>). Error: <c>calendar.kurban-ait-outside-year</c>(year) when
    /// the first day of Kurban Ait lies in another year.
    /// </summary>
    public static Result<CalendarYear> After(WorkingCalendar calendar, DateOnly kurbanAit)
    {
        var year = calendar.LastYear + 1;
        return kurbanAit.Year == year ? new CalendarYear(year, HolidayRules.Of(year, kurbanAit)) : new Error("calendar.kurban-ait-outside-year", year);
    }
}
