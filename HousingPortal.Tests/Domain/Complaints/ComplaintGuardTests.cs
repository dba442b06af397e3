using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Complaints.ComplaintSamples;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class ComplaintGuardTests
{
    [Theory]
    [InlineData("drafter")]
    [InlineData("signer")]
    [InlineData("named")]
    [Shows("B34")]
    public void Who_took_part_in_the_act_neither_examines_the_complaint_nor_signs_or_returns_the_answer(string actor)
    {
        Assert.Equal("complaint.took-part", Refusal(InState(ComplaintState.Forwarded), new ComplaintCommand.TakeReview(), actor));
        Assert.Equal("complaint.took-part", Refusal(InState(ComplaintState.AnswerDrafted), new ComplaintCommand.SignAnswer(), actor));
        Assert.Equal("complaint.took-part", Refusal(InState(ComplaintState.AnswerDrafted), new ComplaintCommand.ReturnAnswer("себебі"), actor));
    }

    [Fact]
    [Shows("B34")]
    public void The_reviewer_may_sign_the_answer() =>
        Assert.Null(Refusal(InState(ComplaintState.AnswerDrafted), new ComplaintCommand.SignAnswer()));

    [Fact]
    public void A_reviewer_found_to_have_taken_part_or_recused_stops_at_once()
    {
        var complaint = InState(ComplaintState.UnderReview);
        Assert.Equal("complaint.took-part", Refusal(complaint with { TookPart = [Reviewer] }, Command(ComplaintAction.DraftAnswer)));
        Assert.Equal("complaint.recused", Refusal(complaint with { Recused = [Reviewer] }, Command(ComplaintAction.RecordPositions)));
    }

    [Fact]
    public void Another_official_takes_over_and_from_then_on_acts_alone()
    {
        var complaint = After(InState(ComplaintState.UnderReview), new ComplaintCommand.TakeReview(), "another");
        Assert.Equal("another", complaint.ReviewerId);
        Assert.Equal("complaint.not-reviewer", Refusal(complaint, Command(ComplaintAction.DraftAnswer)));
        Assert.Equal("complaint.already-reviewer", Refusal(complaint, new ComplaintCommand.TakeReview(), "another"));
        Assert.Null(Refusal(complaint, Command(ComplaintAction.DraftAnswer), "another"));
    }

    [Fact]
    public void No_answer_on_the_merits_without_both_sides_heard()
    {
        var unheard = InState(ComplaintState.UnderReview) with { PositionsRecorded = false };
        Assert.Equal("complaint.positions-missing", Refusal(unheard, Command(ComplaintAction.DraftAnswer)));
        Assert.Null(Refusal(unheard, new ComplaintCommand.DraftAnswer(ComplaintOutcome.LeaveUnexamined, "негізі")));
        var heard = After(unheard, Command(ComplaintAction.RecordPositions));
        Assert.Null(Refusal(heard, Command(ComplaintAction.DraftAnswer)));
    }

    [Fact]
    public void An_outcome_that_does_not_fit_the_subject_is_refused()
    {
        var complaint = InState(ComplaintState.UnderReview, ComplaintSubject.Inaction);
        Assert.Equal("complaint.outcome-not-for-subject", Refusal(complaint, Command(ComplaintAction.DraftAnswer)));
        Assert.Equal(
            "complaint.outcome-not-for-subject",
            Refusal(InState(ComplaintState.Forwarded), new ComplaintCommand.RecordOutsideAnswer(ComplaintOutcome.ObligeToAct, "хат")));
    }

    [Fact]
    public void The_provider_keeps_only_what_it_meets_in_full_and_in_three_days()
    {
        var complaint = InState(ComplaintState.Registered);
        Assert.Equal("complaint.not-fully-met", Refusal(complaint, new ComplaintCommand.Satisfy(false, "шешім")));
        Assert.Null(Refusal(complaint, Command(ComplaintAction.Satisfy), day: new(2026, 8, 19)));
        Assert.Equal("complaint.met-too-late", Refusal(complaint, Command(ComplaintAction.Satisfy), day: new(2026, 8, 20)));
    }

    [Fact]
    public void The_provider_answers_once_and_only_what_is_addressed_to_it()
    {
        var complaint = InState(ComplaintState.Forwarded);
        Assert.Equal("complaint.not-addressed-to-provider", Refusal(complaint with { Addressee = ComplaintAddressee.ReviewingBody }, Command(ComplaintAction.AnswerAsProvider)));
        var answered = After(complaint, Command(ComplaintAction.AnswerAsProvider));
        Assert.Equal(Today, answered.ProviderAnsweredOn);
        Assert.Equal("complaint.provider-answered", Refusal(answered, Command(ComplaintAction.AnswerAsProvider)));
    }

    [Fact]
    public void A_missed_term_is_restored_only_for_a_cause_and_only_when_missed()
    {
        var complaint = InState(ComplaintState.UnderReview);
        Assert.Equal("complaint.cause-missing", Refusal(complaint, new ComplaintCommand.RestoreTerm(" ")));
        Assert.Equal(FilingFinding.Restored, After(complaint, Command(ComplaintAction.RestoreTerm)).Filing);
        Assert.Equal("complaint.restoration-not-needed", Refusal(complaint with { Filing = FilingFinding.InTime }, Command(ComplaintAction.RestoreTerm)));
    }

    [Fact]
    public void Only_an_answer_that_wants_something_done_is_reported_as_carried_out_and_once()
    {
        var complaint = InState(ComplaintState.Answered, ComplaintSubject.Inaction);
        Assert.Equal("complaint.nothing-to-execute", Refusal(complaint, Command(ComplaintAction.ReportExecution)));
        var obliged = complaint with { Outcome = ComplaintOutcome.ObligeToAct };
        var done = After(obliged, Command(ComplaintAction.ReportExecution), day: Today.AddDays(1));
        Assert.Equal((Today, Today.AddDays(1)), (done.EndedOn, done.ExecutedOn));
        Assert.Equal("complaint.executed", Refusal(done, Command(ComplaintAction.ReportExecution)));
    }

    public static TheoryData<ComplaintState, ComplaintCommand> WithoutText => new()
    {
        { ComplaintState.Registered, new ComplaintCommand.Satisfy(true, "") },
        { ComplaintState.Registered, new ComplaintCommand.Forward(" ") },
        { ComplaintState.Registered, new ComplaintCommand.AnswerAsProvider("") },
        { ComplaintState.UnderReview, new ComplaintCommand.RecordPositions("", "бар") },
        { ComplaintState.UnderReview, new ComplaintCommand.RecordPositions("бар", "") },
        { ComplaintState.UnderReview, new ComplaintCommand.DraftAnswer(ComplaintOutcome.Reject, " ") },
        { ComplaintState.AnswerDrafted, new ComplaintCommand.ReturnAnswer("") },
        { ComplaintState.Forwarded, new ComplaintCommand.RecordOutsideAnswer(ComplaintOutcome.Reject, "") },
        { ComplaintState.UnderReview, new ComplaintCommand.Withdraw("") },
    };

    [Theory]
    [MemberData(nameof(WithoutText))]
    public void Nothing_is_done_without_its_words(ComplaintState state, ComplaintCommand command) =>
        Assert.Equal("complaint.text-missing", Refusal(InState(state), command));

    [Fact]
    public void The_report_of_execution_needs_its_document() =>
        Assert.Equal(
            "complaint.text-missing",
            Refusal(InState(ComplaintState.Answered, ComplaintSubject.Inaction) with { Outcome = ComplaintOutcome.ObligeToAct }, new ComplaintCommand.ReportExecution("")));

    [Fact]
    public void A_returned_answer_leaves_no_outcome_behind() =>
        Assert.Null(After(InState(ComplaintState.AnswerDrafted), Command(ComplaintAction.ReturnAnswer)).Outcome);

    [Fact]
    public void What_is_available_says_why_it_is_blocked()
    {
        var available = ComplaintDecider.Available(InState(ComplaintState.Forwarded), new("signer", [StaffRole.Supervisor]));
        Assert.Equal("complaint.took-part", available.Single(action => action.Transition.Action == ComplaintAction.TakeReview).Blocked?.Code);
        Assert.Null(available.Single(action => action.Transition.Action == ComplaintAction.Withdraw).Blocked);
    }
}
