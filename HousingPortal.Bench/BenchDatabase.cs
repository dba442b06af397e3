using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Bench;

/// <summary>A SQLite file that is kept from run to run.</summary>
internal sealed class BenchDatabase(string path) : IDbContextFactory<PortalDb>
{
    private readonly DbContextOptions<SqlitePortalDb> options = (DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), $"Data Source={path}").Options;

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
