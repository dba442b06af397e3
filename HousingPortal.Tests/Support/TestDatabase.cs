using HousingPortal.Web.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Support;

/// <summary>A real database of its own for one test: a SQLite file by default, a SQL Server database when asked for.</summary>
public sealed class TestDatabase : IDbContextFactory<PortalDb>, IAsyncDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly Func<PortalDb> create;
    private readonly Func<Task> drop;

    private TestDatabase(string connectionString, Func<PortalDb> create, Func<Task> drop)
    {
        ConnectionString = connectionString;
        this.create = create;
        this.drop = drop;
    }

    public string ConnectionString { get; }

    public static TestDatabase Sqlite()
    {
        var path = NewPath();
        File.Copy(Template.Value, path);
        var connection = $"Data Source={path}";
        var options = (DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), connection).Options;
        return new TestDatabase(connection, () => new SqlitePortalDb(options), () =>
        {
            SqliteConnection.ClearPool(new SqliteConnection(options.Extensions.OfType<Microsoft.EntityFrameworkCore.Infrastructure.RelationalOptionsExtension>().Single().ConnectionString));
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
                File.Delete(file);
            return Task.CompletedTask;
        });
    }

    public static async Task<TestDatabase> SqlServerAsync(string server)
    {
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"HousingPortalTest{Guid.NewGuid():N}" }.ConnectionString;
        var options = (DbContextOptions<SqlServerPortalDb>)DatabaseSetup.UseSqlServer(new DbContextOptionsBuilder<SqlServerPortalDb>(), connection).Options;
        var database = new TestDatabase(connection, () => new SqlServerPortalDb(options), async () =>
        {
            await using var db = new SqlServerPortalDb(options);
            await db.Database.EnsureDeletedAsync();
        });
        await database.MigrateAsync();
        return database;
    }

    public PortalDb CreateDbContext() => create();

    public async ValueTask DisposeAsync() => await drop();

    private static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("housing-portal-test-").FullName, "portal.db");

    private static string MakeTemplate()
    {
        var path = NewPath();
        var options = (DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), $"Data Source={path};Pooling=False").Options;
        using var db = new SqlitePortalDb(options);
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }
}

/// <summary>The databases a service test runs on. SQL Server is a visible skip unless <c>HOUSINGPORTAL_TEST_SQLSERVER</c> holds a connection string.</summary>
public static class TestDatabases
{
    public const string Variable = "HOUSINGPORTAL_TEST_SQLSERVER";

    public static string? SqlServer => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;
}

/// <summary>A fact that needs SQL Server.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute()
    {
        if (TestDatabases.SqlServer is null)
            Skip = $"Set {TestDatabases.Variable} to a SQL Server connection string to run this.";
    }
}
