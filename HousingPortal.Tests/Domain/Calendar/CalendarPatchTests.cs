using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests.Calendar;

public sealed class CalendarPatchTests
{
    private const string Act = "Order 1";
    private static readonly LocalizedText Name = new("күн", "день");
    private static readonly WorkingCalendar Shipped = PublishedCalendar.Current;

    [Fact]
    public void A_day_off_a_worked_weekend_day_and_a_day_taken_back_change_their_days_and_no_other()
    {
        var calendar = Changed(Off("2026-12-17"), Worked("2026-12-19"), Ordinary("2026-12-16")).Over(Shipped, "ours");

        Assert.Equal("ours", calendar.Revision);
        Assert.Equal(Name, calendar.WhyOff(new(2026, 12, 17)));
        Assert.True(calendar.IsWorkingDay(new(2026, 12, 19)));
        Assert.True(calendar.IsWorkingDay(new(2026, 12, 16)));
        var others = Enumerable.Range(0, 365).Select(n => new DateOnly(2026, 1, 1).AddDays(n)).Where(day => day < new DateOnly(2026, 12, 16) || day > new DateOnly(2026, 12, 19));
        Assert.All(others, day => Assert.Equal(Shipped.WhyOff(day), calendar.WhyOff(day)));
        Assert.Equal(Act, calendar.NonWorkingDays.Single(day => day.Date == new DateOnly(2026, 12, 17)).Source);
    }

    [Fact]
    public void A_taken_back_worked_weekend_day_is_a_plain_one_again()
    {
        Assert.Equal("Жексенбі", Changed(Ordinary("2025-01-05")).Over(Shipped, "x").WhyOff(new(2025, 1, 5))?.Kk);
    }

    [Fact]
    public void A_taken_back_holiday_on_a_saturday_leaves_a_plain_saturday()
    {
        Assert.Equal("Сенбі", Changed(Ordinary("2026-05-09")).Over(Shipped, "x").WhyOff(new(2026, 5, 9))!.Kk);
    }

    [Theory]
    [InlineData("2028-01-03", CalendarChangeKind.DayOff, "calendar.day-outside-years")]
    [InlineData("2026-12-16", CalendarChangeKind.DayOff, "calendar.day-already-off")]
    [InlineData("2025-01-05", CalendarChangeKind.DayOff, "calendar.day-already-worked")]
    [InlineData("2025-01-05", CalendarChangeKind.WorkedWeekendDay, "calendar.day-already-worked")]
    [InlineData("2026-05-09", CalendarChangeKind.WorkedWeekendDay, "calendar.day-already-off")]
    [InlineData("2026-12-17", CalendarChangeKind.WorkedWeekendDay, "calendar.not-a-weekend-day")]
    [InlineData("2026-12-17", CalendarChangeKind.OrdinaryDay, "calendar.nothing-to-take-back")]
    [InlineData("2026-12-19", CalendarChangeKind.OrdinaryDay, "calendar.nothing-to-take-back")]
    public void A_change_that_makes_no_sense_is_refused_with_its_day(string day, CalendarChangeKind kind, string code)
    {
        var error = CalendarPatch.None.Add(new([], [new(When.Day(day), kind, Name, Act)]), Shipped).Error!;

        Assert.Equal(code, error.Code);
        Assert.Equal(When.Day(day), error.Args[0]);
    }

    [Fact]
    public void Missing_texts_a_missing_act_and_a_day_named_twice_are_refused()
    {
        Assert.Equal("calendar.text-missing", Code(Off("2026-12-17") with { Name = new("күн", " ") }));
        Assert.Equal("calendar.text-missing", Code(Off("2026-12-17") with { Name = new("", "день") }));
        Assert.Equal("calendar.source-missing", Code(Off("2026-12-17") with { Source = "" }));
        Assert.Equal("calendar.day-named-twice", Code(Off("2026-12-17"), Off("2026-12-17")));

        static string? Code(params CalendarChange[] changes) => CalendarPatch.None.Add(new([], changes), Shipped).Error?.Code;
    }

