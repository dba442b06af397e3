namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Renews the revocation lists and examines the archive by schedule. Two nodes at once do the same work twice and harm nothing.</summary>
internal sealed partial class TrustWorker(ListKeeper lists, SignatureArchive archive, EdsOptions options, TimeProvider time, ILogger<TrustWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await lists.RefreshAsync(stoppingToken) is > 0 and var renewed)
                    LogRenewed(renewed);
                if (await archive.VerifyAsync(stoppingToken) is { Examined: > 0 } done)
                    LogExamined(done.Examined, done.Broken);
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
                await Task.Delay(options.ListsEvery, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} revocation list(s) were renewed.")]
    private partial void LogRenewed(int count);

    [LoggerMessage(LogLevel.Information, "{Count} archived signature(s) were examined, {Broken} of them do not hold.")]
    private partial void LogExamined(int count, int broken);

    [LoggerMessage(LogLevel.Error, "The trust store could not be looked after; it will be tried again.")]
    private partial void LogFailed(Exception error);
}
