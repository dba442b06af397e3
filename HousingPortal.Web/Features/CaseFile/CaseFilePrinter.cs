using System.Globalization;
using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>Prints a Razor sheet in a language, as notices are printed. The foot stays empty: the number of the page comes when all are bound.</summary>
public sealed class CaseFilePrinter(IServiceScopeFactory scopes, ILoggerFactory loggers, ChromiumPrinter printer)
{
    private const string Nothing = "<span></span>";

    public async Task<Result<byte[]>> PrintAsync<TSheet>(Language language, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
        where TSheet : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = "<!DOCTYPE html>" + await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Of(language);
            return (await renderer.RenderComponentAsync<TSheet>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
        return await printer.PrintAsync(html, Nothing, Nothing, cancellationToken);
    }
}
