using System.Text.Json;
using HousingPortal.Domain.Notices;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Worklist;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>The written notice of a removal (art. 73(3) of the Law): made with the removal, followed until it has arrived. Today is 06.04.2026.</summary>
public sealed class RemovalLetterTests : IAsyncLifetime
{
    private CaseHost host = default!;
    private Guid id;

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        (id, var version, var document) = await host.ReadyToSignAsync();
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).OrdinalNumber);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_removal_makes_a_letter_with_ground_document_and_reason_for_cabinet_and_sms()
    {
        await WriteAsync(QueueEventKind.Departed, QueueCause.OwnDwelling);

        await using var db = host.Database.CreateDbContext();
        var letter = await db.Documents.SingleAsync(row => row.Kind == DocumentKind.RemovalNotice);
        var model = JsonSerializer.Deserialize<NoticeModel>(letter.ModelJson, PortalJson.Options)!;
        Assert.Equal(("AST-M-2026-0001", "Order No 5", "the reason", 1), (letter.Number, model.DecisionNumber, model.Reasoning, model.OrdinalNumber));
        Assert.Equal(QueueCauses.Of(QueueCause.OwnDwelling).Name.Kk, Assert.Single(model.Grounds).Wording);
        Assert.Equal([DeliveryChannel.Cabinet, DeliveryChannel.Sms], await db.Outbox.Where(row => row.DocumentId == letter.Id).OrderBy(row => row.Channel).Select(row => row.Channel).ToListAsync());
        var line = await db.CaseEvents.SingleAsync(row => row.Type == CaseEventTypes.QueuePrefix + QueueEventKind.Departed);
        Assert.Contains(letter.Number, line.DataJson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QueueEventKind.Departed, QueueCause.OwnWish)]
    [InlineData(QueueEventKind.Departed, QueueCause.Housed)]
    [InlineData(QueueEventKind.Departed, QueueCause.Death)]
    [InlineData(QueueEventKind.Departed, QueueCause.Court)]
    [InlineData(QueueEventKind.KeptForFamily, QueueCause.Death)]
    [InlineData(QueueEventKind.Suspended, QueueCause.Inventory)]
    public async Task Nothing_is_written_where_the_law_wants_no_notice_or_nobody_is_there_to_read_it(QueueEventKind kind, QueueCause cause)
    {
        await WriteAsync(kind, cause);

        await using var db = host.Database.CreateDbContext();
        Assert.False(await db.Documents.AnyAsync(row => row.Kind == DocumentKind.RemovalNotice));
        Assert.Null((await host.Queue.FindAsync(host.Officer, id))!.Letter);
    }

    [Fact]
    public async Task The_case_says_until_when_the_letter_must_arrive_and_that_it_did()
    {
        await WriteAsync(QueueEventKind.Departed, QueueCause.MovedAway);
        var letter = await LetterAsync();
        Assert.Equal((new DateOnly(2026, 4, 16), null, false), (letter.DueOn, letter.DeliveredAt, letter.IsOverdue));

        host.Clock.MoveTo(CaseHost.At(4, 16, 23));
        Assert.False((await LetterAsync()).IsOverdue);
        host.Clock.MoveTo(CaseHost.At(4, 17, 9));
        Assert.True((await LetterAsync()).IsOverdue);
        await DeliverAsync(DeliveryChannel.Sms);
        Assert.True((await LetterAsync()).IsOverdue);
        await DeliverAsync(DeliveryChannel.Cabinet);
        Assert.Equal((new DateTime(2026, 4, 17, 9, 0, 0), false), ((await LetterAsync()).DeliveredAt, (await LetterAsync()).IsOverdue));
    }

    [Fact]
    public async Task A_letter_that_does_not_arrive_is_in_the_reminders_from_five_days_before_its_last_day()
    {
        var worklist = new WorklistService(host.Database, new ProviderClock(host.Clock));
        await WriteAsync(QueueEventKind.Departed, QueueCause.MovedAway);
        Assert.Equal(0, (await worklist.RemindersAsync(host.Officer)).LetterCount);

        host.Clock.MoveTo(CaseHost.At(4, 11, 9));
        Assert.Equal((id, new DateOnly(2026, 4, 16), false), Told(await worklist.RemindersAsync(host.Officer)));
        host.Clock.MoveTo(CaseHost.At(4, 17, 9));
        Assert.Equal((id, new DateOnly(2026, 4, 16), true), Told(await worklist.RemindersAsync(host.Supervisor)));
        Assert.Equal(0, (await worklist.RemindersAsync(host.Foreign)).LetterCount);
        Assert.Equal(0, (await worklist.RemindersAsync(host.Administrator)).LetterCount);
        await DeliverAsync(DeliveryChannel.Cabinet);
        Assert.Equal(0, (await worklist.RemindersAsync(host.Officer)).LetterCount);

        static (Guid, DateOnly, bool) Told(WorklistReminders reminders)
        {
            var letter = Assert.Single(reminders.Letters);
            return (letter.CaseId, letter.DueOn, letter.IsOverdue);
        }
    }

    [Fact]
    public async Task Who_was_restored_is_not_shown_the_letter_of_before()
    {
        await WriteAsync(QueueEventKind.Departed, QueueCause.MovedAway);
        await WriteAsync(QueueEventKind.Restored, QueueCause.Court);

        Assert.Null((await host.Queue.FindAsync(host.Officer, id))!.Letter);
    }

    [Fact]
    public async Task Of_two_removals_at_once_one_letter_is_made()
    {
        var version = await VersionAsync();

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Queue.WriteAsync(host.Signer, id, version, new(QueueEventKind.Departed, QueueCause.MovedAway, "Order No 5", "the reason")))));

        Assert.Single(written, result => result.IsSuccess);
        await using var db = host.Database.CreateDbContext();
        Assert.Equal((1, 1), (await db.Documents.CountAsync(row => row.Kind == DocumentKind.RemovalNotice), await db.QueueLines.CountAsync(row => row.Kind == QueueEventKind.Departed)));
    }

    private async Task<RemovalLetter> LetterAsync() => (await host.Queue.FindAsync(host.Officer, id))!.Letter!;

    private async Task DeliverAsync(DeliveryChannel channel)
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        await using var db = host.Database.CreateDbContext();
        await db.Outbox.Where(row => db.Documents.Any(document => document.Id == row.DocumentId && document.Kind == DocumentKind.RemovalNotice) && row.Channel == channel)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DeliveryStatus.Delivered).SetProperty(row => row.DeliveredAt, now));
    }

    private async Task<Guid> VersionAsync()
    {
        await using var db = host.Database.CreateDbContext();
        return await db.QueueEntries.Where(entry => entry.CaseId == id).Select(entry => entry.Version).SingleAsync();
    }

    private async Task WriteAsync(QueueEventKind kind, QueueCause cause) =>
        Assert.Null((await host.Queue.WriteAsync(host.Signer, id, await VersionAsync(), new(kind, cause, "Order No 5", "the reason"))).Error);
}
