using HousingPortal.Web.Documents;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Documents;

/// <summary>The printing services alone, with one browser for all tests of the collection.</summary>
public sealed class DocumentsHost : IAsyncDisposable, IAsyncLifetime
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLocalization()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .BuildServiceProvider();

    public DocumentsHost()
    {
        Chromium = new ChromiumPrinter(Options, new BrowserFinder(Options), NullLogger<ChromiumPrinter>.Instance);
        Printer = PrinterWith(Chromium);
    }

    public DocumentsOptions Options { get; } = new();

    public ChromiumPrinter Chromium { get; }

    public NoticePrinter Printer { get; }

    public NoticePrinter PrinterWith(ChromiumPrinter chromium, EdsMode mode = EdsMode.Development) =>
        new(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, chromium, new PortalOptions { PublicUrl = "https://portal.test/" }, new EdsOptions { Mode = mode });

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await services.DisposeAsync();
    }
}
