using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Queue;

/// <summary>One export of one person, from the wish to the last row. The page watches it while the browser's download carries it out.</summary>
public sealed class QueueExport
{
    private readonly CancellationTokenSource stop = new();
    private readonly TimeProvider time;
    private long startedAt;
    private int written;
    private int state;

    internal QueueExport(Actor actor, QueueFilter? filter, QueueExportFormat format, Language language, int total, string fileName, TimeProvider time) =>
        (Actor, Filter, Format, Language, Total, FileName, this.time, PromisedAt, startedAt) = (actor, filter, format, language, total, fileName, time, time.GetTimestamp(), time.GetTimestamp());

    internal Guid Id { get; } = Guid.CreateVersion7();
    internal Actor Actor { get; }
    internal QueueFilter? Filter { get; }
    internal Language Language { get; }
    internal string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    internal long PromisedAt { get; }
    internal CancellationToken Stopped => stop.Token;
    public QueueExportFormat Format { get; }
    public string FileName { get; }

    /// <summary>Where the browser fetches it, once.</summary>
    public string Address => $"/queue/export/{Token}";

    /// <summary>Rows that were there when it was asked for.</summary>
    public int Total { get; }
    public int Written => Volatile.Read(ref written);
    public QueueExportState State => (QueueExportState)Volatile.Read(ref state);
    public bool IsOpen => State is QueueExportState.Waiting or QueueExportState.Running;
    public TimeSpan Elapsed => time.GetElapsedTime(Volatile.Read(ref startedAt));

    /// <summary>What is left at the pace so far; null while there is no pace yet.</summary>
    public TimeSpan? Left => Written is > 0 and var done ? Elapsed * Math.Max(0, Total - done) / done : null;

    /// <summary>Stops the reading and the download. Nothing happens when it is over.</summary>
    public void Cancel()
    {
        if (Interlocked.CompareExchange(ref state, (int)QueueExportState.Cancelled, (int)QueueExportState.Waiting) != (int)QueueExportState.Waiting)
            stop.Cancel();
    }

    internal bool Begin()
    {
        if (Interlocked.CompareExchange(ref state, (int)QueueExportState.Running, (int)QueueExportState.Waiting) != (int)QueueExportState.Waiting)
            return false;
        Volatile.Write(ref startedAt, time.GetTimestamp());
        return true;
    }

    internal void Count() => Interlocked.Increment(ref written);

    internal void End(QueueExportState how) => Volatile.Write(ref state, (int)how);
}

/// <summary>A finished or broken export as a supervisor sees it. Times are local times of the provider; a null filter means all lists.</summary>
public sealed record QueueExportEvent(Guid Id, DateTime StartedAt, string ActorName, QueueExportFormat Format, string Filter, int Rows, QueueExportState State);

