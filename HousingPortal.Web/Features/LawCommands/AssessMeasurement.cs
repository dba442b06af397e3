using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Demonstration;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>How many applications a second one core assesses: the whole way from bytes to bytes, and the rules alone.</summary>
internal static class AssessMeasurement
{
    public const int Limit = 200_000;

    private const int Rounds = 5;

    /// <summary>Writes one JSON line for each of the two ways. The best of a few rounds counts, since everything that disturbs a round only makes it slower.</summary>
    public static void Print(int size, Stream output)
    {
        var input = SyntheticApplications.Lines(size);
        var wholeWay = Best(() =>
        {
            if (LawCommand.AnswerLines(new MemoryStream(input), Stream.Null, TextWriter.Null, AssessAnswer.InKazakh) != LawCommand.Done)
                throw new InvalidOperationException("A made-up application was not understood.");
        });
        Print("assess.perSecond", size / wholeWay.TotalSeconds, size, output);

        var facts = SyntheticApplications.Split(input).Select(line => FactsReader.Read(line.Span).Value.Input).ToList();
        var findings = 0L;
        var rulesAlone = Best(() =>
        {
            foreach (var item in facts)
                findings += Domain.Eligibility.Assessment.Assess(item).Count;
        });
        Print("assess.rulesPerSecond", size / rulesAlone.TotalSeconds, size, output);
        GC.KeepAlive(findings);
    }

    /// <summary>The first rounds let the compiler finish its work; they are not measured.</summary>
    private static TimeSpan Best(Action round)
    {
        var warm = Stopwatch.StartNew();
        do
            round();
        while (warm.Elapsed < TimeSpan.FromSeconds(2));
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            round();
            return watch.Elapsed;
        });
    }

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
