using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Bench;

/// <summary>A SQLite file of made-up lists, made once and taken up again by the next run.</summary>
internal sealed class BenchDatabase : IDbContextFactory<PortalDb>
{
    public const string Folder = "artifacts/bench";
    private readonly DbContextOptions<SqlitePortalDb> options;

    internal BenchDatabase(string path)
    {
        ConnectionString = $"Data Source={path}";
        options = (DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), ConnectionString).Options;
    }

    public string ConnectionString { get; }

    /// <summary>The first of ten providers has <paramref name="size"/> entries, all together have seven times as many.</summary>
    public static async Task<BenchDatabase> OpenAsync(string folder, int size, TextWriter progress)
    {
        var databases = new BenchDatabase(Path.Combine(folder, $"queue-{size}.db"));
        await databases.MigrateAsync();
        await SeedCommand.FillAsync(databases, size * 7, TimeProvider.System.GetUtcNow().UtcDateTime, progress);
        return databases;
    }

    public PortalDb CreateDbContext() => new SqlitePortalDb(options);

    /// <summary>The same rows without the portal: the limit that a figure is held against.</summary>
    public static async Task RawAsync(PortalDb db, Guid providerId, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$p", providerId);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            reader.GetValue(0);
    }
}
