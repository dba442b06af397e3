using HousingPortal.Bench;

namespace HousingPortal.Tests.Features.Queue;

public sealed class BenchTests
{
    [Fact]
    public async Task The_bench_exports_a_small_database_both_ways_beside_the_limit()
    {
        var folder = Directory.CreateTempSubdirectory("housing-portal-bench-").FullName;
        var (output, errors) = (new StringWriter(), new StringWriter());
        try
        {
            Assert.Equal(0, await ExportBench.RunAsync(["export", "--size", "700", "--folder", folder], output, errors));
            Assert.Equal(["queue-100.db"], Directory.GetFiles(folder).Select(Path.GetFileName).Where(name => !name!.Contains("-wal", StringComparison.Ordinal) && !name.Contains("-shm", StringComparison.Ordinal)));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
        foreach (var metric in new[] { "raw.rows", "csv.rows", "xlsx.rows" })
            Assert.Contains($"\"{metric}\",\"value\":700,", output.ToString(), StringComparison.Ordinal);
        foreach (var metric in new[] { "raw.seconds", "csv.seconds", "csv.memory-growth", "xlsx.seconds", "xlsx.memory-growth" })
            Assert.Contains($"\"{metric}\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_over_its_limit_is_said_and_remembered()
    {
        var output = new StringWriter();
        var report = new BenchReport(output, 1);
        await report.AddAsync("a", 5, "ms", 50);
        Assert.True(report.Held);
        await report.AddAsync("b", 51, "ms", 50);
        await report.AddAsync("c", 99, "ms");

        Assert.False(report.Held);
        Assert.Equal([true, false, null], output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (bool?)System.Text.Json.Nodes.JsonNode.Parse(line)!["pass"]));
    }

    [Fact]
    public async Task The_bench_measures_page_place_and_explanation_on_a_small_list()
    {
        var folder = Directory.CreateTempSubdirectory("housing-portal-bench-").FullName;
        var (output, errors) = (new StringWriter(), new StringWriter());
        try
        {
            Assert.Equal(0, await QueueBench.RunAsync(["queue", "--size", "200", "--folder", folder], output, errors));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
        foreach (var metric in new[] { "raw-page-1.p95", "page-1.p95", "page-search-iin.p95", "place.p95", "why-year.p95", "published-number.p95", "publish-list.once" })
            Assert.Contains($"\"{metric}\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bench_of_the_workspace_measures_every_page_and_holds_it_against_its_limit()
    {
        var folder = Directory.CreateTempSubdirectory("housing-portal-bench-").FullName;
        var (output, errors) = (new StringWriter(), new StringWriter());
        try
        {
            Assert.Equal(0, await WorkspaceBench.RunAsync(["workspace", "--size", "200", "--folder", folder], output, errors));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
        foreach (var metric in new[] { "raw-open-by-due", "terms", "officers-year", "refusals-year", "overrides-year", "list-will-be-late", "list-returned", "list-ground" })
            Assert.Contains($"\"workspace.{metric}.p95\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eight_writers_at_once_lose_and_double_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("housing-portal-bench-").FullName;
        var (output, errors) = (new StringWriter(), new StringWriter());
        int code;
        try
        {
            code = await ConcurrencyBench.RunAsync(["concurrency", "--size", "400", "--folder", folder], output, errors);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }

        Assert.True(code == 0, errors.ToString() + output);
        Assert.Contains("\"concurrency.accepted\",\"value\":400,", output.ToString(), StringComparison.Ordinal);
    }
}
