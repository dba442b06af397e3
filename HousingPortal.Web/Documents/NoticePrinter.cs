using System.Globalization;
using System.Text.Encodings.Web;
using HousingPortal.Domain;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents.Templates;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Documents;

/// <summary>Turns what a document says into HTML (a Razor template in the document's own language) and into a PDF.</summary>
public sealed class NoticePrinter(IServiceScopeFactory scopes, ILoggerFactory loggers, ChromiumPrinter printer, PortalOptions portal, EdsOptions eds)
{
    /// <summary>The document as HTML with everything inline. Without a token it is a preview: no number, no QR code, marked as such.</summary>
    public async Task<string> HtmlAsync(NoticeModel model, string? token)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return "<!DOCTYPE html>" + await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Of(model.Language);
            var root = await renderer.RenderComponentAsync<NoticePage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(NoticePage.Model)] = model,
                [nameof(NoticePage.CheckUrl)] = token is null ? null : portal.CheckUrl(token),
                [nameof(NoticePage.IsTest)] = eds.IsDevelopment,
            }));
            return root.ToHtmlString();
        });
    }

    public async Task<Result<byte[]>> PdfAsync(NoticeModel model, string token, CancellationToken cancellationToken = default)
    {
        var html = await HtmlAsync(model, token);
        var (header, footer) = Margins(model);
        return await printer.PrintAsync(html, header, footer, cancellationToken);
    }

    private (string Header, string Footer) Margins(NoticeModel model)
    {
        using var scope = scopes.CreateScope();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<NoticeTexts>>();
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = PortalCultures.Of(model.Language);
            const string style = "width:100%;margin:0 15mm 0 25mm;font-family:'Noto Serif','PT Serif','Times New Roman','Liberation Serif',serif;font-size:8px;color:#333";
            var header = eds.IsDevelopment ? $"<div style=\"{style};text-align:center;font-weight:bold;font-size:10px;color:#8a1c1c\">{HtmlEncoder.Default.Encode(texts["Mark.Test"])}</div>" : "<span></span>";
            var page = string.Format(culture, HtmlEncoder.Default.Encode(texts["Footer.Page"]), "<span class=\"pageNumber\"></span>", "<span class=\"totalPages\"></span>");
            var footer = $"<div style=\"{style};display:flex;justify-content:space-between\"><span>{HtmlEncoder.Default.Encode(texts["Footer.Document", model.Number])}</span><span>{page}</span></div>";
            return (header, footer);
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
