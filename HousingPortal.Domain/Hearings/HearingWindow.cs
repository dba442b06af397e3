using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Hearings;

/// <summary>
/// When a hearing may be held and when a refusal may be signed, counted from the day N on which the person is notified (para 12). Local days of the
/// provider.
/// </summary>
public static class HearingWindow
{
    /// <summary>Working days N+1 and N+2.</summary>
    [Interpretation("A20", "12.2", "2026-11-22",
        Unclear = "The hearing is due two working days from the notification, an objection may come within the same two days, and the "
            + "person must know of the preliminary decision three working days before the act.",
        Decision = "Hearing on N+1 or N+2, refusal from N+3, even when the hearing was held on N+1 or the person asked to do without.",
        Why = "Only so does every one of the three limits hold.")]
    public static (DateOnly First, DateOnly Last) For(DateOnly notified, WorkingCalendar calendar) =>
        (calendar.AddWorkingDays(notified, 1), calendar.AddWorkingDays(notified, ServiceTerm.HearingAfterNotice));

    /// <summary>Working day N+3.</summary>
    public static DateOnly EarliestRefusal(DateOnly notified, WorkingCalendar calendar) => calendar.AddWorkingDays(notified, ServiceTerm.NoticeBeforeEnd);
}
