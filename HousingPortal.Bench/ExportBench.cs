using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Features.Queue;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Bench;

/// <summary>
/// How long every list of all made-up providers takes to leave the portal, and how much memory grows meanwhile: <c>export --size N</c>, N rows in all. The same rows read by a bare command
/// and written to a file by a bare writer, in the same run, are the limit.
/// </summary>
internal static class ExportBench
{
    private const int FullSize = 700_000;
    private const double CsvSeconds = 30;
    private const double XlsxSeconds = 120;
    private const double Megabytes = 150;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["export", "--size", var text, .. var rest] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 70 or > FullSize
            || rest is not ([] or ["--folder", _]))
        {
            await errors.WriteLineAsync($"Usage: export --size N [--folder F]   (70 to {FullSize} rows of ten providers; the database is kept in F, {BenchDatabase.Folder} by default)");
            return 2;
        }
        var folder = rest is [_, var given] ? given : BenchDatabase.Folder;
        var databases = await BenchDatabase.OpenAsync(folder, size / 7, errors);
        var report = new BenchReport(output, size);
        var reader = new QueueExportReader(databases);
        Guid[] providers;
        int total;
        var written = 0;
        await using (var db = databases.CreateDbContext())
            (providers, total) = (await db.Providers.OrderBy(row => row.Code).Select(row => row.Id).ToArrayAsync(), await db.QueueEntries.CountAsync());
        var file = new QueueExportFile("700", [.. QueueExportFile.Columns.Select(column => column.Name)], Language.Kk);
        // The first rows of a process pay for its start: a short export before the clock runs.
        await file.WriteXlsxAsync(Stream.Null, FirstAsync(), 10);

        using var memory = new MemoryWatch();
        await MeasureAsync("raw", path => RawAsync(databases.ConnectionString, path), null);
        await MeasureAsync("csv", path => ToFileAsync(path, stream => file.WriteCsvAsync(stream, AllAsync())), CsvSeconds);
        await MeasureAsync("xlsx", path => ToFileAsync(path, stream => file.WriteXlsxAsync(stream, AllAsync(), total)), XlsxSeconds);
        return report.Held || size < FullSize ? 0 : 1;

        async IAsyncEnumerable<QueueExportLine> AllAsync()
        {
            written = 0;
            foreach (var provider in providers)
                await foreach (var line in reader.ReadAsync(provider, null))
                {
                    written++;
                    yield return line;
                }
        }

        async IAsyncEnumerable<QueueExportLine> FirstAsync()
        {
            await foreach (var line in reader.ReadAsync(providers[0], new()))
            {
                yield return line;
                yield break;
            }
        }

        async Task MeasureAsync(string name, Func<string, Task<int>> work, double? seconds)
        {
            var path = Path.Combine(folder, $"export-{size}.{name}");
            memory.Start();
            var start = Stopwatch.GetTimestamp();
            var rows = await work(path);
            var taken = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var (growth, heap) = memory.Stop();
            await report.AddAsync($"{name}.rows", rows, "rows");
            await report.AddAsync($"{name}.seconds", taken, "s", seconds);
            await report.AddAsync($"{name}.memory-growth", growth, "MB", seconds is null ? null : Megabytes);
            await report.AddAsync($"{name}.heap", heap, "MB");
            await report.AddAsync($"{name}.file", new FileInfo(path).Length / 1048576.0, "MB");
            File.Delete(path);
        }

        async Task<int> ToFileAsync(string path, Func<Stream, Task> write)
        {
            await using (var stream = File.Create(path))
                await write(stream);
            return written;
        }
    }

    /// <summary>The same columns without the portal: one question, one writer.</summary>
    private static async Task<int> RawAsync(string connectionString, string path)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT e.List, e.RegistrationNumber, e.OrdinalNumber, c.ApplicantName, c.ApplicantIin, e.Category, e.Household, e.CompleteAt, e.State, e.StateSince, (SELECT MAX(AnsweredAt) FROM RegisterChecks WHERE CaseId = e.CaseId)
            FROM QueueEntries e JOIN Cases c ON c.Id = e.CaseId ORDER BY e.ProviderId, e.List, e.State, e.CompleteAt, e.RegistrationNumber
            """;
        await using var reader = await command.ExecuteReaderAsync();
        await using var writer = new StreamWriter(path, false, new UTF8Encoding(true), 65_536);
        var rows = 0;
        for (; await reader.ReadAsync(); rows++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                writer.Write(reader.GetValue(column));
                writer.Write(';');
            }
            writer.WriteLine();
        }
        return rows;
    }
}
