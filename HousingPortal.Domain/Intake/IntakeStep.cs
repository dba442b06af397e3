namespace HousingPortal.Domain.Intake;

/// <summary>Steps of the intake, one question group each, in the order in which they are asked.</summary>
public enum IntakeStep
{
    /// <summary>Head of Annex 1 and items 13 and 14: name, IIN, address, mobile, e-mail, language of notices; the head of Annex 2.</summary>
    Applicant,

    /// <summary>Items 1 and 2, the ground of need and the wanted rooms.</summary>
    ListAndCategory,

    /// <summary>Item 3.</summary>
    Family,

    /// <summary>Item 4.</summary>
    Income,

    /// <summary>Items 5 to 11: health, workplace, guardian, emergency dwelling.</summary>
    Circumstances,

    /// <summary>Item 12, the two declarations and the date of signing.</summary>
    Consents,

    /// <summary>Papers of Annex 4 item 8.</summary>
    Attachments,

    /// <summary>Everything together, before registration.</summary>
    CheckAnswers,
}

/// <summary>What is wrong with one field of Annex 1 or 2, which are asked in steps.</summary>
/// <param name="Step">The step on which the field is asked.</param>
/// <param name="Field">Property path, for example <c>Family[1].Iin</c>.</param>
/// <param name="Error">What is wrong; the application turns it into a text.</param>
public sealed record FieldProblem(IntakeStep Step, string Field, Error Error) : FormProblem(Field, Error);
