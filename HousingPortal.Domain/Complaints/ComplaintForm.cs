using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Complaints;

/// <summary>What a complaint must contain (APPK art. 93).</summary>
public enum ComplaintContent
{
    /// <summary>Postal address of the person.</summary>
    Address,

    /// <summary>Whose decision, act or omission it is about.</summary>
    Against,

    /// <summary>What the person asks for.</summary>
    Demands,

    /// <summary>Date of the complaint.</summary>
    Date,

    /// <summary>Signature by hand or electronic.</summary>
    Signature,
}

/// <summary>A complaint (шағым) as it is typed or as it came; it may be incomplete. Its attachments are kept apart.</summary>
public sealed class ComplaintForm
{
    /// <summary>Full name of the person, as written in the complaint.</summary>
    public string Name { get; set; } = "";

    /// <summary>IIN, as typed.</summary>
    public string Iin { get; set; } = "";

    /// <summary>Postal address.</summary>
    public string Address { get; set; } = "";

    /// <summary>What it is directed against; null while not chosen.</summary>
    public ComplaintSubject? Subject { get; set; }

    /// <summary>Whom it is addressed to; null while not chosen.</summary>
    public ComplaintAddressee? Addressee { get; set; }

    /// <summary>The body or the official complained of, in the words of the complaint.</summary>
    public string Against { get; set; } = "";

    /// <summary>The circumstances.</summary>
    public string Circumstances { get; set; } = "";

    /// <summary>What the person asks for.</summary>
    public string Demands { get; set; } = "";

    /// <summary>The day on which the person learnt of the decision, act or omission (APPK art. 92(1)); null while not asked.</summary>
    public DateOnly? LearntOn { get; set; }

    /// <summary>Date of the complaint.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Whether it bears a signature by hand or an electronic one.</summary>
    public bool IsSigned { get; set; }
}

/// <summary>Checks a complaint before it is registered.</summary>
public static class ComplaintContents
{
    /// <summary>Longest circumstances or demands, in characters.</summary>
    public const int MaxText = 8000;

    /// <summary>The article that says what a complaint contains.</summary>
    public static readonly Citation Citation = new(Acts.Appk, "93");

    /// <summary>
    /// Without these it cannot be registered, because nobody would know whose complaint it is and what about: name, IIN, subject, addressee, circumstances, the
    /// day of learning. Codes <c>annex1.required</c>, <c>annex1.too-long</c>(limit), <c>annex1.date-in-future</c>(today) and those of <see cref="People.Iin"/>.
    /// </summary>
    public static IReadOnlyList<FormProblem> Check(ComplaintForm form, DateOnly today)
    {
        var problems = new ProblemList(today);
        problems.RequiredText(nameof(form.Name), form.Name);
        problems.ValidIin(nameof(form.Iin), form.Iin);
        problems.Limited(nameof(form.Address), form.Address);
        problems.Required(nameof(form.Subject), form.Subject);
        problems.Required(nameof(form.Addressee), form.Addressee);
        problems.Limited(nameof(form.Against), form.Against);
        problems.Required(nameof(form.Circumstances), form.Circumstances);
        problems.Limited(nameof(form.Circumstances), form.Circumstances, MaxText);
        problems.Limited(nameof(form.Demands), form.Demands, MaxText);
        problems.Required(nameof(form.LearntOn), form.LearntOn);
        problems.NotInFuture(nameof(form.LearntOn), form.LearntOn);
        problems.NotInFuture(nameof(form.SignedOn), form.SignedOn);
        return problems.Found;
    }

    /// <summary>What art. 93 wants and the complaint lacks; it is registered all the same and the person is asked for it.</summary>
    [Interpretation("B38", "14.2", "2026-11-24",
        Unclear = "Whether a complaint that lacks something art. 93 wants is registered.",
        Decision = "It is registered, its clocks run, and the person is asked for what is missing.",
        Why = "Acceptance is not refused even to a late complaint (art. 92(3)); what is missing must not cost a family its term.")]
    public static IReadOnlyList<ComplaintContent> Missing(ComplaintForm form) =>
    [
        .. new (ComplaintContent Content, bool IsThere)[]
        {
            (ComplaintContent.Address, !string.IsNullOrWhiteSpace(form.Address)),
            (ComplaintContent.Against, !string.IsNullOrWhiteSpace(form.Against)),
            (ComplaintContent.Demands, !string.IsNullOrWhiteSpace(form.Demands)),
            (ComplaintContent.Date, form.SignedOn is not null),
            (ComplaintContent.Signature, form.IsSigned),
        }.Where(part => !part.IsThere).Select(part => part.Content),
    ];
}
