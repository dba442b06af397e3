using FsCheck;
using FsCheck.Fluent;
using HousingPortal.Domain.Calendar;

namespace HousingPortal.Tests.DomainTests.Properties;

/// <summary>What holds for every day and every calendar: the published one, and any that an administrator could enter.</summary>
public sealed class CalendarProperties
{
    private static readonly WorkingCalendar Published = PublishedCalendar.Current;

    /// <summary>Two years with up to sixty days off and up to six worked Saturdays wherever chance puts them.</summary>
    private static Gen<WorkingCalendar> Calendars =>
        from offs in Gen.Choose(0, 60)
        from off in Gen.Choose(0, 729).ArrayOf(offs)
        from works in Gen.Choose(0, 6)
        from worked in Gen.Choose(0, 103).ArrayOf(works)
        let free = off.Select(n => new DateOnly(2030, 1, 1).AddDays(n)).ToHashSet()
        let saturdays = worked.Select(week => new DateOnly(2030, 1, 5).AddDays(7 * week)).ToHashSet()
        select new WorkingCalendar(
            "кездейсоқ / случайный",
            2030,
            2031,
            free.Select(day => new NonWorkingDay(day, new("демалыс", "выходной"), "x")),
            saturdays.Except(free).Select(day => new WorkedWeekendDay(day, new("жұмыс", "рабочий"), "x")));

    /// <summary>A calendar and two days of its first year, the earlier one first, so that a term from either ends inside the calendar.</summary>
    private static Gen<(WorkingCalendar Calendar, DateOnly Earlier, DateOnly Later)> Days =>
        from calendar in Gen.Frequency((3, Gen.Constant(Published)), (1, Calendars))
        let first = new DateOnly(calendar.FirstYear, 1, 1)
        let span = new DateOnly(calendar.LastYear, 1, 1).DayNumber - first.DayNumber
        from a in Gen.Choose(0, span)
        from b in Gen.Choose(0, span)
        select (calendar, first.AddDays(Math.Min(a, b)), first.AddDays(Math.Max(a, b)));

    private static Gen<int> Counts => Gen.Choose(1, 40);

    private static Gen<TimeSpan> Times => Gen.Choose(0, (24 * 60 * 60) - 1).Select(second => TimeSpan.FromSeconds(second));

    [Fact]
    public void The_calendar_never_returns_a_day_off() => Property.Holds(
        from days in Days
        from n in Counts
        from time in Times
        select (days.Calendar, Day: days.Earlier, N: n, Time: time),
        x => new[]
        {
            x.Calendar.AddWorkingDays(x.Day, x.N),
            x.Calendar.FirstWorkingDayOnOrAfter(x.Day),
            OfficeHours.ReceivedOn(x.Day.ToDateTime(TimeOnly.MinValue) + x.Time, x.Calendar),
        }.All(day => x.Calendar.WhyOff(day) is null && day >= x.Day));

    [Fact]
    public void A_day_is_a_working_day_exactly_when_nothing_says_why_it_is_off() => Property.Holds(
        Days,
        x => x.Calendar.IsWorkingDay(x.Earlier) == ((IsWeekday(x.Earlier) && x.Calendar.NonWorkingDays.All(day => day.Date != x.Earlier))
            || x.Calendar.WorkedWeekendDays.Any(day => day.Date == x.Earlier)));

    [Fact]
    public void No_working_day_is_skipped_on_the_way_to_the_first_one() => Property.Holds(
        Days,
        x =>
        {
            var first = x.Calendar.FirstWorkingDayOnOrAfter(x.Earlier);
            return DaysBetween(x.Earlier, first.AddDays(-1)).All(day => !x.Calendar.IsWorkingDay(day));
        });

