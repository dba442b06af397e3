using System.Diagnostics;
using System.Text;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.Features.LawCommands;

/// <summary>The commands as somebody starts them: a process without settings or database, in a folder of its own.</summary>
public sealed class LawCommandProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly string Program = Path.Combine(
        Repository.Root, "HousingPortal.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "HousingPortal.Web.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("housing-portal-law-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Deadlines_are_answered_and_a_bad_line_ends_with_one()
    {
        using var process = Start("deadlines");
        await process.StandardInput.WriteAsync("{\"received\":\"2026-03-20T18:45:00+05:00\"}\nnot json\n");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        var errors = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.StartsWith("{\"receivedOn\":\"2026-03-26\",\"firstDay\":\"2026-03-27\",\"noticeBy\":\"2026-04-13\",\"hearingBy\":\"2026-04-15\",\"dueOn\":\"2026-04-16\",", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("line 2: json.invalid", errors, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public async Task Whoever_sends_one_application_and_waits_gets_its_findings_and_nothing_is_left_behind()
    {
        using var process = Start("assess", "--language", "ru");
        await process.StandardInput.WriteLineAsync("{\"id\":\"a-1\",\"receivedOn\":\"2026-08-14\",\"providerKato\":\"710000000\",\"application\":{\"iin\":\"850315400124\",\"list\":\"warVeterans\"},\"answers\":[]}");
        await process.StandardInput.FlushAsync();

        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.StartsWith("{\"id\":\"a-1\",\"edition\":\"168-2024-06-18\",\"onBasisOnly\":true,\"findings\":[{\"rule\":\"E5-citizenship\"", line, StringComparison.Ordinal);
        Assert.Contains("пункт 5 приказа № 168", line, StringComparison.Ordinal);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    /// <summary>With a launch profile in the project, "dotnet run" would write a notice about it to standard output, before the first answer.</summary>
    [Fact]
    public void The_documented_way_to_start_a_command_adds_nothing_to_its_output() =>
        Assert.False(File.Exists(Path.Combine(Repository.Root, "HousingPortal.Web", "Properties", "launchSettings.json")));

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        WorkingDirectory = folder.FullName,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = new UTF8Encoding(false),
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
    })!;
}
