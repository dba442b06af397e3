using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Hearings;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Integrations;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Integrations.Sms;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Delivery;

/// <summary>
/// Hands documents to applicants. A message is claimed by one UPDATE that only one node can win and belongs to that node until its lease ends; a node that dies between handing
/// over and storing leaves the message to the next one, which hands it over again under the same key, and the receiver keeps one.
/// </summary>
public sealed partial class DeliveryWorker(
    IDbContextFactory<PortalDb> databases,
    NoticeService notices,
    ICabinetGateway cabinet,
    ISmsGateway sms,
    ApplicantTexts texts,
    DeliverySignal signal,
    ProviderClock clock,
    DeliveryOptions options,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    /// <summary>Hands over everything that is due now. Returns how many messages were claimed.</summary>
    internal async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await ClaimAsync(cancellationToken) is { Count: > 0 } claims)
        {
            total += claims.Count;
            await Task.WhenAll(claims.Select(claim => RunAsync(claim, cancellationToken)));
        }
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
                await signal.WaitAsync(options.PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogLookFailed(error);
                await Task.Delay(options.PollEvery, CancellationToken.None);
            }
        }
    }

    private async Task<IReadOnlyList<Claim>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.UtcNow;
        var due = await db.Outbox.AsNoTracking()
            .Where(message => message.Status == DeliveryStatus.Waiting || (message.Status == DeliveryStatus.Failed && message.Attempts < options.MaxAttempts))
            .Where(message => message.NextAttemptAt <= now && (message.LeaseUntil == null || message.LeaseUntil <= now))
            .OrderBy(message => message.NextAttemptAt).ThenBy(message => message.Id)
            .Select(message => new { message.Id, message.Version, message.Attempts })
            .Take(options.Parallel)
            .ToListAsync(cancellationToken);
        var claims = new List<Claim>();
        foreach (var seen in due)
        {
            var claim = new Claim(seen.Id, Guid.CreateVersion7(), seen.Attempts + 1);
            var lease = now + options.Lease;
            var won = await db.Outbox.Where(message => message.Id == seen.Id && message.Version == seen.Version).ExecuteUpdateAsync(set => set
                .SetProperty(message => message.LeaseUntil, lease)
                .SetProperty(message => message.LastAttemptAt, now)
                .SetProperty(message => message.Attempts, claim.Attempt)
                .SetProperty(message => message.Version, claim.Version), cancellationToken);
            if (won == 1)
                claims.Add(claim);
        }
        return claims;
    }

    private async Task RunAsync(Claim claim, CancellationToken stoppingToken)
    {
        try
        {
            var reply = await SendAsync(claim, stoppingToken);
            // What the receiver has taken is stored, even while the portal is being stopped.
            await StoreAsync(claim, reply);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The lease ends by itself and the message is claimed again.
        }
        catch (Exception error)
        {
            LogRunFailed(error, claim.Id);
        }
    }

    private async Task<GatewayReply> SendAsync(Claim claim, CancellationToken stoppingToken)
    {
        var letter = await LoadAsync(claim, stoppingToken);
        if (letter.Status == DocumentStatus.Withdrawn)
            return GatewayReply.Failed("delivery.withdrawn");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            var printed = await notices.EnsurePrintedAsync(letter.ProviderId, letter.DocumentId, limit.Token);
            if (printed.Error is { } error)
                return GatewayReply.Failed(error.Code);
            var model = JsonSerializer.Deserialize<NoticeModel>(letter.ModelJson, PortalJson.Options)!;
            return letter.Channel == DeliveryChannel.Cabinet
                ? await cabinet.SendAsync(new(claim.Id, model.ApplicantIin, texts.CabinetTitle(model), texts.CabinetText(model), letter.DocumentId, $"{model.Number}.pdf", printed.Value.Pdf, printed.Value.Sha256), limit.Token)
                : await sms.SendAsync(new(claim.Id, letter.Mobile, texts.Sms(model)), limit.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return GatewayReply.Failed("delivery.no-answer");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogSendFailed(error, claim.Id);
            return GatewayReply.Failed("delivery.no-answer");
        }
    }

    private async Task<Letter> LoadAsync(Claim claim, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from message in db.Outbox.AsNoTracking()
            join document in db.Documents on message.DocumentId equals document.Id
            join row in db.Cases on message.CaseId equals (Guid?)row.Id into rows
            from row in rows.DefaultIfEmpty()
            where message.Id == claim.Id
            select new Letter(message.ProviderId, message.DocumentId, message.Channel, document.Status, document.ModelJson, row == null ? "" : row.Mobile)).SingleAsync(cancellationToken);
    }

    private async Task StoreAsync(Claim claim, GatewayReply reply)
    {
        // The case may be changed by a person at the same moment: the outcome is then laid over the newer case, and nothing is handed over again.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await StoreOnceAsync(claim, reply);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
            }
        }
    }

    private async Task StoreOnceAsync(Claim claim, GatewayReply reply)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var message = await db.Outbox.SingleOrDefaultAsync(item => item.Id == claim.Id && item.Version == claim.Version);
        if (message is null)
        {
            LogOvertaken(claim.Id);
            return;
        }
        // A complaint may be about no case: then the state of the message is all that is kept.
        var row = await db.Cases.SingleOrDefaultAsync(item => item.Id == message.CaseId);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == message.ProviderId);
        var document = await db.Documents.AsNoTracking().Where(item => item.Id == message.DocumentId).Select(item => new { item.Kind, item.Number }).SingleAsync();
        var actor = Actor.System(message.ProviderId);
        var now = clock.UtcNow;
        message.LeaseUntil = null;
        if (reply.FailureKey is { } failure)
        {
            message.Status = DeliveryStatus.Failed;
            message.FailureKey = failure;
            message.NextAttemptAt = now + options.RetryAfter(claim.Attempt);
            if (failure == "delivery.withdrawn")
                message.Attempts = Math.Max(message.Attempts, options.MaxAttempts);
            // The history shows that it failed and that the portal gave up, not each of the attempts between.
            if (row is not null && (claim.Attempt == 1 || message.Attempts >= options.MaxAttempts))
                CaseJournal.Add(db, row, actor, CaseEventTypes.NoticeFailed, now, new { DocumentNumber = document.Number, message.Channel, message.FailureKey });
        }
        else
        {
            message.Status = DeliveryStatus.Delivered;
            message.DeliveredAt = now;
            message.ReceiverReference = reply.Reference;
            message.FailureKey = null;
            if (row is not null)
                CaseJournal.Add(db, row, actor, CaseEventTypes.NoticeDelivered, now, new { DocumentNumber = document.Number, message.Channel });
            if (row is not null && document.Kind == DocumentKind.HearingNotice)
                await ProveAsync(db, row, provider, actor, message.Channel, reply.Reference ?? document.Number, now);
        }
        await db.SaveChangesAsync();
        LogHandedOver(message.Id, message.Channel, message.Status, message.FailureKey, claim.Attempt);
    }

    // A notice that another one has replaced proves nothing any more; one that was proven before keeps its day.
    private async Task ProveAsync(PortalDb db, HousingCase row, Provider provider, Actor actor, DeliveryChannel channel, string reference, DateTime now)
    {
        var sets = false;
        if (channel == DeliveryChannel.Cabinet)
        {
            var day = DateOnly.FromDateTime(ProviderClock.ToLocal(now, provider));
            var calendar = await ProviderCalendars.OfAsync(db, provider, row, CancellationToken.None);
            var applied = CaseService.Apply(db, row, provider, calendar, actor, new CaseCommand.RecordDelivery(day), now);
            sets = applied.IsSuccess;
            if (applied.Error is { } error)
                LogDeliveryNotRecorded(row.Id, error.Code);
        }
        HearingService.AddProof(db, row, provider, channel, reference, sets, now);
    }

    [LoggerMessage(LogLevel.Error, "Looking for messages to deliver failed.")]
    private partial void LogLookFailed(Exception error);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} stopped; it is claimed again when its lease ends.")]
    private partial void LogRunFailed(Exception error, Guid messageId);

    [LoggerMessage(LogLevel.Warning, "The receiver of message {MessageId} did not answer.")]
    private partial void LogSendFailed(Exception error, Guid messageId);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} was taken over by another node; this node's outcome is dropped.")]
    private partial void LogOvertaken(Guid messageId);

    [LoggerMessage(LogLevel.Warning, "The delivery of a hearing notice was not recorded on case {CaseId}: {Code}.")]
    private partial void LogDeliveryNotRecorded(Guid caseId, string code);

    [LoggerMessage(LogLevel.Information, "Message {MessageId} by {Channel}: {Status} {FailureKey} at attempt {Attempt}.")]
    private partial void LogHandedOver(Guid messageId, DeliveryChannel channel, DeliveryStatus status, string? failureKey, int attempt);

    private sealed record Claim(Guid Id, Guid Version, int Attempt);

    private sealed record Letter(Guid ProviderId, Guid DocumentId, DeliveryChannel Channel, DocumentStatus Status, string ModelJson, string Mobile);
}
