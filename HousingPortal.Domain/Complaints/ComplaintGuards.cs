using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Complaints;

/// <summary>The conditions of an action on a complaint besides state and role.</summary>
internal static class ComplaintGuards
{
    /// <summary>What blocks an action whatever is typed.</summary>
    internal static Error? Block(Complaint c, ComplaintAction action, string actorId) => action switch
    {
        ComplaintAction.TakeReview => c.ReviewerId == actorId ? new Error("complaint.already-reviewer") : Interest(c, actorId),
        ComplaintAction.RecordPositions or ComplaintAction.RestoreTerm or ComplaintAction.DraftAnswer => Reviewer(c, actorId),
        ComplaintAction.ReturnAnswer or ComplaintAction.SignAnswer => Interest(c, actorId),
        ComplaintAction.AnswerAsProvider when c.Addressee != ComplaintAddressee.Provider => new Error("complaint.not-addressed-to-provider"),
        ComplaintAction.AnswerAsProvider when c.ProviderAnsweredOn is { } day => new Error("complaint.provider-answered", day),
        ComplaintAction.ReportExecution when ComplaintDecider.Effect(c) != ComplaintEffect.ProviderMustAct => new Error("complaint.nothing-to-execute"),
        ComplaintAction.ReportExecution when c.ExecutedOn is { } day => new Error("complaint.executed", day),
        _ => null,
    };

    /// <summary>What is wrong with the typed command.</summary>
    internal static Error? Check(Complaint c, ComplaintCommand command, DateOnly today, WorkingCalendar calendar) => command switch
    {
        ComplaintCommand.Satisfy satisfy => SelfCorrection.WhyForward(c.RegisteredOn, today, satisfy.MeetsEveryDemand, calendar) ?? Text(satisfy.Decision),
        ComplaintCommand.Forward { Body: var body } => Text(body),
        ComplaintCommand.AnswerAsProvider { Answer: var answer } => Text(answer),
        ComplaintCommand.RecordPositions { OfApplicant: var applicant, OfProvider: var provider } => Text(applicant) ?? Text(provider),
        ComplaintCommand.RestoreTerm { GoodCause: var cause } => ComplaintFiling.Restore(c.Filing, cause).Error,
        ComplaintCommand.DraftAnswer draft => Outcome(c, draft.Outcome)
            ?? (c.PositionsRecorded || draft.Outcome == ComplaintOutcome.LeaveUnexamined ? null : new Error("complaint.positions-missing"))
            ?? Text(draft.Reasoning),
        ComplaintCommand.ReturnAnswer { Reason: var reason } => Text(reason),
        ComplaintCommand.RecordOutsideAnswer outside => Outcome(c, outside.Outcome) ?? Text(outside.Document),
        ComplaintCommand.Withdraw { Paper: var paper } => Text(paper),
        ComplaintCommand.ReportExecution { Done: var done } => Text(done),
        _ => null,
    };

    /// <summary>Who drafted or signed the act, is named in the complaint, or was recused, neither examines it nor signs the answer.</summary>
    [Interpretation("B34", "14.1", "2026-11-24",
        Unclear = "The order says who reviews a complaint and not which persons; the code bars only the official complained of (art. 97(2)).",
        Decision = "Nobody who drafted or signed the act, or is named in the complaint, examines it or signs the answer. The reviewer may sign the answer.",
        Why = "Who took part in the act defends it; and whoever examined the complaint answers for it in the name of the reviewing body.")]
    private static Error? Interest(Complaint c, string actorId) =>
        c.TookPart.Contains(actorId) ? new Error("complaint.took-part")
        : c.Recused.Contains(actorId) ? new Error("complaint.recused")
        : null;

    private static Error? Reviewer(Complaint c, string actorId) => c.ReviewerId == actorId ? Interest(c, actorId) : new Error("complaint.not-reviewer");

    private static Error? Outcome(Complaint c, ComplaintOutcome outcome) =>
        ComplaintOutcomes.Effect(c.Subject, outcome) is null ? new Error("complaint.outcome-not-for-subject", outcome) : null;

    private static Error? Text(string text) => string.IsNullOrWhiteSpace(text) ? new Error("complaint.text-missing") : null;
}
