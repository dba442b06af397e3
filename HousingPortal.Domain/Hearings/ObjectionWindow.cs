using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Terms;

namespace HousingPortal.Domain.Hearings;

/// <summary>
/// In which a person objects to the preliminary decision (алдын ала шешім) or asks for an oral hearing (APPK art. 73(3)). Local days of the provider.
/// </summary>
public static class ObjectionWindow
{
    /// <summary>Two working days from the day of receiving the preliminary decision.</summary>
    public static readonly WorkingDayTerm Term = new(2, new(Acts.Appk, "73.3"));

    /// <summary>
    /// Whether an objection, or a request to be heard orally, of this day is in time. Once the window is closed, silence of a person duly notified
    /// does not block the decision; when a refusal may be signed says <see cref="HearingWindow.EarliestRefusal"/>.
    /// </summary>
    public static bool IsOpen(DateOnly receivedOn, DateOnly day, WorkingCalendar calendar) => !Term.IsOver(receivedOn, day, calendar);
}
