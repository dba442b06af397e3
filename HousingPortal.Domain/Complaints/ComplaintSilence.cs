using HousingPortal.Domain.Calendar;

namespace HousingPortal.Domain.Complaints;

/// <summary>Who is silent on a registered complaint past the term (APPK arts 91(2) and 100(5)). Days are local days of the provider.</summary>
public static class ComplaintSilence
{
    /// <summary>Silence of the provider on a complaint addressed to it; null while it may still answer, and once it did.</summary>
    public static Silence? OfProvider(Complaint c, DateOnly today, WorkingCalendar calendar) =>
        c is { Addressee: ComplaintAddressee.Provider, ProviderAnsweredOn: null, IsEnded: false }
            ? Silence.OnComplaint(ComplaintAddressee.Provider, c.RegisteredOn, today, calendar)
            : null;

    /// <summary>Silence of the reviewing or of the quality body, counted from the day on which the complaint came to it; null before that day and once it ended.</summary>
    public static Silence? OfReviewer(Complaint c, DateOnly today, WorkingCalendar calendar) =>
        c is { ForwardedOn: { } came, IsEnded: false }
            ? Silence.OnComplaint(
                c.Addressee == ComplaintAddressee.QualityAssessmentBody ? ComplaintAddressee.QualityAssessmentBody : ComplaintAddressee.ReviewingBody, came, today, calendar)
            : null;

    /// <summary>The road to the court that the complaint has opened (para 15).</summary>
    public static CourtRoute Court(Complaint c, DateOnly today, WorkingCalendar calendar) =>
        CourtAccess.Find(c.State == ComplaintState.Answered, OfReviewer(c, today, calendar), lawAllowsDirectly: false);
}
