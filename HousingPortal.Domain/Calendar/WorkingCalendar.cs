using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>
/// Which days are working days (жұмыс күні), in the sense of para 10 and the Labour Code. All days are local days of the provider. A question about a
/// day outside the years of the calendar throws <see cref="ArgumentOutOfRangeException"/>: a term must not be counted over holidays that nobody has
/// entered.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly LocalizedText Saturday = new("Сенбі", "Суббота");
    private static readonly LocalizedText Sunday = new("Жексенбі", "Воскресенье");

    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly Dictionary<DateOnly, NonWorkingDay> off;
    private readonly Dictionary<DateOnly, WorkedWeekendDay> worked;

    /// <summary>
    /// A calendar of whole years. Throws <see cref="ArgumentException"/> when a day is named twice, lies outside the years, or a worked weekend day
    /// is no weekend day.
    /// </summary>
    public WorkingCalendar(string revision, int firstYear, int lastYear, IEnumerable<NonWorkingDay> nonWorkingDays, IEnumerable<WorkedWeekendDay> workedWeekendDays)
    {
        Revision = revision;
        (FirstYear, LastYear) = (firstYear, lastYear);
        first = new(firstYear, 1, 1);
        last = new(lastYear, 12, 31);
        off = nonWorkingDays.ToDictionary(day => day.Date);
        worked = workedWeekendDays.ToDictionary(day => day.Date);
        if (off.Keys.Concat(worked.Keys).Any(day => !Covers(day)) || worked.Keys.Any(day => off.ContainsKey(day) || WeekendName(day) is null))
        {
            throw new ArgumentException("A day lies outside the years of the calendar or contradicts another.", nameof(nonWorkingDays));
        }
    }

    /// <summary>Name of this state of the calendar: it says until when it is published and what is provisional.</summary>
    public string Revision { get; }

    /// <summary>First year that the calendar knows.</summary>
    public int FirstYear { get; }

    /// <summary>Last year that the calendar knows.</summary>
    public int LastYear { get; }

    /// <summary>Days off besides ordinary weekends, in order.</summary>
    public IEnumerable<NonWorkingDay> NonWorkingDays => off.Values.OrderBy(day => day.Date);

    /// <summary>Weekend days on which one works, in order.</summary>
    public IEnumerable<WorkedWeekendDay> WorkedWeekendDays => worked.Values.OrderBy(day => day.Date);

    /// <summary>Whether the calendar knows this day.</summary>
    public bool Covers(DateOnly day) => day >= first && day <= last;

    /// <summary>Whether people work on this day.</summary>
    public bool IsWorkingDay(DateOnly day) => WhyOff(day) is null;

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly FirstWorkingDayOnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The n-th working day after a day, which itself is not counted; n is at least 0, and 0 gives the day itself.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var day = from;
        for (var counted = 0; counted < n;)
        {
            day = day.AddDays(1);
            counted += IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Why one does not work on a day: the name of the holiday, else Saturday or Sunday; null on a working day.</summary>
    public LocalizedText? WhyOff(DateOnly day)
    {
        if (!Covers(day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar knows {first:O} to {last:O}.");
        }

        return worked.ContainsKey(day) ? null : off.GetValueOrDefault(day)?.Name ?? WeekendName(day);
    }

    /// <summary>Whether the day is a Saturday or a Sunday, worked or not.</summary>
    public static bool IsWeekend(DateOnly day) => WeekendName(day) is not null;

    /// <summary>
    /// The same calendar, and after its last year that of another: a case whose term was counted by an older calendar still knows how many days ago
    /// its term ended.
    /// </summary>
    public WorkingCalendar ContinuedBy(WorkingCalendar later) => later.LastYear <= LastYear
        ? this
        : new(
            Revision,
            FirstYear,
            later.LastYear,
            NonWorkingDays.Concat(later.NonWorkingDays.Where(day => day.Date > last)),
            WorkedWeekendDays.Concat(later.WorkedWeekendDays.Where(day => day.Date > last)));

    private static LocalizedText? WeekendName(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => Saturday,
        DayOfWeek.Sunday => Sunday,
        _ => null,
    };
}
