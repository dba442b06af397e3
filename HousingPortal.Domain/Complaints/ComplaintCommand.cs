namespace HousingPortal.Domain.Complaints;

/// <summary>What a person asks to be done to a complaint, with what they typed.</summary>
public abstract record ComplaintCommand(ComplaintAction Action)
{
    /// <summary>The provider meets the demands itself (para 14, fourth part).</summary>
    /// <param name="MeetsEveryDemand">Whether every demand is met; else the complaint goes on.</param>
    /// <param name="Decision">What was decided or done, with the document; required.</param>
    public sealed record Satisfy(bool MeetsEveryDemand, string Decision) : ComplaintCommand(ComplaintAction.Satisfy);

    /// <summary>The complaint and the case go to the reviewing body (para 14, third part).</summary>
    /// <param name="Body">The reviewing body; required.</param>
    public sealed record Forward(string Body) : ComplaintCommand(ComplaintAction.Forward);

    /// <summary>The provider answers a complaint addressed to it (para 14, fifth part).</summary>
    /// <param name="Answer">The answer; required.</param>
    public sealed record AnswerAsProvider(string Answer) : ComplaintCommand(ComplaintAction.AnswerAsProvider);

    /// <summary>The one who acts becomes the reviewer.</summary>
    public sealed record TakeReview() : ComplaintCommand(ComplaintAction.TakeReview);

    /// <summary>What both sides said (APPK art. 98(3)); a side that wishes to say nothing is recorded with that wish.</summary>
    /// <param name="OfApplicant">Position of the applicant; required.</param>
    /// <param name="OfProvider">Position of the provider; required.</param>
    public sealed record RecordPositions(string OfApplicant, string OfProvider) : ComplaintCommand(ComplaintAction.RecordPositions);

    /// <summary>A missed term for filing is restored (APPK art. 92(2)).</summary>
    /// <param name="GoodCause">What kept the person from filing; required.</param>
    public sealed record RestoreTerm(string GoodCause) : ComplaintCommand(ComplaintAction.RestoreTerm);

    /// <summary>The reviewer drafts the answer (APPK art. 100(1)).</summary>
    /// <param name="Outcome">How it ends.</param>
    /// <param name="Reasoning">Why; for a case that goes back, the breaches; required.</param>
    public sealed record DraftAnswer(ComplaintOutcome Outcome, string Reasoning) : ComplaintCommand(ComplaintAction.DraftAnswer);

    /// <summary>The draft goes back to the reviewer.</summary>
    /// <param name="Reason">Why; required.</param>
    public sealed record ReturnAnswer(string Reason) : ComplaintCommand(ComplaintAction.ReturnAnswer);

    /// <summary>The answer is signed.</summary>
    public sealed record SignAnswer() : ComplaintCommand(ComplaintAction.SignAnswer);

    /// <summary>The answer of a body outside the portal.</summary>
    /// <param name="Outcome">How it ended.</param>
    /// <param name="Document">Number and date of the answer, and the body; required.</param>
    public sealed record RecordOutsideAnswer(ComplaintOutcome Outcome, string Document) : ComplaintCommand(ComplaintAction.RecordOutsideAnswer);

    /// <summary>The person takes the complaint back.</summary>
    /// <param name="Paper">The paper in which the person said so; required.</param>
    public sealed record Withdraw(string Paper) : ComplaintCommand(ComplaintAction.Withdraw);

    /// <summary>The provider has done what the answer wants (APPK art. 86(3)).</summary>
    /// <param name="Done">What was done, with the document; required.</param>
    public sealed record ReportExecution(string Done) : ComplaintCommand(ComplaintAction.ReportExecution);
}
