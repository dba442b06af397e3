namespace HousingPortal.Web;

/// <summary>Commands of the program: <c>dotnet run --project HousingPortal.Web -- NAME …</c>. Without one, the portal is served.</summary>
internal static class Commands
{
    /// <summary>Runs the command named by the first argument; null when there is none.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        await Task.CompletedTask;
        return args is [var name, ..] && !name.StartsWith('-') ? Unknown(name) : null;

        static int Unknown(string name)
        {
            Console.Error.WriteLine($"Unknown command: {name}");
            return 2;
        }
    }
}
