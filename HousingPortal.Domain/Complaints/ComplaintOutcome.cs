using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Complaints;

/// <summary>How a complaint may end (APPK art. 100(1)).</summary>
public enum ComplaintOutcome
{
    /// <summary>The act is cancelled.</summary>
    Cancel,

    /// <summary>The act is cancelled and the reviewing body takes a new one.</summary>
    CancelAndDecide,

    /// <summary>The provider must act.</summary>
    ObligeToAct,

    /// <summary>The complaint is rejected.</summary>
    Reject,

    /// <summary>The case goes back to the provider with the breaches named.</summary>
    SendBack,

    /// <summary>The complaint is left without examination (APPK art. 95).</summary>
    LeaveUnexamined,
}

/// <summary>What an answer does to the case of the applicant or to the place on the list.</summary>
public enum ComplaintEffect
{
    /// <summary>Nothing changes.</summary>
    None,

    /// <summary>The refusal is gone and the application is to be decided anew.</summary>
    ReopenCase,

    /// <summary>The applicant comes onto the list with the moment of the first application.</summary>
    RegisterOnList,

    /// <summary>The removal is gone for good; the place with its old date stays.</summary>
    KeepPlace,

    /// <summary>The removal stands and is carried out.</summary>
    CarryOutRemoval,

    /// <summary>The provider must do what the answer says, and tell of it.</summary>
    ProviderMustAct,
}

/// <summary>Which outcome fits which complaint, and what it brings about.</summary>
public static class ComplaintOutcomes
{
    /// <summary>"The act is executed within five working days" (APPK art. 86(3)).</summary>
    public static readonly Terms.WorkingDayTerm Execution = new(5, new(Acts.Appk, "86.3"));

    /// <summary>The place of an outcome in the code.</summary>
    public static Citation Citation(ComplaintOutcome outcome) => new(Acts.Appk, $"100.1({(int)outcome + 1})");

    /// <summary>
    /// What the outcome brings about; null when it does not fit: only an act can be cancelled, and only where no act is complained of can the provider be
    /// obliged to act. No effect leaves the person worse off than before the complaint (APPK art. 98(6)).
    /// </summary>
    [Interpretation("B33", "14.1", "2026-11-24",
        Unclear = "The code names the outcomes for every kind of act and does not say what becomes of an application or of a place in a queue.",
        Decision = "A cancelled or returned refusal opens the application again; a new act of the reviewing body puts the person on the list with the moment of the "
            + "first application. A cancelled removal keeps the old date; one that was returned is not carried out before the provider has decided anew.",
        Why = "Without the act the application is undecided and the place was never lost (art. 74(1) of the Law ranks by the moment of the full application).")]
    public static ComplaintEffect? Effect(ComplaintSubject subject, ComplaintOutcome outcome) => (subject, outcome) switch
    {
        (ComplaintSubject.Removal, ComplaintOutcome.Reject or ComplaintOutcome.LeaveUnexamined) => ComplaintEffect.CarryOutRemoval,
        (_, ComplaintOutcome.Reject or ComplaintOutcome.LeaveUnexamined) => ComplaintEffect.None,
        (ComplaintSubject.Refusal, ComplaintOutcome.Cancel or ComplaintOutcome.SendBack) => ComplaintEffect.ReopenCase,
        (ComplaintSubject.Refusal, ComplaintOutcome.CancelAndDecide) => ComplaintEffect.RegisterOnList,
        (ComplaintSubject.Removal, ComplaintOutcome.Cancel or ComplaintOutcome.CancelAndDecide) => ComplaintEffect.KeepPlace,
        (ComplaintSubject.OtherDecision, ComplaintOutcome.Cancel or ComplaintOutcome.CancelAndDecide) => ComplaintEffect.ProviderMustAct,
        (ComplaintSubject.Action or ComplaintSubject.Inaction, ComplaintOutcome.ObligeToAct) => ComplaintEffect.ProviderMustAct,
        (ComplaintSubject.Refusal, _) => null,
        (_, ComplaintOutcome.SendBack) => ComplaintEffect.ProviderMustAct,
        _ => null,
    };

    /// <summary>The outcomes that fit a complaint, in the order of the code.</summary>
    public static IReadOnlyList<ComplaintOutcome> For(ComplaintSubject subject) =>
        [.. Enum.GetValues<ComplaintOutcome>().Where(outcome => Effect(subject, outcome) is not null)];

    /// <summary>Whether the outcome grants the complaint, at least in part.</summary>
    public static bool IsFavourable(ComplaintOutcome outcome) => outcome is not (ComplaintOutcome.Reject or ComplaintOutcome.LeaveUnexamined);
}
