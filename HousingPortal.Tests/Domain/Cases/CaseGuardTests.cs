using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Cases.CaseSamples;

namespace HousingPortal.Tests.DomainTests.Cases;

public sealed class CaseGuardTests
{
    [Fact]
    public void A_notice_on_the_twelfth_working_day_is_lawful()
    {
        Assert.Null(Refusal(InState(CaseState.UnderAssessment), Notice(12), At(12)));
    }

    [Fact]
    public void A_notice_on_the_thirteenth_working_day_is_refused()
    {
        var file = InState(CaseState.UnderAssessment);
        var error = CaseDecider.Decide(file, Notice(13), [StaffRole.Officer], At(13), PublishedCalendar.Current).Error!;
        Assert.Equal("case.notice-too-late", error.Code);
        Assert.Equal([Term.NoticeBy], error.Args);
    }

    [Fact]
    public void A_late_notice_that_a_supervisor_allowed_is_lawful()
    {
        var file = Done(InState(CaseState.UnderAssessment), new CaseCommand.AllowLateNotice("сот шешімі"), At(13));
        Assert.Equal("сот шешімі", file.LateNoticeReason);
        Assert.Null(Refusal(file, Notice(13), At(13)));
    }

    [Fact]
    public void A_late_notice_is_not_allowed_in_advance_nor_twice_nor_without_a_reason()
    {
        var file = InState(CaseState.UnderAssessment);
        Assert.Equal("case.override-not-needed", Refusal(file, new CaseCommand.AllowLateNotice("x"), At(12)));
        Assert.Equal("case.override-not-needed", Refusal(file with { LateNoticeReason = "x" }, new CaseCommand.AllowLateNotice("x"), At(13)));
        Assert.Equal("case.reason-missing", Refusal(file, new CaseCommand.AllowLateNotice(" "), At(13)));
    }

    [Fact]
    public void A_preliminary_refusal_needs_a_known_ground_and_reasons()
    {
        var file = InState(CaseState.UnderAssessment);
        var notice = Notice(9);
        Assert.Equal("case.no-ground", Refusal(file, notice with { Grounds = [] }, At(9)));
        Assert.Equal("case.ground-unknown", Refusal(file, notice with { Grounds = ["G2", "E5.4-income"] }, At(9)));
        Assert.Equal("case.reason-missing", Refusal(file, notice with { Reasoning = "" }, At(9)));
    }

    [Fact]
    public void A_preliminary_refusal_checks_the_time_and_the_place_of_the_hearing()
    {
        var file = InState(CaseState.UnderAssessment);
        Assert.Equal("case.hearing-outside-window", Refusal(file, Notice(9) with { Hearing = Plan(At(12)) }, At(9)));
        Assert.Equal("case.hearing-outside-hours", Refusal(file, Notice(9) with { Hearing = Plan(At(10).AddHours(3)) }, At(9)));
        Assert.Equal("case.hearing-place-missing", Refusal(file, Notice(9) with { Hearing = Plan(At(10)) with { Place = "" } }, At(9)));
    }

    [Fact]
    public void A_preliminary_refusal_keeps_its_grounds_its_day_and_the_plan_of_the_hearing()
    {
        var file = Done(InState(CaseState.UnderAssessment), Notice(9), At(9));
        Assert.Equal(["G2"], file.ConfirmedGrounds);
        Assert.Equal(Term.WorkingDay(9), file.NoticeIssuedOn);
        Assert.Null(file.NoticeDeliveredOn);
        Assert.Equal(Plan(HearingAt), file.HearingPlan);
    }

