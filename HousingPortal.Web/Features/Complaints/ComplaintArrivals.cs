using HousingPortal.Web.Integrations.Egov;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Settings section <c>Complaints</c>.</summary>
public sealed class ComplaintOptions
{
    /// <summary>How often the portal is asked for new complaints.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>
/// Takes complaints over from the e-government portal. A complaint is registered first and answered then; whoever is stopped in between finds it registered when it is fetched again.
/// </summary>
public sealed partial class ComplaintArrivals(IComplaintInbox inbox, ComplaintIntake intake, ComplaintOptions options, TimeProvider time, ILogger<ComplaintArrivals> logger) : BackgroundService
{
    private const int Most = 20;

    /// <summary>Takes over what waits now. Returns how many were answered.</summary>
    internal async Task<int> TakeOverAsync(CancellationToken cancellationToken)
    {
        var answered = 0;
        foreach (var complaint in await inbox.FetchAsync(Most, cancellationToken))
        {
            var reply = await intake.ArriveAsync(complaint, cancellationToken);
            await inbox.AnswerAsync(complaint.RequestId, reply, cancellationToken);
            LogArrived(complaint.RequestId, reply.Reference, reply.FailureKey);
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

    [LoggerMessage(LogLevel.Information, "Complaint {RequestId} of the portal: {Number} {FailureKey}.")]
    private partial void LogArrived(string requestId, string? number, string? failureKey);

    [LoggerMessage(LogLevel.Error, "Complaints could not be taken over from the portal; it is tried again.")]
    private partial void LogFailed(Exception error);
}
