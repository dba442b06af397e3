using HousingPortal.Domain;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.House;

/// <summary>The boundaries of docs/adr/0001.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Domain_references_nothing_but_the_framework() =>
        Assert.All(typeof(Error).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name));

    [Fact]
    public void Domain_has_no_clock_and_no_input_or_output()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider", "File.", "Console.", "HttpClient", "Environment."];
        var found = Repository.Files("HousingPortal.Domain", ".cs")
            .SelectMany(file => File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .Where(line => forbidden.Any(word => line.Contains(word, StringComparison.Ordinal))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [Fact]
    public void No_page_sees_the_database()
    {
        string[] forbidden = ["PortalDb", "IDbContextFactory", "EntityFrameworkCore"];
        var found = Repository.Files("HousingPortal.Web", ".razor")
            .Where(file => forbidden.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))).Select(Path.GetFileName);
        Assert.Empty(found);
    }

    /// <summary>A provider may have changed the shipped calendar: terms are counted by what <c>ProviderCalendars</c> finds. The commands belong to no provider.</summary>
    [Fact]
    public void Nothing_but_the_calendar_itself_counts_by_the_shipped_one()
    {
        var found = Repository.Files("HousingPortal.Web", ".cs", ".razor")
            .Where(file => !file.Contains(Path.Combine("Features", "Reference"), StringComparison.Ordinal) && !file.Contains(Path.Combine("Features", "LawCommands"), StringComparison.Ordinal) && File.ReadAllText(file).Contains("PublishedCalendar.Current", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Empty(found);
    }

    [Fact]
    public void Time_comes_from_the_clock_that_tests_can_move()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Thread.Sleep"];
        var found = Repository.Files("HousingPortal.Web", ".cs", ".razor")
            .SelectMany(file => File.ReadLines(file).Where(line => forbidden.Any(word => line.Contains(word, StringComparison.Ordinal))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [Fact]
    public void A_file_stays_readable_in_one_sitting()
    {
        var tooLong = Repository.Files("", ".cs", ".razor").Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > 400);
        Assert.Empty(tooLong);
    }
}