    [Fact]
    public void A_delivery_lies_between_the_notice_and_today_and_is_recorded_once()
    {
        var file = InState(CaseState.PreliminaryRefusal) with { NoticeDeliveredOn = null };
        Assert.Equal("case.delivery-date", Refusal(file, new CaseCommand.RecordDelivery(Term.WorkingDay(8)), At(10)));
        Assert.Equal("case.delivery-date", Refusal(file, new CaseCommand.RecordDelivery(Term.WorkingDay(11)), At(10)));
        var error = CaseDecider.Decide(file, new CaseCommand.RecordDelivery(Term.WorkingDay(8)), [StaffRole.Officer], At(10), PublishedCalendar.Current).Error!;
        Assert.Equal([Term.WorkingDay(9), Term.WorkingDay(10)], error.Args);
        Assert.Equal("case.already-delivered", Refusal(file with { NoticeDeliveredOn = Term.WorkingDay(9) }, new CaseCommand.RecordDelivery(Term.WorkingDay(9)), At(10)));
    }

    [Fact]
    public void A_delivery_may_lie_on_the_day_of_the_notice_and_on_today()
    {
        var file = InState(CaseState.PreliminaryRefusal) with { NoticeDeliveredOn = null };
        Assert.Null(Refusal(file, new CaseCommand.RecordDelivery(Term.WorkingDay(9)), At(10)));
        Assert.Null(Refusal(file, new CaseCommand.RecordDelivery(Term.WorkingDay(10)), At(10)));
    }

    [Fact]
    public void A_delivery_whose_notice_has_no_day_on_record_may_still_not_lie_in_the_future()
    {
        var file = InState(CaseState.PreliminaryRefusal) with { NoticeIssuedOn = null, NoticeDeliveredOn = null };
        Assert.Null(Refusal(file, new CaseCommand.RecordDelivery(Term.WorkingDay(9)), At(9)));
        var error = CaseDecider.Decide(file, new CaseCommand.RecordDelivery(Term.WorkingDay(10)), [StaffRole.Officer], At(9), PublishedCalendar.Current).Error!;
        Assert.Equal("case.delivery-date", error.Code);
        Assert.Equal([Term.WorkingDay(9), Term.WorkingDay(9)], error.Args);
    }

    [Fact]
    public void Nobody_is_absent_from_a_hearing_that_was_never_planned()
    {
        var file = InState(CaseState.PreliminaryRefusal) with { HearingPlan = null };
        Assert.Equal("case.absent-not-notified", Refusal(file, Heard(HearingOutcome.AbsentDulyNotified, HearingAt), HearingAt));
        Assert.Null(Refusal(file, Heard(HearingOutcome.Attended, HearingAt), HearingAt));
    }

    [Fact]
    public void A_hearing_without_a_delivered_notice_is_refused()
    {
        var file = InState(CaseState.PreliminaryRefusal) with { NoticeDeliveredOn = null };
        Assert.Equal("case.notice-not-delivered", Refusal(file, Command(CaseAction.RecordHearing), HearingAt.AddHours(1)));
    }

    [Fact]
    public void Nobody_attended_before_the_planned_day_and_nobody_was_absent_before_the_planned_hour()
    {
        var file = InState(CaseState.PreliminaryRefusal);
        var early = HearingAt.AddMinutes(-1);
        Assert.Equal("case.hearing-too-early", Refusal(file, Heard(HearingOutcome.Attended, HearingAt.AddDays(-1)), HearingAt.AddDays(-1)));
        Assert.Equal("case.hearing-too-early", Refusal(file, Heard(HearingOutcome.AbsentDulyNotified, early), early));
        Assert.Null(Refusal(file, Heard(HearingOutcome.AbsentDulyNotified, HearingAt), HearingAt));
        Assert.Null(Refusal(file, Heard(HearingOutcome.Attended, early), early));
    }

    [Fact]
    public void A_hearing_that_began_before_the_planned_day_was_not_the_planned_one()
    {
        var file = InState(CaseState.PreliminaryRefusal);
        Assert.Equal("case.hearing-too-early", Refusal(file, Heard(HearingOutcome.Attended, HearingAt.AddDays(-1)), HearingAt));
        Assert.Null(Refusal(file, Heard(HearingOutcome.Attended, HearingAt.Date), HearingAt.Date));
    }

