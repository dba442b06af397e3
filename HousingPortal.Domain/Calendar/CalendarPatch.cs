namespace HousingPortal.Domain.Calendar;

/// <summary>
/// Everything by which the calendar of a provider differs from the one that the portal ships: whole years after its last one, and single days. Of two
/// changes of one day the later holds.
/// </summary>
public sealed record CalendarPatch(IReadOnlyList<CalendarYear> Years, IReadOnlyList<CalendarChange> Changes)
{
    /// <summary>No difference.</summary>
    public static readonly CalendarPatch None = new([], []);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Years.Count == 0 && Changes.Count == 0;

    /// <summary>The shipped calendar with these differences, under a name of its own.</summary>
    public WorkingCalendar Over(WorkingCalendar shipped, string revision)
    {
        var years = Years.Where(year => year.Year > shipped.LastYear).ToList();
        var off = shipped.NonWorkingDays.Concat(years.SelectMany(year => year.Days)).ToDictionary(day => day.Date);
        var worked = shipped.WorkedWeekendDays.ToDictionary(day => day.Date);
        foreach (var change in Changes)
        {
            off.Remove(change.Date);
            worked.Remove(change.Date);
            if (change.Kind == CalendarChangeKind.DayOff)
            {
                off.Add(change.Date, new(change.Date, change.Name, change.Source));
            }
            else if (change.Kind == CalendarChangeKind.WorkedWeekendDay)
            {
                worked.Add(change.Date, new(change.Date, change.Name, change.Source));
            }
        }

        return new(revision, shipped.FirstYear, Math.Max(shipped.LastYear, years.Select(year => year.Year).DefaultIfEmpty().Max()), off.Values, worked.Values);
    }

    /// <summary>
    /// These differences and more of them, all over the shipped calendar. Errors name the first thing that is wrong: <c>calendar.year-not-next</c>(year),
    /// <c>calendar.day-named-twice</c>(day), <c>calendar.day-outside-years</c>(day, first year, last year), <c>calendar.text-missing</c>(day),
    /// <c>calendar.source-missing</c>(day), <c>calendar.day-already-off</c>(day), <c>calendar.day-already-worked</c>(day),
    /// <c>calendar.not-a-weekend-day</c>(day), <c>calendar.nothing-to-take-back</c>(day).
    /// </summary>
    public Result<CalendarPatch> Add(CalendarPatch more, WorkingCalendar shipped)
    {
        var lastYear = Over(shipped, "").LastYear;
        foreach (var year in more.Years)
        {
            if (year.Year != ++lastYear)
            {
                return new Error("calendar.year-not-next", lastYear);
            }
        }

        var extended = this with { Years = [.. Years, .. more.Years] };
        var before = extended.Over(shipped, "");
        var seen = new HashSet<DateOnly>();
        foreach (var change in more.Changes)
        {
            if (!seen.Add(change.Date))
            {
                return new Error("calendar.day-named-twice", change.Date);
            }

            if (Problem(change, before) is { } problem)
            {
                return problem;
            }
        }

        return extended with { Changes = [.. Changes.Where(change => !seen.Contains(change.Date)), .. more.Changes] };
    }

    /// <summary>What is left of the differences over a newer shipped calendar: what it now says itself is dropped.</summary>
    public CalendarPatch On(WorkingCalendar shipped) => new(
        [.. Years.Where(year => year.Year > shipped.LastYear)],
        [.. Changes.Where(change => change.Date.Year > shipped.LastYear || change.Kind != KindOf(change.Date, shipped))]);

    private static Error? Problem(CalendarChange change, WorkingCalendar before)
    {
        if (!before.Covers(change.Date))
        {
            return new Error("calendar.day-outside-years", change.Date, before.FirstYear, before.LastYear);
        }

        if (string.IsNullOrWhiteSpace(change.Name.Kk) || string.IsNullOrWhiteSpace(change.Name.Ru))
        {
            return new Error("calendar.text-missing", change.Date);
        }

        if (string.IsNullOrWhiteSpace(change.Source))
        {
            return new Error("calendar.source-missing", change.Date);
        }

        return (change.Kind, KindOf(change.Date, before)) switch
        {
            (CalendarChangeKind.OrdinaryDay, CalendarChangeKind.OrdinaryDay) => new Error("calendar.nothing-to-take-back", change.Date),
            (CalendarChangeKind.OrdinaryDay, _) => null,
            (_, CalendarChangeKind.DayOff) => new Error("calendar.day-already-off", change.Date),
            (_, CalendarChangeKind.WorkedWeekendDay) => new Error("calendar.day-already-worked", change.Date),
            (CalendarChangeKind.WorkedWeekendDay, _) when !WorkingCalendar.IsWeekend(change.Date) => new Error("calendar.not-a-weekend-day", change.Date),
            _ => null,
        };
    }

    private static CalendarChangeKind KindOf(DateOnly day, WorkingCalendar calendar) =>
        calendar.WorkedWeekendDays.Any(worked => worked.Date == day) ? CalendarChangeKind.WorkedWeekendDay
        : calendar.NonWorkingDays.Any(off => off.Date == day) ? CalendarChangeKind.DayOff
        : CalendarChangeKind.OrdinaryDay;
}
