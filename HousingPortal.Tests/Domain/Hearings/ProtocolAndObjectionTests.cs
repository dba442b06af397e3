using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests.Hearings;

public sealed class ProtocolAndObjectionTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>
    /// Days 2 and 3 after the event, on the table of days off. Friday 20.03.2026: 26, 27, 30 March. Friday 03.05.2024: Saturday 4 (worked), 6 and, after
    /// three days off, 10 May. Monday 06.01.2025: 8, 9, 10 January. Friday 28.08.2026: Monday 31 (worked), 1, 2 September.
    /// </summary>
    [Theory]
    [InlineData("2026-03-20", "2026-03-27", "2026-03-30")]
    [InlineData("2024-05-03", "2024-05-06", "2024-05-10")]
    [InlineData("2025-01-06", "2025-01-09", "2025-01-10")]
    [InlineData("2026-08-28", "2026-09-01", "2026-09-02")]
    public void A_protocol_is_signed_in_two_working_days_and_commented_in_three(string day, string second, string third)
    {
        Assert.Equal(When.Day(second), HearingProtocol.Signing.LastDay(When.Day(day), Calendar));
        Assert.Equal(When.Day(third), HearingProtocol.Comments.LastDay(When.Day(day), Calendar));
    }

    [Theory]
    [InlineData(HearingMethod.InPerson, HearingOutcome.Attended, true)]
    [InlineData(HearingMethod.Video, HearingOutcome.Attended, true)]
    [InlineData(HearingMethod.Written, HearingOutcome.Attended, false)]
    [InlineData(HearingMethod.InPerson, HearingOutcome.WrittenPosition, false)]
    [InlineData(HearingMethod.InPerson, HearingOutcome.AbsentDulyNotified, false)]
    [InlineData(HearingMethod.Video, HearingOutcome.AskedToSkip, false)]
    public void A_protocol_is_kept_when_the_person_was_heard_by_word_of_mouth(HearingMethod method, HearingOutcome outcome, bool kept)
    {
        Assert.Equal(kept, HearingProtocol.IsKept(method, outcome));
    }

    /// <summary>Received on Thursday 27.08.2026: Friday 28 and Monday 31 August, a working day of 2026, are the two days.</summary>
    [Theory]
    [InlineData("2026-08-27", true)]
    [InlineData("2026-08-29", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    public void An_objection_is_in_time_for_two_working_days(string day, bool open)
    {
        Assert.Equal(open, ObjectionWindow.IsOpen(new(2026, 8, 27), When.Day(day), Calendar));
    }

    [Fact]
    public void A_refusal_may_be_signed_only_when_the_window_has_closed()
    {
        for (var day = new DateOnly(2026, 3, 1); day < new DateOnly(2026, 6, 1); day = day.AddDays(1))
        {
            Assert.False(ObjectionWindow.IsOpen(day, HearingWindow.EarliestRefusal(day, Calendar), Calendar), $"{day:O}");
        }
    }

    [Fact]
    public void Each_clock_names_its_place()
    {
        Assert.Equal(new(Acts.Appk, "74.4"), HearingProtocol.Signing.Citation);
        Assert.Equal(new(Acts.Appk, "74.6"), HearingProtocol.Comments.Citation);
        Assert.Equal(new(Acts.Appk, "73.3"), ObjectionWindow.Term.Citation);
    }
}