    [Fact]
    public void What_blocks_an_action_is_told_before_what_is_wrong_with_the_typed_and_the_reasons_before_the_plan()
    {
        var file = InState(CaseState.UnderAssessment);
        Assert.Equal("case.override-not-needed", Refusal(file, new CaseCommand.AllowLateNotice(""), At(12)));
        Assert.Equal("case.reason-missing", Refusal(file, Notice(9) with { Reasoning = "", Hearing = Plan(At(12)) }, At(9)));
        Assert.Equal("case.worsening-evidence-missing", Refusal(file, Notice(9) with { Grounds = ["G4"], Hearing = Plan(At(12)) }, At(9)));
    }

    [Fact]
    [Shows("B10")]
    public void Nobody_is_absent_who_was_notified_only_on_the_day_of_the_hearing()
    {
        var file = InState(CaseState.PreliminaryRefusal) with { NoticeDeliveredOn = Term.WorkingDay(10) };
        Assert.Equal("case.absent-not-notified", Refusal(file, Heard(HearingOutcome.AbsentDulyNotified, HearingAt), HearingAt.AddHours(1)));
        Assert.Null(Refusal(file, Heard(HearingOutcome.Attended, HearingAt), HearingAt.AddHours(1)));
    }

    [Theory]
    [InlineData(HearingOutcome.WrittenPosition)]
    [InlineData(HearingOutcome.AskedToSkip)]
    public void A_written_position_or_a_wish_to_do_without_may_come_as_soon_as_the_notice_is_delivered(HearingOutcome outcome)
    {
        Assert.Null(Refusal(InState(CaseState.PreliminaryRefusal), Heard(outcome, At(9)), At(9)));
    }

    [Fact]
    public void A_hearing_neither_ends_before_it_begins_nor_lies_in_the_future()
    {
        var file = InState(CaseState.PreliminaryRefusal);
        var record = Record(HearingOutcome.Attended);
        Assert.Null(Refusal(file, new CaseCommand.RecordHearing(record with { HeldUntil = record.HeldFrom }), HearingAt));
        Assert.Equal("case.hearing-times", Refusal(file, new CaseCommand.RecordHearing(record with { HeldUntil = record.HeldFrom.AddMinutes(-1) }), HearingAt.AddHours(1)));
        Assert.Equal("case.hearing-times", Refusal(file, new CaseCommand.RecordHearing(Record(HearingOutcome.Attended, HearingAt.AddHours(2))), HearingAt.AddHours(1)));
    }

    [Fact]
    public void A_refusal_may_be_drafted_before_it_may_be_signed()
    {
        Assert.Null(Refusal(InState(CaseState.HearingRecorded), Command(CaseAction.DraftRefusal), At(10)));
        Assert.Equal("case.refusal-too-early", Refusal(InState(CaseState.RefusalDrafted), Command(CaseAction.SignRefusal), At(11)));
        Assert.Null(Refusal(InState(CaseState.RefusalDrafted), Command(CaseAction.SignRefusal), At(12)));
    }

    [Fact]
    public void The_three_days_run_from_the_delivery_and_not_from_the_notice()
    {
        var file = InState(CaseState.RefusalDrafted) with { NoticeDeliveredOn = Term.WorkingDay(10) };
        Assert.Equal("case.refusal-too-early", Refusal(file, Command(CaseAction.SignRefusal), At(12)));
        Assert.Null(Refusal(file, Command(CaseAction.SignRefusal), At(13)));
    }

    [Fact]
    public void A_wish_to_do_without_a_hearing_does_not_shorten_the_three_days()
    {
        var file = InState(CaseState.RefusalDrafted) with { Hearing = Record(HearingOutcome.AskedToSkip, At(9)) };
        Assert.Equal("case.refusal-too-early", Refusal(file, Command(CaseAction.SignRefusal), At(11)));
    }

