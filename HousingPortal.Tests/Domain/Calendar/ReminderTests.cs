using HousingPortal.Domain.Calendar;

namespace HousingPortal.Tests.DomainTests.Calendar;

/// <summary>A term that ends on Friday 04.09.2026.</summary>
public sealed class ReminderTests
{
    private static readonly ServiceTerm Term = ServiceTerm.For(new(2026, 8, 14), PublishedCalendar.Current);

    [Theory]
    [InlineData("2026-08-27", null)]
    [InlineData("2026-08-28", Reminder.FiveDaysLeft)]
    [InlineData("2026-08-29", null)]
    [InlineData("2026-08-31", null)]
    [InlineData("2026-09-03", Reminder.OneDayLeft)]
    [InlineData("2026-09-04", Reminder.DueToday)]
    [InlineData("2026-09-05", null)]
    [InlineData("2026-09-07", null)]
    public void A_reminder_comes_at_five_one_and_no_working_days_left(string today, Reminder? expected)
    {
        Assert.Equal(expected, Reminders.For(Term, When.Day(today)));
    }

    [Fact]
    public void Each_reminder_comes_once_in_any_term_and_finds_it_by_its_due_day()
    {
        for (var received = new DateOnly(2026, 1, 1); received.Year == 2026; received = received.AddDays(1))
        {
            var term = ServiceTerm.For(received, PublishedCalendar.Current);
            var given = Enumerable.Range(0, term.DueOn.DayNumber - received.DayNumber + 5).Select(received.AddDays)
                .Select(day => (Day: day, Reminder: Reminders.For(term, day))).Where(item => item.Reminder is not null).ToList();

            Assert.Equal([Reminder.FiveDaysLeft, Reminder.OneDayLeft, Reminder.DueToday], given.Select(item => item.Reminder!.Value));
            Assert.All(given, item => Assert.Equal(term.DueOn, Reminders.DueOn(item.Reminder!.Value, item.Day, term.Calendar)));
        }
    }

    [Fact]
    public void There_is_no_other_reminder()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Reminders.WorkingDaysLeft((Reminder)9));
    }

    [Fact]
    public void On_a_day_off_nobody_is_reminded()
    {
        Assert.All(Enum.GetValues<Reminder>(), reminder => Assert.Null(Reminders.DueOn(reminder, new(2026, 8, 29), PublishedCalendar.Current)));
    }
}
