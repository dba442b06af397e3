using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Terms;

namespace HousingPortal.Domain.Complaints;

/// <summary>Whether a complaint was filed in time. No value is a ground to refuse its acceptance (APPK art. 92(3)).</summary>
public enum FilingFinding
{
    /// <summary>Filed within the term.</summary>
    InTime,

    /// <summary>Filed after the term: accepted all the same, the reasons are found out in the review and may count against it.</summary>
    Late,

    /// <summary>Filed after the term, which the reviewing body restored for good cause (APPK art. 92(2)).</summary>
    Restored,
}

/// <summary>Until when a complaint may be filed (APPK art. 92). All days are local days of the provider.</summary>
public static class ComplaintFiling
{
    /// <summary>Three months from the day on which the person learnt of the decision, act or omission (APPK art. 92(1)).</summary>
    public static readonly MonthTerm Ordinary = new(3, new(Acts.Appk, "92.1"));

    /// <summary>Six months when the act does not state the ways of appeal that art. 80(5) wants in it (APPK art. 92(1-1)).</summary>
    public static readonly MonthTerm AppealNotStated = new(6, new(Acts.Appk, "92"));

    /// <summary>The place that restores a missed term.</summary>
    public static readonly Citation Restoration = new(Acts.Appk, "92.2");

    /// <summary>The term for an act that states the ways of appeal, or for silence (true), or that does not state them (false).</summary>
    [Interpretation("B12", "14.2", "2026-11-24",
        Unclear = "Which term runs against silence, where there is no act that could state anything.",
        Decision = "Three months, counted from the day of Silence.From.",
        Why = "Six months are given for an act without the ways of appeal only.")]
    public static MonthTerm Term(bool appealStated) => appealStated ? Ordinary : AppealNotStated;

    /// <summary>Whether a complaint was filed in time. Error: <c>complaint.filed-before-learnt</c>(learnt).</summary>
    public static Result<FilingFinding> Find(DateOnly learntOn, DateOnly filedOn, bool appealStated, WorkingCalendar calendar)
    {
        if (filedOn < learntOn)
        {
            return new Error("complaint.filed-before-learnt", learntOn);
        }

        return filedOn <= Term(appealStated).LastDay(learntOn, calendar) ? FilingFinding.InTime : FilingFinding.Late;
    }

    /// <summary>
    /// The reviewing body restores a missed term for good cause: illness, force majeure and whatever else kept the person from filing (APPK
    /// art. 92(2)). Errors: <c>complaint.restoration-not-needed</c>, <c>complaint.cause-missing</c>.
    /// </summary>
    public static Result<FilingFinding> Restore(FilingFinding found, string goodCause)
    {
        if (found != FilingFinding.Late)
        {
            return new Error("complaint.restoration-not-needed");
        }

        return string.IsNullOrWhiteSpace(goodCause) ? new Error("complaint.cause-missing") : FilingFinding.Restored;
    }
}
