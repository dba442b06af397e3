using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Terms;

namespace HousingPortal.Domain.Complaints;

/// <summary>How long each step of a complaint may take (para 14 and the APPK). All days are local days of the provider.</summary>
[Interpretation("A23", "14.3,14.5,14.6", "2026-11-24",
    Unclear = "Every complaint goes on with the case within three working days, yet one addressed to the provider is answered within "
        + "five.",
    Decision = "Both clocks run side by side from the same registration; the provider's answer to a complaint that went on says so.",
    Why = "APPK art. 91(4) makes no exception for an addressee, and so neither limit is broken.")]
public static class ComplaintClocks
{
    /// <summary>Complaint and case go to the reviewing body: three working days from receipt (para 14, third part).</summary>
    public static readonly WorkingDayTerm Forwarding = new(3, new(Acts.Order168, "14.3"));

    /// <summary>The provider answers a complaint addressed to it: five working days from registration (para 14, fifth part).</summary>
    public static readonly WorkingDayTerm ProviderAnswer = new(5, new(Acts.Order168, "14.5"));

    /// <summary>The quality body answers: fifteen working days from registration (para 14, sixth part).</summary>
    public static readonly WorkingDayTerm QualityBodyAnswer = new(15, new(Acts.Order168, "14.6"));

    /// <summary>The reviewing body answers: twenty working days from its registration, without extension (APPK art. 99).</summary>
    public static readonly WorkingDayTerm ReviewingBodyAnswer = new(20, new(Acts.Appk, "99"));

    /// <summary>The reviewing body sends the case back with the breaches named: five working days from its decision (APPK art. 100(2)).</summary>
    public static readonly WorkingDayTerm SendBack = new(5, new(Acts.Appk, "100.2"));

    /// <summary>A participant sees the case file: three working days from the request (APPK art. 75(1)).</summary>
    public static readonly WorkingDayTerm CaseFileAccess = new(3, new(Acts.Appk, "75.1"));

    /// <summary>A recusal (отвод) is decided: three working days from its declaration (APPK art. 67(3)).</summary>
    public static readonly WorkingDayTerm Recusal = new(3, new(Acts.Appk, "67.3"));

    /// <summary>
    /// The day on which a complaint is registered: the same day, or the next working day when it came after closing time or on a day off (APPK
    /// arts 94(1) and 64(3)). The moment is local time of the provider.
    /// </summary>
    public static DateOnly RegisteredOn(DateTime local, WorkingCalendar calendar) => OfficeHours.ReceivedOn(local, calendar);

    /// <summary>Last day to send the complaint and the case to the reviewing body (para 14, third part); see <see cref="SelfCorrection"/>.</summary>
    public static DateOnly ForwardBy(DateOnly receivedOn, WorkingCalendar calendar) => Forwarding.LastDay(receivedOn, calendar);

    /// <summary>The term of the answer; an undefined addressee throws <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static WorkingDayTerm Answer(ComplaintAddressee addressee) => addressee switch
    {
        ComplaintAddressee.Provider => ProviderAnswer,
        ComplaintAddressee.QualityAssessmentBody => QualityBodyAnswer,
        ComplaintAddressee.ReviewingBody => ReviewingBodyAnswer,
        _ => throw new ArgumentOutOfRangeException(nameof(addressee), addressee, "Not an addressee of a complaint."),
    };

    /// <summary>Last day of the answer; the day of registration is that of the body the complaint is addressed to.</summary>
    public static DateOnly AnswerBy(ComplaintAddressee addressee, DateOnly registeredOn, WorkingCalendar calendar) =>
        Answer(addressee).LastDay(registeredOn, calendar);
}
