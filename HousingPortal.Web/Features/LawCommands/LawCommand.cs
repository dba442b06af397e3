using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingPortal.Domain;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>Answers one line of input into the writer, or says what is wrong with it and writes nothing.</summary>
internal delegate Error? LineAnswer(ReadOnlySpan<byte> line, Utf8JsonWriter writer);

/// <summary>
/// The commands that only apply the law: JSON lines in, JSON lines out. They run before the portal is built, so they need no database, no settings and no account, and nothing but answers goes to standard output.
/// </summary>
internal static class LawCommand
{
    public const int Done = 0;
    public const int SomeLinesWereBad = 1;
    public const int WrongArguments = 2;
    public const int LineLimit = 1024 * 1024;

    public const string Usage = """
          deadlines [--zone Z]
              Standard input: one JSON object a line, {"received":"2026-03-20T18:45:00+05:00"}. Standard output: its term. See docs/deadlines.md.
          assess [--language kk|ru]
              Standard input: one application with its register answers a line. Standard output: its findings. See docs/assess.md.
          assess --measure N
              Assesses N made-up applications on one thread and prints how many a second.
        """;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the command named by the first argument; null when it is none of these.</summary>
    public static int? TryRun(string[] args)
    {
        if (args is not ["deadlines" or "assess", ..])
            return null;
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        try
        {
            return Run(args, input, output, Console.Error);
        }
        catch (IOException)
        {
            Console.Error.WriteLine("Standard input or output was closed before the end.");
            return SomeLinesWereBad;
        }
    }

    public static int Run(string[] args, Stream input, Stream output, TextWriter errors)
    {
        switch (args)
        {
            case ["deadlines"]:
                return AnswerLines(input, output, errors, DeadlineAnswer.In(DeadlineAnswer.DefaultZone)!);
            case ["deadlines", "--zone", var zone] when DeadlineAnswer.In(zone) is { } answer:
                return AnswerLines(input, output, errors, answer);
            case ["assess"]:
                return AnswerLines(input, output, errors, AssessAnswer.InKazakh);
            case ["assess", "--language", "kk" or "ru"]:
                return AnswerLines(input, output, errors, args[^1] == "ru" ? AssessAnswer.InRussian : AssessAnswer.InKazakh);
            case ["assess", "--measure", var count] when int.TryParse(count, out var size) && size is > 0 and <= AssessMeasurement.Limit:
                AssessMeasurement.Print(size, output);
                return Done;
            default:
                errors.Write($"Not understood: {string.Join(' ', args)}\nCommands:\n{Usage}\n");
                return WrongArguments;
        }
    }

    /// <summary>Every line is answered by itself: a bad one is named on <paramref name="errors"/> by its number, never by what stands in it.</summary>
    internal static int AnswerLines(Stream input, Stream output, TextWriter errors, LineAnswer answer)
    {
        var exitCode = Done;
        var answered = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = new Utf8JsonWriter(answered, Readable);
        var buffered = new BufferedStream(output, 64 * 1024);

        // Who sends a line and waits gets the answer: everything is handed over before more input is waited for.
        var lines = new LineReader(input, LineLimit, buffered.Flush);
        while (lines.Next() is var kind and not LineKind.End)
        {
            var problem = kind switch
            {
                LineKind.TooLong => new Error("line.too-long", LineLimit),
                LineKind.Blank => null,
                _ => Answer(lines.Current, answer, writer),
            };
            if (problem is not null)
            {
                exitCode = SomeLinesWereBad;
                errors.Write($"line {lines.Number}: {LineProblems.Describe(problem)}\n");
            }
            else if (kind == LineKind.Text)
            {
                writer.Flush();
                buffered.Write(answered.WrittenSpan);
                buffered.WriteByte((byte)'\n');
            }
            answered.ResetWrittenCount();
            writer.Reset();
        }
        buffered.Flush();
        return exitCode;
    }

    private static Error? Answer(ReadOnlySpan<byte> line, LineAnswer answer, Utf8JsonWriter writer)
    {
        try
        {
            return answer(line, writer);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or IOException))
        {
            // A mistake of ours on one line must not take the answers of all others with it. The message may quote personal data, the type does not.
            return new Error("line.not-answered", exception.GetType().Name);
        }
    }
}
