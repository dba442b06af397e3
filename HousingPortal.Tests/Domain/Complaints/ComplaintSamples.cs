using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;

namespace HousingPortal.Tests.DomainTests.Complaints;

/// <summary>A complaint about a refusal, registered on Friday 14.08.2026; "drafter" and "signer" made the act, "named" is complained of.</summary>
internal static class ComplaintSamples
{
    internal const string Reviewer = "reviewer";

    internal static readonly DateOnly Registered = new(2026, 8, 14);
    internal static readonly DateOnly Today = new(2026, 8, 18);
    internal static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    internal static ComplaintActor Anybody(string id = Reviewer) => new(id, Enum.GetValues<StaffRole>());

    internal static Complaint InState(ComplaintState state, ComplaintSubject subject = ComplaintSubject.Refusal) => new()
    {
        State = state,
        Subject = subject,
        Addressee = ComplaintAddressee.Provider,
        RegisteredOn = Registered,
        TookPart = ["drafter", "signer", "named"],
        ForwardedOn = state is ComplaintState.Registered or ComplaintState.Satisfied ? null : Today,
        ReviewerId = state is ComplaintState.UnderReview or ComplaintState.AnswerDrafted ? Reviewer : null,
        PositionsRecorded = state is ComplaintState.UnderReview or ComplaintState.AnswerDrafted,
        Outcome = state is ComplaintState.AnswerDrafted or ComplaintState.Answered ? ComplaintOutcome.Reject : null,
        EndedOn = state is ComplaintState.Satisfied or ComplaintState.Answered or ComplaintState.Withdrawn ? Today : null,
        Filing = FilingFinding.Late,
    };

    internal static ComplaintCommand Command(ComplaintAction action) => action switch
    {
        ComplaintAction.Satisfy => new ComplaintCommand.Satisfy(true, "шешім № 7"),
        ComplaintAction.Forward => new ComplaintCommand.Forward("Басқарма"),
        ComplaintAction.AnswerAsProvider => new ComplaintCommand.AnswerAsProvider("жауап"),
        ComplaintAction.TakeReview => new ComplaintCommand.TakeReview(),
        ComplaintAction.RecordPositions => new ComplaintCommand.RecordPositions("келіспейді", "негізді"),
        ComplaintAction.RestoreTerm => new ComplaintCommand.RestoreTerm("ауырып қалды"),
        ComplaintAction.DraftAnswer => new ComplaintCommand.DraftAnswer(ComplaintOutcome.Cancel, "негізі"),
        ComplaintAction.ReturnAnswer => new ComplaintCommand.ReturnAnswer("толық емес"),
        ComplaintAction.SignAnswer => new ComplaintCommand.SignAnswer(),
        ComplaintAction.RecordOutsideAnswer => new ComplaintCommand.RecordOutsideAnswer(ComplaintOutcome.Reject, "хат № 12"),
        ComplaintAction.Withdraw => new ComplaintCommand.Withdraw("өтініш № 3"),
        ComplaintAction.ReportExecution => new ComplaintCommand.ReportExecution("хат № 15"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    internal static string? Refusal(Complaint complaint, ComplaintCommand command, string actor = Reviewer, DateOnly? day = null) =>
        ComplaintDecider.Decide(complaint, command, Anybody(actor), day ?? Today, Calendar).Error?.Code;

    internal static Complaint After(Complaint complaint, ComplaintCommand command, string actor = Reviewer, DateOnly? day = null) =>
        ComplaintDecider.Apply(complaint, ComplaintDecider.Decide(complaint, command, Anybody(actor), day ?? Today, Calendar).Value, day ?? Today);
}
