using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Recusals;

/// <summary>Why an official may not act on a case (APPK art. 67).</summary>
public enum RecusalGround
{
    /// <summary>A relative of the applicant or of a family member.</summary>
    Relative,

    /// <summary>The applicant depends on the official, or the official on the applicant.</summary>
    Dependent,

    /// <summary>A personal interest in the outcome.</summary>
    Interested,

    /// <summary>Took part in what is now examined.</summary>
    TookPart,
}

/// <summary>What became of a recusal (отвод, қарсылық білдіру).</summary>
public enum RecusalState
{
    /// <summary>Waits for the decision.</summary>
    Open,

    /// <summary>Granted: the official takes no further part.</summary>
    Granted,

    /// <summary>Declined: the official goes on.</summary>
    Declined,
}

/// <summary>The recusal of an official from a case. People are the portal's own identifiers of officials; days are local days of the provider.</summary>
/// <param name="OfficialId">Who is said to have an interest.</param>
/// <param name="DeclaredById">Who said so: the official, or the one who wrote down the word of a participant.</param>
/// <param name="Ground">The ground.</param>
/// <param name="DeclaredOn">The day of the declaration.</param>
public sealed record Recusal(string OfficialId, string DeclaredById, RecusalGround Ground, DateOnly DeclaredOn)
{
    /// <summary>What became of it.</summary>
    public RecusalState State { get; init; }

    /// <summary>The place that sets the term.</summary>
    public static Citation Citation => ComplaintClocks.Recusal.Citation;

    /// <summary>Last day of the decision: the third working day after the declaration (APPK art. 67(3)).</summary>
    public DateOnly DecideBy(WorkingCalendar calendar) => ComplaintClocks.Recusal.LastDay(DeclaredOn, calendar);

    /// <summary>Whether the official may act on the case now.</summary>
    [Interpretation("B37", "12.1,14.1", "2026-11-24",
        Unclear = "The code gives three working days for the decision and does not say whether the official goes on meanwhile.",
        Decision = "The official does nothing on the case from the declaration on; if it is declined, goes on. The term of the case does not stop, so the case is "
            + "given to somebody else as soon as it is granted.",
        Why = "An act of somebody with an interest would have to be undone, and the family must not wait for a quarrel between officials.")]
    public bool MayAct => State == RecusalState.Declined;
}

/// <summary>Decides recusals.</summary>
public static class RecusalDecider
{
    /// <summary>Whether somebody of these roles decides on the recusal of an official of those roles.</summary>
    [Interpretation("B45", "12.1,14.1", "2026-11-24",
        Unclear = "The code lets the head of the body decide on a recusal; the portal knows no head, and a supervisor may be the one who is recused.",
        Decision = "A supervisor decides; when it concerns a supervisor, also the administrator of the provider. Nobody decides about oneself.",
        Why = "A provider with one supervisor must be able to decide within three working days, by somebody outside the case.")]
    public static bool MayDecide(IReadOnlyCollection<StaffRole> decider, IReadOnlyCollection<StaffRole> official) =>
        decider.Contains(StaffRole.Supervisor) || (decider.Contains(StaffRole.Administrator) && official.Contains(StaffRole.Supervisor));

    /// <summary>
    /// Grants or declines. Errors: <c>recusal.decided</c>, <c>recusal.own</c> when the official decides about oneself, <c>recusal.reason-missing</c>.
    /// </summary>
    public static Result<Recusal> Decide(Recusal recusal, bool grant, string actorId, string reason) =>
        recusal.State != RecusalState.Open ? new Error("recusal.decided")
        : actorId == recusal.OfficialId ? new Error("recusal.own")
        : string.IsNullOrWhiteSpace(reason) ? new Error("recusal.reason-missing")
        : recusal with { State = grant ? RecusalState.Granted : RecusalState.Declined };
}