    [Fact]
    public void An_added_day_can_be_taken_back_and_added_again()
    {
        var added = Changed(Off("2026-12-17"));
        var back = added.Add(new([], [Ordinary("2026-12-17")]), Shipped).Value;
        var again = back.Add(new([], [Off("2026-12-17")]), Shipped).Value;

        Assert.True(back.Over(Shipped, "x").IsWorkingDay(new(2026, 12, 17)));
        Assert.False(again.Over(Shipped, "x").IsWorkingDay(new(2026, 12, 17)));
        Assert.Single(again.Changes);
    }

    [Fact]
    public void The_next_year_comes_from_the_law_on_holidays_and_may_be_corrected_in_the_same_step()
    {
        var year = CalendarYear.After(Shipped, new(2028, 5, 5)).Value;
        var patch = CalendarPatch.None.Add(new([year], [Off("2028-01-10"), Ordinary("2028-05-05")]), Shipped).Value;
        var calendar = patch.Over(Shipped, "x");

        Assert.Equal(2028, calendar.LastYear);
        Assert.False(calendar.IsWorkingDay(new(2028, 1, 10)));
        Assert.False(calendar.IsWorkingDay(new(2028, 3, 8)));
        Assert.True(calendar.IsWorkingDay(new(2028, 5, 5)));
        // 1 and 2 January 2028 are a Saturday and a Sunday.
        Assert.False(calendar.IsWorkingDay(new(2028, 1, 4)));
        Assert.True(calendar.IsWorkingDay(new(2028, 1, 5)));
    }

    [Fact]
    public void Years_are_added_one_after_the_other_and_only_an_untouched_calendar_is_empty()
    {
        Assert.True(CalendarPatch.None.IsEmpty);
        Assert.False(Changed(Off("2026-12-17")).IsEmpty);

        var first = CalendarPatch.None.Add(new([CalendarYear.After(Shipped, new(2028, 5, 5)).Value], []), Shipped).Value;
        Assert.False(first.IsEmpty);
        var second = first.Add(new([CalendarYear.After(first.Over(Shipped, "x"), new(2029, 4, 24)).Value], [Off("2029-01-09")]), Shipped).Value;
        Assert.Equal([2028, 2029], second.Years.Select(year => year.Year));
        Assert.False(second.Over(Shipped, "x").IsWorkingDay(new(2029, 1, 9)));
    }

    [Fact]
    public void A_year_that_is_not_the_next_one_and_a_kurban_ait_of_another_year_are_refused()
    {
        var next = CalendarYear.After(Shipped, new(2028, 5, 5)).Value;

        Assert.Equal("calendar.kurban-ait-outside-year", CalendarYear.After(Shipped, new(2027, 5, 5)).Error?.Code);
        Assert.Equal("calendar.year-not-next", CalendarPatch.None.Add(new([next with { Year = 2029 }], []), Shipped).Error?.Code);
        Assert.Equal("calendar.year-not-next", CalendarPatch.None.Add(new([next, next], []), Shipped).Error?.Code);
    }

    [Fact]
    public void Over_a_newer_shipped_calendar_only_what_still_differs_is_left()
    {
        var patch = CalendarPatch.None.Add(new([CalendarYear.After(Shipped, new(2028, 5, 5)).Value], [Off("2026-12-17"), Off("2026-12-18"), Off("2028-01-10")]), Shipped).Value;
        var newer = Changed(Off("2026-12-17")).Over(Shipped, "newer");
        var newest = patch.Over(Shipped, "newest");

        Assert.Equal([new(2026, 12, 18), new(2028, 1, 10)], patch.On(newer).Changes.Select(change => change.Date));
        Assert.Single(patch.On(newer).Years);
        Assert.True(patch.On(newest).IsEmpty);
        Assert.Equal(newest.NonWorkingDays, patch.Over(newest, "x").NonWorkingDays);
    }

    private static CalendarPatch Changed(params CalendarChange[] changes) => CalendarPatch.None.Add(new([], changes), Shipped).Value;

    private static CalendarChange Off(string day) => new(When.Day(day), CalendarChangeKind.DayOff, Name, Act);

    private static CalendarChange Worked(string day) => new(When.Day(day), CalendarChangeKind.WorkedWeekendDay, Name, Act);

    private static CalendarChange Ordinary(string day) => new(When.Day(day), CalendarChangeKind.OrdinaryDay, Name, Act);
}
