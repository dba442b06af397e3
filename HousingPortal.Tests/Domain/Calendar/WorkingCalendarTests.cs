using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    [Theory]
    [InlineData(2024, 249)]
    [InlineData(2025, 246)]
    [InlineData(2026, 247)]
    public void A_year_has_the_published_number_of_working_days(int year, int expected)
    {
        Assert.Equal(expected, DaysOf(year).Count(Calendar.IsWorkingDay));
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

    /// <summary>Years whose only irregular days are the two moved by orders: what the law on holidays gives must be what was published.</summary>
    [Theory]
    [InlineData(2024, "2024-06-16", "2024-05-08")]
    [InlineData(2025, "2025-06-06", "2025-01-03")]
    [InlineData(2026, "2026-05-27", null)]
    public void The_published_days_are_those_of_the_holidays_law_and_the_moved_ones(int year, string kurbanAit, string? moved)
    {
        var published = Calendar.NonWorkingDays.Select(day => day.Date).Where(day => day.Year == year);
        var expected = HolidayRules.Of(year, When.Day(kurbanAit)).Select(day => day.Date).ToList();
        if (moved is not null)
        {
            expected.Add(When.Day(moved));
        }

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