    [Fact]
    public void No_refusal_is_drafted_without_a_hearing_a_ground_and_reasons()
    {
        var file = InState(CaseState.HearingRecorded);
        Assert.Equal("case.hearing-not-recorded", Refusal(file with { Hearing = null }, Command(CaseAction.DraftRefusal), At(12)));
        Assert.Equal("case.no-ground", Refusal(file with { ConfirmedGrounds = [] }, Command(CaseAction.DraftRefusal), At(12)));
        Assert.Equal("case.reason-missing", Refusal(file, new CaseCommand.DraftRefusal(""), At(12)));
    }

    [Fact]
    public void No_refusal_is_signed_without_a_delivered_notice_a_hearing_and_a_ground()
    {
        var file = InState(CaseState.RefusalDrafted);
        Assert.Equal("case.notice-not-delivered", Refusal(file with { NoticeDeliveredOn = null }, Command(CaseAction.SignRefusal), At(12)));
        Assert.Equal("case.hearing-not-recorded", Refusal(file with { Hearing = null }, Command(CaseAction.SignRefusal), At(12)));
        Assert.Equal("case.no-ground", Refusal(file with { ConfirmedGrounds = [] }, Command(CaseAction.SignRefusal), At(12)));
    }

    [Fact]
    public void A_refusal_after_the_due_day_needs_a_supervisor_and_a_positive_decision_does_not()
    {
        var late = At(15).AddDays(3);
        var file = InState(CaseState.RefusalDrafted);
        Assert.Null(Refusal(file, Command(CaseAction.SignRefusal), At(15)));
        Assert.Equal("case.term-expired", Refusal(file, Command(CaseAction.SignRefusal), late));
        Assert.Null(Refusal(Done(file, Command(CaseAction.AllowLateRefusal), late), Command(CaseAction.SignRefusal), late));
        Assert.Null(Refusal(InState(CaseState.PositiveDrafted), Command(CaseAction.SignPositive), late));
        Assert.Null(Refusal(InState(CaseState.HearingRecorded), Command(CaseAction.DraftPositive), late));
    }

    [Fact]
    public void A_late_refusal_is_not_allowed_before_it_is_late()
    {
        Assert.Equal("case.override-not-needed", Refusal(InState(CaseState.RefusalDrafted), Command(CaseAction.AllowLateRefusal), At(15)));
    }

    /// <summary>Delivered on working day 12, N+3 is working day 15; on working day 13 it is after the term.</summary>
    [Fact]
    [Shows("B44")]
    public void A_late_refusal_is_allowed_as_soon_as_the_notice_came_too_late_for_the_term()
    {
        foreach (var state in new[] { CaseState.PreliminaryRefusal, CaseState.HearingRecorded, CaseState.RefusalDrafted })
        {
            var file = InState(state) with { NoticeDeliveredOn = Term.WorkingDay(13) };
            Assert.Null(Refusal(file, Command(CaseAction.AllowLateRefusal), At(13)));
            Assert.Equal("case.override-not-needed", Refusal(file with { NoticeDeliveredOn = Term.WorkingDay(12) }, Command(CaseAction.AllowLateRefusal), At(13)));
            Assert.Equal("case.override-not-needed", Refusal(file with { NoticeDeliveredOn = null }, Command(CaseAction.AllowLateRefusal), At(13)));
            Assert.Equal("case.override-not-needed", Refusal(file with { LateRefusalReason = "x" }, Command(CaseAction.AllowLateRefusal), At(13)));
        }
    }

    [Fact]
    public void An_open_finding_stops_every_positive_decision()
    {
        foreach (var state in new[] { CaseState.UnderAssessment, CaseState.PreliminaryRefusal, CaseState.HearingRecorded })
        {
            Assert.Equal("case.findings-open", Refusal(InState(state) with { OpenFindings = ["E5.4-income"] }, Command(CaseAction.DraftPositive), At(10)));
        }

        Assert.Equal("case.findings-open", Refusal(InState(CaseState.PositiveDrafted) with { OpenFindings = ["E5.4-income"] }, Command(CaseAction.SignPositive), At(10)));
    }

