using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>
/// What is wrong with an application of Annex 2 before it may be registered. Error codes, those of Annex 1: <c>annex1.required</c>,
/// <c>annex1.too-long</c>(limit), <c>annex1.rooms-range</c>(1, 10), <c>annex1.category-not-in-list</c>, <c>annex1.need-ground-emergency</c>,
/// <c>annex1.same-as-applicant</c>, <c>annex1.duplicate-iin</c>, <c>annex1.email</c>, <c>annex1.consent-required</c>,
/// <c>annex1.date-in-future</c>(today), and those of <see cref="People.Iin"/> and <see cref="People.Mobile"/>.
/// </summary>
[Interpretation("B15", "10.3,A2", "2026-11-24",
    Unclear = "Whether names of the family and the address may be asked for here, as the registers hold them.",
    Decision = "Both are required, unlike in Annex 1.",
    Why = "Annex 2 has lines for them, and para 9 opens the gateway to the provider of the service, while an institution gets only "
        + "the lease register.")]
public static class Annex2Validator
{
    /// <summary>The steps of Annex 2: it asks for no income and for none of the circumstances of items 5 to 12 of Annex 1.</summary>
    public static IReadOnlyList<IntakeStep> Steps { get; } =
    [
        IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Consents, IntakeStep.Attachments, IntakeStep.CheckAnswers,
    ];

    /// <summary>All problems, in the order of the steps. <paramref name="today"/> is the local day of the institution.</summary>
    public static IReadOnlyList<FieldProblem> Check(Annex2Form form, DateOnly today)
    {
        return
        [
            .. Of(IntakeStep.Applicant, problems => CheckApplicant(form, problems)),
            .. Of(IntakeStep.ListAndCategory, problems => CheckCategory(form, problems)),
            .. Of(IntakeStep.Family, problems => ApplicationParts.CheckFamily(form.Family, form, namesRequired: true, problems)),
            .. Of(IntakeStep.Consents, problems => ApplicationParts.CheckDeclarations(form, problems)),
        ];

        IEnumerable<FieldProblem> Of(IntakeStep step, Action<ProblemList> check)
        {
            var problems = new ProblemList(today);
            check(problems);
            return problems.Found.Select(problem => new FieldProblem(step, problem.Field, problem.Error));
        }
    }

    private static void CheckApplicant(Annex2Form form, ProblemList problems)
    {
        problems.Required(nameof(form.Workplace), form.Workplace);
        problems.RequiredText(nameof(form.WorkplaceName), form.WorkplaceName);
        problems.RequiredText(nameof(form.HeadName), form.HeadName);
        ApplicationParts.CheckApplicant(form, problems);
        problems.RequiredText(nameof(form.Address), form.Address);
        Annex1Person.CheckContacts(form, problems);
    }

    /// <summary>The owner of an emergency dwelling is registered where it stands, by the akimat (para 9, first part).</summary>
    private static void CheckCategory(Annex2Form form, ProblemList problems)
    {
        problems.Required(nameof(form.Category), form.Category);
        if (form.Category is { } category && !Categories.Of(QueueList.Workplace).Contains(category))
        {
            problems.Add(nameof(form.Category), "annex1.category-not-in-list");
        }

        problems.Required(nameof(form.NeedGround), form.NeedGround);
        if (form.NeedGround == NeedGround.EmergencyOnlyDwelling)
        {
            problems.Add(nameof(form.NeedGround), "annex1.need-ground-emergency");
        }

        ApplicationParts.CheckRooms(form.WantedRooms, problems);
    }
}
