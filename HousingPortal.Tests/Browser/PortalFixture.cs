using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<PortalFixture>
{
    public const string Name = "Portal in a browser";
}

/// <summary>The whole portal on a real port with demonstration data, a clock that runs from Monday 23.11.2026 10:00, and an installed Chromium.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    public const string Password = "Demo-2026-portal!";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("housing-portal-browser-");
    private readonly ConcurrentDictionary<string, string> sessions = new();
    private WebApplicationFactory<Program> factory = default!;
    private IPlaywright playwright = default!;

    public ManualClock Clock { get; } = new(runs: true);

    /// <summary>Monday 23.11.2026, 10:00 in Astana again: a class of tests does not depend on what another did to the clock.</summary>
    public void ResetClock() => Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(5)));

    /// <summary>17:00 of the working day so many days ahead, so that a hearing planned in the morning or right after lunch has been held.</summary>
    public void MoveToWorkingDay(int days)
    {
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(5)).DateTime);
        var day = HousingPortal.Domain.Calendar.PublishedCalendar.Current.AddWorkingDays(today, days);
        Clock.MoveTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(17, 0)), TimeSpan.FromHours(5)));
    }

    /// <summary>Everything that the portal logged so far.</summary>
    public LogCapture Logs { get; } = new();

    public string BaseUrl { get; private set; } = "";

    public IBrowser Browser { get; private set; } = default!;

    public IServiceProvider Services => factory.Services;

    /// <summary>The stand-in of NCALayer that the browser reaches.</summary>
    internal NcaLayerSimulator NcaLayer { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        NcaLayer = await NcaLayerSimulator.StartAsync();
        NcaLayer.Clock = Clock;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseUrls("http://127.0.0.1:0");
            host.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "portal.db")}");
            host.UseSetting("Eds:DevelopmentFolder", Path.Combine(folder.FullName, "eds"));
            host.UseSetting("DataProtection:KeysFolder", Path.Combine(folder.FullName, "keys"));
            host.UseSetting("Demonstration:Enabled", "true");
            host.UseSetting("NcaLayer:Address", NcaLayer.Address);
            host.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)).AddSingleton<ILoggerProvider>(Logs));
        });
        factory.UseKestrel();
        factory.StartServer();
        NcaLayer.Authority = factory.Services.GetRequiredService<DevelopmentCa>();
        BaseUrl = factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = TestBrowser.Path, Args = TestBrowser.Args });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await factory.DisposeAsync();
        await NcaLayer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A page of a signed-in member of staff (or of nobody) in a language and a colour scheme. Console errors fail the test when the page is closed through <see cref="PortalPage"/>.</summary>
    public async Task<PortalPage> OpenAsync(string? account, string language = "kk", string scheme = "light")
    {
        var state = account is null ? null : await SessionAsync(account);
        var context = await Browser.NewContextAsync(new() { BaseURL = BaseUrl, StorageState = state, IgnoreHTTPSErrors = true, ViewportSize = new() { Width = 1360, Height = 900 }, Locale = language == "ru" ? "ru-RU" : "kk-KZ" });
        await context.AddCookiesAsync(
        [
            new() { Name = ".AspNetCore.Culture", Value = $"c={language}-KZ|uic={language}-KZ", Url = BaseUrl },
            new() { Name = "scheme", Value = scheme, Url = BaseUrl },
        ]);
        return new PortalPage(await context.NewPageAsync()) { Scheme = scheme };
    }

    private async Task<string> SessionAsync(string account)
    {
        if (sessions.TryGetValue(account, out var known))
            return known;
        await using var context = await Browser.NewContextAsync(new() { BaseURL = BaseUrl });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/login");
        await page.Locator("input[type=email], input[name$=Email]").First.FillAsync(account);
        await page.Locator("input[type=password]").First.FillAsync(Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/login", StringComparison.OrdinalIgnoreCase), new() { Timeout = 60_000 });
        return sessions[account] = await context.StorageStateAsync();
    }
}

/// <summary>A browser page that remembers what the console complained about.</summary>
public sealed class PortalPage : IAsyncDisposable
{
    private static readonly Lazy<string> AxeScript = new(() => new BundledAxeScriptProvider().GetScript());
    private readonly List<string> complaints = [];

    public string Scheme { get; init; } = "light";

    public PortalPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public async Task GoAsync(string url)
    {
        await Page.GotoAsync(url);
        await ReadyAsync();
    }

    /// <summary>
    /// Waits until the address is like a pattern. It looks again and again: an address that a page sets by itself (pushState) may change between the first look of WaitForURL and its listening, and
    /// then it waits for ever.
    /// </summary>
    public Task AtAsync(string pattern) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 30_000 });

    /// <summary>Waits until the page has its heading and nothing says that it is loading.</summary>
    public async Task ReadyAsync()
    {
        await Page.Locator("h1").First.WaitForAsync();
        await Assertions.Expect(Page.Locator(".loading")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
    }

    /// <summary>
    /// axe with every rule on; the message names rule and place. It runs inside the page: a driver that looks into every frame waits for ever on one in which scripts are
    /// off (a notice before it is sent) or on the PDF viewer.
    /// </summary>
    public async Task AssertAccessibleAsync(string what)
    {
        await Page.EvaluateAsync(AxeScript.Value);
        var found = await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document)).violations.map(v => `${v.id} (${v.help}) at ${v.nodes.slice(0, 3).map(n => n.html).join(', ')}`)");
        Assert.True(found.Length == 0, $"{what}: {string.Join("; ", found)}");
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
    }
}
