using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Checks;

/// <summary>How an answer is kept: one canonical JSON (no white space, properties in the order of the record, enums by name, UTC) and the SHA-256 of its UTF-8 bytes.</summary>
internal static class CheckAnswers
{
    public static string Write(RegisterAnswer answer) => JsonSerializer.Serialize(answer, PortalJson.Options);

    public static RegisterAnswer Read(string json) => JsonSerializer.Deserialize<RegisterAnswer>(json, PortalJson.Options)!;

    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The answer that counts for each register: that of the request asked last.</summary>
    public static IReadOnlyList<RegisterAnswer> Latest(IEnumerable<RegisterCheck> checks) =>
    [
        .. checks.Where(check => check is { Status: CheckStatus.Answered, AnswerJson: not null })
            .GroupBy(check => check.Kind)
            .OrderBy(group => group.Key)
            .Select(group => Read(group.OrderBy(check => check.CreatedAt).ThenBy(check => check.AnsweredAt).Last().AnswerJson!)),
    ];
}
