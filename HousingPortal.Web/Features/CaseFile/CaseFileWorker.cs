using System.Security.Cryptography;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>Makes the ordered files one after the other. A file is claimed by one UPDATE that only one node can win; a node that dies leaves it to the next when its lease is over.</summary>
public sealed partial class CaseFileWorker(
    IDbContextFactory<PortalDb> databases, CaseFileMaker maker, CaseFileSignal signal, ProviderClock clock, IOptions<CaseFileOptions> options, ILogger<CaseFileWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunOneAsync(stoppingToken))
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailed(error);
            }
            try
            {
                await signal.WaitAsync(options.Value.PollEvery, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Makes the oldest file that waits; false when none does.</summary>
    internal async Task<bool> RunOneAsync(CancellationToken cancellationToken)
    {
        if (await ClaimAsync(cancellationToken) is not { } file)
            return false;
        // A file at which nodes die must not be tried for ever.
        if (file.Attempts > options.Value.MaxAttempts)
        {
            await FailAsync(file, "case-file.failed", cancellationToken);
            return true;
        }
        try
        {
            CaseFileModel model;
            await using (var db = await databases.CreateDbContextAsync(cancellationToken))
                model = await CaseFileReader.ReadAsync(db, file, clock.UtcNow, cancellationToken);
            var made = await maker.MakeAsync(model, file.Language, (done, total) => ProgressAsync(file, done, total, cancellationToken), cancellationToken);
            if (made.Error is { } error)
                await FailAsync(file, error.Code, cancellationToken);
            else
                await StoreAsync(file, made.Value, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
            await FailAsync(file, "case-file.failed", cancellationToken);
        }
        return true;
    }

    private async Task<CaseFileRow?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.UtcNow;
        var free = db.CaseFiles.Where(row => row.Status == CaseFileStatus.Waiting || (row.Status == CaseFileStatus.Running && row.LeaseUntil <= now));
        if (await free.AsNoTracking().OrderBy(row => row.RequestedAt).FirstOrDefaultAsync(cancellationToken) is not { } seen)
            return null;
        var (version, until) = (Guid.CreateVersion7(), now + options.Value.Lease);
        var won = await free.Where(row => row.Id == seen.Id && row.Version == seen.Version).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, CaseFileStatus.Running).SetProperty(row => row.LeaseUntil, until).SetProperty(row => row.Attempts, seen.Attempts + 1).SetProperty(row => row.Version, version), cancellationToken);
        return won == 0 ? null : await db.CaseFiles.AsNoTracking().SingleAsync(row => row.Id == seen.Id, cancellationToken);
    }

    private async Task ProgressAsync(CaseFileRow file, int done, int total, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var until = clock.UtcNow + options.Value.Lease;
        await Mine(db, file).ExecuteUpdateAsync(set => set.SetProperty(row => row.Done, done).SetProperty(row => row.Total, total).SetProperty(row => row.LeaseUntil, until), cancellationToken);
    }

    /// <summary>Bytes, hash and the line of the history in one transaction, unless another node took the file over.</summary>
    private async Task StoreAsync(CaseFileRow file, BoundFile made, CancellationToken cancellationToken)
    {
        await UnitOfWork.RunAsync(databases, async (db, token) =>
        {
            if (await Mine(db, file).SingleOrDefaultAsync(token) is not { } row)
                return false;
            (row.Status, row.Done, row.Pages, row.Size, row.Sha256, row.MadeAt, row.LeaseUntil) =
                (CaseFileStatus.Ready, row.Total, made.Pages, made.Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(made.Pdf)), clock.UtcNow, null);
            db.DocumentContents.Add(new DocumentContent { Id = row.Id, Pdf = made.Pdf });
            CaseJournal.Add(db, row.ProviderId, row.CaseId, Actor.System(row.ProviderId), CaseEventTypes.FileMade, row.MadeAt.Value, new CaseEventData { FilePages = row.Pages, FileSha256 = row.Sha256 });
            await db.SaveChangesAsync(token);
            return true;
        }, stored => stored, cancellationToken);
        LogMade(file.Id, made.Pages, made.Pdf.Length);
    }

    private async Task FailAsync(CaseFileRow file, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await Mine(db, file).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CaseFileStatus.Failed).SetProperty(row => row.FailureKey, key).SetProperty(row => row.LeaseUntil, (DateTime?)null), cancellationToken);
    }

    private static IQueryable<CaseFileRow> Mine(PortalDb db, CaseFileRow file) => db.CaseFiles.Where(row => row.Id == file.Id && row.Version == file.Version && row.Status == CaseFileStatus.Running);

    [LoggerMessage(LogLevel.Information, "Case file {FileId} made: {Pages} pages, {Bytes} bytes.")]
    private partial void LogMade(Guid fileId, int pages, int bytes);

    [LoggerMessage(LogLevel.Error, "A case file could not be made.")]
    private partial void LogFailed(Exception error);
}
