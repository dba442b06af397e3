using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Complaints;

/// <summary>
/// When the provider itself puts right what is complained of, so that the complaint need not go to the reviewing body (para 14, fourth part).
/// </summary>
public static class SelfCorrection
{
    /// <summary>The place that lets the provider keep the complaint.</summary>
    public static readonly Citation Citation = new(Acts.Order168, "14.4");

    /// <summary>
    /// Null when the complaint may stay; else why it goes on: <c>complaint.not-fully-met</c>, <c>complaint.met-before-receipt</c>(received) for a day
    /// that cannot be, <c>complaint.met-too-late</c>(last day).
    /// </summary>
    [Interpretation("A24", "14.4", "2026-11-24",
        Unclear = "The sentence is garbled, so that the provider seems to complain of its own decision.",
        Decision = "The body whose decision, act or omission is complained of keeps the complaint if within the three working days it takes "
            + "a decision or acts so that every demand is met.",
        Why = "So says APPK art. 91(4), which the part repeats.")]
    public static Error? WhyForward(DateOnly receivedOn, DateOnly decidedOn, bool meetsEveryDemand, WorkingCalendar calendar)
    {
        if (!meetsEveryDemand)
        {
            return new Error("complaint.not-fully-met");
        }

        var last = ComplaintClocks.ForwardBy(receivedOn, calendar);
        return decidedOn < receivedOn ? new Error("complaint.met-before-receipt", receivedOn)
            : decidedOn > last ? new Error("complaint.met-too-late", last)
            : null;
    }
}
