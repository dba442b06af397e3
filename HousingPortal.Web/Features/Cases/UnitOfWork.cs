using System.Runtime.CompilerServices;
using HousingPortal.Web.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>
/// One transaction with a context of its own, run anew as a whole when the database asks for it: a deadlock, a lock that was not given in time, or two callers that
/// created the same counter. The work must therefore do nothing outside the database. SQLite has room for one writer: those of this process stand in line for it, because its
/// own way of waiting (ask again after a nap) lets a late comer pass and keeps an unlucky one waiting for seconds. So the work must not begin another one either.
/// </summary>
internal static class UnitOfWork
{
    private const int Attempts = 5;

    private static readonly ConditionalWeakTable<IDbContextFactory<PortalDb>, SemaphoreSlim> Lines = [];

    /// <summary>Commits when <paramref name="isDone"/> says so of the result, else rolls back. A concurrency conflict is thrown to the caller.</summary>
    public static async Task<T> RunAsync<T>(
        IDbContextFactory<PortalDb> databases, Func<PortalDb, CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var strategy = databases.CreateDbContext();
                return strategy.Database.IsSqlite()
                    ? await InLineAsync(databases, work, isDone, cancellationToken)
                    : await strategy.Database.CreateExecutionStrategy().ExecuteAsync(token => OnceAsync(databases, work, isDone, token), cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && MayBeRepeated(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20, 60) * attempt), cancellationToken);
            }
        }
    }

    private static async Task<T> InLineAsync<T>(
        IDbContextFactory<PortalDb> databases, Func<PortalDb, CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        var line = Lines.GetValue(databases, _ => new(1, 1));
        await line.WaitAsync(cancellationToken);
        try
        {
            return await OnceAsync(databases, work, isDone, cancellationToken);
        }
        finally
        {
            line.Release();
        }
    }

    private static async Task<T> OnceAsync<T>(
        IDbContextFactory<PortalDb> databases, Func<PortalDb, CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(db, cancellationToken);
        if (isDone(result))
            await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static bool MayBeRepeated(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => false,
        SqliteException { SqliteErrorCode: 5 or 6 } or SqliteException { SqliteExtendedErrorCode: 2067 } => true,
        SqlException { Number: 1205 or 2601 or 2627 } => true,
        { InnerException: { } inner } => MayBeRepeated(inner),
        _ => false,
    };
}
