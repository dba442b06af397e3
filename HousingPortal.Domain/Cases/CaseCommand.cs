using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Domain.Cases;

/// <summary>What a person asks to be done to a case, with what they typed.</summary>
public abstract record CaseCommand(CaseAction Action)
{
    /// <summary>An officer begins the check of para 9.</summary>
    public sealed record TakeUp() : CaseCommand(CaseAction.TakeUp);

    /// <summary>An officer drafts registration on the list (para 10(1)).</summary>
    /// <param name="Reasoning">Why, in the officer's words; may be empty, because a favourable act needs no reasons.</param>
    public sealed record DraftPositive(string Reasoning) : CaseCommand(CaseAction.DraftPositive);

    /// <summary>The authorised person gives a positive draft back.</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record ReturnPositive(string Reason) : CaseCommand(CaseAction.ReturnPositive);

    /// <summary>The authorised person signs registration (para 10(1)).</summary>
    public sealed record SignPositive() : CaseCommand(CaseAction.SignPositive);

    /// <summary>A supervisor allows a notice after working day 12 (para 12).</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record AllowLateNotice(string Reason) : CaseCommand(CaseAction.AllowLateNotice);

    /// <summary>
    /// An officer issues the preliminary decision and the notice of the hearing (para 12); the day of the command is the day of the notice.
    /// </summary>
    /// <param name="Grounds">Codes of the refusal grounds; at least one.</param>
    /// <param name="Reasoning">Why each ground applies; required.</param>
    /// <param name="Hearing">Time and place (method) of the hearing.</param>
    public sealed record IssuePreliminaryRefusal(IReadOnlyList<string> Grounds, string Reasoning, HearingPlan Hearing)
        : CaseCommand(CaseAction.IssuePreliminaryRefusal)
    {
        /// <summary>Day, document and exception for each ground of deliberate worsening among the grounds (para 11).</summary>
        public IReadOnlyList<WorseningBasis> Worsening { get; init; } = [];
    }

    /// <summary>The notice has reached the applicant.</summary>
    /// <param name="DeliveredOn">Local day of the delivery.</param>
    public sealed record RecordDelivery(DateOnly DeliveredOn) : CaseCommand(CaseAction.RecordDelivery);

    /// <summary>An officer records what came of the hearing (para 12).</summary>
    /// <param name="Record">The record.</param>
    public sealed record RecordHearing(HearingRecord Record) : CaseCommand(CaseAction.RecordHearing);

    /// <summary>An officer drafts the reasoned refusal (para 10(2)); drafting is not signing, so it may be early.</summary>
    /// <param name="Reasoning">Why, with an answer to the applicant's position; required.</param>
    public sealed record DraftRefusal(string Reasoning) : CaseCommand(CaseAction.DraftRefusal);

    /// <summary>The authorised person gives a drafted refusal back.</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record ReturnRefusal(string Reason) : CaseCommand(CaseAction.ReturnRefusal);

    /// <summary>A supervisor allows a refusal after working day 15 (para 10).</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record AllowLateRefusal(string Reason) : CaseCommand(CaseAction.AllowLateRefusal);

    /// <summary>The authorised person signs the reasoned refusal (para 10(2)).</summary>
    public sealed record SignRefusal() : CaseCommand(CaseAction.SignRefusal);

    /// <summary>The refusal was cancelled: the application is decided anew, the term begins on the day of the command (paras 14 and 15).</summary>
    /// <param name="Basis">The answer to the complaint or the judgment, with number and date; required.</param>
    public sealed record Reopen(string Basis) : CaseCommand(CaseAction.Reopen);

    /// <summary>The reviewing body or a court put the applicant on the list itself (paras 14 and 15).</summary>
    /// <param name="Basis">The answer to the complaint or the judgment, with number and date; required.</param>
    public sealed record RegisterByReview(string Basis) : CaseCommand(CaseAction.RegisterByReview);
}
