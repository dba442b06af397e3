using HousingPortal.Domain.Complaints;
using static HousingPortal.Tests.DomainTests.Complaints.ComplaintSamples;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class ComplaintDeadlinesTests
{
    /// <summary>
    /// Days off of 2024 to 2026 that fall on weekdays, and the two weekend days that are worked, written down from the published calendars by hand.
    /// </summary>
    private const string DaysOff =
        """
        2024-01-01 2024-01-02 2024-03-08 2024-03-21 2024-03-22 2024-03-25 2024-05-01 2024-05-07 2024-05-08 2024-05-09 2024-07-08 2024-08-30 2024-10-25 2024-12-16
        2025-01-01 2025-01-02 2025-01-03 2025-01-07 2025-03-10 2025-03-21 2025-03-24 2025-03-25 2025-05-01 2025-05-07 2025-05-09 2025-06-06 2025-07-07 2025-09-01
        2025-10-27 2025-12-16 2026-01-01 2026-01-02 2026-01-07 2026-03-09 2026-03-23 2026-03-24 2026-03-25 2026-05-01 2026-05-07 2026-05-11 2026-05-27 2026-07-06
        2026-10-26 2026-12-16
        """;

    private static readonly HashSet<DateOnly> Off = [.. DaysOff.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(When.Day)];
    private static readonly HashSet<DateOnly> Worked = [new(2024, 5, 4), new(2025, 1, 5)];

    [Fact]
    public void Ten_thousand_complaints_have_the_clocks_of_an_independent_table()
    {
        // Every working day of three years in order: the n-th after a day is looked up, not counted.
        var table = Enumerable.Range(0, 3 * 366).Select(n => new DateOnly(2024, 1, 1).AddDays(n)).Where(day => day.Year < 2027)
            .Where(day => Worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day)).ToList();
        DateOnly After(DateOnly day, int n) => table[table.Count(worked => worked <= day) + n - 1];

        var random = new Random(20261124);
        for (var i = 0; i < 10_000; i++)
        {
            var received = new DateTime(2024, 1, 1).AddMinutes(random.Next(0, 2 * 365 * 24 * 60 + 200 * 24 * 60));
            var day = DateOnly.FromDateTime(received);
            var inTime = received.TimeOfDay < new TimeSpan(18, 30, 0) && table.Contains(day);
            var registered = inTime ? day : table[table.Count(worked => worked <= day)];
            var addressee = (ComplaintAddressee)random.Next(3);
            var forwarded = After(registered, random.Next(1, 6));
            var complaint = InState(ComplaintState.Forwarded) with
            {
                RegisteredOn = ComplaintClocks.RegisteredOn(received, ComplaintSamples.Calendar),
                Addressee = addressee,
                ForwardedOn = forwarded,
            };
            var clocks = ComplaintDeadlines.Of(complaint, ComplaintSamples.Calendar).ToDictionary(clock => clock.Step, clock => clock.DueOn);
            Assert.Equal(registered, complaint.RegisteredOn);
            Assert.Equal(After(registered, 3), clocks[ComplaintStep.Forward]);
            Assert.Equal(addressee == ComplaintAddressee.Provider, clocks.ContainsKey(ComplaintStep.ProviderAnswer));
            if (addressee == ComplaintAddressee.Provider)
            {
                Assert.Equal(After(registered, 5), clocks[ComplaintStep.ProviderAnswer]);
            }

            Assert.Equal(After(forwarded, addressee == ComplaintAddressee.QualityAssessmentBody ? 15 : 20), clocks[ComplaintStep.Answer]);
        }
    }

    /// <summary>14.08.2026 is a Friday: day 3 is 19.08, day 5 is 21.08; from 18.08 day 20 is 15.09.</summary>
    [Fact]
    public void A_complaint_to_the_provider_runs_three_clocks_and_the_nearest_is_named_first()
    {
        var complaint = InState(ComplaintState.UnderReview) with { ForwardedOn = Today };
        Assert.Equal([ComplaintStep.Forward, ComplaintStep.ProviderAnswer, ComplaintStep.Answer], ComplaintDeadlines.Of(complaint, ComplaintSamples.Calendar).Select(clock => clock.Step));
        var running = ComplaintDeadlines.Running(complaint, ComplaintSamples.Calendar);
        Assert.Equal([(ComplaintStep.ProviderAnswer, new DateOnly(2026, 8, 21)), (ComplaintStep.Answer, new DateOnly(2026, 9, 15))], running.Select(clock => (clock.Step, clock.DueOn)));
    }

    [Fact]
    public void A_satisfied_complaint_has_no_running_clock_and_none_of_the_reviewer()
    {
        var complaint = InState(ComplaintState.Satisfied);
        Assert.Empty(ComplaintDeadlines.Running(complaint, ComplaintSamples.Calendar));
        Assert.Empty(ComplaintDeadlines.Running(complaint with { Addressee = ComplaintAddressee.ReviewingBody }, ComplaintSamples.Calendar));
        Assert.Equal(
            [ComplaintStep.Forward],
            ComplaintDeadlines.Running(InState(ComplaintState.Registered) with { Addressee = ComplaintAddressee.ReviewingBody }, ComplaintSamples.Calendar).Select(clock => clock.Step));
        Assert.Equal(
            [Today, Today],
            ComplaintDeadlines.Of(InState(ComplaintState.Forwarded) with { ProviderAnsweredOn = Today }, ComplaintSamples.Calendar).Where(clock => clock.DoneOn is not null).Select(clock => clock.DoneOn!.Value));
        Assert.DoesNotContain(ComplaintDeadlines.Of(complaint, ComplaintSamples.Calendar), clock => clock.Step == ComplaintStep.Answer);
    }

    /// <summary>From 18.08.2026 the fifth working day is 25.08.</summary>
    [Fact]
    public void An_answer_that_obliges_is_carried_out_within_five_working_days()
    {
        var complaint = InState(ComplaintState.Answered, ComplaintSubject.Inaction) with { Outcome = ComplaintOutcome.ObligeToAct };
        var clock = ComplaintDeadlines.Running(complaint, ComplaintSamples.Calendar).Single();
        Assert.Equal((ComplaintStep.Execution, new DateOnly(2026, 8, 25)), (clock.Step, clock.DueOn));
        Assert.False(clock.IsLate(new(2026, 8, 25)));
        Assert.True(clock.IsLate(new(2026, 8, 26)));
        Assert.True((clock with { DoneOn = new(2026, 8, 26) }).IsLate(new(2026, 8, 20)));
    }
}
