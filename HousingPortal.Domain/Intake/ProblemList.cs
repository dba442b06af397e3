using HousingPortal.Domain.People;

namespace HousingPortal.Domain.Intake;

/// <summary>Collects the problems of a form or of one step of it: at most one for a field, the first that was found.</summary>
internal sealed class ProblemList(DateOnly today)
{
    private readonly List<FormProblem> found = [];

    internal DateOnly Today => today;

    internal IReadOnlyList<FormProblem> Found => found;

    internal void Add(string field, string code, params object[] args) => Add(field, new Error(code, args));

    internal void Add(string field, Error? error)
    {
        if (error is not null && found.All(problem => problem.Field != field))
        {
            found.Add(new(field, error));
        }
    }

    internal void Required(string field, object? value)
    {
        if (value is null or "" || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            Add(field, "annex1.required");
        }
    }

    internal void RequiredText(string field, string value)
    {
        Required(field, value);
        Limited(field, value);
    }

    internal void Limited(string field, string value, int limit = Annex1Validator.MaxLength)
    {
        if (value.Length > limit)
        {
            Add(field, "annex1.too-long", limit);
        }
    }

    internal void NotInFuture(string field, DateOnly? date)
    {
        if (date > today)
        {
            Add(field, "annex1.date-in-future", today);
        }
    }

    internal void ValidIin(string field, string iin) => Add(field, Iin.Parse(iin).Error);

    /// <summary>A person named elsewhere in the form must be the applicant or one of the declared family.</summary>
    internal void OfFamily(Annex1Form form, string field, string iin)
    {
        ValidIin(field, iin);
        if (form.Family.Select(member => member.Iin).Append(form.Iin).All(known => known.Trim() != iin.Trim()))
        {
            Add(field, "annex1.not-in-family");
        }
    }
}
