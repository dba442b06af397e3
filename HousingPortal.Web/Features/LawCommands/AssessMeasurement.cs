using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Demonstration;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>How many applications a second one core assesses: the whole way from bytes to bytes, by the clock and by the processor's time, and the rules alone.</summary>
internal static class AssessMeasurement
{
    public const int Limit = 200_000;

    private const int Rounds = 5;

    /// <summary>
    /// Writes one JSON line for each metric. The best of a few rounds counts, since everything that disturbs a round only makes it slower. Where others use the machine too, the processor's time tells what
    /// the core would do alone; it holds the time of the memory collector as well.
    /// </summary>
    public static void Print(int size, Stream output)
    {
        var input = SyntheticApplications.Lines(size);
        var wholeWay = Best(() =>
        {
            if (LawCommand.AnswerLines(new MemoryStream(input), Stream.Null, TextWriter.Null, AssessAnswer.InKazakh) != LawCommand.Done)
                throw new InvalidOperationException("A made-up application was not understood.");
        });
        Print("assess.perSecond", size / wholeWay.Clock.TotalSeconds, size, output);
        Print("assess.perProcessorSecond", size / wholeWay.Processor.TotalSeconds, size, output);

        var facts = SyntheticApplications.Split(input).Select(line => FactsReader.Read(line.Span).Value.Input).ToList();
        var findings = 0L;
        var rulesAlone = Best(() =>
        {
            foreach (var item in facts)
                findings += Domain.Eligibility.Assessment.Assess(item).Count;
        });
        Print("assess.rulesPerSecond", size / rulesAlone.Clock.TotalSeconds, size, output);
        GC.KeepAlive(findings);
    }

    /// <summary>The first rounds let the compiler finish its work; they are not measured.</summary>
    private static (TimeSpan Clock, TimeSpan Processor) Best(Action round)
    {
        var warm = Stopwatch.StartNew();
        do
            round();
        while (warm.Elapsed < TimeSpan.FromSeconds(1));
        var (clock, processor) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < Rounds; i++)
        {
            var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            round();
            processor = Min(processor, Environment.CpuUsage.TotalTime - used);
            clock = Min(clock, watch.Elapsed);
        }
        return (clock, processor);
    }

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private static void Print(string metric, double value, int size, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteString("metric", metric);
            writer.WriteNumber("value", Math.Round(value));
            writer.WriteString("unit", "1/s");
            writer.WriteNumber("size", size);
            writer.WriteString("machine", $"{Environment.ProcessorCount} x {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
            writer.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }
}
