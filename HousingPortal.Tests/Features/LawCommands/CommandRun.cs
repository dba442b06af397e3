using System.Text;
using System.Text.Json;
using HousingPortal.Web.Features.LawCommands;

namespace HousingPortal.Tests.Features.LawCommands;

/// <summary>One run of a command over given bytes.</summary>
internal sealed record CommandRun(int ExitCode, byte[] Bytes, string Errors)
{
    public string Output => new UTF8Encoding(false, true).GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Answers => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CommandRun Of(string input, params string[] args) => Of(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static CommandRun Of(Stream input, params string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var exitCode = LawCommand.Run(args, input, output, errors);
        return new(exitCode, output.ToArray(), errors.ToString());
    }
}