    [Fact]
    public void A_returned_positive_draft_goes_back_to_where_it_was_drafted()
    {
        foreach (var state in new[] { CaseState.UnderAssessment, CaseState.PreliminaryRefusal, CaseState.HearingRecorded })
        {
            var drafted = Done(InState(state), Command(CaseAction.DraftPositive), At(10));
            Assert.Equal(state, Done(drafted, Command(CaseAction.ReturnPositive), At(10)).State);
        }
    }

    [Fact]
    public void A_draft_is_returned_with_a_reason()
    {
        Assert.Equal("case.reason-missing", Refusal(InState(CaseState.PositiveDrafted), new CaseCommand.ReturnPositive(""), At(10)));
        Assert.Equal("case.reason-missing", Refusal(InState(CaseState.RefusalDrafted), new CaseCommand.ReturnRefusal(" "), At(10)));
    }

    [Fact]
    public void A_blocked_action_is_offered_with_the_reason_and_a_return_only_once()
    {
        var available = CaseDecider.Available(InState(CaseState.RefusalDrafted), [StaffRole.AuthorisedPerson], At(10), PublishedCalendar.Current);
        Assert.Equal("case.refusal-too-early", available.Single(action => action.Transition.Action == CaseAction.SignRefusal).Blocked?.Code);
        Assert.Null(available.Single(action => action.Transition.Action == CaseAction.ReturnRefusal).Blocked);
        Assert.Single(
            CaseDecider.Available(InState(CaseState.PositiveDrafted), [StaffRole.AuthorisedPerson], At(10), PublishedCalendar.Current),
            action => action.Transition.Action == CaseAction.ReturnPositive);
    }

    private static CaseCommand.IssuePreliminaryRefusal Notice(int workingDay) => new(["G2"], "негізі", Plan(workingDay < 15 ? At(workingDay + 1) : At(15)));

    private static CaseCommand Heard(HearingOutcome outcome, DateTime from) => new CaseCommand.RecordHearing(Record(outcome, from));

    private static Case Done(Case file, CaseCommand command, DateTime now)
    {
        var decision = CaseDecider.Decide(file, command, Enum.GetValues<StaffRole>(), now, PublishedCalendar.Current);
        Assert.True(decision.IsSuccess, decision.Error?.Code);
        return CaseDecider.Apply(file, decision.Value, now);
    }

    /// <summary>Refused in August 2026, cancelled on Monday 05.10: the fifteenth working day after is 27.10, because 26.10 is off.</summary>
    [Fact]
    [Shows("B35")]
    public void A_cancelled_refusal_begins_a_whole_new_term_and_nothing_of_the_old_hearing_counts()
    {
        var opened = new DateTime(2026, 10, 5, 10, 0, 0);
        var refused = CaseSamples.InState(CaseState.Refused);
        var file = CaseDecider.Apply(refused, CaseDecider.Decide(refused, new CaseCommand.Reopen("жауап № 5"), [StaffRole.System], opened, PublishedCalendar.Current).Value, opened);
        Assert.Equal(new DateOnly(2026, 10, 5), file.TermFrom);
        Assert.Equal(new DateOnly(2026, 10, 27), ServiceTerm.For(file.TermFrom, PublishedCalendar.Current).DueOn);
        Assert.True(file is { NoticeIssuedOn: null, NoticeDeliveredOn: null, HearingPlan: null, Hearing: null, ConfirmedGrounds.Count: 0, ReceivedOn: var received } && received == CaseSamples.Term.ReceivedOn);
        var notice = new CaseCommand.IssuePreliminaryRefusal(["G2"], "негізі", CaseSamples.Plan(new(2026, 10, 7, 10, 0, 0)));
        Assert.Null(CaseSamples.Refusal(file, notice, opened.AddDays(1)));
        Assert.Equal("case.reason-missing", CaseSamples.Refusal(refused, new CaseCommand.Reopen(" "), opened));
        Assert.Equal("case.reason-missing", CaseSamples.Refusal(refused, new CaseCommand.RegisterByReview(""), opened));
    }
}
