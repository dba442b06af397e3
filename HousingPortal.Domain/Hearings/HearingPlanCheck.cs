using HousingPortal.Domain.Calendar;

namespace HousingPortal.Domain.Hearings;

/// <summary>Whether the time and place of a hearing are lawful for a notice given on a day.</summary>
public static class HearingPlanCheck
{
    /// <summary>
    /// Null when the plan is lawful. Errors: <c>case.hearing-outside-window</c>(first, last), <c>case.hearing-outside-hours</c>,
    /// <c>case.hearing-place-missing</c>. For a written position the place says how to send it, and must be said too.
    /// </summary>
    public static Error? Check(HearingPlan plan, DateOnly noticeDay, WorkingCalendar calendar)
    {
        var (first, last) = HearingWindow.For(noticeDay, calendar);
        var day = DateOnly.FromDateTime(plan.StartsAt);
        if (day < first || day > last || !calendar.IsWorkingDay(day))
        {
            return new Error("case.hearing-outside-window", first, last);
        }

        if (!OfficeHours.IsOpen(plan.StartsAt, calendar) || OfficeHours.IsLunch(plan.StartsAt))
        {
            return new Error("case.hearing-outside-hours");
        }

        return string.IsNullOrWhiteSpace(plan.Place) ? new Error("case.hearing-place-missing") : null;
    }
}
