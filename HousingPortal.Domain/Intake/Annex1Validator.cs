namespace HousingPortal.Domain.Intake;

/// <summary>
/// What is wrong with an application of Annex 1 before it may be registered. Error codes: <c>annex1.required</c>, <c>annex1.too-long</c>(limit),
/// <c>annex1.rooms-range</c>(1, 10), <c>annex1.category-not-in-list</c>, <c>annex1.need-ground-of-list</c>, <c>annex1.same-as-applicant</c>,
/// <c>annex1.duplicate-iin</c>, <c>annex1.not-in-family</c>, <c>annex1.date-in-future</c>(today), <c>annex1.amount-negative</c>,
/// <c>annex1.income-missing</c>, <c>annex1.kato</c>, <c>annex1.email</c>, <c>annex1.consent-required</c>, and those of <see cref="People.Iin"/>,
/// <see cref="People.Bin"/> and <see cref="People.Mobile"/>.
/// </summary>
public static class Annex1Validator
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Least number of rooms that may be asked for.</summary>
    public const int MinRooms = 1;

    /// <summary>Greatest number of rooms that may be asked for.</summary>
    public const int MaxRooms = 10;

    /// <summary>The steps of Annex 1: all there are.</summary>
    public static IReadOnlyList<IntakeStep> Steps { get; } = Enum.GetValues<IntakeStep>();

    /// <summary>All problems, in the order of the steps. <paramref name="today"/> is the provider's local day.</summary>
    public static IReadOnlyList<FieldProblem> Check(Annex1Form form, DateOnly today) =>
        [.. Steps.Where(step => step != IntakeStep.CheckAnswers).SelectMany(step => CheckStep(form, step, today))];

    /// <summary>
    /// The problems of one step; of the last step, all of them. Attachments are checked where they are stored, by <see cref="Papers"/>.
    /// </summary>
    public static IReadOnlyList<FieldProblem> CheckStep(Annex1Form form, IntakeStep step, DateOnly today)
    {
        var problems = new ProblemList(today);
        switch (step)
        {
            case IntakeStep.Applicant:
                Annex1Person.CheckApplicant(form, problems);
                break;
            case IntakeStep.ListAndCategory:
                Annex1List.CheckList(form, problems);
                break;
            case IntakeStep.Family:
                ApplicationParts.CheckFamily(form.Family, form, namesRequired: false, problems);
                break;
            case IntakeStep.Income:
                Annex1List.CheckIncome(form, problems);
                break;
            case IntakeStep.Circumstances:
                Annex1Circumstances.Check(form, problems);
                break;
            case IntakeStep.Consents:
                Annex1Circumstances.CheckConsents(form, problems);
                break;
            case IntakeStep.CheckAnswers:
                return Check(form, today);
            default:
                break;
        }

        return [.. problems.Found.Select(problem => new FieldProblem(step, problem.Field, problem.Error))];
    }
}