/// <summary>
/// Lets a person take a list of the own provider out of the portal: one export at a time, few in an hour, each fetched once and by nobody else, and each written down before its first row leaves.
/// </summary>
public sealed partial class QueueExportService(IDbContextFactory<PortalDb> databases, ProviderClock clock, TimeProvider time, IStringLocalizer<QueueExportTexts> texts, ILogger<QueueExportService> logger) : IDisposable
{
    public const int PerHour = 20;
    public const int EventsShown = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, QueueExport> latest = new();
    private readonly PartitionedRateLimiter<string> hourly = PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetFixedWindowLimiter(user, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>The export that the actor has open, or had last on this server.</summary>
    public QueueExport? Latest(Actor actor) => latest.GetValueOrDefault(actor.UserId);

    /// <summary>
    /// Promises an export in the language of the page; a null filter means every list and state. Errors: <c>queue.role</c>, <c>export.running</c>, <c>export.empty</c>, <c>export.too-many</c>(limit).
    /// </summary>
    public async Task<Result<QueueExport>> PrepareAsync(Actor actor, QueueFilter? filter, QueueExportFormat format, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return new Error("queue.role");
        if (IsBusy(Latest(actor)))
            return new Error("export.running");
        var total = await new QueueExportReader(databases).CountAsync(actor.ProviderId, filter, cancellationToken);
        if (total == 0)
            return new Error("export.empty");
        using var lease = hourly.AttemptAcquire(actor.UserId);
        if (!lease.IsAcquired)
            return new Error("export.too-many", PerHour);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var name = $"{provider.Code}-queue-{(filter is null ? "all" : (int)filter.List)}-{clock.Today(provider):yyyy-MM-dd}.{(format == QueueExportFormat.Csv ? "csv" : "xlsx")}";
        var export = new QueueExport(actor, filter, format, PortalCultures.Current, total, name, time);
        // Of two promises at the same moment one is refused.
        if (!ReferenceEquals(latest.AddOrUpdate(actor.UserId, export, (_, before) => IsBusy(before) ? before : export), export))
            return new Error("export.running");
        db.QueueExports.Add(new QueueExportRow
        {
            Id = export.Id,
            ProviderId = actor.ProviderId,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Format = format,
            Filter = filter is null ? "" : (filter with { Page = 1, Place = null }).ToUrl(),
            StartedAt = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancellationToken);
        return export;
    }

    /// <summary>Begins the download of a promise; null when there is none of this name for this person, or it was fetched before.</summary>
    public QueueExport? Take(Actor actor, string token) =>
        actor.Has(Policies.Roles[Policies.Cases]) && Latest(actor) is { } export && export.Actor.ProviderId == actor.ProviderId && export.Token == token && IsBusy(export) && export.Begin() ? export : null;

    /// <summary>Writes everything to the stream and journals how it ended; false when it was broken off, and what was written must not look whole.</summary>
    internal async Task<bool> WriteAsync(QueueExport export, Stream output, QueueExportReader? reader = null, CancellationToken cancellationToken = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(export.Stopped, cancellationToken);
        var ended = QueueExportState.Failed;
        try
        {
            var lines = CountedAsync((reader ?? new QueueExportReader(databases)).ReadAsync(export.Actor.ProviderId, export.Filter, both.Token), export);
            var file = File(export);
            await (export.Format == QueueExportFormat.Csv ? file.WriteCsvAsync(output, lines, both.Token) : file.WriteXlsxAsync(output, lines, export.Total, both.Token));
            ended = QueueExportState.Done;
        }
        catch (Exception) when (both.IsCancellationRequested)
        {
            ended = QueueExportState.Cancelled;
        }
        catch (Exception exception)
        {
            LogFailed(exception, export.Id, export.Written);
        }
        finally
        {
            await JournalAsync(export, ended);
            export.End(ended);
        }
        return ended == QueueExportState.Done;
    }

    /// <summary>The latest exports of the provider, newest first. Null for anybody but a supervisor.</summary>
    public async Task<IReadOnlyList<QueueExportEvent>?> EventsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Supervise]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await db.QueueExports.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).OrderByDescending(row => row.StartedAt).Take(EventsShown).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new QueueExportEvent(row.Id, ProviderClock.ToLocal(row.StartedAt, provider), row.ActorName, row.Format, row.Filter, row.Rows, row.State))];
    }

    public void Dispose() => hourly.Dispose();

    private QueueExportFile File(QueueExport export)
    {
        var sheet = export.Filter is { } filter ? $"{(int)filter.List}. {QueueLists.Name(filter.List).In(export.Language)}" : texts["Sheet.All"];
        return new QueueExportFile(sheet, [.. QueueExportFile.Columns.Select(column => texts[$"Column.{column.Name}"].Value)], export.Language);
    }

    private bool IsBusy(QueueExport? export) =>
        export is not null && (export.State == QueueExportState.Running || export.State == QueueExportState.Waiting && time.GetElapsedTime(export.PromisedAt) < Patience);

    private async Task JournalAsync(QueueExport export, QueueExportState ended)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (rows, now) = (export.Written, clock.UtcNow);
        await db.QueueExports.Where(row => row.Id == export.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ended).SetProperty(row => row.Rows, rows).SetProperty(row => row.EndedAt, now));
        LogEnded(export.Id, ended, rows);
    }

    private static async IAsyncEnumerable<QueueExportLine> CountedAsync(IAsyncEnumerable<QueueExportLine> lines, QueueExport export)
    {
        await foreach (var line in lines)
        {
            yield return line;
            export.Count();
        }
    }

    [LoggerMessage(LogLevel.Information, "Export {Id} of the queue ended: {State}, {Rows} rows")]
    private partial void LogEnded(Guid id, QueueExportState state, int rows);

    [LoggerMessage(LogLevel.Error, "Export {Id} of the queue broke after {Rows} rows")]
    private partial void LogFailed(Exception exception, Guid id, int rows);
}
