namespace HousingPortal.Web.Features.Publication;

/// <summary>Brings the published lists to each newly recorded day. Two nodes at once make one edition.</summary>
public sealed partial class EditionPublisher(EditionKeeper keeper, TimeProvider time, ILogger<EditionPublisher> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await keeper.RefreshAsync(stoppingToken) is > 0 and var made)
                    LogPublished(made);
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

    [LoggerMessage(LogLevel.Information, "{Count} published list(s) were brought to a new day.")]
    private partial void LogPublished(int count);

    [LoggerMessage(LogLevel.Error, "The published lists could not be brought to a new day; it will be tried again.")]
    private partial void LogFailed(Exception error);
}
