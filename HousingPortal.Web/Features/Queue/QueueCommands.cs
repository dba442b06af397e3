using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>The commands that check the journals of the lists and rebuild an order. Answers are JSON lines on standard output, without personal data.</summary>
internal sealed class QueueCommands(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string Usage = """
          verify-queue [--provider-code C]
              Checks every list: chain of the journal, lawfulness of each line, recorded orders, present states. Exit code 1 when something does not hold.
          rebuild-queue --provider-code C --list 1..6 --day yyyy-MM-dd
              The order of a list at the end of a day as the journal has it: place, moment of the complete application (UTC), registration number.
        """;

    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Exit code 0 when everything holds, 1 when not, 2 for a provider that is not there.</summary>
    public async Task<int> VerifyAsync(string? providerCode)
    {
        var provider = providerCode is null ? null : await FindAsync(providerCode);
        if (providerCode is not null && provider is null)
            return NoProvider(providerCode);
        var codes = await CodesAsync();
        var holds = true;
        foreach (var check in await services.GetRequiredService<QueueKeeper>().VerifyAsync(provider?.Id))
        {
            holds &= check.Faults.Count == 0;
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    Provider = codes[check.ProviderId],
                    List = (int)check.List,
                    Valid = check.Faults.Count == 0,
                    check.Lines,
                    check.Snapshots,
                    check.Counted,
                    Faults = check.Faults.Select(fault => new { fault.Place, fault.Problem }),
                },
                Lines));
        }
        return holds ? 0 : 1;
    }

    /// <summary>Exit code 0, or 2 when the provider is not there.</summary>
    public async Task<int> RebuildAsync(string providerCode, QueueList list, DateOnly day)
    {
        if (await FindAsync(providerCode) is not { } provider)
            return NoProvider(providerCode);
        foreach (var (index, queued) in (await services.GetRequiredService<QueueKeeper>().RebuildAsync(provider, list, day)).Index())
            await output.WriteLineAsync(JsonSerializer.Serialize(new { Place = index + 1, queued.Rank.CompleteAt, queued.Rank.RegistrationNumber }, Lines));
        return 0;
    }

    /// <summary>The list and the day of the command line, or null.</summary>
    public static (QueueList List, DateOnly Day)? Parse(string list, string day) =>
        int.TryParse(list, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((QueueList)number)
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? ((QueueList)number, parsed)
            : null;

    private int NoProvider(string code)
    {
        errors.WriteLine($"There is no provider {code}.");
        return 2;
    }

    private async Task<Provider?> FindAsync(string code)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Providers.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code.ToUpperInvariant());
    }

    private async Task<Dictionary<Guid, string>> CodesAsync()
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Providers.ToDictionaryAsync(row => row.Id, row => row.Code);
    }
}
