using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Terms;

namespace HousingPortal.Domain.Complaints;

/// <summary>Which step of a complaint a deadline belongs to.</summary>
public enum ComplaintStep
{
    /// <summary>Send it on with the case, or satisfy it (para 14, third and fourth parts).</summary>
    Forward,

    /// <summary>The provider's answer to a complaint addressed to it (para 14, fifth part).</summary>
    ProviderAnswer,

    /// <summary>The answer of the reviewing or of the quality body (para 14, sixth part; APPK art. 99).</summary>
    Answer,

    /// <summary>The provider carries out the answer (APPK art. 86(3)).</summary>
    Execution,
}

/// <summary>One running or finished clock of a complaint. Days are local days of the provider.</summary>
/// <param name="Step">What is due.</param>
/// <param name="Term">The term, with its place in the law.</param>
/// <param name="From">The day of the cause, not counted.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="DoneOn">The day on which it was done; null while it is due.</param>
public sealed record ComplaintDeadline(ComplaintStep Step, WorkingDayTerm Term, DateOnly From, DateOnly DueOn, DateOnly? DoneOn)
{
    /// <summary>Whether the last day passed before it was done.</summary>
    public bool IsLate(DateOnly today) => (DoneOn ?? today) > DueOn;
}

/// <summary>All clocks of a complaint.</summary>
public static class ComplaintDeadlines
{
    /// <summary>
    /// The clocks in the order in which they began. The reviewing body's answer runs from the day on which the complaint came to it; a complaint that was
    /// satisfied or withdrawn before has none.
    /// </summary>
    public static IReadOnlyList<ComplaintDeadline> Of(Complaint c, WorkingCalendar calendar)
    {
        List<ComplaintDeadline> found = [Clock(ComplaintStep.Forward, ComplaintClocks.Forwarding, c.RegisteredOn, c.ForwardedOn ?? c.EndedOn, calendar)];
        if (c.Addressee == ComplaintAddressee.Provider)
        {
            found.Add(Clock(ComplaintStep.ProviderAnswer, ComplaintClocks.ProviderAnswer, c.RegisteredOn, c.ProviderAnsweredOn ?? c.EndedOn, calendar));
        }

        if (c.ForwardedOn is { } forwarded)
        {
            var term = c.Addressee == ComplaintAddressee.QualityAssessmentBody ? ComplaintClocks.QualityBodyAnswer : ComplaintClocks.ReviewingBodyAnswer;
            found.Add(Clock(ComplaintStep.Answer, term, forwarded, c.EndedOn, calendar));
        }

        if (ComplaintDecider.Effect(c) == ComplaintEffect.ProviderMustAct)
        {
            found.Add(Clock(ComplaintStep.Execution, ComplaintOutcomes.Execution, c.EndedOn!.Value, c.ExecutedOn, calendar));
        }

        return found;
    }

    /// <summary>The clocks that are still due, the nearest last day first.</summary>
    public static IReadOnlyList<ComplaintDeadline> Running(Complaint c, WorkingCalendar calendar) =>
        [.. Of(c, calendar).Where(deadline => deadline.DoneOn is null).OrderBy(deadline => deadline.DueOn)];

    private static ComplaintDeadline Clock(ComplaintStep step, WorkingDayTerm term, DateOnly from, DateOnly? done, WorkingCalendar calendar) =>
        new(step, term, from, term.LastDay(from, calendar), done);
}
