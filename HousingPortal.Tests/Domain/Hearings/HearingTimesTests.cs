using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Hearings;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Hearings;

/// <summary>A person notified on Thursday 27.08.2026: N+1 is Friday 28.08, N+2 is Monday 31.08, which is worked.</summary>
public sealed class HearingTimesTests
{
    private static readonly DateOnly Notified = new(2026, 8, 27);
    private static readonly DateTime Now = new(2026, 8, 27, 16, 0, 0);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    private static IReadOnlyList<DateTime> Propose(TimeSpan? length = null, DateTime? now = null, params (DateTime, DateTime)[] taken) =>
        HearingTimes.Propose(Notified, now ?? Now, length ?? HalfHour, taken, PublishedCalendar.Current);

    [Fact]
    public void Both_days_are_offered_every_half_hour_without_lunch()
    {
        var times = Propose();
        Assert.Equal([new(2026, 8, 28), new(2026, 8, 31)], times.Select(DateOnly.FromDateTime).Distinct());
        Assert.Equal((new TimeSpan(9, 0, 0), new TimeSpan(18, 0, 0)), (times.Min(time => time.TimeOfDay), times.Max(time => time.TimeOfDay)));
        Assert.Contains(new DateTime(2026, 8, 28, 12, 30, 0), times);
        Assert.DoesNotContain(times, time => time.TimeOfDay >= new TimeSpan(13, 0, 0) && time.TimeOfDay < new TimeSpan(14, 30, 0));
        Assert.Contains(new DateTime(2026, 8, 31, 14, 30, 0), times);
        Assert.Equal(32, times.Count);
    }

    [Fact]
    public void A_long_hearing_is_over_before_lunch_and_before_closing()
    {
        var times = Propose(TimeSpan.FromMinutes(90));
        Assert.Contains(new DateTime(2026, 8, 28, 11, 30, 0), times);
        Assert.DoesNotContain(new DateTime(2026, 8, 28, 12, 0, 0), times);
        Assert.Contains(new DateTime(2026, 8, 28, 17, 0, 0), times);
        Assert.DoesNotContain(new DateTime(2026, 8, 28, 17, 30, 0), times);
    }

    [Fact]
    public void A_room_that_is_taken_or_a_time_that_has_passed_is_not_offered()
    {
        var ten = new DateTime(2026, 8, 28, 10, 0, 0);
        var times = Propose(now: new DateTime(2026, 8, 28, 9, 0, 0), taken: (ten, ten.AddMinutes(45)));
        Assert.Equal(new DateTime(2026, 8, 28, 9, 30, 0), times[0]);
        Assert.DoesNotContain(ten, times);
        Assert.DoesNotContain(ten.AddMinutes(30), times);
        Assert.Contains(ten.AddMinutes(60), times);
    }

    [Fact]
    public void Nothing_is_offered_once_the_window_has_passed() => Assert.Empty(Propose(now: new DateTime(2026, 8, 31, 18, 0, 0)));

    [Fact]
    public void The_timetable_of_a_notice_in_time_holds()
    {
        var table = HearingTimetable.For(Notified, Cases.CaseSamples.Term);
        Assert.Equal(
            new HearingTimetable(Notified, new(2026, 8, 28), new(2026, 8, 31), new(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 4)),
            table);
        Assert.True(table.IsPossible);
        Assert.Empty(table.Ways);
    }

    /// <summary>The term ends on 04.09: a notice delivered on 01.09 allows a refusal on that very day, one on 02.09 no more.</summary>
    [Fact]
    [Shows("B36")]
    public void A_late_delivery_moves_the_refusal_and_says_what_is_left()
    {
        Assert.True(HearingTimetable.For(new(2026, 9, 1), Cases.CaseSamples.Term).IsPossible);
        var late = HearingTimetable.For(new(2026, 9, 2), Cases.CaseSamples.Term);
        Assert.Equal((false, new DateOnly(2026, 9, 7)), (late.IsPossible, late.EarliestRefusal));
        Assert.Equal([TimetableWay.PositiveDecision, TimetableWay.SupervisorOverride], late.Ways);
    }
}
