namespace HousingPortal.Domain.Intake;

/// <summary>Steps of the intake, one question group each, in the order in which they are asked.</summary>
public enum IntakeStep
{
    Applicant,
    ListAndCategory,
    Family,
    Income,
    Circumstances,
    Consents,
    Attachments,
    CheckAnswers,
}

/// <summary>What is wrong with one field. <see cref="Field"/> is the property path, for example <c>Family[1].Iin</c>; <see cref="Error"/> is turned into a text by the application.</summary>
public sealed record FieldProblem(IntakeStep Step, string Field, Error Error);
