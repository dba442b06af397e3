using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Terms;

namespace HousingPortal.Tests.DomainTests.Terms;

public sealed class TermTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;
    private static readonly Citation Somewhere = new(Acts.Appk, "76.2");

    /// <summary>
    /// Counted on the table of days off: the day after the cause is day 1 when it is worked. 2026: off are 21–25 March. 2024: off are 1 and 7–9 May,
    /// worked is Saturday 4 May. 2025: worked is Sunday 5 January, off are 3 and 7 January.
    /// </summary>
    [Theory]
    [InlineData(1, "2026-08-14", "2026-08-17", "over a weekend")]
    [InlineData(1, "2026-08-17", "2026-08-18", "inside a week")]
    [InlineData(3, "2026-03-20", "2026-03-30", "26, 27 and, after a weekend, 30 March")]
    [InlineData(3, "2024-04-30", "2024-05-04", "2, 3 and the worked Saturday")]
    [InlineData(3, "2025-01-05", "2025-01-09", "6, 8 and 9 January")]
    [InlineData(3, "2026-08-15", "2026-08-19", "from a Saturday, which is not counted anyway")]
    public void A_term_of_working_days_begins_on_the_day_after_its_cause(int days, string cause, string last, string why)
    {
        var found = new WorkingDayTerm(days, Somewhere).LastDay(When.Day(cause), Calendar);
        Assert.True(found == When.Day(last), $"{why}: {found:O}");
    }

    [Theory]
    [InlineData("2026-08-14", false)]
    [InlineData("2026-08-19", false)]
    [InlineData("2026-08-20", true)]
    public void A_term_of_working_days_is_over_when_its_last_day_has_passed(string today, bool over)
    {
        Assert.Equal(over, new WorkingDayTerm(3, Somewhere).IsOver(new(2026, 8, 14), When.Day(today), Calendar));
    }

    /// <summary>
    /// Month and day are added by hand and the weekday looked up: 14.11.2026 is a Saturday, 28.02.2026 too, 28.02.2025 a Friday, 29.02.2024 a Thursday,
    /// 21.03.2026 a Saturday before the days off to 25 March, 14.02.2027 a Sunday, 08.03.2027 a Monday and a holiday, 16.07.2026 a Thursday.
    /// </summary>
    [Theory]
    [InlineData(3, "2026-08-14", "2026-11-16", "a Saturday moves to Monday")]
    [InlineData(3, "2024-11-30", "2025-02-28", "February has no 30th")]
    [InlineData(3, "2023-11-30", "2024-02-29", "nor in a leap year")]
    [InlineData(3, "2025-11-30", "2026-03-02", "the end of February, then a weekend")]
    [InlineData(3, "2025-12-21", "2026-03-26", "five days off")]
    [InlineData(3, "2026-12-08", "2027-03-09", "a holiday on a Monday")]
    [InlineData(6, "2026-08-14", "2027-02-15", "a Sunday")]
    [InlineData(6, "2025-08-31", "2026-03-02", "31 August to the end of February, then a weekend")]
    [InlineData(6, "2026-01-16", "2026-07-16", "a working day stays")]
    public void A_term_of_months_ends_on_the_same_day_of_the_month_and_never_on_a_day_off(int months, string cause, string last, string why)
    {
        var found = new MonthTerm(months, Somewhere).LastDay(When.Day(cause), Calendar);
        Assert.True(found == When.Day(last), $"{why}: {found:O}");
    }

    [Fact]
    public void A_term_that_leaves_the_calendar_is_refused_instead_of_guessed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDayTerm(5, Somewhere).LastDay(new(2027, 12, 30), Calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonthTerm(3, Somewhere).LastDay(new(2027, 10, 15), Calendar));
    }
}
