using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>
/// What is wrong with an application of Annex 2 before it may be registered. Error codes, those of Annex 1: <c>annex1.required</c>,
/// <c>annex1.too-long</c>(limit), <c>annex1.rooms-range</c>(1, 10), <c>annex1.same-as-applicant</c>, <c>annex1.duplicate-iin</c>,
/// <c>annex1.consent-required</c>, <c>annex1.date-in-future</c>(today), and those of <see cref="People.Iin"/>.
/// </summary>
[Interpretation("B15", "10.3,A2", "2026-11-24",
    Unclear = "Whether names of the family and the address may be asked for here, as the registers hold them.",
    Decision = "Both are required, unlike in Annex 1.",
    Why = "Annex 2 has lines for them, and para 9 opens the gateway to the provider of the service, while an institution gets only "
        + "the lease register.")]
public static class Annex2Validator
{
    /// <summary>All problems, in the order of the form. <paramref name="today"/> is the local day of the institution.</summary>
    public static IReadOnlyList<FormProblem> Check(Annex2Form form, DateOnly today)
    {
        var problems = new ProblemList(today);
        problems.Required(nameof(form.Workplace), form.Workplace);
        problems.RequiredText(nameof(form.WorkplaceName), form.WorkplaceName);
        problems.RequiredText(nameof(form.HeadName), form.HeadName);
        ApplicationParts.CheckApplicant(form, problems);
        problems.RequiredText(nameof(form.Address), form.Address);
        problems.Required(nameof(form.Category), form.Category);
        ApplicationParts.CheckRooms(form.WantedRooms, problems);
        ApplicationParts.CheckFamily(form.Family, form, namesRequired: true, problems);
        ApplicationParts.CheckDeclarations(form, problems);
        return problems.Found;
    }
}
