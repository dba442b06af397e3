using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Domain.Complaints;

/// <summary>What a judgment does to the case or to the place on the list (para 15).</summary>
public enum CourtEffect
{
    /// <summary>The act stands.</summary>
    None,

    /// <summary>The refusal is gone and the application is to be decided anew.</summary>
    ReopenCase,

    /// <summary>The applicant comes onto the list with the moment of the first application.</summary>
    RegisterOnList,

    /// <summary>The removal is gone; the place comes back with its old date.</summary>
    RestorePlace,
}

/// <summary>Which effects a judgment can have on a case (para 15).</summary>
public static class CourtEffects
{
    /// <summary>The effects that fit the state of the case and of its entry, in the order of <see cref="CourtEffect"/> (para 15).</summary>
    [Interpretation("B41", "15", "2026-11-24",
        Unclear = "The order opens the way to the court and does not say what a judgment does to the application or to the queue.",
        Decision = "The same as the answer to a complaint: a cancelled refusal opens the application again or puts the person on the list with the moment of the first "
            + "application, a cancelled removal gives the place back with its old date.",
        Why = "The ground of the act fell away in either way; the person must not stand worse for having gone to the court.")]
    public static IReadOnlyList<CourtEffect> For(CaseState state, QueueEntryState? entry) =>
        state == CaseState.Refused ? [CourtEffect.None, CourtEffect.ReopenCase, CourtEffect.RegisterOnList]
        : entry == QueueEntryState.Departed ? [CourtEffect.None, CourtEffect.RestorePlace]
        : [CourtEffect.None];
}
