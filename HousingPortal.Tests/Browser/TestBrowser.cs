namespace HousingPortal.Tests.Browser;

/// <summary>The installed browser that tests drive: named by <c>Documents__BrowserPath</c> (test.sh sets it) or found where systems put it.</summary>
internal static class TestBrowser
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe"];

    public static readonly string[] Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static string Path { get; } = Environment.GetEnvironmentVariable("Documents__BrowserPath") is { Length: > 0 } named ? named
        : Usual.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium, Chrome or Edge was found for the browser tests. Install one or set Documents__BrowserPath.");
}
