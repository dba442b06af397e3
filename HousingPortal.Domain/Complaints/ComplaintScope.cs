using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Domain.Complaints;

/// <summary>What a complaint can be about (para 14, second part), and which removals it stops (APPK art. 96).</summary>
public static class ComplaintScope
{
    /// <summary>
    /// Why the subject does not fit what is complained of; null when it does: <c>complaint.case-missing</c> for a decision without a case,
    /// <c>complaint.no-refusal</c> and <c>complaint.no-removal</c> where the case has neither (para 14, second part).
    /// </summary>
    public static Error? Misfit(ComplaintSubject subject, CaseState? state, QueueEntryState? entry) => subject switch
    {
        ComplaintSubject.Refusal or ComplaintSubject.Removal or ComplaintSubject.OtherDecision when state is null => new Error("complaint.case-missing"),
        ComplaintSubject.Refusal when state != CaseState.Refused => new Error("complaint.no-refusal"),
        ComplaintSubject.Removal when entry != QueueEntryState.Departed => new Error("complaint.no-removal"),
        _ => null,
    };

    /// <summary>The subject under which a complaint is registered that nobody can ask back about (para 14, second part).</summary>
    [Interpretation("B39", "14.2", "2026-11-24",
        Unclear = "What becomes of a complaint that names a refusal or a removal which is not there, or a case that is not the person's.",
        Decision = "It is registered all the same: as one about another decision of the case, or about an action of the provider where there is no case.",
        Why = "The person need not know the right word; a wrong one must cost neither the complaint nor its term.")]
    public static ComplaintSubject Fitting(ComplaintSubject subject, CaseState? state, QueueEntryState? entry) =>
        Misfit(subject, state, entry) is null ? subject : state is null ? ComplaintSubject.Action : ComplaintSubject.OtherDecision;

    /// <summary>Whether a complaint stops a departure that was written for the cause (APPK art. 96).</summary>
    [Interpretation("B40", "14.1", "2026-11-24",
        Unclear = "The code stops the execution of the act; which departures from a register are acts of the provider is not said.",
        Decision = "Those on a ground of article 73 that the provider finds. Own wish, housing that was given, death and a judgment are left as they are.",
        Why = "The first are decided against the person; of the others none is an act of the provider that could be stopped.")]
    public static bool Stops(QueueCause cause) => cause is QueueCause.GroundsCeased or QueueCause.MovedAway or QueueCause.EmploymentEnded
        or QueueCause.UntrueInformation or QueueCause.OwnDwelling;
}
