using System.Diagnostics;
using HousingPortal.Domain;
using Microsoft.Playwright;

namespace HousingPortal.Web.Documents;

/// <summary>Prints self-contained HTML to tagged PDF in one warm headless browser, which is started again when it dies and replaced after many prints.</summary>
public sealed partial class ChromiumPrinter(DocumentsOptions options, BrowserFinder finder, ILogger<ChromiumPrinter> logger) : IAsyncDisposable
{
    private static readonly string[] Flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim pages = new(Math.Max(1, options.ParallelPages));
    private readonly SemaphoreSlim gate = new(1);
    private Session? current;
    private bool isDisposed;

    /// <summary>Browsers started so far.</summary>
    public int Launches { get; private set; }

    /// <summary>Errors: those of <see cref="BrowserFinder.Find"/>, <c>print.browser-failed</c> when the browser does not start, <c>print.failed</c> when it does not print.</summary>
    public async Task<Result<byte[]>> PrintAsync(string html, string headerHtml, string footerHtml, CancellationToken cancellationToken = default)
    {
        var browser = finder.Find();
        if (browser.Error is { } missing)
            return missing;
        await pages.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await AcquireAsync(browser.Value, cancellationToken) is not { } session)
                    return new Error("print.browser-failed");
                try
                {
                    var started = Stopwatch.GetTimestamp();
                    var pdf = await PrintAsync(session.Browser, html, headerHtml, footerHtml).WaitAsync(TimeSpan.FromSeconds(options.TimeoutSeconds), cancellationToken);
                    LogPrinted(pdf.Length, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                    return pdf;
                }
                catch (Exception error) when (error is PlaywrightException or TimeoutException)
                {
                    LogPrintFailed(error, attempt);
                    await RetireAsync(session);
                    if (attempt == 2)
                        return new Error("print.failed");
                }
                finally
                {
                    await ReleaseAsync(session);
                }
            }
        }
        finally
        {
            pages.Release();
        }
    }

    private static async Task<byte[]> PrintAsync(IBrowser browser, string html, string headerHtml, string footerHtml)
    {
        // A context of its own for each document, with no script and no way out: everything a notice needs is inside its HTML.
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true });
        await context.RouteAsync("**/*", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
        return await page.PdfAsync(new()
        {
            Format = "A4",
            PrintBackground = true,
            Tagged = true,
            Outline = true,
            DisplayHeaderFooter = true,
            HeaderTemplate = headerHtml,
            FooterTemplate = footerHtml,
            Margin = new() { Top = "16mm", Bottom = "18mm", Left = "25mm", Right = "15mm" },
        });
    }

    private async Task<Session?> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (current is { } warm && (!warm.Browser.IsConnected || warm.Prints >= options.PrintsPerBrowser))
            {
                current = null;
                await RetireCoreAsync(warm);
            }
            current ??= await LaunchAsync(path);
            if (current is null)
                return null;
            current.Prints++;
            current.Active++;
            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Session?> LaunchAsync(string path)
    {
        IPlaywright? driver = null;
        try
        {
            driver = await Playwright.CreateAsync();
            var browser = await driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Headless = true,
                // The sandbox of Chromium refuses to work for root (containers); everybody else keeps it.
                Args = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? [.. Flags, "--no-sandbox"] : Flags,
                Timeout = options.TimeoutSeconds * 1000,
            });
            Launches++;
            LogLaunched(browser.Version);
            return new Session(driver, browser);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or IOException or System.ComponentModel.Win32Exception)
        {
            LogLaunchFailed(error);
            driver?.Dispose();
            return null;
        }
    }

    private async Task RetireAsync(Session session)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            if (current == session)
                current = null;
            await RetireCoreAsync(session);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task ReleaseAsync(Session session)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            session.Active--;
            if (session.IsRetired)
                await RetireCoreAsync(session);
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task RetireCoreAsync(Session session)
    {
        session.IsRetired = true;
        if (session.Active > 0 && session.Browser.IsConnected)
            return;
        try
        {
            await session.Browser.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It is gone already.
        }
        session.Driver.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        try
        {
            isDisposed = true;
            if (current is { } session)
            {
                current = null;
                session.Active = 0;
                await RetireCoreAsync(session);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed class Session(IPlaywright driver, IBrowser browser)
    {
        public IPlaywright Driver => driver;
        public IBrowser Browser => browser;
        public int Prints;
        public int Active;
        public bool IsRetired;
    }

    [LoggerMessage(LogLevel.Information, "Browser {Version} started for printing.")]
    private partial void LogLaunched(string version);

    [LoggerMessage(LogLevel.Error, "The browser for printing did not start.")]
    private partial void LogLaunchFailed(Exception error);

    [LoggerMessage(LogLevel.Debug, "Printed {Bytes} bytes in {Milliseconds} ms.")]
    private partial void LogPrinted(int bytes, long milliseconds);

    [LoggerMessage(LogLevel.Warning, "Printing failed, attempt {Attempt}.")]
    private partial void LogPrintFailed(Exception error, int attempt);
}
