using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Features.SignatureCommands;

/// <summary>
/// The commands that examine a signature or a certificate by files alone. They run before the portal is built and need no database, settings or account. One JSON line on standard output;
/// exit code 0 when valid, 1 when not, 2 when it cannot be told.
/// </summary>
internal static class SignatureCommand
{
    public const int Valid = 0;
    public const int NotValid = 1;
    public const int CannotTell = 2;

    public const string Usage = """
          verify-signature --document F --signature F [--trust DIR] [--at TIME] [--offline]
              Examines a CMS signature over a document. DIR holds .cer, .crt and .crl files; TIME is ISO 8601, UTC when it names no zone. See docs/eds.md.
          verify-certificate --certificate F --trust DIR [--crl F] [--at TIME]
              Examines a certificate, a revocation list or a time stamp token.
        """;

    private const long LargestDocument = 256L * 1024 * 1024;

    private static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the command named by the first argument; null when it is none of these.</summary>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        if (args is not ["verify-signature" or "verify-certificate", ..])
            return null;
        using var http = new HttpClient();
        return await RunAsync(args, Console.Out, Console.Error, TimeProvider.System, new HttpRevocationNetwork(http));
    }

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, TimeProvider clock, IRevocationNetwork network)
    {
        string[] allowed = args[0] == "verify-signature" ? ["document", "signature", "trust", "at", "offline"] : ["certificate", "trust", "crl", "at"];
        if (Read(args, allowed) is not { } named || !Required(args[0]).All(named.ContainsKey) || Moment(named) is not { } at)
            return Misunderstood(args, errors);
        try
        {
            var (trust, unreadable) = named.TryGetValue("trust", out var folder) ? TrustStore.FromFolder(folder) : (TrustStore.Empty, []);
            foreach (var file in unreadable)
                await errors.WriteLineAsync($"Not read: {file}");
            var examination = args[0] == "verify-signature"
                ? await SignatureExamination.ExamineAsync(File(named["document"], LargestDocument), File(named["signature"], 2 * SignatureExamination.LargestMessage), Terms(trust, named.ContainsKey("offline") ? null : network))
                : await FileExamination.ExamineAsync(File(named["certificate"], TrustStore.LargestList), Terms(named.TryGetValue("crl", out var list) ? trust with { Lists = [.. trust.Lists, RevocationList.Read(File(list, TrustStore.LargestList))] } : trust, null));
            await output.WriteLineAsync(Text(examination));
            return examination.Verdict switch { true => Valid, false => NotValid, null => CannotTell };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or System.Formats.Asn1.AsnContentException)
        {
            await errors.WriteLineAsync(error.Message);
            await output.WriteLineAsync(Text(new Examination(null, "", null, null, null, null, [new PkiCheck("files", CheckResult.Unknown, "unreadable")])));
            return CannotTell;
        }

        ExaminationTerms Terms(TrustStore trust, IRevocationNetwork? asked) => new(trust, clock.GetUtcNow(), at.Value, asked);
    }

    internal static string Text(Examination examination) => JsonSerializer.Serialize(
        new
        {
            Valid = examination.Verdict == true,
            examination.Algorithm,
            Signer = examination.Signer is { } signer ? new { signer.Iin, signer.Bin, signer.Name, signer.Roles } : null,
            SignedAt = examination.StatedAt,
            StampedAt = examination.StampedAt,
            Checks = examination.Checks.Select(check => new { check.Name, Result = check.Result.ToString().ToLowerInvariant(), check.Detail }),
        },
        Line);

    private static IEnumerable<string> Required(string command) => command == "verify-signature" ? ["document", "signature"] : ["certificate", "trust"];

    /// <summary>The named arguments; null when one is unknown, without a value, or given twice.</summary>
    private static Dictionary<string, string>? Read(string[] args, string[] allowed)
    {
        var named = new Dictionary<string, string>();
        for (var i = 1; i < args.Length; i++)
        {
            var name = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..] : "";
            var value = name == "offline" ? "" : ++i < args.Length ? args[i] : null;
            if (value is null || !allowed.Contains(name) || !named.TryAdd(name, value))
                return null;
        }
        return named;
    }

    /// <summary>The moment that was asked for, or none; null when it is not a moment.</summary>
    private static Asked? Moment(Dictionary<string, string> named) =>
        !named.TryGetValue("at", out var text) ? new Asked(null)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? new Asked(moment)
        : null;

    private static byte[] File(string path, long limit) =>
        new FileInfo(path) is { Exists: true } file && file.Length > limit ? throw new IOException($"{file.Name} is larger than {limit} bytes.") : System.IO.File.ReadAllBytes(path);

    private static int Misunderstood(string[] args, TextWriter errors)
    {
        errors.Write($"Not understood: {string.Join(' ', args)}\nCommands:\n{Usage}\n");
        return CannotTell;
    }

    private sealed record Asked(DateTimeOffset? Value);
}
