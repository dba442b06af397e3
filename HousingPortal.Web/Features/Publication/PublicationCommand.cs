using System.Text.Json;

namespace HousingPortal.Web.Features.Publication;

/// <summary>The command that proves the published lists. Answers are JSON lines on standard output, without personal data.</summary>
internal sealed class PublicationCommand(IServiceProvider services, TextWriter output)
{
    public const string Usage = """
          verify-lists
              Makes each published list anew from the journal and compares. Exit code 1 when one does not hold.
        """;

    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    /// <summary>Exit code 0 when everything holds, else 1.</summary>
    public async Task<int> VerifyAsync()
    {
        var checks = await services.GetRequiredService<EditionKeeper>().VerifyAsync();
        foreach (var check in checks)
            await output.WriteLineAsync(JsonSerializer.Serialize(new { Provider = check.ProviderCode, List = check.Target, Valid = check.Holds, check.Day }, Lines));
        return checks.All(check => check.Holds) ? 0 : 1;
    }
}
