using System.Diagnostics;
using System.Text.Json;

namespace HousingPortal.Bench;

/// <summary>One JSON line a figure. A figure with a limit says whether it holds; only at full size does a missed one make the run fail.</summary>
internal sealed class BenchReport(TextWriter output, int size)
{
    public bool Held { get; private set; } = true;

    public async Task AddAsync(string metric, double value, string unit, double? limit = null)
    {
        bool? pass = limit is { } most ? value <= most : null;
        Held &= pass ?? true;
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            metric,
            value = Math.Round(value, 2),
            unit,
            limit = limit is { } known ? Math.Round(known, 2) : (double?)null,
            pass,
            size,
            machine = $"{Environment.ProcessorCount} cores",
        }));
    }

    /// <summary>Does something again and again and tells the median, the 95th percentile against its limit, the longest, and what of it was work of the processor: on a machine that others keep busy the rest is waiting for a core.</summary>
    /// <returns>The median.</returns>
    public async Task<double> MeasureAsync(string name, Func<Task> work, int warmUp, int rounds, double? limit)
    {
        var (times, processor) = (new List<double>(), new List<double>());
        for (var round = -warmUp; round < rounds; round++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await work();
            if (round < 0)
                continue;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }
        times.Sort();
        processor.Sort();
        await AddAsync($"{name}.p50", times[times.Count / 2], "ms");
        await AddAsync($"{name}.p95", times[(int)(times.Count * 0.95)], "ms", limit);
        await AddAsync($"{name}.max", times[^1], "ms");
        await AddAsync($"{name}.processor-p95", processor[(int)(processor.Count * 0.95)], "ms");
        return times[times.Count / 2];
    }
}
