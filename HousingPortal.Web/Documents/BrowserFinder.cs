using HousingPortal.Domain;

namespace HousingPortal.Web.Documents;

/// <summary>Finds an installed Chromium, Chrome or Edge. Nothing is ever downloaded.</summary>
public sealed class BrowserFinder(DocumentsOptions options, Func<string, bool>? exists = null)
{
    private readonly Func<string, bool> exists = exists ?? File.Exists;

    /// <summary>Path of the program. Errors: <c>print.browser-path-missing</c>(path) when the setting names a file that is not there, <c>print.no-browser</c> when none is found.</summary>
    public Result<string> Find()
    {
        if (options.BrowserPath.Length > 0)
            return exists(options.BrowserPath) ? options.BrowserPath : new Error("print.browser-path-missing", options.BrowserPath);
        return UsualPlaces().FirstOrDefault(exists) is { } found ? found : new Error("print.no-browser");
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsWindows())
        {
            string[] programs = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];
            Environment.SpecialFolder[] folders = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
            return from folder in folders from program in programs select Path.Combine(Environment.GetFolderPath(folder), program);
        }
        if (OperatingSystem.IsMacOS())
            return new[] { "Google Chrome", "Chromium", "Microsoft Edge" }.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}");
        return
        [
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/opt/google/chrome/chrome",
            "/usr/bin/microsoft-edge-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        ];
    }
}