    [Fact]
    public void Adding_working_days_and_counting_them_are_inverse() => Property.Holds(
        from days in Days
        from n in Counts
        select (days.Calendar, days.Earlier, days.Later, N: n),
        x => x.Calendar.WorkingDaysBetween(x.Earlier, x.Calendar.AddWorkingDays(x.Earlier, x.N)) == x.N
            && x.Calendar.AddWorkingDays(x.Earlier, 0) == x.Earlier
            && (x.Earlier == x.Later || !x.Calendar.IsWorkingDay(x.Later)
                || x.Calendar.AddWorkingDays(x.Earlier, x.Calendar.WorkingDaysBetween(x.Earlier, x.Later)) == x.Later)
            && x.Calendar.WorkingDaysBetween(x.Later, x.Earlier) == -x.Calendar.WorkingDaysBetween(x.Earlier, x.Later));

    [Fact]
    public void A_later_receipt_never_has_an_earlier_deadline() => Property.Holds(
        from days in Days
        from one in Times
        from two in Times
        let a = days.Earlier.ToDateTime(TimeOnly.MinValue) + one
        let b = days.Later.ToDateTime(TimeOnly.MinValue) + two
        select (days.Calendar, Earlier: a < b ? a : b, Later: a < b ? b : a),
        x => Due(x.Earlier, x.Calendar) <= Due(x.Later, x.Calendar));

    [Fact]
    public void The_limits_of_a_term_stand_in_their_order_and_fifteen_days_are_left_at_its_start() => Property.Holds(
        Days,
        x =>
        {
            var term = ServiceTerm.For(x.Earlier, x.Calendar);
            return term.ReceivedOn < term.FirstDay && term.FirstDay < term.TargetNoticeBy && term.TargetNoticeBy < term.NoticeBy
                && term.NoticeBy <= term.HearingBy && term.HearingBy <= term.DueOn
                && x.Calendar.WorkingDaysBetween(term.NoticeBy, term.DueOn) == 3
                && x.Calendar.WorkingDaysBetween(term.NoticeBy, term.HearingBy) == 2
                && term.WorkingDaysLeft(term.ReceivedOn) == 15;
        });

    [Fact]
    public void A_drawn_term_has_every_day_once_and_numbers_fifteen_of_them() => Property.Holds(
        from days in Days
        from more in Gen.Choose(0, 10)
        select (days.Calendar, days.Earlier, More: more),
        x =>
        {
            var term = ServiceTerm.For(x.Earlier, x.Calendar);
            var drawn = term.Drawn(term.DueOn.AddDays(x.More));
            return drawn.Select(day => day.Date).SequenceEqual(DaysBetween(x.Earlier, term.DueOn.AddDays(x.More)))
                && drawn.Select(day => day.Number).OfType<int>().SequenceEqual(Enumerable.Range(1, 15))
                && drawn.All(day => (day.Number is null) == (day.WhyNotCounted is not null) && day.Number == term.NumberOf(day.Date))
                && drawn.Where(day => day.Number is not null).All(day => x.Calendar.IsWorkingDay(day.Date))
                && drawn.Single(day => day.IsNoticeLimit).Number == 12
                && drawn.Single(day => day.IsHearingLimit).Number == 14
                && drawn.Single(day => day.IsDue).Number == 15;
        });

    [Fact]
    public void The_colour_only_grows_more_urgent_and_never_skips_the_due_day() => Property.Holds(
        Days,
        x =>
        {
            var term = ServiceTerm.For(x.Earlier, x.Calendar);
            var colours = DaysBetween(term.ReceivedOn, term.DueOn.AddDays(5)).Select(term.Colour).ToList();
            return colours.SequenceEqual(colours.Order()) && term.Colour(term.DueOn) == DeadlineColour.Red && term.Colour(term.DueOn.AddDays(1)) == DeadlineColour.Overdue;
        });

    private static DateOnly Due(DateTime filed, WorkingCalendar calendar) => ServiceTerm.For(OfficeHours.ReceivedOn(filed, calendar), calendar).DueOn;

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static IEnumerable<DateOnly> DaysBetween(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
