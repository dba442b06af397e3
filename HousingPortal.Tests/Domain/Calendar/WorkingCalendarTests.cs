using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>
    /// 2024 to 2026 from the published calendars. By hand: 2022 begins on a Saturday and has 260 days from Monday to Friday; less 17 days off (3, 4, 7 Jan; 7, 8, 21–23 Mar; 2, 9, 10 May;
    /// 6 Jul; 29, 30 Aug; 24, 25 Oct; 16 Dec), and 3 Saturdays worked. 2023 begins on a Sunday and has 260 as well; less 15 (2, 3 Jan; 8, 21–23 Mar; 1, 8, 9 May; 28 Jun; 6, 7 Jul; 30 Aug;
    /// 25 Oct; 18 Dec), and 1 Saturday worked.
    /// </summary>
    [Theory]
    [InlineData(2022, 260 - 17 + 3)]
    [InlineData(2023, 260 - 15 + 1)]
    [InlineData(2024, 249)]
    [InlineData(2025, 246)]
    [InlineData(2026, 247)]
    public void A_year_has_the_published_number_of_working_days(int year, int expected)
    {
        Assert.Equal(expected, DaysOf(year).Count(Calendar.IsWorkingDay));
    }

    /// <summary>The table of the reading notes: every day off from Monday to Friday, and every worked weekend day with its weekday.</summary>
    [Theory]
    [InlineData(2022, "01-03 01-04 01-07 03-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-29 08-30 10-24 10-25 12-16", "03-05 Saturday, 08-27 Saturday, 10-22 Saturday")]
    [InlineData(2023, "01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18", "07-01 Saturday")]
    [InlineData(2024, "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16", "05-04 Saturday")]
    [InlineData(2025, "01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16", "01-05 Sunday")]
    [InlineData(2026, "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16", "")]
    public void The_days_off_of_a_week_and_the_worked_weekend_days_are_the_published_ones(int year, string off, string worked)
    {
        var days = DaysOf(year).ToList();
        Assert.Equal(off, string.Join(' ', days.Where(day => !WorkingCalendar.IsWeekend(day) && !Calendar.IsWorkingDay(day)).Select(day => $"{day:MM-dd}")));
        Assert.Equal(worked, string.Join(", ", days.Where(day => WorkingCalendar.IsWeekend(day) && Calendar.IsWorkingDay(day)).Select(day => $"{day:MM-dd} {day.DayOfWeek}")));
    }

    [Fact]
    public void A_calendar_once_shipped_is_found_by_its_name_with_the_days_it_had()
    {
        var earlier = PublishedCalendar.Find("2024–2026; 2027 алдын ала / предварительно");

        Assert.Equal((2024, 2027), (earlier.FirstYear, earlier.LastYear));
        Assert.Equal(78, earlier.NonWorkingDays.Count());
        Assert.Equal(2, earlier.WorkedWeekendDays.Count());
        Assert.Equal(PublishedCalendar.Shipped.Count, PublishedCalendar.Shipped.Select(calendar => calendar.Revision).Distinct().Count());
        Assert.Same(PublishedCalendar.Current, PublishedCalendar.Find(PublishedCalendar.Current.Revision));
    }

    [Fact]
    public void An_older_calendar_goes_on_with_the_years_of_a_newer_one_and_keeps_its_own_days()
    {
        var name = new LocalizedText("күн", "день");
        var older = new WorkingCalendar("older", 2026, 2026, [new(new(2026, 12, 30), name, "s")], []);
        var newer = new WorkingCalendar("newer", 2026, 2027, [new(new(2026, 12, 31), name, "s"), new(new(2027, 1, 1), name, "s")], [new(new(2027, 1, 2), name, "s")]);

        var both = older.ContinuedBy(newer);

        Assert.Equal(("older", 2027), (both.Revision, both.LastYear));
        Assert.False(both.IsWorkingDay(new(2026, 12, 30)));
        Assert.True(both.IsWorkingDay(new(2026, 12, 31)));
        Assert.False(both.IsWorkingDay(new(2027, 1, 1)));
        Assert.True(both.IsWorkingDay(new(2027, 1, 2)));
        Assert.Same(newer, newer.ContinuedBy(older));
    }

    [Theory]
    [InlineData("2024-05-04", "the Saturday worked for 8 May")]
    [InlineData("2025-01-05", "the Sunday worked for 3 January")]
    [InlineData("2024-06-17", "the day off cancelled ten days before")]
    [InlineData("2026-08-31", "the day off lost with Constitution Day")]
    [InlineData("2026-08-28", "an ordinary Friday")]
    public void One_works_on(string day, string why)
    {
        Assert.True(Calendar.IsWorkingDay(When.Day(day)), why);
    }

    [Theory]
    [InlineData("2024-05-08", "moved from 4 May")]
    [InlineData("2025-03-25", "the second of two weekend holidays")]
    [InlineData("2026-05-27", "Kurban Ait")]
    [InlineData("2027-03-15", "Constitution Day on its new date")]
    [InlineData("2026-03-24", "23 March is itself a holiday")]
    public void One_rests_on(string day, string why)
    {
        Assert.False(Calendar.IsWorkingDay(When.Day(day)), why);
    }

    [Fact]
    public void A_day_off_is_explained_by_its_holiday_and_a_plain_weekend_by_its_name()
    {
        Assert.Equal("Наурыз мейрамы", Calendar.WhyOff(new(2026, 3, 23))!.Kk);
        Assert.Contains("22.03.2025", Calendar.WhyOff(new(2025, 3, 24))!.Ru, StringComparison.Ordinal);
        Assert.Equal("Наурыз мейрамы", Calendar.WhyOff(new(2026, 3, 21))!.Kk);
        Assert.Equal(new LocalizedText("Сенбі", "Суббота"), Calendar.WhyOff(new(2026, 3, 28)));
        Assert.Null(Calendar.WhyOff(new(2026, 3, 27)));
    }

    [Fact]
    public void Every_special_day_names_the_act_it_comes_from_in_both_languages()
    {
        foreach (var (name, source) in Calendar.NonWorkingDays.Select(day => (day.Name, day.Source)).Concat(Calendar.WorkedWeekendDays.Select(day => (day.Name, day.Source))))
        {
            Assert.NotEmpty(source);
            Assert.NotEmpty(name.Kk);
            Assert.NotEqual(name.Kk, name.Ru);
        }
    }

    /// <summary>What the law on holidays gives and the days moved by acts must be what was published.</summary>
    [Theory]
    [InlineData(2022, "2022-07-09", "2022-03-07", "2022-08-29", "2022-10-24")]
    [InlineData(2023, "2023-06-28", "2023-07-07")]
    [InlineData(2024, "2024-06-16", "2024-05-08")]
    [InlineData(2025, "2025-06-06", "2025-01-03")]
    [InlineData(2026, "2026-05-27")]
    public void The_published_days_are_those_of_the_holidays_law_and_the_moved_ones(int year, string kurbanAit, params string[] moved)
    {
        var published = Calendar.NonWorkingDays.Select(day => day.Date).Where(day => day.Year == year);
        var expected = HolidayRules.Of(year, When.Day(kurbanAit)).Select(day => day.Date).ToList();
        expected.AddRange(moved.Select(When.Day));

        Assert.Equal(expected.Order(), published);
    }

    [Fact]
    public void The_year_2027_is_marked_provisional_and_moves_only_true_holidays()
    {
        Assert.Contains("2027", Calendar.Revision, StringComparison.Ordinal);
        Assert.Contains("предварительно", Calendar.Revision, StringComparison.Ordinal);
        Assert.True(Calendar.IsWorkingDay(new(2027, 5, 17)), "Kurban Ait on a Sunday is not moved");
        Assert.False(Calendar.IsWorkingDay(new(2027, 5, 3)), "1 May is a Saturday");
        Assert.False(Calendar.IsWorkingDay(new(2027, 5, 10)), "9 May is a Sunday");
        Assert.False(Calendar.IsWorkingDay(new(2027, 1, 4)), "2 January is a Saturday");
        Assert.False(Calendar.IsWorkingDay(new(2027, 3, 24)), "20 and 21 March are a weekend, 21 is a holiday");
    }

    [Fact]
    public void A_day_outside_the_years_is_refused_instead_of_guessed()
    {
        DateOnly first = new(Calendar.FirstYear, 1, 1), last = new(Calendar.LastYear, 12, 31);
        Assert.True(Calendar.Covers(first));
        Assert.True(Calendar.Covers(last));
        Assert.False(Calendar.Covers(first.AddDays(-1)));
        Assert.False(Calendar.Covers(last.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(first.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(last.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new(2027, 12, 30), 5));
    }

    [Fact]
    public void A_calendar_that_contradicts_itself_is_refused()
    {
        var name = new LocalizedText("күн", "день");
        NonWorkingDay free = new(new(2026, 3, 9), name, "s"), outside = free with { Date = new(2027, 1, 1) };
        WorkedWeekendDay saturday = new(new(2026, 3, 14), name, "s"), wednesday = saturday with { Date = new(2026, 3, 4) };
        Assert.Equal([free], new WorkingCalendar("x", 2026, 2026, [free], [saturday]).NonWorkingDays);
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("x", 2026, 2026, [free, outside], [saturday]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("x", 2026, 2026, [free], [saturday, saturday with { Date = new(2027, 1, 2) }]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("x", 2026, 2026, [free], [saturday, wednesday]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("x", 2026, 2026, [free, free with { Date = saturday.Date }], [saturday]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("x", 2026, 2026, [free, free], []));
    }

    [Fact]
    public void Special_days_come_in_their_order_in_whatever_order_they_were_entered()
    {
        var name = new LocalizedText("күн", "день");
        WorkedWeekendDay later = new(new(2026, 5, 16), name, "s"), earlier = new(new(2026, 3, 14), name, "s");
        NonWorkingDay second = new(new(2026, 5, 15), name, "s"), first = new(new(2026, 3, 13), name, "s");
        var calendar = new WorkingCalendar("x", 2026, 2026, [second, first], [later, earlier]);
        Assert.Equal([earlier, later], calendar.WorkedWeekendDays);
        Assert.Equal([first, second], calendar.NonWorkingDays);
    }

    [Fact]
    public void A_shipped_calendar_is_found_by_its_name_and_an_unknown_name_gives_the_current_one()
    {
        Assert.All(PublishedCalendar.Shipped, calendar => Assert.Same(calendar, PublishedCalendar.Find(calendar.Revision)));
        Assert.Same(Calendar, PublishedCalendar.Find("1999"));
    }

    /// <summary>31 December 2028 is a Sunday.</summary>
    [Fact]
    public void A_calendar_that_another_continues_keeps_its_own_years_to_their_last_day()
    {
        var name = new LocalizedText("күн", "день");
        NonWorkingDay friday = new(new(2028, 12, 29), name, "s"), next = new(new(2029, 1, 1), name, "s");
        WorkedWeekendDay sunday = new(new(2028, 12, 31), name, "s");
        var own = new WorkingCalendar("own", 2028, 2028, [friday], [sunday]);
        var later = new WorkingCalendar("later", 2028, 2029, [next], [sunday with { Name = new("басқа", "другой") }]);

        var both = own.ContinuedBy(later);
        Assert.Equal(("own", 2029), (both.Revision, both.LastYear));
        Assert.Equal([friday, next], both.NonWorkingDays);
        Assert.Equal([sunday], both.WorkedWeekendDays);
        Assert.Same(later, later.ContinuedBy(own));
        Assert.Same(later, later.ContinuedBy(later));
    }

    [Fact]
    public void Days_are_not_counted_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new(2026, 3, 20), -1));
    }

    [Fact]
    public void Working_days_between_two_days_count_the_last_and_not_the_first()
    {
        DateOnly friday = new(2026, 3, 20), thursday = new(2026, 3, 26);
        Assert.Equal(1, Calendar.WorkingDaysBetween(friday, thursday));
        Assert.Equal(-1, Calendar.WorkingDaysBetween(thursday, friday));
        Assert.Equal(0, Calendar.WorkingDaysBetween(friday, new(2026, 3, 25)));
        Assert.Equal(0, Calendar.WorkingDaysBetween(friday, friday));
    }

    private static IEnumerable<DateOnly> DaysOf(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
