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
    protected string Rules(string paragraph) => Cite(Acts.Order168, paragraph);

    /// <summary>A place in the Administrative Procedural-Process Code.</summary>
    protected string Code(string paragraph) => Cite(Acts.Appk, paragraph);

    /// <summary>A place in the Law "On Housing Relations".</summary>
    protected string HousingLaw(string paragraph) => Cite(Acts.HousingLaw, paragraph);

    // A number sign never stands alone at the end of a line.
    private string Cite(LegalAct act, string paragraph) => Acts.Format(new(act, paragraph), Model.Language).Replace("№ ", "№\u00a0", StringComparison.Ordinal);
}
