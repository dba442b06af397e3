using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Hearings;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Hearings;

public sealed class HearingTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>The worked examples: a notice on working day 12, hearing on 13 or 14, refusal from 15.</summary>
    [Theory]
    [InlineData("2024-05-22", "2024-05-23", "2024-05-24", "2024-05-27")]
    [InlineData("2026-04-13", "2026-04-14", "2026-04-15", "2026-04-16")]
    [InlineData("2025-01-22", "2025-01-23", "2025-01-24", "2025-01-27")]
    [InlineData("2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04")]
    [InlineData("2024-05-17", "2024-05-20", "2024-05-21", "2024-05-22")]
    [InlineData("2026-04-08", "2026-04-09", "2026-04-10", "2026-04-13")]
    [InlineData("2025-01-17", "2025-01-20", "2025-01-21", "2025-01-22")]
    [InlineData("2026-08-27", "2026-08-28", "2026-08-31", "2026-09-01")]
    [Shows("A20")]
    public void A_hearing_lies_one_or_two_working_days_after_the_notice_and_a_refusal_three(string notified, string first, string last, string refusal)
    {
        Assert.Equal((When.Day(first), When.Day(last)), HearingWindow.For(When.Day(notified), Calendar));
        Assert.Equal(When.Day(refusal), HearingWindow.EarliestRefusal(When.Day(notified), Calendar));
    }

    [Theory]
    [InlineData("2026-08-28T10:00", null)]
    [InlineData("2026-08-31T18:29", null)]
    [InlineData("2026-08-31T14:30", null)]
    [InlineData("2026-08-27T16:00", "case.hearing-outside-window")]
    [InlineData("2026-08-29T10:00", "case.hearing-outside-window")]
    [InlineData("2026-09-01T10:00", "case.hearing-outside-window")]
    [InlineData("2026-08-28T08:59", "case.hearing-outside-hours")]
    [InlineData("2026-08-28T13:00", "case.hearing-outside-hours")]
    [InlineData("2026-08-28T14:29", "case.hearing-outside-hours")]
    [InlineData("2026-08-28T18:30", "case.hearing-outside-hours")]
    public void A_hearing_is_planned_inside_the_window_and_the_office_hours(string startsAt, string? code)
    {
        Assert.Equal(code, HearingPlanCheck.Check(new(When.At(startsAt), HearingMethod.InPerson, "12-кабинет"), new(2026, 8, 27), Calendar)?.Code);
    }

    [Theory]
    [InlineData(HearingMethod.InPerson)]
    [InlineData(HearingMethod.Video)]
    [InlineData(HearingMethod.Written)]
    public void The_place_or_the_way_is_said_for_every_method(HearingMethod method)
    {
        Assert.Equal("case.hearing-place-missing", HearingPlanCheck.Check(new(new(2026, 8, 28, 10, 0, 0), method, " "), new(2026, 8, 27), Calendar)?.Code);
    }
}
