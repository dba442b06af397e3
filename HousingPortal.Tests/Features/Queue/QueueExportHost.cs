using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>Ten made-up providers with 7,000 entries on a real database file, 1,000 of them with the first.</summary>
public sealed class QueueExportHost : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Sqlite();
    private ServiceProvider services = default!;

    public ManualClock Clock { get; } = new();
    public LogCapture Logs { get; } = new();
    public IDbContextFactory<PortalDb> Databases => database;
    public Provider Own { get; private set; } = default!;
    public Provider Other { get; private set; } = default!;
    public QueueExportService Exports => services.GetRequiredService<QueueExportService>();
    public QueueQueries Queries => services.GetRequiredService<QueueQueries>();
    public ErrorText Errors => services.CreateScope().ServiceProvider.GetRequiredService<ErrorText>();

    internal QueueExportReader Reader(int window = 50) => new(database, window);

    /// <summary>Somebody who has exported nothing yet.</summary>
    public Actor New(StaffRole role = StaffRole.Officer, Provider? provider = null) => new(Guid.NewGuid().ToString(), "Officer", (provider ?? Own).Id, [role]);

    /// <summary>Headings are the names of the columns.</summary>
    internal static QueueExportFile File(Language language = Language.Ru, int? mostRows = null, string sheet = "List")
    {
        string[] headings = [.. QueueExportFile.Columns.Select(column => column.Name)];
        return mostRows is { } most ? new(sheet, headings, language, most) : new(sheet, headings, language);
    }

    internal async Task<List<QueueExportLine>> LinesAsync(QueueFilter? filter, int window = 50)
    {
        var lines = new List<QueueExportLine>();
        await foreach (var line in Reader(window).ReadAsync(Own.Id, filter))
            lines.Add(line);
        return lines;
    }

    public async Task InitializeAsync()
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(Logs));
        collection.AddPortalTexts();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IDbContextFactory<PortalDb>>(database);
        collection.AddSingleton<ProviderClock>();
        collection.AddQueue();
        services = collection.BuildServiceProvider();
        await SeedCommand.FillAsync(database, 7000, Clock.GetUtcNow().UtcDateTime, TextWriter.Null);
        await using var db = database.CreateDbContext();
        Own = await db.Providers.SingleAsync(row => row.Code == "SEED01");
        Other = await db.Providers.SingleAsync(row => row.Code == "SEED02");
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
