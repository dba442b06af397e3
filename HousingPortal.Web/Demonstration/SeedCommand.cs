using System.Diagnostics;
using System.Globalization;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Demonstration;

/// <summary>Fills the database with long lists of made-up people, to try the portal at the size of a country. Development only.</summary>
internal sealed class SeedCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    /// <summary>Codes of the made-up providers begin with it; nobody else's do.</summary>
    public const string CodePrefix = "SEED";
    public const int ProviderCount = 10;
    public const int Most = 1_000_000;

    /// <summary>How long the lists of the first provider get at most; it has a seventh of all until then.</summary>
    private const int MostOfFirst = 100_000;

    public const string Usage = """
        seed --entries N
              Development only: makes ten made-up providers with N list entries in all (at least 10, at most 1000000).
        """;

    public async Task<int> RunAsync(string[] args)
    {
        if (services.GetService<IHostEnvironment>()?.IsDevelopment() != true)
        {
            await errors.WriteLineAsync("seed makes up people and runs in Development only. Nothing was written. (ASPNETCORE_ENVIRONMENT=Development)");
            return 1;
        }
        if (args is not ["--entries", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var entries) || entries is < ProviderCount or > Most)
        {
            await errors.WriteLineAsync($"Not understood: {string.Join(' ', args)}");
            await errors.WriteLineAsync(Usage);
            return 2;
        }
        await StartUp.MakeDatabaseAsync(services);
        await FillAsync(services.GetRequiredService<IDbContextFactory<PortalDb>>(), entries, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, output);
        return 0;
    }

    /// <summary>Each provider is one transaction. A provider that is there already is left as it is, so a broken run is simply run again.</summary>
    public static async Task FillAsync(IDbContextFactory<PortalDb> databases, int entries, DateTime utcNow, TextWriter output, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        var first = Math.Max(1, Math.Min(MostOfFirst, entries / 7));
        var done = 0;
        for (var number = 1; number <= ProviderCount; number++)
        {
            var size = number == 1 ? first : (int)((long)(entries - first) * (number - 1) / (ProviderCount - 1) - (long)(entries - first) * (number - 2) / (ProviderCount - 1));
            var (start, provider) = (done, Make(number));
            var made = await UnitOfWork.RunAsync(databases, (db, token) => FillAsync(db, provider, start, size, utcNow, token), made => made, cancellationToken);
            done += size;
            await output.WriteLineAsync(made
                ? string.Create(CultureInfo.InvariantCulture, $"{provider.Code}: {size:N0} entries; {done:N0} of {entries:N0} after {watch.Elapsed.TotalSeconds:N0} s")
                : $"{provider.Code} is there already and was left as it is.");
        }
    }

    private static async Task<bool> FillAsync(PortalDb db, Provider provider, int start, int size, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (await db.Providers.AnyAsync(row => row.Code == provider.Code, cancellationToken))
            return false;
        var queue = new SyntheticQueue(provider, await ProviderCalendars.OfAsync(db, provider, cancellationToken), start, size, utcNow);
        await BulkInsert.WriteAsync(db, [provider], cancellationToken);
        await BulkInsert.WriteAsync(db, queue.Cases, cancellationToken);
        await BulkInsert.WriteAsync(db, queue.Persons, cancellationToken);
        await BulkInsert.WriteAsync(db, queue.Entries, cancellationToken);
        await BulkInsert.WriteAsync(db, queue.Lines, cancellationToken);
        await BulkInsert.WriteAsync(db, queue.Lists, cancellationToken);
        await BulkInsert.WriteAsync(db, queue.Sequences, cancellationToken);
        return true;
    }

    private static Provider Make(int number) => new()
    {
        Kind = ProviderKind.Akimat,
        Code = $"{CodePrefix}{number:00}",
        NameKk = $"№ {number} сынақ тұрғын үй бөлімі (жалған деректер)",
        NameRu = $"Испытательный отдел жилья № {number} (вымышленные данные)",
        Bin = SyntheticNumbers.Bin(new(2020, 1, 1), 90_000 + (number * 10)),
        Kato = "710000000",
    };
}
