using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>
/// The provider's hours (Annex 4 item 7): 9:00 to 18:30 on working days, lunch 13:00 to 14:30. All times are local times of the provider.
/// </summary>
public static class OfficeHours
{
    /// <summary>The office opens.</summary>
    [Interpretation("A33", "A4.7", "2026-11-22",
        Unclear = "The item says \"Monday to Friday\", yet an order may make a weekend day a working day.",
        Decision = "The calendar decides the day, the item only the hours.",
        Why = "On such a day the provider works and terms are counted.")]
    public static readonly TimeOnly Opens = new(9, 0);

    /// <summary>Lunch begins.</summary>
    public static readonly TimeOnly LunchFrom = new(13, 0);

    /// <summary>Lunch is over.</summary>
    public static readonly TimeOnly LunchUntil = new(14, 30);

    /// <summary>The office closes: at this second it is already closed.</summary>
    public static readonly TimeOnly Closes = new(18, 30);

    /// <summary>
    /// The day on which an application counts as received (para 9, second part): the same day when it came before closing time of a working day, also
    /// before opening or in the lunch break, else the first working day after.
    /// </summary>
    public static DateOnly ReceivedOn(DateTime local, WorkingCalendar c)
    {
        var day = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) < Closes ? c.FirstWorkingDayOnOrAfter(day) : c.FirstWorkingDayOnOrAfter(day.AddDays(1));
    }

    /// <summary>Whether the provider works at this moment; the lunch break belongs to the working time, see <see cref="IsLunch"/>.</summary>
    public static bool IsOpen(DateTime local, WorkingCalendar c)
    {
        var time = TimeOnly.FromDateTime(local);
        return c.IsWorkingDay(DateOnly.FromDateTime(local)) && time >= Opens && time < Closes;
    }

    /// <summary>Whether the time is in the lunch break; at 14:30 it is over.</summary>
    public static bool IsLunch(DateTime local) => TimeOnly.FromDateTime(local) is var time && time >= LunchFrom && time < LunchUntil;
}
