using System.Text.RegularExpressions;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;
using HousingPortal.Web.Texts;

namespace HousingPortal.Web.Features.Intake;

public enum StepStatus
{
    NotStarted,
    Current,
    Done,
    Wrong,
}

/// <summary>
/// One application on the screen: the form, what is wrong with it, and which of that is already to be shown. A problem is shown once its field was left, or its step was
/// gone through; a field nobody has come to yet is not scolded.
/// </summary>
public sealed partial class IntakeEditor
{
    private readonly HashSet<string> touched = [];
    private readonly HashSet<IntakeStep> revealed = [];
    private readonly ErrorText texts;
    private readonly Action<bool> changed;
    private int edits;

    /// <param name="changed">Called after each change; true when it should be stored at once.</param>
    public IntakeEditor(IHousingApplication form, DateOnly today, IntakeStep reached, LocalizedText providerName, string providerKato, ErrorText texts, Action<bool> changed)
    {
        (Form, Today, Reached, ProviderName, ProviderKato) = (form, today, reached, providerName, providerKato);
        (this.texts, this.changed) = (texts, changed);
        Check();
    }

    public IHousingApplication Form { get; }

    public IReadOnlyList<IntakeStep> Steps => ApplicationForms.Steps(Form);

    /// <summary>Key of the name of a step: Annex 2 has no list to choose.</summary>
    public string NameOf(IntakeStep step) => NameOf(step, Form);

    public static string NameOf(IntakeStep step, IHousingApplication form) => step == IntakeStep.ListAndCategory && form is Annex2Form ? "Step.Category" : $"Step.{step}";

    /// <summary>The step after or before this one.</summary>
    public IntakeStep Next(IntakeStep step, int by) => Steps[Math.Clamp(Steps.Index().First(item => item.Item == step).Index + by, 0, Steps.Count - 1)];

    /// <summary>The form as it would be filed now.</summary>
    public IHousingApplication Filed { get; private set; } = new Annex1Form();
    public DateOnly Today { get; }
    public LocalizedText ProviderName { get; }
    public string ProviderKato { get; }

    /// <summary>The furthest step come to.</summary>
    public IntakeStep Reached { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Counts changes, so that a save can tell which it covers.</summary>
    public int Edits => edits;

    public int SavedEdits { get; set; }

    public bool IsDirty => edits != SavedEdits;

    /// <summary>The id of the field of a path: <c>Family[1].Iin</c> is <c>Family-1-Iin</c>.</summary>
    public static string Id(string path) => Separators().Replace(path, "-").TrimEnd('-');

    /// <summary>What is wrong with a field, when it is to be shown.</summary>
    public string? Problem(string path) => Problems.FirstOrDefault(problem => problem.Field == path) is { } found && IsShown(found) ? texts[found.Error] : null;

    public string Text(FieldProblem problem) => texts[problem.Error];

    /// <summary>The problems of a step that are to be shown now.</summary>
    public IReadOnlyList<FieldProblem> Shown(IntakeStep step) => [.. Problems.Where(problem => problem.Step == step && IsShown(problem))];

    public StepStatus StatusOf(IntakeStep step, IntakeStep current) =>
        step == current ? StepStatus.Current
        : Problems.Any(problem => problem.Step == step && IsShown(problem)) ? StepStatus.Wrong
        : step < Reached || revealed.Contains(step) ? StepStatus.Done
        : StepStatus.NotStarted;

    /// <summary>Shows all that is wrong with a step.</summary>
    public void Reveal(IntakeStep step) => revealed.Add(step);

    public void Enter(IntakeStep step)
    {
        if (step <= Reached)
            return;
        Reached = step;
        edits++;
    }

    /// <summary>Takes over an answer as it was typed.</summary>
    public void Set(string path, Action change, bool saveNow = false)
    {
        change();
        touched.Add(path);
        Changed(saveNow);
    }

    /// <summary>Takes over a person's number and carries the correction to the answers that name the person.</summary>
    public void SetIin(string path, string before, string after, Action<string> change) => Set(path, () =>
    {
        change(after);
        IntakeQuestions.Renumber(Form, before, after);
    });

    /// <summary>Adds a row and stores it at once, so that what is typed into it can be put back after a break.</summary>
    public void Add<T>(List<T> rows, T row)
    {
        rows.Add(row);
        Changed(true);
    }

    public void Remove<T>(string path, List<T> rows, int index)
    {
        rows.RemoveAt(index);
        var kept = touched.Select(known => Shift(known, path, index)).OfType<string>().ToList();
        touched.Clear();
        touched.UnionWith(kept);
        Changed(true);
    }

    /// <summary>The people of the application to choose from, by number. A number that stands in an answer but belongs to nobody here is offered too, so that it is not lost.</summary>
    public IReadOnlyList<(string Value, string Text)> People(string chosen = "")
    {
        var people = Form.Family
            .Select(member => (Iin: member.Iin.Trim(), Name: Named(member.Surname, member.GivenName, member.Patronymic) is { Length: > 0 } name ? name : member.Kinship is { } kin ? Domain.Names.Of(kin).Current() : ""))
            .Prepend((Iin: Form.Iin.Trim(), Name: Named(Form.Surname, Form.GivenName, Form.Patronymic)))
            .Where(person => person.Iin.Length > 0)
            .DistinctBy(person => person.Iin)
            .Select(person => (person.Iin, Text: person.Name.Length > 0 ? $"{person.Iin} · {person.Name}" : person.Iin))
            .ToList();
        return chosen.Length == 0 || people.Any(person => person.Iin == chosen) ? people : [.. people, (chosen, chosen)];
    }

    private static string Named(string surname, string givenName, string patronymic) => new PersonName(surname, givenName, patronymic).Full;

    private static string? Shift(string known, string path, int removed)
    {
        if (!known.StartsWith(path + "[", StringComparison.Ordinal))
            return known;
        var end = known.IndexOf(']', path.Length);
        var index = int.Parse(known.AsSpan(path.Length + 1, end - path.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
        return index == removed ? null : index < removed ? known : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index - 1}]{known[(end + 1)..]}");
    }

    private void Changed(bool saveNow)
    {
        edits++;
        Check();
        changed(saveNow);
    }

    private void Check()
    {
        Filed = IntakeQuestions.AsFiled(Form);
        Problems = ApplicationForms.Check(Filed, Today);
    }

    private bool IsShown(FieldProblem problem) => touched.Contains(problem.Field) || problem.Step < Reached || revealed.Contains(problem.Step);

    [GeneratedRegex(@"[\[\].]+")]
    private static partial Regex Separators();
}
