using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;

namespace HousingPortal.Domain.Complaints;

/// <summary>An official who acts on a complaint.</summary>
/// <param name="Id">The portal's identifier of the official.</param>
/// <param name="Roles">Roles of the official.</param>
public sealed record ComplaintActor(string Id, IReadOnlyCollection<StaffRole> Roles);

/// <summary>What happened to a complaint: the accepted command and the states before and after.</summary>
public sealed record ComplaintEvent(ComplaintState From, ComplaintState To, ComplaintCommand Command, string ActorId);

/// <summary>An action that the table offers in the present state.</summary>
/// <param name="Transition">The row.</param>
/// <param name="Blocked">Why it cannot be done now; null when it can.</param>
public sealed record AvailableComplaintAction(ComplaintTransition Transition, Error? Blocked);

/// <summary>Decides what may be done to a complaint, and applies what was decided. Pure: the day is given, local day of the provider.</summary>
public static class ComplaintDecider
{
    /// <summary>
    /// The event, or why the law does not allow it: <c>complaint.not-allowed</c>(state, action), <c>complaint.role</c>(action), then
    /// <c>complaint.took-part</c> and <c>complaint.recused</c> for a reviewer with an interest, <c>complaint.not-reviewer</c>,
    /// <c>complaint.already-reviewer</c>, <c>complaint.not-addressed-to-provider</c>, <c>complaint.provider-answered</c>(day),
    /// <c>complaint.nothing-to-execute</c>, <c>complaint.executed</c>(day), <c>complaint.positions-missing</c>, <c>complaint.text-missing</c>, <c>complaint.outcome-not-for-subject</c>(outcome), and those of
    /// <see cref="SelfCorrection.WhyForward"/> and <see cref="ComplaintFiling.Restore"/>.
    /// </summary>
    public static Result<ComplaintEvent> Decide(Complaint c, ComplaintCommand command, ComplaintActor actor, DateOnly today, WorkingCalendar calendar)
    {
        if (ComplaintTransitions.Find(c.State, command.Action) is not { } row)
        {
            return new Error("complaint.not-allowed", c.State, command.Action);
        }

        if (!row.Roles.Any(actor.Roles.Contains))
        {
            return new Error("complaint.role", command.Action);
        }

        var error = ComplaintGuards.Block(c, command.Action, actor.Id) ?? ComplaintGuards.Check(c, command, today, calendar);
        return error is null ? new ComplaintEvent(row.From, row.To, command, actor.Id) : error;
    }

    /// <summary>The complaint after the event of a day.</summary>
    public static Complaint Apply(Complaint c, ComplaintEvent e, DateOnly day)
    {
        var next = c with { State = e.To };
        next = e.Command switch
        {
            ComplaintCommand.Forward => next with { ForwardedOn = day },
            ComplaintCommand.AnswerAsProvider => next with { ProviderAnsweredOn = day },
            ComplaintCommand.TakeReview => next with { ReviewerId = e.ActorId },
            ComplaintCommand.RecordPositions => next with { PositionsRecorded = true },
            ComplaintCommand.RestoreTerm => next with { Filing = FilingFinding.Restored },
            ComplaintCommand.DraftAnswer command => next with { Outcome = command.Outcome },
            ComplaintCommand.ReturnAnswer or ComplaintCommand.Withdraw => next with { Outcome = null },
            ComplaintCommand.RecordOutsideAnswer command => next with { Outcome = command.Outcome },
            ComplaintCommand.ReportExecution => next with { ExecutedOn = day },
            _ => next,
        };
        return next.IsEnded ? next with { EndedOn = next.EndedOn ?? day } : next;
    }

    /// <summary>The actions that the official may take in the present state, each with what blocks it now.</summary>
    public static IReadOnlyList<AvailableComplaintAction> Available(Complaint c, ComplaintActor actor) =>
    [
        .. ComplaintTransitions.From(c.State)
            .Where(row => row.Roles.Any(actor.Roles.Contains))
            .Select(row => new AvailableComplaintAction(row, ComplaintGuards.Block(c, row.Action, actor.Id))),
    ];

    /// <summary>
    /// What the end of the complaint does to the case or the place; null while it is open. A provider that meets every demand does it by its own act, and
    /// what was withdrawn is carried out.
    /// </summary>
    public static ComplaintEffect? Effect(Complaint c) => c.State switch
    {
        ComplaintState.Answered => ComplaintOutcomes.Effect(c.Subject, c.Outcome!.Value),
        ComplaintState.Satisfied => c.Subject switch
        {
            ComplaintSubject.Refusal => ComplaintEffect.ReopenCase,
            ComplaintSubject.Removal => ComplaintEffect.KeepPlace,
            _ => ComplaintEffect.None,
        },
        ComplaintState.Withdrawn => c.Subject == ComplaintSubject.Removal ? ComplaintEffect.CarryOutRemoval : ComplaintEffect.None,
        _ => null,
    };
}
