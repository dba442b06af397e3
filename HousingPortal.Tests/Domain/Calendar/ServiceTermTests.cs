using FsCheck;
using FsCheck.Fluent;
using HousingPortal.Domain.Calendar;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Calendar;

public sealed class ServiceTermTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>The worked examples: filed at; received; working days 1, 2, 9, 11, 12, 14 and 15.</summary>
    [Theory]
    [InlineData("2024-05-02T10:00", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-17", "2024-05-21", "2024-05-22", "2024-05-24", "2024-05-27")]
    [InlineData("2026-03-20T18:45", "2026-03-26", "2026-03-27", "2026-03-30", "2026-04-08", "2026-04-10", "2026-04-13", "2026-04-15", "2026-04-16")]
    [InlineData("2025-01-03T12:00", "2025-01-05", "2025-01-06", "2025-01-08", "2025-01-17", "2025-01-21", "2025-01-22", "2025-01-24", "2025-01-27")]
    [InlineData("2026-08-14T10:00", "2026-08-14", "2026-08-17", "2026-08-18", "2026-08-27", "2026-08-31", "2026-09-01", "2026-09-03", "2026-09-04")]
    [Shows("A12")]
    public void The_limits_of_the_worked_examples_hold(
        string filedAt, string received, string first, string second, string ninth, string eleventh, string twelfth, string fourteenth, string fifteenth)
    {
        var receivedOn = OfficeHours.ReceivedOn(When.At(filedAt), Calendar);
        Assert.Equal(When.Day(received), receivedOn);

        var term = ServiceTerm.For(receivedOn, Calendar);
        Assert.Equal(When.Day(first), term.FirstDay);
        Assert.Equal(When.Day(second), term.WorkingDay(2));
        Assert.Equal(When.Day(ninth), term.TargetNoticeBy);
        Assert.Equal(When.Day(eleventh), term.WorkingDay(11));
        Assert.Equal(When.Day(twelfth), term.NoticeBy);
        Assert.Equal(When.Day(fourteenth), term.HearingBy);
        Assert.Equal(When.Day(fifteenth), term.DueOn);
    }

    /// <summary>Eleven days left are green: another system is known for painting exactly that day red.</summary>
    [Theory]
    [InlineData(15, DeadlineColour.Green)]
    [InlineData(11, DeadlineColour.Green)]
    [InlineData(10, DeadlineColour.Yellow)]
    [InlineData(6, DeadlineColour.Yellow)]
    [InlineData(5, DeadlineColour.Red)]
    [InlineData(0, DeadlineColour.Red)]
    public void The_colour_follows_the_working_days_left(int left, DeadlineColour expected)
    {
        var term = ServiceTerm.For(new(2026, 8, 14), Calendar);
        var today = left == 15 ? term.ReceivedOn : term.WorkingDay(15 - left);

        Assert.Equal(left, term.WorkingDaysLeft(today));
        Assert.Equal(expected, term.Colour(today));
    }

    [Theory]
    [InlineData("2026-09-05", -1, "the Saturday after")]
    [InlineData("2026-09-07", -1, "the next working day")]
    [InlineData("2026-09-08", -2, "the one after")]
    public void After_the_due_day_the_term_is_overdue(string today, int left, string why)
    {
        var term = ServiceTerm.For(new(2026, 8, 14), Calendar);
        var day = When.Day(today);

        Assert.True(term.IsOverdue(day), why);
        Assert.Equal(left, term.WorkingDaysLeft(day));
        Assert.Equal(DeadlineColour.Overdue, term.Colour(day));
    }

    [Fact]
    public void A_term_has_the_days_one_to_fifteen_and_no_other()
    {
        var term = ServiceTerm.For(new(2026, 8, 14), Calendar);
        Assert.Equal(term.FirstDay, term.WorkingDay(1));
        Assert.Equal(term.DueOn, term.WorkingDay(15));
        Assert.Throws<ArgumentOutOfRangeException>(() => term.WorkingDay(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => term.WorkingDay(16));
    }

    [Fact]
    public void A_weekend_before_the_end_keeps_the_days_left_of_the_friday()
    {
        var term = ServiceTerm.For(new(2026, 8, 14), Calendar);
        Assert.Equal(term.WorkingDaysLeft(new(2026, 8, 28)), term.WorkingDaysLeft(new(2026, 8, 30)));
        Assert.Null(term.NumberOf(new(2026, 8, 30)));
        Assert.Equal(10, term.NumberOf(new(2026, 8, 28)));
    }

    [Fact]
    public void A_drawn_term_numbers_fifteen_days_and_explains_every_other_one()
    {
        var days = ServiceTerm.For(new(2026, 3, 10), Calendar).Drawn(new(2026, 3, 10));

        Assert.Equal(Enumerable.Range(1, 15), days.Where(day => day.Number is not null).Select(day => day.Number!.Value));
        Assert.All(days, day => Assert.Equal(day.Number is null, day.WhyNotCounted is not null));
        Assert.Equal("День поступления не считается", days[0].WhyNotCounted!.Ru);
        Assert.Equal("Наурыз мейрамы", days.Single(day => day.Date == new DateOnly(2026, 3, 23)).WhyNotCounted!.Kk);
        Assert.Equal(12, days.Single(day => day.IsNoticeLimit).Number);
        Assert.Equal(14, days.Single(day => day.IsHearingLimit).Number);
        Assert.True(days[^1].IsDue);
    }

    [Fact]
    public void An_overdue_term_is_drawn_up_to_the_day_asked_for()
    {
        var term = ServiceTerm.For(new(2026, 8, 14), Calendar);
        var days = term.Drawn(new(2026, 9, 9));

        Assert.Equal(new DateOnly(2026, 9, 9), days[^1].Date);
        Assert.NotNull(days[^1].WhyNotCounted);
    }

    [Fact]
    public void A_later_receipt_never_has_an_earlier_deadline()
    {
        var earlier = ServiceTerm.For(new(2024, 1, 1), Calendar).DueOn;
        for (var day = new DateOnly(2024, 1, 2); day < new DateOnly(2027, 11, 30); day = day.AddDays(1))
        {
            var due = ServiceTerm.For(day, Calendar).DueOn;
            Assert.True(due >= earlier, $"{day:O}: {due:O} before {earlier:O}");
            earlier = due;
        }
    }

    [Fact]
    public void Between_receipt_and_deadline_lie_fifteen_working_days_whatever_the_day() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1400).Select(n => new DateOnly(2024, 1, 1).AddDays(n)).ToArbitrary(),
        day =>
        {
            var term = ServiceTerm.For(day, Calendar);
            return Calendar.WorkingDaysBetween(day, term.DueOn) == 15
                && Calendar.IsWorkingDay(term.DueOn)
                && Calendar.WorkingDaysBetween(term.NoticeBy, term.DueOn) == 3
                && Calendar.WorkingDaysBetween(term.NoticeBy, term.HearingBy) == 2;
        }));
}
