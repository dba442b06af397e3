using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Intake.Steps;

/// <summary>What the steps have in common: the application on the screen and the texts.</summary>
public abstract class IntakeStepBase : ComponentBase
{
    [Parameter, EditorRequired]
    public IntakeEditor Editor { get; set; } = default!;

    [Inject]
    protected IStringLocalizer<IntakeTexts> T { get; set; } = default!;

    protected IHousingApplication Form => Editor.Form;

    /// <summary>The form when it is Annex 2; null for Annex 1.</summary>
    protected Annex2Form? Annex2 => Editor.Form as Annex2Form;

    protected static string Id(string path) => IntakeEditor.Id(path);

    protected string? Problem(string path) => Editor.Problem(path);

    protected static IReadOnlyList<(TValue? Value, string Text)> Choices<TValue>(IEnumerable<TValue> values, Func<TValue, LocalizedText> name)
        where TValue : struct => [.. values.Select(value => ((TValue?)value, name(value).Current()))];
}

/// <summary>A part that only Annex 1 has.</summary>
public abstract class Annex1StepBase : IntakeStepBase
{
    protected new Annex1Form Form => (Annex1Form)Editor.Form;
}
