using HousingPortal.Domain.Hearings;

namespace HousingPortal.Domain.Calendar;

/// <summary>What the term of an open case hangs on. All days are local days of the provider.</summary>
/// <param name="Id">The case.</param>
/// <param name="ReceivedOn">The day of receipt, fixed at registration (para 9).</param>
/// <param name="DueOn">The last day of the term as the case keeps it.</param>
/// <param name="NotifiedOn">The day on which the person was notified of the hearing (para 12), issued where not delivered yet; null without a notice.</param>
/// <param name="HearingOn">The day of a hearing that is planned and not on record yet.</param>
public sealed record CountedCase(Guid Id, DateOnly ReceivedOn, DateOnly DueOn, DateOnly? NotifiedOn = null, DateOnly? HearingOn = null);

/// <summary>What a changed calendar does to a planned hearing that was in order before.</summary>
public enum HearingTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its day is now a day off.</summary>
    DayOff,

    /// <summary>Its day now lies after the two working days of para 12.</summary>
    OutsideWindow,
}

/// <summary>How the days of one case move.</summary>
public sealed record DeadlineMove(
    Guid CaseId, DateOnly DueFrom, DateOnly DueTo, DateOnly NoticeByFrom, DateOnly NoticeByTo, DateOnly HearingByFrom, DateOnly HearingByTo, HearingTrouble Hearing)
{
    /// <summary>Calendar days by which the end of the term moves: more than 0 is later.</summary>
    public int Days => DueTo.DayNumber - DueFrom.DayNumber;
}

/// <summary>Which open cases a changed calendar touches, and how.</summary>
public static class CalendarImpact
{
    // Interpretation (paras 9 and 10), 2026-11-24. Unclear: the order does not say what becomes of a running term when the calendar changes. Decision:
    // the day of receipt is not counted anew, only the term counted from it moves; a closed case keeps its due day and its calendar for ever. Why: the
    // receipt given to the applicant names the day of receipt, while the term is said in working days and follows what is a working day by law.

    /// <summary>
    /// The cases whose due day, last day for the notice or last day for the hearing moves, or whose planned hearing is no longer in order, in the order
    /// given. A case received outside the years of a calendar is left as it is.
    /// </summary>
    public static IReadOnlyList<DeadlineMove> Of(IEnumerable<CountedCase> cases, WorkingCalendar old, WorkingCalendar next)
    {
        var terms = new Dictionary<DateOnly, (ServiceTerm Old, ServiceTerm New)>();
        var moves = new List<DeadlineMove>();
        foreach (var item in cases.Where(item => old.Covers(item.ReceivedOn) && next.Covers(item.ReceivedOn)))
        {
            if (!terms.TryGetValue(item.ReceivedOn, out var term))
            {
                terms.Add(item.ReceivedOn, term = (ServiceTerm.For(item.ReceivedOn, old), ServiceTerm.For(item.ReceivedOn, next)));
            }

            var move = new DeadlineMove(
                item.Id, item.DueOn, term.New.DueOn, term.Old.NoticeBy, term.New.NoticeBy, term.Old.HearingBy, term.New.HearingBy, Trouble(item, old, next));
            if (move.DueFrom != move.DueTo || move.NoticeByFrom != move.NoticeByTo || move.HearingByFrom != move.HearingByTo || move.Hearing != HearingTrouble.None)
            {
                moves.Add(move);
            }
        }

        return moves;
    }

    private static HearingTrouble Trouble(CountedCase item, WorkingCalendar old, WorkingCalendar next)
    {
        if (item.HearingOn is not { } day || !old.Covers(day) || !next.Covers(day) || !old.IsWorkingDay(day))
        {
            return HearingTrouble.None;
        }

        if (!next.IsWorkingDay(day))
        {
            return HearingTrouble.DayOff;
        }

        return item.NotifiedOn is { } notified && day <= HearingWindow.For(notified, old).Last && day > HearingWindow.For(notified, next).Last
            ? HearingTrouble.OutsideWindow
            : HearingTrouble.None;
    }
}
