using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Hearings;

/// <summary>What can still be done when no lawful refusal fits into the term.</summary>
public enum TimetableWay
{
    /// <summary>Decide in favour of the applicant (para 10(1)).</summary>
    PositiveDecision,

    /// <summary>A supervisor allows what is late, with the reason.</summary>
    SupervisorOverride,
}

/// <summary>
/// The days of a hearing and of a refusal for a person notified on a day, held against the term (paras 10 and 12). Local days of the provider.
/// </summary>
/// <param name="Notified">Day N, on which the notice reaches the person.</param>
/// <param name="FirstHearing">N+1.</param>
/// <param name="LastHearing">N+2.</param>
/// <param name="ObjectionsUntil">Last day for an objection (APPK art. 73(3)).</param>
/// <param name="EarliestRefusal">N+3.</param>
/// <param name="DueOn">Last day of the term.</param>
public sealed record HearingTimetable(DateOnly Notified, DateOnly FirstHearing, DateOnly LastHearing, DateOnly ObjectionsUntil, DateOnly EarliestRefusal, DateOnly DueOn)
{
    /// <summary>Whether a refusal can be signed lawfully inside the term.</summary>
    public bool IsPossible => EarliestRefusal <= DueOn;

    /// <summary>What can still be done when it cannot; empty when it can.</summary>
    [Interpretation("B36", "10.1,12.2", "2026-11-24",
        Unclear = "What a provider does when the notice reached the person so late that no day of the term is left for a lawful refusal.",
        Decision = "The portal says so as soon as the delivery is known. The application may be granted, or a supervisor allows the late refusal with a reason.",
        Why = "The hearing is a right of the person and is never shortened; a late act is one, yet silence would leave the family with nothing to complain of.")]
    public IReadOnlyList<TimetableWay> Ways => IsPossible ? [] : [TimetableWay.PositiveDecision, TimetableWay.SupervisorOverride];

    /// <summary>The timetable for a person notified on a day.</summary>
    public static HearingTimetable For(DateOnly notified, ServiceTerm term)
    {
        var (first, last) = HearingWindow.For(notified, term.Calendar);
        return new(notified, first, last, ObjectionWindow.Term.LastDay(notified, term.Calendar), HearingWindow.EarliestRefusal(notified, term.Calendar), term.DueOn);
    }
}
