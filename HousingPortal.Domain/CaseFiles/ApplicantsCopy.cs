using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.CaseFiles;

/// <summary>
/// What of the case its applicant is shown (APPK art. 75(1)): everything about the applicant and nothing about anybody else that the applicant did not say.
/// </summary>
public static class ApplicantsCopy
{
    /// <summary>At this age a person speaks for oneself.</summary>
    private const int FullAge = 18;

    /// <summary>
    /// Whose data are the applicant's to see: the applicant, and the children of the application who are under eighteen on a local day and whom the
    /// applicant represents.
    /// </summary>
    [Interpretation("B47", "9.3,14.3", "2026-11-24",
        Unclear = "The code gives a participant the case within three working days, but does not say what is done with data of others in it, and the order has "
            + "registers asked about every member of the family.",
        Decision = "What a register answered about another adult (income, dwellings, leases, residence, kinship) is left out, and the place says how much "
            + "was. Own answers and those about one's children under eighteen are shown. A number that cannot be read is treated as another person's. What the "
            + "applicant filed or was sent is given whole, also where it names others.",
        Why = "Consent to the registers was given to the provider for one purpose; a spouse's income is a protected personal datum towards the other spouse "
            + "too. What one wrote or received oneself is no secret to oneself.")]
    public static IReadOnlySet<string> OwnNumbers(IHousingApplication form, DateOnly day) =>
        form.Family.Where(member => member.Kinship is Kinship.Child && IsUnderAge(member.Iin, day)).Select(member => member.Iin).Append(form.Iin).ToHashSet();

    /// <summary>An answer without what it says about others, and how many of its lines that were.</summary>
    public static (RegisterAnswer Answer, int LeftOut) Of(RegisterAnswer answer, IReadOnlySet<string> own)
    {
        var leftOut = 0;
        var shown = answer with
        {
            Identity = answer.Identity is { } identity && Keep([identity], item => item.Iin).Count == 0 ? null : answer.Identity,
            Residence = Keep(answer.Residence, item => item.Iin),
            Family = Keep(answer.Family, item => item.Iin),
            Income = Keep(answer.Income, item => item.Iin),
            Dwellings = Keep(answer.Dwellings, item => item.Iin),
            Worsenings = Keep(answer.Worsenings, item => item.Iin),
            Leases = Keep(answer.Leases, item => item.Iin),
            Employments = Keep(answer.Employments, item => item.Iin),
        };
        return (shown, leftOut);

        IReadOnlyList<T> Keep<T>(IReadOnlyList<T> lines, Func<T, string> number)
        {
            var kept = lines.Where(line => own.Contains(number(line))).ToList();
            leftOut += lines.Count - kept.Count;
            return kept;
        }
    }

    /// <summary>
    /// Whether a part is bound for a scope. The journal of events with its notes and the names of officials is the provider's own and stays out of the
    /// applicant's copy.
    /// </summary>
    [Interpretation("B48", "14.3,15", "2026-11-24",
        Unclear = "Neither the order nor the code lists what an administrative case is made of.",
        Decision = "The whole case is all that the decision rests on and all that was done: application, updates, answers, assessment, documents, papers, hearing, "
            + "signatures, journal of the list and of the case. The applicant's copy has the same parts without the journal of the case, without the reasons an "
            + "officer noted beside a finding, and without accounts and numbers of officials; a document that was issued names who signed it.",
        Why = "The reviewing body examines the case in full. Notes by which officials work are not a basis of the act; what is, stands in the act itself.")]
    public static bool Includes(CaseFileScope scope, CaseFilePart part) => scope == CaseFileScope.Whole || part != CaseFilePart.Events;

    /// <summary>Last day to show the applicant the case: three working days from the request (APPK art. 75(1)).</summary>
    public static DateOnly AccessBy(DateOnly requestedOn, WorkingCalendar calendar) => ComplaintClocks.CaseFileAccess.LastDay(requestedOn, calendar);

    private static bool IsUnderAge(string iin, DateOnly day) => Iin.Parse(iin) is { IsSuccess: true, Value: var number } && number.AgeOn(day) < FullAge;
}
