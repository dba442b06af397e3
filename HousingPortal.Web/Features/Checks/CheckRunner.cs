using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.StateRegisters;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Features.Checks;

/// <summary>
/// Asks the registers. A check is claimed by one UPDATE that only one node can win and belongs to that node until its lease ends; if the node dies, the next look of any node claims
/// it again. The answer is stored under the version given by the claim, so that a node that came back too late stores nothing.
/// </summary>
public sealed partial class CheckRunner(
    IDbContextFactory<PortalDb> databases,
    IStateRegister register,
    CheckSignal signal,
    TimeProvider clock,
    IOptions<StateRegisterOptions> options,
    ILogger<CheckRunner> logger) : BackgroundService
{
    private readonly StateRegisterOptions settings = options.Value;

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs everything that is due now, in parallel, and waits for it. Returns how many checks were claimed.</summary>
    internal async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await ClaimAsync(settings.Parallel, cancellationToken) is { Count: > 0 } claims)
        {
            total += claims.Count;
            await Task.WhenAll(claims.Select(claim => RunAsync(claim, cancellationToken)));
        }
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            try
            {
                foreach (var claim in await ClaimAsync(settings.Parallel - running.Count, stoppingToken))
                    running.Add(RunAndRingAsync(claim, stoppingToken));
                await signal.WaitAsync(settings.PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogLookFailed(error);
                await Task.Delay(settings.PollEvery, CancellationToken.None);
            }
        }
        await Task.WhenAll(running);
    }

    private async Task RunAndRingAsync(Claim claim, CancellationToken stoppingToken)
    {
        await RunAsync(claim, stoppingToken);
        signal.Ring();
    }

    private async Task<IReadOnlyList<Claim>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        if (most <= 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = UtcNow;
        var due = await db.RegisterChecks.AsNoTracking()
            .Where(check => (check.Status == CheckStatus.Waiting || check.Status == CheckStatus.Running) && (check.LeaseUntil == null || check.LeaseUntil <= now))
            .OrderBy(check => check.CreatedAt)
            .Select(check => new { check.Id, check.Version, check.Attempts })
            .Take(most)
            .ToListAsync(cancellationToken);
        var claims = new List<Claim>();
        foreach (var seen in due)
        {
            var claim = new Claim(seen.Id, Guid.CreateVersion7(), seen.Attempts + 1);
            var lease = now + settings.Lease;
            var won = await db.RegisterChecks.Where(check => check.Id == seen.Id && check.Version == seen.Version).ExecuteUpdateAsync(set => set
                .SetProperty(check => check.Status, CheckStatus.Running)
                .SetProperty(check => check.StartedAt, now)
                .SetProperty(check => check.LeaseUntil, lease)
                .SetProperty(check => check.Attempts, claim.Attempt)
                .SetProperty(check => check.Version, claim.Version), cancellationToken);
            if (won == 1)
                claims.Add(claim);
        }
        return claims;
    }

    private async Task RunAsync(Claim claim, CancellationToken stoppingToken)
    {
        try
        {
            // More attempts than allowed happen only when the portal was killed in the middle of each of them.
            var reply = claim.Attempt > settings.MaxAttempts ? RegisterFailure.Interrupted : await AskAsync(claim, stoppingToken);
            // An answer that is here is stored, even while the portal is being stopped.
            await StoreAsync(claim, reply);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await ReleaseAsync(claim);
        }
        catch (Exception error)
        {
            // The lease ends by itself and the check is claimed again.
            LogRunFailed(error, claim.Id);
        }
    }

    private async Task<RegisterReply> AskAsync(Claim claim, CancellationToken stoppingToken)
    {
        var question = await LoadAsync(claim, stoppingToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(settings.Timeout);
        try
        {
            var reply = await register.AskAsync(question, limit.Token);
            return reply.Answer is { } answer && (answer.Kind != question.Kind || answer.RequestId != question.RequestId) ? RegisterFailure.Unreadable : reply;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
        {
            return RegisterFailure.Timeout;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogRegisterFailed(error, claim.Id);
            return RegisterFailure.Unavailable;
        }
    }

    private async Task<RegisterQuestion> LoadAsync(Claim claim, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asked = await (
            from check in db.RegisterChecks.AsNoTracking()
            join row in db.Cases on check.CaseId equals row.Id
            join provider in db.Providers on row.ProviderId equals provider.Id
            join item in db.Updates on check.UpdateId equals item.Id into updates
            from update in updates.DefaultIfEmpty()
            where check.Id == claim.Id
            select new { check.Kind, check.RequestId, provider.Kato, provider.Bin, row.ReceivedOn, row.JudgedOn, row.ApplicationJson, Update = update }).SingleAsync(cancellationToken);
        var form = PortalJson.ReadApplication(asked.Update?.AfterJson ?? asked.ApplicationJson);
        var day = asked.Update?.JudgedOn ?? asked.JudgedOn ?? asked.ReceivedOn;
        return new RegisterQuestion(asked.Kind, asked.RequestId, claim.Attempt, asked.Kato, day, form) { ProviderBin = asked.Bin };
    }

    private async Task StoreAsync(Claim claim, RegisterReply reply)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var check = await db.RegisterChecks.SingleOrDefaultAsync(item => item.Id == claim.Id && item.Version == claim.Version);
        if (check is null)
        {
            LogOvertaken(claim.Id);
            return;
        }
        var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == check.CaseId);
        var now = UtcNow;
        check.LeaseUntil = null;
        if (reply.Answer is { } answer)
        {
            check.Status = CheckStatus.Answered;
            check.AnsweredAt = answer.AnsweredAt;
            check.Outcome = answer.Outcome;
            check.AnswerJson = CheckAnswers.Write(answer);
            check.AnswerSha256 = CheckAnswers.Hash(check.AnswerJson);
            check.FailureKey = null;
            CaseJournal.Add(db, row, Actor.System(row.ProviderId), CaseEventTypes.CheckAnswered, now, new CheckEventData(check.Kind, check.RequestId) { Outcome = check.Outcome, AnswerSha256 = check.AnswerSha256 });
        }
        else
        {
            var failure = reply.Failure ?? RegisterFailure.Unreadable;
            check.FailureKey = failure.Key;
            if (failure.IsTransient && claim.Attempt < settings.MaxAttempts)
            {
                check.Status = CheckStatus.Waiting;
                check.LeaseUntil = now + settings.RetryAfter(claim.Attempt);
            }
            else
            {
                check.Status = CheckStatus.Failed;
                CaseJournal.Add(db, row, Actor.System(row.ProviderId), CaseEventTypes.CheckFailed, now, new CheckEventData(check.Kind, check.RequestId) { FailureKey = check.FailureKey, Attempts = check.Attempts });
            }
        }
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            LogOvertaken(claim.Id);
        }
    }

    /// <summary>Gives an unfinished check back, so that the next start goes on at once.</summary>
    private async Task ReleaseAsync(Claim claim)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var version = Guid.CreateVersion7();
            await db.RegisterChecks.Where(check => check.Id == claim.Id && check.Version == claim.Version).ExecuteUpdateAsync(set => set
                .SetProperty(check => check.Status, CheckStatus.Waiting)
                .SetProperty(check => check.LeaseUntil, (DateTime?)null)
                .SetProperty(check => check.Attempts, claim.Attempt - 1)
                .SetProperty(check => check.Version, version));
        }
        catch (Exception error)
        {
            LogRunFailed(error, claim.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for register checks failed")]
    private partial void LogLookFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Register check {CheckId} stopped; it is claimed again when its lease ends")]
    private partial void LogRunFailed(Exception error, Guid checkId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The register client threw on check {CheckId}")]
    private partial void LogRegisterFailed(Exception error, Guid checkId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Register check {CheckId} was taken over by another node; this node's answer is dropped")]
    private partial void LogOvertaken(Guid checkId);

    private sealed record Claim(Guid Id, Guid Version, int Attempt);
}
