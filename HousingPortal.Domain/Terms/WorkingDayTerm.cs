using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Terms;

/// <summary>
/// A term of working days that an act sets. The day of its cause is not counted (APPK art. 76(2)). All days are local days of the provider; a
/// question that leaves the years of the calendar throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
/// <param name="Days">How many working days.</param>
/// <param name="Citation">The place that sets it.</param>
public sealed record WorkingDayTerm(int Days, Citation Citation)
{
    /// <summary>The last day: the n-th working day after the day of the cause, also when that is a day off.</summary>
    public DateOnly LastDay(DateOnly cause, WorkingCalendar calendar) => calendar.AddWorkingDays(cause, Days);

    /// <summary>Whether the last day has passed.</summary>
    public bool IsOver(DateOnly cause, DateOnly today, WorkingCalendar calendar) => today > LastDay(cause, calendar);
}
