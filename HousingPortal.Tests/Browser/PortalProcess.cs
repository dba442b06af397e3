using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.Browser;

/// <summary>The portal as a process of its own that can be killed without warning and started again on the same data.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("housing-portal-process-");
    private readonly Dictionary<string, string> settings;
    private Process? process;

    public PortalProcess(IReadOnlyDictionary<string, string>? settings = null)
    {
        BaseUrl = $"http://127.0.0.1:{FreePort()}";
        this.settings = new(settings ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = BaseUrl,
            ["Database__ConnectionString"] = $"Data Source={DatabasePath}",
            ["Eds__DevelopmentFolder"] = Path.Combine(folder.FullName, "eds"),
            ["DataProtection__KeysFolder"] = Path.Combine(folder.FullName, "keys"),
            ["Demonstration__ClockFile"] = Path.Combine(folder.FullName, "clock.txt"),
            ["Documents__BrowserPath"] = TestBrowser.Path,
            ["Logging__LogLevel__Default"] = "Warning",
        };
    }

    public string BaseUrl { get; }

    public string DatabasePath => Path.Combine(folder.FullName, "portal.db");

    /// <summary>Starts the portal and waits until it is healthy. Settings given here hold from now on.</summary>
    public async Task StartAsync(IReadOnlyDictionary<string, string>? more = null)
    {
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
            settings[name] = value;
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Repository.Root, "HousingPortal.Web", "bin", configuration, "net10.0", "HousingPortal.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = folder.FullName };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        using var http = new HttpClient { BaseAddress = new Uri(BaseUrl), Timeout = TimeSpan.FromSeconds(2) };
        await Wait.UntilAsync(async () =>
        {
            Assert.False(process.HasExited, "The portal stopped while starting.");
            try
            {
                return (await http.GetAsync("/health")).StatusCode == HttpStatusCode.OK;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }, "the portal answers", TimeSpan.FromSeconds(180));
    }

    /// <summary>kill -9: no farewell, no flush, no dispose.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
