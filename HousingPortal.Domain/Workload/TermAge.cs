using HousingPortal.Domain.Calendar;

namespace HousingPortal.Domain.Workload;

/// <summary>
/// How old a case is inside the fifteen working days of para 10, counted back from its due day, so that a term that began anew is right as well. All days
/// are local days of the provider.
/// </summary>
public static class TermAge
{
    /// <summary>
    /// The number of today in the term that ends on a day: 0 on the day of receipt and before, 15 on the due day; null once the due day has passed.
    /// </summary>
    public static int? Of(DateOnly dueOn, DateOnly today, WorkingCalendar calendar) =>
        dueOn < today ? null : Math.Max(0, ServiceTerm.WorkingDays - calendar.WorkingDaysBetween(today, dueOn));

    /// <summary>
    /// The due days of the cases of an age: from the first to the last, both included; no last one for age 0. Throws
    /// <see cref="ArgumentOutOfRangeException"/> for an age outside 0 to 15.
    /// </summary>
    public static (DateOnly From, DateOnly? Until) DueDays(int age, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(age, ServiceTerm.WorkingDays);
        var left = ServiceTerm.WorkingDays - age;
        return (calendar.AddWorkingDays(today, left), age == 0 ? null : calendar.AddWorkingDays(today, left + 1).AddDays(-1));
    }

    /// <summary>
    /// Working days that a decision took, counted back from the due day: 15 when it was made on the due day, more when it was late. A term that began anew
    /// is counted from its new beginning.
    /// </summary>
    public static int Taken(DateOnly dueOn, DateOnly decidedOn, WorkingCalendar calendar) =>
        Math.Max(0, ServiceTerm.WorkingDays - calendar.WorkingDaysBetween(decidedOn, dueOn));
}
