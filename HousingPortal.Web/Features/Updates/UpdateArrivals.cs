using HousingPortal.Web.Integrations.Egov;

namespace HousingPortal.Web.Features.Updates;

/// <summary>
/// Takes updates over from the e-government portal. An update is registered first and answered then; whoever is stopped in between finds it registered when it is fetched again.
/// </summary>
public sealed partial class UpdateArrivals(IUpdateInbox inbox, UpdateIntake intake, UpdatesOptions options, TimeProvider time, ILogger<UpdateArrivals> logger) : BackgroundService
{
    private const int Most = 20;

    /// <summary>Takes over what waits now. Returns how many were answered.</summary>
    internal async Task<int> TakeOverAsync(CancellationToken cancellationToken)
    {
        var answered = 0;
        foreach (var update in await inbox.FetchAsync(Most, cancellationToken))
        {
            var reply = await intake.ArriveAsync(update, cancellationToken);
            await inbox.AnswerAsync(update.RequestId, reply, cancellationToken);
            LogArrived(update.RequestId, reply.Reference, reply.FailureKey);
            answered++;
        }
        return answered;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeOverAsync(stoppingToken);
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
                await Task.Delay(options.PollEvery, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Update {RequestId} of the portal: {Number} {FailureKey}.")]
    private partial void LogArrived(string requestId, string? number, string? failureKey);

    [LoggerMessage(LogLevel.Error, "Updates could not be taken over from the portal; it is tried again.")]
    private partial void LogFailed(Exception error);
}
