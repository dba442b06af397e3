using System.Globalization;
using HousingPortal.Domain.Law;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Documents.Templates;

/// <summary>What the parts of a printed document share: the frozen model, the texts, and the official way to write days and citations.</summary>
public abstract class NoticeTemplate : ComponentBase
{
    [Inject]
    protected IStringLocalizer<NoticeTexts> T { get; set; } = default!;

    [Parameter, EditorRequired]
    public NoticeModel Model { get; set; } = default!;

    protected string Day(DateOnly day) => day.ToString(T["Format.Day"], CultureInfo.CurrentCulture);

    protected string Moment(DateTime moment) => moment.ToString(T["Format.Moment"], CultureInfo.CurrentCulture);

    /// <summary>A place in Order 168.</summary>
    protected string Rules(string paragraph) => Acts.Format(new(Acts.Order168, paragraph), Model.Language);

    /// <summary>A place in the Administrative Procedural-Process Code.</summary>
    protected string Code(string paragraph) => Acts.Format(new(Acts.Appk, paragraph), Model.Language);

    /// <summary>A place in the Law "On Housing Relations".</summary>
    protected string HousingLaw(string paragraph) => Acts.Format(new(Acts.HousingLaw, paragraph), Model.Language);
}
