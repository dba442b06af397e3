using System.Data.Common;
using System.Text;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace HousingPortal.Web.Demonstration;

/// <summary>Writes many rows of one table by prepared statements with several rows each, past the change tracker. Columns and conversions are those of the model, on either database.</summary>
internal static class BulkInsert
{
    /// <summary>SQL Server takes 2,100 parameters in one statement.</summary>
    private const int MostParameters = 2000;

    /// <summary>Inside the transaction of the caller.</summary>
    public static async Task WriteAsync<T>(PortalDb db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var properties = type.GetProperties().ToList();
        DbCommand? command = null;
        try
        {
            foreach (var chunk in rows.Chunk(MostParameters / properties.Count))
            {
                if (command is null || command.Parameters.Count != chunk.Length * properties.Count)
                {
                    if (command is not null)
                        await command.DisposeAsync();
                    command = Prepare(db, table, properties, chunk.Length);
                }
                var next = 0;
                foreach (var row in chunk)
                    foreach (var property in properties)
                        command.Parameters[next++].Value = Stored(property, property.PropertyInfo!.GetValue(row));
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            if (command is not null)
                await command.DisposeAsync();
        }
    }

    private static object Stored(IProperty property, object? value) =>
        (value is not null && property.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;

    private static DbCommand Prepare(PortalDb db, StoreObjectIdentifier table, List<IProperty> properties, int rows)
    {
        var names = db.GetService<ISqlGenerationHelper>();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var text = new StringBuilder($"INSERT INTO {names.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", properties.Select(property => names.DelimitIdentifier(property.GetColumnName(table)!)))}) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < properties.Count; column++)
            {
                var name = $"@p{command.Parameters.Count}";
                command.Parameters.Add(properties[column].GetRelationalTypeMapping().CreateParameter(command, name, null, true));
                text.Append(column == 0 ? "" : ", ").Append(name);
            }
            text.Append(')');
        }
        command.CommandText = text.ToString();
        return command;
    }
}
