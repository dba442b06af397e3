using HousingPortal.Domain.Calendar;

namespace HousingPortal.Tests.DomainTests.Calendar;

public sealed class HolidayRulesTests
{
    [Theory]
    [InlineData(2025, 8, 30, true)]
    [InlineData(2026, 8, 30, false)]
    [InlineData(2026, 3, 15, false)]
    [InlineData(2027, 3, 15, true)]
    [InlineData(2027, 8, 30, false)]
    public void Constitution_day_is_off_in_august_until_2025_and_in_march_from_2027(int year, int month, int day, bool off)
    {
        Assert.Equal(off, HolidayRules.Of(year, new(year, 5, 27)).Any(row => row.Date == new DateOnly(year, month, day)));
    }

    [Fact]
    public void The_days_come_in_their_order()
    {
        var days = HolidayRules.Of(2026, new(2026, 5, 27)).Select(day => day.Date).ToList();
        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public void Kurban_ait_on_a_holiday_keeps_the_name_of_the_holiday_and_makes_no_further_day_off()
    {
        var days = HolidayRules.Of(2029, new(2029, 5, 7));
        Assert.Equal(HolidayRules.Of(2029, new(2029, 1, 7)).Count, days.Count);
        Assert.Equal("День защитника Отечества", days.Single(day => day.Date == new DateOnly(2029, 5, 7)).Name.Ru);
    }

    [Fact]
    public void Christmas_and_kurban_ait_on_a_weekend_are_not_moved_and_a_holiday_is()
    {
        // 7 January, 27 May and 16 December 2029 are Sundays.
        var days = HolidayRules.Of(2029, new(2029, 5, 27)).Select(day => day.Date).ToHashSet();
        Assert.DoesNotContain(new DateOnly(2029, 1, 8), days);
        Assert.DoesNotContain(new DateOnly(2029, 5, 28), days);
        Assert.Contains(new DateOnly(2029, 12, 17), days);
    }
}
