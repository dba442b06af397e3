using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.House;

/// <summary>Each change of the model has its migration on both databases; eng/add-migration.sh adds one to both.</summary>
public sealed class MigrationsTests
{
    [Fact]
    public void Sqlite_has_every_migration()
    {
        using var db = new SqlitePortalDb((DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), "Data Source=never-opened.db").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Sql_server_has_every_migration()
    {
        using var db = new SqlServerPortalDb((DbContextOptions<SqlServerPortalDb>)DatabaseSetup.UseSqlServer(new DbContextOptionsBuilder<SqlServerPortalDb>(), "Server=never-opened").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = new SqlitePortalDb((DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), "Data Source=never-opened.db").Options);
        using var server = new SqlServerPortalDb((DbContextOptions<SqlServerPortalDb>)DatabaseSetup.UseSqlServer(new DbContextOptionsBuilder<SqlServerPortalDb>(), "Server=never-opened").Options);
        Assert.Equal(Names(sqlite), Names(server));

        static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }
}
