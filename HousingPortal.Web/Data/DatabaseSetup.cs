using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HousingPortal.Web.Data;

/// <summary>Settings section <c>Database</c>: which database, and where.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (embedded, the default) or <c>SqlServer</c>.</summary>
    public string Kind { get; set; } = "Sqlite";
    public string ConnectionString { get; set; } = "Data Source=data/housing-portal.db";
}

internal static class DatabaseSetup
{
    public static IServiceCollection AddPortalDb(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Kind == "SqlServer")
            services.AddPooledDbContextFactory<SqlServerPortalDb>(builder => UseSqlServer(builder, options.ConnectionString))
                .AddSingleton<IDbContextFactory<PortalDb>, Factory<SqlServerPortalDb>>();
        else
            services.AddPooledDbContextFactory<SqlitePortalDb>(builder => UseSqlite(builder, options.ConnectionString))
                .AddSingleton<IDbContextFactory<PortalDb>, Factory<SqlitePortalDb>>();
        // Identity's stores want a context of their own per scope.
        return services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
    }

    public static DbContextOptionsBuilder UseSqlServer(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, sql => sql.EnableRetryOnFailure());

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder builder, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
        if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return builder.UseSqlite(connection.ConnectionString);
    }

    public static async Task MigrateAsync(this IDbContextFactory<PortalDb> factory, CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    private sealed class Factory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<PortalDb>
        where TDb : PortalDb
    {
        public PortalDb CreateDbContext() => inner.CreateDbContext();
    }
}

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), "Data Source=design.db").Options);
}

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    public SqlServerPortalDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerPortalDb>)DatabaseSetup.UseSqlServer(new DbContextOptionsBuilder<SqlServerPortalDb>(), "Server=design").Options);
}
