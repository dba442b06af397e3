using HousingPortal.Bench;

namespace HousingPortal.Tests.Features.Queue;

public sealed class BenchTests
{
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
            Assert.Contains($"\"workspace.{metric}\"", output.ToString(), StringComparison.Ordinal);
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
