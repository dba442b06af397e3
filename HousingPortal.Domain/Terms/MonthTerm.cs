using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Terms;

/// <summary>
/// A term of calendar months that an act sets. All days are local days of the provider; a last day outside the years of the calendar throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
/// <param name="Months">How many months.</param>
/// <param name="Citation">The place that sets it.</param>
public sealed record MonthTerm(int Months, Citation Citation)
{
    /// <summary>
    /// The last day: the same day of the last month, or that month's end when it is shorter; a day off moves it to the next working day
    /// (APPK art. 76(5)).
    /// </summary>
    public DateOnly LastDay(DateOnly cause, WorkingCalendar calendar) => calendar.FirstWorkingDayOnOrAfter(cause.AddMonths(Months));
}
