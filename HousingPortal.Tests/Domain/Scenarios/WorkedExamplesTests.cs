using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;

namespace HousingPortal.Tests.DomainTests.Scenarios;

/// <summary>
/// The worked examples A to D taken through the decisions of a case: the limits of paras 10 and 12 are not only counted right, they are also kept.
/// </summary>
public sealed class WorkedExamplesTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>Example; filed; the notice on working day 9 or 12; last day of the hearing; first day of the refusal; last day of the term.</summary>
    public static TheoryData<string, string, string, string, string, string> Examples => new()
    {
        { "A, notice on day 9", "2024-05-02T10:00", "2024-05-17", "2024-05-21", "2024-05-22", "2024-05-27" },
        { "A, notice on day 12", "2024-05-02T10:00", "2024-05-22", "2024-05-24", "2024-05-27", "2024-05-27" },
        { "B, notice on day 9", "2026-03-20T18:45", "2026-04-08", "2026-04-10", "2026-04-13", "2026-04-16" },
        { "B, notice on day 12", "2026-03-20T18:45", "2026-04-13", "2026-04-15", "2026-04-16", "2026-04-16" },
        { "C, notice on day 9", "2025-01-03T12:00", "2025-01-17", "2025-01-21", "2025-01-22", "2025-01-27" },
        { "C, notice on day 12", "2025-01-03T12:00", "2025-01-22", "2025-01-24", "2025-01-27", "2025-01-27" },
        { "D, notice on day 9", "2026-08-14T10:00", "2026-08-27", "2026-08-31", "2026-09-01", "2026-09-04" },
        { "D, notice on day 12", "2026-08-14T10:00", "2026-09-01", "2026-09-03", "2026-09-04", "2026-09-04" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_hearing_is_held_until_its_last_day_and_a_refusal_signed_from_its_first_to_its_last(
        string example, string filed, string notice, string hearing, string firstRefusal, string due)
    {
        var late = CaseDecider.Decide(Assessed(filed), Notice(firstRefusal), [StaffRole.Officer], At(notice, 11), Calendar);
        Assert.True(late.Error?.Code == "case.hearing-outside-window", example);

        var noticed = Do(Assessed(filed), Notice(hearing), At(notice, 11));
        var drafted = Do(Heard(noticed, hearing), new CaseCommand.DraftRefusal("негізі"), At(hearing, 16));
        Assert.True(Sign(drafted, When.Day(firstRefusal).AddDays(-1)) == "case.refusal-too-early", example);
        Assert.True(Sign(drafted, When.Day(firstRefusal)) is null, example);
        Assert.True(Sign(drafted, When.Day(due)) is null, example);
        Assert.True(Sign(drafted, When.Day(due).AddDays(1)) == "case.term-expired", example);
    }

    /// <summary>Example; filed; working day 12; the day after it.</summary>
    [Theory]
    [InlineData("A", "2024-05-02T10:00", "2024-05-22", "2024-05-23")]
    [InlineData("B", "2026-03-20T18:45", "2026-04-13", "2026-04-14")]
    [InlineData("C", "2025-01-03T12:00", "2025-01-22", "2025-01-23")]
    [InlineData("D", "2026-08-14T10:00", "2026-09-01", "2026-09-02")]
    public void A_notice_is_issued_until_working_day_twelve(string example, string filed, string last, string late)
    {
        Assert.True(Issue(filed, last) is null, example);
        Assert.True(Issue(filed, late) == "case.notice-too-late", example);
    }

    private static string? Issue(string filed, string day)
    {
        var hearing = Calendar.AddWorkingDays(When.Day(day), 1);
        return CaseDecider.Decide(Assessed(filed), Notice($"{hearing:yyyy-MM-dd}"), [StaffRole.Officer], At(day, 11), Calendar).Error?.Code;
    }

    private static Case Assessed(string filed) => new()
    {
        State = CaseState.UnderAssessment,
        List = QueueList.SociallyVulnerable,
        ReceivedOn = OfficeHours.ReceivedOn(When.At(filed), Calendar),
    };

    private static Case Heard(Case file, string hearing)
    {
        var delivered = Do(file, new CaseCommand.RecordDelivery(file.NoticeIssuedOn!.Value), file.NoticeIssuedOn.Value.ToDateTime(new(12, 0)));
        return Do(delivered, new CaseCommand.RecordHearing(new(HearingOutcome.Attended, At(hearing, 15), At(hearing, 15), "Келіспейді", "Өтініш беруші")), At(hearing, 15));
    }

    private static CaseCommand.IssuePreliminaryRefusal Notice(string hearing) => new(["G2"], "негізі", new(At(hearing, 15), HearingMethod.InPerson, "12-кабинет"));

    private static string? Sign(Case file, DateOnly day) =>
        CaseDecider.Decide(file, new CaseCommand.SignRefusal(), [StaffRole.AuthorisedPerson], day.ToDateTime(new(10, 0)), Calendar).Error?.Code;

    private static Case Do(Case file, CaseCommand command, DateTime now)
    {
        var decision = CaseDecider.Decide(file, command, [StaffRole.Officer], now, Calendar);
        Assert.True(decision.IsSuccess, decision.Error?.Code);
        return CaseDecider.Apply(file, decision.Value, now);
    }

    private static DateTime At(string day, int hour) => When.Day(day).ToDateTime(new(hour, 0));
}
