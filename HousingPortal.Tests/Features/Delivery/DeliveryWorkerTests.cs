using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Notices;
using HousingPortal.Tests.Documents;
using HousingPortal.Tests.Features.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Integrations;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Integrations.Sms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HousingPortal.Tests.Features.Delivery;

public sealed class DeliveryWorkerTests : IAsyncLifetime
{
    private readonly Switch options = new();
    private NoticeBench bench = default!;
    private SimulatedPost post = default!;

    public async Task InitializeAsync()
    {
        bench = await NoticeBench.CreateAsync();
        post = new SimulatedPost(bench.Database, options, bench.Clock);
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_notice_reaches_the_cabinet_and_the_phone_once()
    {
        var document = await bench.AddAsync(DocumentKind.Receipt);

        Assert.Equal(2, await Worker().RunDueAsync(default));
        Assert.Equal(0, await Worker().RunDueAsync(default));

        await using var db = bench.Database.CreateDbContext();
        Assert.All(await db.Outbox.ToListAsync(), message =>
        {
            Assert.Equal((DeliveryStatus.Delivered, 1, (DateTime?)null), (message.Status, message.Attempts, message.LeaseUntil));
            Assert.NotNull(message.ReceiverReference);
        });
        var received = await db.SimulatedMessages.OrderBy(message => message.Channel).ToListAsync();
        Assert.Equal([(DeliveryChannel.Cabinet, NoticeSamples.Iin), (DeliveryChannel.Sms, bench.Case.Mobile)], received.Select(message => (message.Channel, message.Recipient)));
        Assert.Equal(document.Id, received[0].DocumentId);
        Assert.All(received, message => Assert.DoesNotContain("Әбішева", message.Text));
        Assert.Equal(2, await db.CaseEvents.CountAsync(line => line.Type == CaseEventTypes.NoticeDelivered));
    }

    [Fact]
    public async Task A_failure_is_visible_and_tried_again_later_and_later()
    {
        options.Value = SimulatedFailure.Unavailable;
        await bench.AddAsync(DocumentKind.Receipt);
        await Worker().RunDueAsync(default);

        Assert.Equal(0, await Worker().RunDueAsync(default));
        await using (var db = bench.Database.CreateDbContext())
            Assert.Equal(["delivery.cabinet-unavailable", "delivery.sms-unavailable"], await db.Outbox.OrderBy(message => message.FailureKey).Select(message => message.FailureKey).ToListAsync());

        options.Value = SimulatedFailure.None;
        bench.Clock.Advance(bench.Delivery.RetryAfter(1));
        Assert.Equal(2, await Worker().RunDueAsync(default));
        await using var after = bench.Database.CreateDbContext();
        Assert.All(await after.Outbox.ToListAsync(), message => Assert.Equal((DeliveryStatus.Delivered, 2, (string?)null), (message.Status, message.Attempts, message.FailureKey)));
        Assert.True(bench.Delivery.RetryAfter(2) > bench.Delivery.RetryAfter(1));
        Assert.Equal(bench.Delivery.LongestRetryAfter, bench.Delivery.RetryAfter(1000));
    }

    [Fact]
    public async Task After_the_last_attempt_only_a_person_starts_another()
    {
        bench.Delivery.MaxAttempts = 2;
        options.Value = SimulatedFailure.Rejected;
        await bench.AddAsync(DocumentKind.Receipt);
        for (var round = 0; round < 5; round++)
        {
            await Worker().RunDueAsync(default);
            bench.Clock.Advance(TimeSpan.FromDays(1));
        }
        var shown = (await bench.List.OfCaseAsync(bench.Clerk, bench.Case.Id))!.Single().Deliveries;
        Assert.All(shown, message => Assert.Equal((DeliveryStatus.Failed, 2, (DateTime?)null), (message.Status, message.Attempts, message.NextAttemptAt)));

        options.Value = SimulatedFailure.None;
        Assert.True((await bench.List.RetryAsync(bench.Clerk, shown[0].Id)).IsSuccess);
        Assert.Equal(1, await Worker().RunDueAsync(default));

        var after = (await bench.List.OfCaseAsync(bench.Clerk, bench.Case.Id))!.Single().Deliveries;
        Assert.Equal([DeliveryStatus.Delivered, DeliveryStatus.Failed], after.Select(message => message.Status));
        Assert.Equal("delivery.not-failed", (await bench.List.RetryAsync(bench.Clerk, shown[0].Id)).Error?.Code);
    }

    [Fact]
    public async Task A_portal_killed_between_handing_over_and_storing_leaves_one_message()
    {
        await bench.AddAsync(DocumentKind.Receipt);
        using var killed = new CancellationTokenSource();
        await Worker(new KilledAfter(post, killed)).RunDueAsync(killed.Token).ContinueWith(_ => { });
        await using (var db = bench.Database.CreateDbContext())
        {
            Assert.Contains(await db.Outbox.ToListAsync(), message => message.Channel == DeliveryChannel.Cabinet && message.Status == DeliveryStatus.Waiting && message.LeaseUntil != null);
            Assert.Equal(1, await db.SimulatedMessages.CountAsync(message => message.Channel == DeliveryChannel.Cabinet));
        }

        Assert.DoesNotContain(DeliveryChannel.Cabinet, await ClaimedAsync());
        bench.Clock.Advance(bench.Delivery.Lease);
        await Worker().RunDueAsync(default);

        await using var after = bench.Database.CreateDbContext();
        var received = await after.SimulatedMessages.SingleAsync(message => message.Channel == DeliveryChannel.Cabinet);
        Assert.Equal(2, received.TimesReceived);
        Assert.All(await after.Outbox.ToListAsync(), message => Assert.Equal(DeliveryStatus.Delivered, message.Status));
    }

    [Fact]
    public async Task A_receiver_that_takes_the_message_and_does_not_answer_gets_it_once()
    {
        await bench.AddAsync(DocumentKind.Receipt);
        options.Value = SimulatedFailure.NoAnswer;
        await Worker().RunDueAsync(default);
        options.Value = SimulatedFailure.None;
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await Worker().RunDueAsync(default);

        await using var db = bench.Database.CreateDbContext();
        Assert.Equal([2, 2], await db.SimulatedMessages.Select(message => message.TimesReceived).ToListAsync());
    }

    [Fact]
    public async Task Two_nodes_share_the_work_without_sending_twice()
    {
        for (var n = 0; n < 5; n++)
            await bench.AddAsync(DocumentKind.Receipt);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Worker().RunDueAsync(default))));

        Assert.Equal(10, claimed.Sum());
        await using var db = bench.Database.CreateDbContext();
        Assert.All(await db.SimulatedMessages.ToListAsync(), message => Assert.Equal(1, message.TimesReceived));
    }

    [Fact]
    public async Task A_hearing_notice_in_the_cabinet_starts_the_days_of_the_hearing()
    {
        await bench.IssueHearingAsync();
        await bench.AddAsync(DocumentKind.HearingNotice);
        options.Value = SimulatedFailure.Unavailable;
        await Worker().RunDueAsync(default);
        await using (var db = bench.Database.CreateDbContext())
            Assert.Null((await db.Cases.SingleAsync()).NoticeDeliveredOn);

        options.Value = SimulatedFailure.None;
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await Worker().RunDueAsync(default);

        await using var after = bench.Database.CreateDbContext();
        Assert.Equal(new DateOnly(2026, 11, 24), (await after.Cases.SingleAsync()).NoticeDeliveredOn);
        var line = await after.CaseEvents.SingleAsync(line => line.Type == CaseEventTypes.ActionPrefix + nameof(CaseAction.RecordDelivery));
        Assert.Equal("system", line.ActorId);
    }

    [Fact]
    public async Task A_case_changed_meanwhile_neither_loses_the_delivery_nor_sends_it_again()
    {
        await bench.IssueHearingAsync();
        await bench.AddAsync(DocumentKind.HearingNotice);

        await Worker(new ChangesTheCase(post, bench.Database)).RunDueAsync(default);

        await using var db = bench.Database.CreateDbContext();
        Assert.Equal(new DateOnly(2026, 11, 23), (await db.Cases.SingleAsync()).NoticeDeliveredOn);
        Assert.All(await db.SimulatedMessages.ToListAsync(), message => Assert.Equal(1, message.TimesReceived));
    }

    [Fact]
    public async Task Without_a_browser_the_message_says_so_and_waits()
    {
        await bench.AddAsync(DocumentKind.Receipt, printed: false);

        await Worker(notices: bench.NoticesWithoutBrowser()).RunDueAsync(default);

        await using var db = bench.Database.CreateDbContext();
        Assert.All(await db.Outbox.ToListAsync(), message => Assert.Equal((DeliveryStatus.Failed, "print.no-browser"), (message.Status, message.FailureKey)));
        Assert.Empty(await db.SimulatedMessages.ToListAsync());
    }

    [Fact]
    public async Task A_withdrawn_document_is_not_sent()
    {
        await bench.AddAsync(DocumentKind.Receipt);
        await using (var db = bench.Database.CreateDbContext())
            await db.Documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Withdrawn));

        await Worker().RunDueAsync(default);
        bench.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await Worker().RunDueAsync(default));
    }

    [Fact]
    public void A_short_message_fits_two_parts_and_names_nobody()
    {
        var texts = Texts();
        foreach (var kind in Enum.GetValues<DocumentKind>())
            foreach (var language in Enum.GetValues<Language>())
            {
                var model = NoticeSamples.Model(kind, language) with { CaseNumber = "AST-2026-000042" };
                var text = texts.Sms(model);

                Assert.InRange(ApplicantTexts.SmsParts(text), 1, 2);
                Assert.Contains(model.Complaint?.Number ?? model.CaseNumber, text);
                Assert.DoesNotContain(NoticeSamples.Iin, text);
                Assert.DoesNotMatch(@"Sms\.|\{\d", text);
            }
    }

    [Fact]
    public void The_short_message_of_a_registration_gives_the_ordinal_number() =>
        Assert.Contains("1284", Texts().Sms(NoticeSamples.Model(DocumentKind.RegistrationNotification, Language.Kk)));

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Parts_are_counted_as_networks_do(int length, int parts) => Assert.Equal(parts, ApplicantTexts.SmsParts(new string('ә', length)));

    private async Task<IReadOnlyList<DeliveryChannel>> ClaimedAsync()
    {
        await using var db = bench.Database.CreateDbContext();
        var before = await db.Outbox.AsNoTracking().ToDictionaryAsync(message => message.Id, message => message.Attempts);
        await Worker().RunDueAsync(default);
        await using var after = bench.Database.CreateDbContext();
        return [.. (await after.Outbox.ToListAsync()).Where(message => message.Attempts > before[message.Id]).Select(message => message.Channel)];
    }

    private DeliveryWorker Worker(ICabinetGateway? cabinet = null, NoticeService? notices = null) =>
        new(bench.Database, notices ?? bench.Notices, cabinet ?? post, post, Texts(), bench.Signal, new ProviderClock(bench.Clock), bench.Delivery, NullLogger<DeliveryWorker>.Instance);

    private static ApplicantTexts Texts() =>
        ActivatorUtilities.CreateInstance<ApplicantTexts>(new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider());

    private sealed class Switch : IOptionsMonitor<GatewayOptions>
    {
        public SimulatedFailure Value { get; set; }

        public GatewayOptions CurrentValue => Get(null);

        public GatewayOptions Get(string? name) => new() { SimulatorFailure = Value };

        public IDisposable? OnChange(Action<GatewayOptions, string?> listener) => null;
    }

    private sealed class KilledAfter(ICabinetGateway inner, CancellationTokenSource killed) : ICabinetGateway
    {
        public async Task<GatewayReply> SendAsync(CabinetMessage message, CancellationToken cancellationToken)
        {
            await inner.SendAsync(message, CancellationToken.None);
            await killed.CancelAsync();
            throw new OperationCanceledException(killed.Token);
        }
    }

    private sealed class ChangesTheCase(ICabinetGateway inner, Support.TestDatabase database) : ICabinetGateway
    {
        public async Task<GatewayReply> SendAsync(CabinetMessage message, CancellationToken cancellationToken)
        {
            await using var db = database.CreateDbContext();
            (await db.Cases.SingleAsync(cancellationToken)).AssignedToName = "Somebody";
            await db.SaveChangesAsync(cancellationToken);
            return await inner.SendAsync(message, cancellationToken);
        }
    }
}
