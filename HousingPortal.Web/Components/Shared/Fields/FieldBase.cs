using Microsoft.AspNetCore.Components;

namespace HousingPortal.Web.Components.Shared.Fields;

/// <summary>What every field has: an id tied to its label, a hint, a problem text, and a value that is kept whatever was typed.</summary>
public abstract class FieldBase<T> : ComponentBase
{
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public T? Value { get; set; }

    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    protected string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Problem is null ? null : $"{Id}-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected virtual string? Problem => Error;

    protected string? Invalid => Problem is null ? null : "true";

    protected string? RequiredAttribute => Required ? "true" : null;
}
