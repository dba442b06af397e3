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
}
