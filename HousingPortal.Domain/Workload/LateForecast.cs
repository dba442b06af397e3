using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Workload;

/// <summary>The open cases whose term of para 10 ends on one day, and how many of them will not be decided by then.</summary>
/// <param name="DueOn">The due day, today or later.</param>
/// <param name="Open">How many are open.</param>
/// <param name="WillBeLate">How many of them will be late: the last in the order of their numbers.</param>
public sealed record DueForecast(DateOnly DueOn, int Open, int WillBeLate);

/// <summary>
/// Which open cases will miss the fifteen working days of para 10 when decisions go on at the pace of the last weeks. A help for whoever spreads the work;
/// it has no effect in law.
/// </summary>
/// <param name="Overdue">Open cases whose due day has passed; they are not counted among those that will be late.</param>
/// <param name="Days">The due days that open cases have, in order.</param>
/// <param name="Decided">Decisions signed in the last <see cref="Window"/> working days before today.</param>
public sealed record LateForecast(int Overdue, IReadOnlyList<DueForecast> Days, int Decided)
{
    /// <summary>Working days before today whose decisions give the pace.</summary>
    public const int Window = 20;

    /// <summary>With fewer decisions in the window than this the pace says little.</summary>
    public const int Enough = 20;

    /// <summary>Open cases that are not late yet and will be.</summary>
    public int WillBeLate => Days.Sum(day => day.WillBeLate);

    /// <summary>Whether the pace rests on so few decisions that it says little.</summary>
    public bool IsRough => Decided < Enough;

    /// <summary>Decisions in a working day at the present pace.</summary>
    public decimal Pace => Decided / (decimal)Window;

    /// <summary>The first day of the window: that many working days lie between it, included, and today.</summary>
    public static DateOnly WindowStart(DateOnly today, WorkingCalendar calendar)
    {
        var day = today;
        for (var counted = 0; counted < Window;)
        {
            day = day.AddDays(-1);
            counted += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The forecast. All days are local days of the provider.</summary>
    /// <param name="open">How many open cases have each due day.</param>
    /// <param name="decided">Decisions signed from <see cref="WindowStart"/> up to yesterday.</param>
    /// <param name="decidedToday">Decisions signed today: they are taken off what is expected of today.</param>
    /// <param name="today">Today.</param>
    /// <param name="calendar">The calendar of the provider.</param>
    [Interpretation("B46", "10.1", "2026-11-24",
        Unclear = "The order says when a decision is late, not how a provider sees it coming.",
        Decision = "The signed decisions of the last twenty working days give the pace; the open cases are taken in the order of their due days, overdue "
            + "ones first; what the pace does not reach by its due day will be late.",
        Why = "Taking the earliest due day first makes the fewest late at a given pace, so what the forecast shows cannot be avoided by order alone, only by "
            + "more hands. Every signed decision counts, whichever it is, because each ends a term.")]
    public static LateForecast Of(IReadOnlyDictionary<DateOnly, int> open, int decided, int decidedToday, DateOnly today, WorkingCalendar calendar)
    {
        var overdue = open.Where(day => day.Key < today).Sum(day => day.Value);
        var ahead = overdue;
        var restOfToday = calendar.IsWorkingDay(today) ? Math.Max(0, decided - (Window * decidedToday)) : 0;
        var days = new List<DueForecast>();
        foreach (var (dueOn, count) in open.Where(day => day.Key >= today).OrderBy(day => day.Key))
        {
            var reached = (restOfToday + (decided * calendar.WorkingDaysBetween(today, dueOn))) / Window;
            days.Add(new(dueOn, count, count - Math.Clamp(reached - ahead, 0, count)));
            ahead += count;
        }

        return new(overdue, days, decided);
    }
}
