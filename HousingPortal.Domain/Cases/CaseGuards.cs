using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Domain.Cases;

/// <summary>The conditions of an action besides state and role.</summary>
internal static class CaseGuards
{
    /// <summary>What blocks an action whatever is typed.</summary>
    internal static Error? Block(Case c, CaseAction action, DateTime nowLocal, WorkingCalendar calendar)
    {
        var today = DateOnly.FromDateTime(nowLocal);
        var term = ServiceTerm.For(c.TermFrom, calendar);
        return action switch
        {
            CaseAction.DraftPositive or CaseAction.SignPositive when c.OpenFindings.Count > 0 => new Error("case.findings-open", c.OpenFindings.Count),
            CaseAction.AllowLateNotice when today <= term.NoticeBy || c.LateNoticeReason is not null => new Error("case.override-not-needed"),
            CaseAction.IssuePreliminaryRefusal when today > term.NoticeBy && c.LateNoticeReason is null => new Error("case.notice-too-late", term.NoticeBy),
            CaseAction.RecordDelivery when c.NoticeDeliveredOn is { } delivered => new Error("case.already-delivered", delivered),
            CaseAction.RecordHearing when c.NoticeDeliveredOn is null => new Error("case.notice-not-delivered"),
            CaseAction.DraftRefusal => HearingAndGround(c),
            CaseAction.AllowLateRefusal when !IsLate(c, today, term) || c.LateRefusalReason is not null => new Error("case.override-not-needed"),
            CaseAction.SignRefusal => SignRefusal(c, today, term, calendar),
            _ => null,
        };
    }

    /// <summary>What is wrong with the typed command.</summary>
    internal static Error? Check(Case c, CaseCommand command, DateTime nowLocal, WorkingCalendar calendar) => command switch
    {
        CaseCommand.ReturnPositive { Reason: var reason } => Reason(reason),
        CaseCommand.ReturnRefusal { Reason: var reason } => Reason(reason),
        CaseCommand.AllowLateNotice { Reason: var reason } => Reason(reason),
        CaseCommand.AllowLateRefusal { Reason: var reason } => Reason(reason),
        CaseCommand.DraftRefusal { Reasoning: var reason } => Reason(reason),
        CaseCommand.Reopen { Basis: var basis } => Reason(basis),
        CaseCommand.RegisterByReview { Basis: var basis } => Reason(basis),
        CaseCommand.IssuePreliminaryRefusal notice => Notice(c, notice, DateOnly.FromDateTime(nowLocal), calendar),
        CaseCommand.RecordDelivery delivery => Delivery(c, delivery.DeliveredOn, DateOnly.FromDateTime(nowLocal)),
        CaseCommand.RecordHearing hearing => Hearing(c, hearing.Record, nowLocal),
        _ => null,
    };

    private static Error? Reason(string reason) => string.IsNullOrWhiteSpace(reason) ? new Error("case.reason-missing") : null;

    private static Error? Notice(Case c, CaseCommand.IssuePreliminaryRefusal notice, DateOnly today, WorkingCalendar calendar)
    {
        if (notice.Grounds.Count == 0)
        {
            return new Error("case.no-ground");
        }

        return notice.Grounds.FirstOrDefault(code => !RefusalGrounds.IsKnown(code)) is { } unknown
            ? new Error("case.ground-unknown", unknown)
            : Reason(notice.Reasoning)
                ?? WorseningGrounds.Check(notice.Grounds, notice.Worsening, c.ReceivedOn)
                ?? HearingPlanCheck.Check(notice.Hearing, today, calendar);
    }

    private static Error? Delivery(Case c, DateOnly deliveredOn, DateOnly today) =>
        deliveredOn < c.NoticeIssuedOn || deliveredOn > today ? new Error("case.delivery-date", c.NoticeIssuedOn ?? today, today) : null;

    /// <summary>
    /// Who attended cannot have done so before the planned day, and nobody is absent before the planned hour; a written position or a wish to do
    /// without may come at once.
    /// </summary>
    [Interpretation("B10", "12.2", "2026-11-22",
        Unclear = "Whether a person who learnt of the hearing only on its day or later is \"absent\".",
        Decision = "An absence counts only when the notice was delivered before the planned day.",
        Why = "Only who was duly notified can be taken for absent.")]
    private static Error? Hearing(Case c, HearingRecord record, DateTime nowLocal)
    {
        var planned = c.HearingPlan?.StartsAt ?? DateTime.MinValue;
        var tooEarly = record.Outcome switch
        {
            HearingOutcome.Attended => nowLocal < planned.Date || record.HeldFrom < planned.Date,
            HearingOutcome.AbsentDulyNotified => nowLocal < planned,
            _ => false,
        };
        if (tooEarly)
        {
            return new Error("case.hearing-too-early", planned);
        }

        // Block lets nobody come here before the delivery is recorded.
        var delivered = c.NoticeDeliveredOn!.Value;
        if (record.Outcome == HearingOutcome.AbsentDulyNotified && delivered >= DateOnly.FromDateTime(planned))
        {
            return new Error("case.absent-not-notified", delivered, planned);
        }

        return record.HeldUntil < record.HeldFrom || record.HeldFrom > nowLocal ? new Error("case.hearing-times") : null;
    }

    [Interpretation("B44", "10.1,12.2", "2026-11-24",
        Unclear = "Whether a supervisor must wait for the end of the term before allowing a refusal that can no longer be in time.",
        Decision = "No: once the notice is delivered so late that N+3 is after the last day, the late refusal may be allowed at once, also before the hearing.",
        Why = "What cannot change is better decided and explained early; the hearing and N+3 still hold for the person.")]
    private static bool IsLate(Case c, DateOnly today, ServiceTerm term) =>
        term.IsOverdue(today) || (c.NoticeDeliveredOn is { } delivered && !HearingTimetable.For(delivered, term).IsPossible);

    private static Error? HearingAndGround(Case c) =>
        c.Hearing is null ? new Error("case.hearing-not-recorded") : c.ConfirmedGrounds.Count == 0 ? new Error("case.no-ground") : null;

    private static Error? SignRefusal(Case c, DateOnly today, ServiceTerm term, WorkingCalendar calendar)
    {
        if (c.NoticeDeliveredOn is not { } delivered)
        {
            return new Error("case.notice-not-delivered");
        }

        if (HearingAndGround(c) is { } missing)
        {
            return missing;
        }

        var earliest = HearingWindow.EarliestRefusal(delivered, calendar);
        if (today < earliest)
        {
            return new Error("case.refusal-too-early", earliest);
        }

        return term.IsOverdue(today) && c.LateRefusalReason is null ? new Error("case.term-expired", term.DueOn) : null;
    }
}
