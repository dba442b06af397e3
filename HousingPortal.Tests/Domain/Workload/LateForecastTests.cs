using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Workload;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Workload;

/// <summary>What will be late at the present pace. Today is Monday 23.11.2026; the next working days are 24., 25., 26. and 27.11.</summary>
public sealed class LateForecastTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    [Fact]
    [Shows("B46")]
    public void What_the_pace_reaches_by_its_due_day_is_in_time_and_the_rest_will_be_late()
    {
        // Two decisions a day: two today, four by tomorrow, six by Wednesday.
        var forecast = LateForecast.Of(Open((23, 1), (24, 5), (25, 1)), decided: 40, decidedToday: 0, Monday, Calendar);

        Assert.Equal([0, 2, 1], forecast.Days.Select(day => day.WillBeLate));
        Assert.Equal(3, forecast.WillBeLate);
        Assert.Equal(2m, forecast.Pace);
        Assert.False(forecast.IsRough);
    }

    [Fact]
    public void Overdue_cases_are_taken_first_and_counted_apart()
    {
        var forecast = LateForecast.Of(Open((20, 2), (23, 1), (24, 1)), decided: 40, decidedToday: 0, Monday, Calendar);

        Assert.Equal(2, forecast.Overdue);
        Assert.Equal([(23, 1), (24, 0)], forecast.Days.Select(day => (day.DueOn.Day, day.WillBeLate)));
    }

    [Fact]
    public void What_was_decided_today_is_not_expected_of_today_again()
    {
        Assert.Equal(0, LateForecast.Of(Open((23, 2)), 40, decidedToday: 0, Monday, Calendar).WillBeLate);
        Assert.Equal(1, LateForecast.Of(Open((23, 2)), 40, decidedToday: 1, Monday, Calendar).WillBeLate);
        Assert.Equal(2, LateForecast.Of(Open((23, 2)), 40, decidedToday: 5, Monday, Calendar).WillBeLate);
    }

    [Fact]
    public void Nothing_is_decided_on_a_day_off()
    {
        var saturday = new DateOnly(2026, 11, 28);
        Assert.Equal(1, LateForecast.Of(new Dictionary<DateOnly, int> { [new(2026, 11, 30)] = 3 }, 40, 0, saturday, Calendar).WillBeLate);
    }

    [Fact]
    public void Without_decisions_everything_will_be_late_and_the_forecast_is_rough()
    {
        var forecast = LateForecast.Of(Open((23, 4), (27, 6)), 0, 0, Monday, Calendar);

        Assert.Equal(10, forecast.WillBeLate);
        Assert.True(forecast.IsRough);
    }

    [Fact]
    public void Less_than_a_decision_a_day_adds_up_to_whole_ones()
    {
        // One in two days: none today, one by Tuesday, two by Thursday.
        var forecast = LateForecast.Of(Open((23, 1), (26, 2)), 10, 0, Monday, Calendar);
        Assert.Equal([1, 1], forecast.Days.Select(day => day.WillBeLate));
    }

    [Fact]
    public void The_window_begins_twenty_working_days_ago() =>
        Assert.Equal(LateForecast.Window, Calendar.WorkingDaysBetween(LateForecast.WindowStart(Monday, Calendar).AddDays(-1), Monday.AddDays(-1)));

    /// <summary>Taken one by one in the order of due days, as many each day as the pace says.</summary>
    [Fact]
    public void The_forecast_is_what_happens_when_people_work_on_at_that_pace()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var open = Enumerable.Range(-3, 18).Select(n => Monday.AddDays(n)).Where(Calendar.IsWorkingDay).ToDictionary(day => day, _ => random.Next(5));
            var perDay = random.Next(5);
            var late = new Dictionary<DateOnly, int>();
            var waiting = new Queue<DateOnly>(open.OrderBy(day => day.Key).SelectMany(day => Enumerable.Repeat(day.Key, day.Value)));
            for (var today = Monday; today < Monday.AddDays(60); today = today.AddDays(1))
                for (var n = 0; n < (Calendar.IsWorkingDay(today) ? perDay : 0) && waiting.TryDequeue(out var due); n++)
                    if (due < today)
                        late[due] = late.GetValueOrDefault(due) + 1;
            foreach (var due in waiting)
                late[due] = late.GetValueOrDefault(due) + 1;

            var forecast = LateForecast.Of(open, perDay * LateForecast.Window, 0, Monday, Calendar);

            Assert.All(forecast.Days, day => Assert.Equal(late.GetValueOrDefault(day.DueOn), day.WillBeLate));
        }
    }

    private static Dictionary<DateOnly, int> Open(params (int Day, int Count)[] days) => days.ToDictionary(item => new DateOnly(2026, 11, item.Day), item => item.Count);
}
