using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Domain.Notices;

/// <summary>The written notice of a removal from the register, with its grounds (art. 73(3) of the Law).</summary>
public static class RemovalNotices
{
    /// <summary>Where the Law wants it.</summary>
    public static readonly Citation Basis = new(Acts.HousingLaw, "73.3");

    /// <summary>
    /// Whether an event of the queue must be told: a departure for a cause with a term of notice. On death nobody of the family is left on the place
    /// (else it is kept for them), so there is nobody to tell.
    /// </summary>
    public static bool IsDue(QueueEventKind kind, QueueCause cause) =>
        kind == QueueEventKind.Departed && cause != QueueCause.Death && QueueCauses.Of(cause).NoticeDays is not null;

    /// <summary>The last day on which the notice must have reached the person.</summary>
    [Interpretation("B28", "11-1.1", "2026-11-24",
        Unclear = "\"Within ten days of the decision\": the Law does not say whether the days are working days, whether the day of the decision counts, and whether "
            + "the notice must be sent or have arrived; Order 168 knows no removal at all.",
        Decision = "Ten calendar days, the first of them the day after the removal was decided; the last one is not moved when it is a day off. By its end the notice is in the "
            + "cabinet of the person.",
        Why = "Where the Law means working days it says so, and of two readings the shorter and stricter one cannot harm the person, whose term of appeal runs from knowing.")]
    public static DateOnly DueOn(DateOnly decidedOn) => decidedOn.AddDays(QueueCauses.NoticeWithin);
}
