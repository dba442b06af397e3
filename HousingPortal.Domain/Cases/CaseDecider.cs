using HousingPortal.Domain.Calendar;

namespace HousingPortal.Domain.Cases;

/// <summary>An action that the table offers to a person in the present state.</summary>
/// <param name="Transition">The row.</param>
/// <param name="Blocked">Why it cannot be done now; null when it can.</param>
public sealed record AvailableAction(CaseTransition Transition, Error? Blocked);

/// <summary>Decides what may be done to a case, and applies what was decided. Pure: the time is given, in local time of the provider.</summary>
public static class CaseDecider
{
    /// <summary>
    /// The event, or why the law does not allow it: <c>case.not-allowed</c>(state, action) and <c>case.role</c>(action) come first, then the guards
    /// of the action: <c>case.findings-open</c>(count), <c>case.no-ground</c>, <c>case.ground-unknown</c>(code), <c>case.reason-missing</c>,
    /// <c>case.worsening-evidence-missing</c>(place), <c>case.worsening-outside-five-years</c>(place, first, last), <c>case.worsening-excepted</c>(place),
    /// <c>case.notice-too-late</c>(day), <c>case.hearing-outside-window</c>(first, last), <c>case.hearing-outside-hours</c>,
    /// <c>case.hearing-place-missing</c>, <c>case.already-delivered</c>(day), <c>case.delivery-date</c>(first, last),
    /// <c>case.notice-not-delivered</c>, <c>case.hearing-too-early</c>(planned moment), <c>case.hearing-times</c>,
    /// <c>case.absent-not-notified</c>(delivered, planned moment), <c>case.hearing-not-recorded</c>, <c>case.refusal-too-early</c>(earliest),
    /// <c>case.term-expired</c>(due day), <c>case.override-not-needed</c>. Throws <see cref="ArgumentOutOfRangeException"/> when the calendar does
    /// not reach the end of the term.
    /// </summary>
    public static Result<CaseEvent> Decide(Case c, CaseCommand command, IReadOnlyCollection<StaffRole> roles, DateTime nowLocal, WorkingCalendar calendar)
    {
        if (CaseTransitions.For(c, command.Action) is not { } row)
        {
            return new Error("case.not-allowed", c.State, command.Action);
        }

        if (!row.Roles.Any(roles.Contains))
        {
            return new Error("case.role", command.Action);
        }

        var error = CaseGuards.Block(c, command.Action, nowLocal, calendar) ?? CaseGuards.Check(c, command, nowLocal, calendar);
        return error is null ? new CaseEvent(command.Action, row.From, row.To, command) : error;
    }

    /// <summary>The case after the event. The moment is that of the decision, in local time of the provider.</summary>
    public static Case Apply(Case c, CaseEvent e, DateTime nowLocal)
    {
        var next = c with { State = e.To };
        return e.Command switch
        {
            CaseCommand.AllowLateNotice command => next with { LateNoticeReason = command.Reason },
            CaseCommand.AllowLateRefusal command => next with { LateRefusalReason = command.Reason },
            CaseCommand.IssuePreliminaryRefusal command => next with
            {
                ConfirmedGrounds = command.Grounds,
                Worsening = [.. command.Worsening.Where(basis => command.Grounds.Contains(basis.Ground))],
                NoticeIssuedOn = DateOnly.FromDateTime(nowLocal),
                NoticeDeliveredOn = null,
                HearingPlan = command.Hearing,
            },
            CaseCommand.RecordDelivery command => next with { NoticeDeliveredOn = command.DeliveredOn },
            CaseCommand.RecordHearing command => next with { Hearing = command.Record },
            CaseCommand.Reopen => next with
            {
                ReopenedOn = DateOnly.FromDateTime(nowLocal),
                ConfirmedGrounds = [],
                Worsening = [],
                NoticeIssuedOn = null,
                NoticeDeliveredOn = null,
                HearingPlan = null,
                Hearing = null,
                LateNoticeReason = null,
                LateRefusalReason = null,
            },
            _ => next,
        };
    }

    /// <summary>
    /// The actions that the roles may take in the present state, each with what blocks it now. What depends on the typed command is checked by
    /// <see cref="Decide"/>.
    /// </summary>
    public static IReadOnlyList<AvailableAction> Available(Case c, IReadOnlyCollection<StaffRole> roles, DateTime nowLocal, WorkingCalendar calendar) =>
    [
        .. CaseTransitions.From(c.State)
            .Where(row => row == CaseTransitions.For(c, row.Action) && row.Roles.Any(roles.Contains))
            .Select(row => new AvailableAction(row, CaseGuards.Block(c, row.Action, nowLocal, calendar))),
    ];
}
