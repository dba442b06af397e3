using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>How near the end of a term is.</summary>
public enum DeadlineColour
{
    /// <summary>More than ten working days are left.</summary>
    Green,

    /// <summary>Six to ten working days are left.</summary>
    Yellow,

    /// <summary>Five working days or fewer are left, the due day included.</summary>
    Red,

    /// <summary>The due day has passed.</summary>
    Overdue,
}

/// <summary>One day of a drawn term.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">Its number in the term, 1 to 15; null when it is not counted.</param>
/// <param name="WhyNotCounted">Why it is not counted: the day of receipt, a holiday, a weekend day, after the end; null when it is counted.</param>
/// <param name="IsNoticeLimit">Last day for the notice of a hearing.</param>
/// <param name="IsHearingLimit">Last day for a hearing.</param>
/// <param name="IsDue">Last day of the term.</param>
public sealed record TermDay(DateOnly Date, int? Number, LocalizedText? WhyNotCounted, bool IsNoticeLimit, bool IsHearingLimit, bool IsDue);

/// <summary>The fifteen working days of para 10 with the limits of para 12 inside them. All days are local days of the provider.</summary>
public sealed class ServiceTerm
{
    /// <summary>"15 (он бес) жұмыс күнінен кеш емес" (para 10).</summary>
    public const int WorkingDays = 15;

    /// <summary>"кемінде 3 (үш) жұмыс күні бұрын" (para 12).</summary>
    public const int NoticeBeforeEnd = 3;

    /// <summary>"2 (екі) жұмыс күнінен кешіктірілмей" (para 12).</summary>
    public const int HearingAfterNotice = 2;

    /// <summary>The portal's own target for a notice: it leaves time for a protocol before the act.</summary>
    public const int TargetNotice = 9;

    private static readonly LocalizedText DayOfReceipt = new("Өтініш түскен күн есептелмейді", "День поступления не считается");
    private static readonly LocalizedText AfterTheEnd = new("Мерзім аяқталған", "Срок истек");

    private readonly WorkingCalendar calendar;
    private readonly DateOnly[] days;

    private ServiceTerm(DateOnly receivedOn, WorkingCalendar calendar)
    {
        this.calendar = calendar;
        ReceivedOn = receivedOn;
        days = [.. Enumerable.Range(1, WorkingDays).Select(n => calendar.AddWorkingDays(receivedOn, n))];
    }

    /// <summary>
    /// The term of an application received on a day. Throws <see cref="ArgumentOutOfRangeException"/> when the calendar does not reach its end.
    /// </summary>
    [Interpretation("A12", "9.2,10.1,A4.3,A4.7", "2026-11-22",
        Unclear = "The start of the term is said in four ways.",
        Decision = "The first working day after the day of receipt is day 1.",
        Why = "APPK art. 76(2) starts the term on the day after registration; the target notice day keeps one day and more in hand.")]
    public static ServiceTerm For(DateOnly receivedOn, WorkingCalendar c) => new(receivedOn, c);

    /// <summary>The day of receipt, not counted.</summary>
    public DateOnly ReceivedOn { get; }

    /// <summary>Working day 1.</summary>
    public DateOnly FirstDay => WorkingDay(1);

    /// <summary>Working day 9: the portal's own target for a notice of a hearing.</summary>
    public DateOnly TargetNoticeBy => WorkingDay(TargetNotice);

    /// <summary>Working day 12: last lawful day for the notice (para 12).</summary>
    public DateOnly NoticeBy => WorkingDay(WorkingDays - NoticeBeforeEnd);

    /// <summary>Working day 14: last day for the hearing of a notice given on the last day.</summary>
    public DateOnly HearingBy => WorkingDay(WorkingDays - NoticeBeforeEnd + HearingAfterNotice);

    /// <summary>Working day 15: last day for the decision (para 10).</summary>
    public DateOnly DueOn => WorkingDay(WorkingDays);

    /// <summary>The n-th working day, 1 to 15; throws <see cref="ArgumentOutOfRangeException"/> for another number.</summary>
    public DateOnly WorkingDay(int n) => n is >= 1 and <= WorkingDays
        ? days[n - 1]
        : throw new ArgumentOutOfRangeException(nameof(n), n, "The term has days 1 to 15.");

    /// <summary>The number of a day in the term, or null when it is not counted.</summary>
    public int? NumberOf(DateOnly day) => Array.IndexOf(days, day) is >= 0 and var index ? index + 1 : null;

    /// <summary>
    /// Working days after today up to the due day: 0 on the due day, negative once it has passed, also on a weekend right after it.
    /// </summary>
    public int WorkingDaysLeft(DateOnly today)
    {
        var left = calendar.WorkingDaysBetween(today, DueOn);
        return IsOverdue(today) ? Math.Min(left, -1) : left;
    }

    /// <summary>Whether the due day has passed.</summary>
    public bool IsOverdue(DateOnly today) => today > DueOn;

    /// <summary>The colour a worklist shows.</summary>
    public DeadlineColour Colour(DateOnly today) => WorkingDaysLeft(today) switch
    {
        > 10 => DeadlineColour.Green,
        > 5 => DeadlineColour.Yellow,
        >= 0 => DeadlineColour.Red,
        _ => DeadlineColour.Overdue,
    };

    /// <summary>Every calendar day from the day of receipt to the due day, or to <paramref name="until"/> when that is later.</summary>
    public IReadOnlyList<TermDay> Drawn(DateOnly until)
    {
        var last = until > DueOn ? until : DueOn;
        return [.. Enumerable.Range(0, last.DayNumber - ReceivedOn.DayNumber + 1).Select(n => Draw(ReceivedOn.AddDays(n)))];
    }

    private TermDay Draw(DateOnly day)
    {
        var number = NumberOf(day);
        var why = number is not null ? null : day == ReceivedOn ? DayOfReceipt : calendar.WhyOff(day) ?? AfterTheEnd;
        return new(day, number, why, day == NoticeBy, day == HearingBy, day == DueOn);
    }
}
