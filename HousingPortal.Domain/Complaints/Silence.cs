using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Complaints;

/// <summary>What the law makes of silence past the term.</summary>
public enum SilenceMeaning
{
    /// <summary>The application counts as refused, and a complaint is open (APPK art. 91(2)).</summary>
    ApplicationRefused,

    /// <summary>The complaint counts as rejected (APPK art. 100(5); of the provider itself, art. 91(2)).</summary>
    ComplaintRejected,
}

/// <summary>Silence of a body past its term.</summary>
/// <param name="Meaning">What the law makes of it.</param>
/// <param name="From">The first day on which it counts: the calendar day after the last day of the term.</param>
/// <param name="Citation">The place that says so.</param>
public sealed record Silence(SilenceMeaning Meaning, DateOnly From, Citation Citation)
{
    private static readonly Citation OfBody = new(Acts.Appk, "91.2");
    private static readonly Citation OfReviewer = new(Acts.Appk, "100.5");

    /// <summary>Silence on an application; null until the day after its last day. Only for an application without a decision.</summary>
    public static Silence? OnApplication(ServiceTerm term, DateOnly today) =>
        term.IsOverdue(today) ? new(SilenceMeaning.ApplicationRefused, term.DueOn.AddDays(1), OfBody) : null;

    /// <summary>
    /// Silence on a complaint; null until the day after its last day. Only for a complaint without an answer. The day of registration is that of the
    /// body the complaint is addressed to.
    /// </summary>
    [Interpretation("B14", "10.1,14.5", "2026-11-24",
        Unclear = "Which of the two meets a provider silent on a complaint addressed to it.",
        Decision = "Art. 91(2).",
        Why = "Art. 100 speaks of the reviewing body; art. 91(2) of every body that owes an act.")]
    public static Silence? OnComplaint(ComplaintAddressee addressee, DateOnly registeredOn, DateOnly today, WorkingCalendar calendar)
    {
        var last = ComplaintClocks.AnswerBy(addressee, registeredOn, calendar);
        var citation = addressee == ComplaintAddressee.Provider ? OfBody : OfReviewer;
        return today > last ? new(SilenceMeaning.ComplaintRejected, last.AddDays(1), citation) : null;
    }
}
