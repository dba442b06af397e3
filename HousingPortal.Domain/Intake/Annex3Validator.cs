namespace HousingPortal.Domain.Intake;

/// <summary>
/// What is wrong with an application of Annex 3 before it may be registered. Error codes: <c>annex3.reference-missing</c>,
/// <c>annex3.member-missing</c>, <c>annex3.document-missing</c>; of Annex 1 <c>annex1.required</c>, <c>annex1.too-long</c>(limit),
/// <c>annex1.same-as-applicant</c>, <c>annex1.consent-required</c>, <c>annex1.date-in-future</c>(today); and those of <see cref="People.Iin"/>.
/// </summary>
public static class Annex3Validator
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 1000;

    /// <summary>All problems, in the order of the form. <paramref name="today"/> is the provider's local day.</summary>
    public static IReadOnlyList<FormProblem> Check(Annex3Form form, DateOnly today)
    {
        var problems = new ProblemList(today);
        CheckReference(form, problems);
        ApplicationParts.CheckApplicant(form, problems);
        CheckMember(form, problems);
        CheckChange(form, problems);
        ApplicationParts.CheckDeclarations(form, problems);
        return problems.Found;
    }

    private static void CheckReference(Annex3Form form, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(form.CaseNumber) && string.IsNullOrWhiteSpace(form.QueueNumber))
        {
            problems.Add(nameof(form.CaseNumber), "annex3.reference-missing");
        }

        problems.Limited(nameof(form.CaseNumber), form.CaseNumber);
        problems.Limited(nameof(form.QueueNumber), form.QueueNumber);
    }

    private static void CheckMember(Annex3Form form, ProblemList problems)
    {
        if (!string.IsNullOrWhiteSpace(form.MemberIin))
        {
            problems.ValidIin(nameof(form.MemberIin), form.MemberIin);
            if (form.MemberIin.Trim() == form.Iin.Trim())
            {
                problems.Add(nameof(form.MemberIin), "annex1.same-as-applicant");
            }
        }
        else if (form.Changes.Any(DataChanges.ConcernsMember))
        {
            problems.Add(nameof(form.MemberIin), "annex3.member-missing");
        }
    }

    private static void CheckChange(Annex3Form form, ProblemList problems)
    {
        if (form.Changes.Count == 0)
        {
            problems.Add(nameof(form.Changes), "annex1.required");
        }

        problems.Required(nameof(form.Reason), form.Reason);
        problems.Limited(nameof(form.Reason), form.Reason, MaxReason);
        problems.Limited(nameof(form.ConfirmingDocument), form.ConfirmingDocument);
        if (string.IsNullOrWhiteSpace(form.ConfirmingDocument) && form.Changes.Any(DataChanges.NeedsDocument))
        {
            problems.Add(nameof(form.ConfirmingDocument), "annex3.document-missing");
        }
    }
}
