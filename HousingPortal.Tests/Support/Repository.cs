using System.Runtime.CompilerServices;

namespace HousingPortal.Tests.Support;

/// <summary>Where the sources of this repository are, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "HousingPortal.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("HousingPortal.sln was not found above the tests.");
        return folder;
    }

    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));
}
