namespace HousingPortal.Web.Features.Queue;

/// <summary>Records the order of every list each day, soon after midnight of its provider. Two nodes at once make one record: the day is unique.</summary>
public sealed partial class QueueRecorder(QueueKeeper keeper, TimeProvider time, ILogger<QueueRecorder> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await keeper.RecordAsync(stoppingToken) is > 0 and var made)
                    LogRecorded(made);
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
                await Task.Delay(Every, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The order of {Count} list(s) was recorded.")]
    private partial void LogRecorded(int count);

    [LoggerMessage(LogLevel.Error, "The order of the lists could not be recorded; it will be tried again.")]
    private partial void LogFailed(Exception error);
}
