using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests.Calendar;

/// <summary>
/// A case received on Monday 02.11.2026: notice by Wednesday 18.11, hearing by Friday 20.11, due on Monday 23.11.2026.
/// </summary>
public sealed class CalendarImpactTests
{
    private static readonly WorkingCalendar Old = PublishedCalendar.Current;
    private static readonly CountedCase Case = new(Guid.NewGuid(), new(2026, 11, 2), new(2026, 11, 23));

    [Fact]
    public void A_new_day_off_inside_the_term_moves_every_limit_after_it()
    {
        var move = Assert.Single(CalendarImpact.Of([Case], Old, With("2026-11-10", CalendarChangeKind.DayOff)));

        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)), (move.DueFrom, move.DueTo));
        Assert.Equal((new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 19)), (move.NoticeByFrom, move.NoticeByTo));
        Assert.Equal((new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23)), (move.HearingByFrom, move.HearingByTo));
        Assert.Equal(1, move.Days);
    }

    [Fact]
    public void A_worked_saturday_ends_the_term_before_the_weekend()
    {
        Assert.Equal(-3, Assert.Single(CalendarImpact.Of([Case], Old, With("2026-11-14", CalendarChangeKind.WorkedWeekendDay))).Days);
    }

    [Theory]
    [InlineData("2026-11-24", "the day after the end")]
    [InlineData("2026-11-02", "the day of receipt is fixed at registration")]
    public void A_day_that_is_not_counted_moves_nothing(string day, string why)
    {
        Assert.True(CalendarImpact.Of([Case], Old, With(day, CalendarChangeKind.DayOff)) is [], why);
    }

    [Fact]
    public void An_exchange_of_days_between_notice_and_end_moves_the_inner_limits_only()
    {
        var moved = CalendarPatch.None.Add(new([], [Change("2026-11-18", CalendarChangeKind.DayOff), Change("2026-11-21", CalendarChangeKind.WorkedWeekendDay)]), Old).Value.Over(Old, "x");

        var move = Assert.Single(CalendarImpact.Of([Case], Old, moved));

        Assert.Equal(0, move.Days);
        Assert.Equal(new DateOnly(2026, 11, 19), move.NoticeByTo);
        Assert.Equal(new DateOnly(2026, 11, 21), move.HearingByTo);
    }

    [Fact]
    public void A_case_received_in_a_year_that_only_one_of_the_calendars_knows_is_left_as_it_is()
    {
        var longer = CalendarPatch.None.Add(new([CalendarYear.After(Old, new(2028, 5, 5)).Value], []), Old).Value.Over(Old, "x");
        var late = new CountedCase(Guid.NewGuid(), new(2028, 2, 1), new(2028, 2, 22));

        Assert.Empty(CalendarImpact.Of([late], Old, longer));
        Assert.Empty(CalendarImpact.Of([late], longer, Old));
    }

    [Fact]
    public void A_due_day_kept_from_an_older_calendar_is_compared_as_it_is_kept()
    {
        var move = Assert.Single(CalendarImpact.Of([Case with { DueOn = new(2026, 11, 25) }], Old, Old));
        Assert.Equal(-2, move.Days);
    }

    [Theory]
    [InlineData("2026-11-26", CalendarChangeKind.DayOff, HearingTrouble.DayOff)]
    [InlineData("2026-11-25", CalendarChangeKind.DayOff, HearingTrouble.None)]
    public void A_planned_hearing_is_in_trouble_when_its_own_day_becomes_a_day_off(string day, CalendarChangeKind kind, HearingTrouble expected)
    {
        var planned = Case with { NotifiedOn = new(2026, 11, 24), HearingOn = new(2026, 11, 26) };

        Assert.Equal(expected, CalendarImpact.Of([planned], Old, With(day, kind)).SingleOrDefault()?.Hearing ?? HearingTrouble.None);
    }

    [Fact]
    public void A_planned_hearing_is_in_trouble_when_a_day_before_it_becomes_a_working_day()
    {
        // Notified on Thursday 15.10.2026, hearing on the second working day after it, Monday. A worked Saturday becomes the second instead.
        var planned = Case with { NotifiedOn = new(2026, 10, 15), HearingOn = new(2026, 10, 19) };

        Assert.Equal(HearingTrouble.OutsideWindow, Assert.Single(CalendarImpact.Of([planned], Old, With("2026-10-17", CalendarChangeKind.WorkedWeekendDay))).Hearing);
        Assert.Empty(CalendarImpact.Of([planned], Old, With("2026-10-16", CalendarChangeKind.DayOff)));
        Assert.Empty(CalendarImpact.Of([planned], Old, With("2026-10-20", CalendarChangeKind.DayOff)));
    }

    [Fact]
    public void Of_twenty_thousand_cases_those_after_the_day_are_left_alone()
    {
        var cases = Enumerable.Range(0, 20_000).Select(n => new DateOnly(2026, 10, 1).AddDays(n % 60)).Where(Old.IsWorkingDay)
            .Select(day => new CountedCase(Guid.NewGuid(), day, ServiceTerm.For(day, Old).DueOn)).ToList();
        DateOnly off = new(2026, 11, 10);

        var moves = CalendarImpact.Of(cases, Old, With("2026-11-10", CalendarChangeKind.DayOff));

        Assert.Equal(cases.Where(item => item.ReceivedOn < off && item.DueOn >= off).Select(item => item.Id), moves.Select(move => move.CaseId));
        Assert.All(moves, move => Assert.True(move.Days >= 1));
    }

    private static WorkingCalendar With(string day, CalendarChangeKind kind) => CalendarPatch.None.Add(new([], [Change(day, kind)]), Old).Value.Over(Old, "x");

    private static CalendarChange Change(string day, CalendarChangeKind kind) => new(When.Day(day), kind, new LocalizedText("күн", "день"), "Order 1");
}
