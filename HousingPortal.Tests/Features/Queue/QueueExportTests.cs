using System.Globalization;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>What leaves the portal is what the page shows, it leaves as it is read, and only to whom it was promised.</summary>
public sealed class QueueExportTests(QueueExportHost host) : IClassFixture<QueueExportHost>
{
    public static TheoryData<QueueEntryState, Category?, string> Filters => new()
    {
        { QueueEntryState.Active, null, "" },
        { QueueEntryState.Departed, null, "" },
        { QueueEntryState.Active, Category.OldAgePensioner, "" },
        { QueueEntryState.Active, null, "жақ" },
        { QueueEntryState.Active, null, "гүл ИВАН" },
        { QueueEntryState.Departed, null, "ә" },
        { QueueEntryState.Active, null, "seed01-2024-0001" },
        { QueueEntryState.Active, null, "IIN" },
        { QueueEntryState.Active, null, "щщ" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_file_holds_the_rows_of_every_page_of_the_same_filter(QueueEntryState state, Category? category, string search)
    {
        var filter = new QueueFilter(State: state, Category: category, Search: search == "IIN" ? await IinAsync() : search);
        var shown = new List<QueueRow>();
        for (var page = 1; ; page++)
        {
            var data = await host.Queries.PageAsync(host.New(), filter with { Page = page });
            shown.AddRange(data.Rows);
            if (shown.Count >= data.Total)
                break;
        }

        var lines = await host.LinesAsync(filter, window: 37);

        Assert.Equal(search != "щщ", shown.Count > 0);
        Assert.Equal(
            shown.Select(row => (row.Place, row.Number, row.OrdinalNumber, row.ApplicantName, row.Category, row.Household, row.CompleteAt, row.State, row.StateSince, row.CheckedOn)),
            lines.Select(line => (line.Place, line.Number, line.OrdinalNumber, line.ApplicantName, line.Category, line.Household, line.CompleteAt, line.State, line.StateSince, line.CheckedAt is { } at ? DateOnly.FromDateTime(at) : (DateOnly?)null)));
        Assert.Equal(shown.Count, await host.Reader().CountAsync(host.Own.Id, filter, default));
    }

    [Theory]
    [InlineData("иван", true)]
    [InlineData("ИВАН", true)]
    [InlineData("викторович", true)]
    [InlineData("вано", false)]
    [InlineData("овна", false)]
    public async Task A_name_is_found_by_the_beginning_of_a_part_in_capitals_or_not(string search, bool found)
    {
        var data = await host.Queries.PageAsync(host.New(), new(Search: search));
        Assert.Equal(found, data.Total > 0);
        Assert.All(data.Rows, row => Assert.Contains(row.ApplicantName.Split(' '), part => part.StartsWith(search, StringComparison.InvariantCultureIgnoreCase)));
    }

    [Fact]
    public async Task All_lists_means_every_entry_once_and_places_without_a_gap()
    {
        var lines = await host.LinesAsync(null);
        await using var db = host.Databases.CreateDbContext();

        Assert.Equal(await db.QueueEntries.Where(row => row.ProviderId == host.Own.Id).Select(row => row.RegistrationNumber).Order().ToListAsync(), lines.Select(line => line.Number).Order(StringComparer.Ordinal));
        foreach (var list in lines.GroupBy(line => line.List))
            Assert.Equal(Enumerable.Range(1, list.Count(line => line.Place is not null)), list.Select(line => line.Place).OfType<int>());
        Assert.Equal(lines.Count(line => line.State == QueueEntryState.Active), lines.Count(line => line.Place is not null));
    }

    [Theory]
    [InlineData(QueueExportFormat.Csv)]
    [InlineData(QueueExportFormat.Xlsx)]
    public async Task Rows_leave_before_the_last_is_read_and_stopping_stops_the_reading(QueueExportFormat format)
    {
        var actor = host.New();
        var export = (await host.Exports.PrepareAsync(actor, null, format)).Value;
        Assert.Same(export, host.Exports.Take(actor, export.Token));
        var readAtFirstByte = -1;
        using var receiver = new Receiver(() =>
        {
            readAtFirstByte = export.Written;
            export.Cancel();
        });

        Assert.False(await host.Exports.WriteAsync(export, receiver, host.Reader()));

        Assert.InRange(readAtFirstByte, 0, export.Total - 1);
        Assert.InRange(export.Written, readAtFirstByte, export.Total - 1);
        Assert.Equal(QueueExportState.Cancelled, export.State);
        Assert.Equal((QueueExportState.Cancelled, export.Written), await JournalAsync(export));
    }

    [Fact]
    public async Task A_receiver_that_goes_away_ends_the_export_as_cancelled_and_frees_the_person()
    {
        var actor = host.New();
        var export = (await host.Exports.PrepareAsync(actor, null, QueueExportFormat.Csv)).Value;
        host.Exports.Take(actor, export.Token);
        using var gone = new CancellationTokenSource();
        using var receiver = new Receiver(gone.Cancel);

        Assert.False(await host.Exports.WriteAsync(export, receiver, host.Reader(), gone.Token));
        Assert.Equal(QueueExportState.Cancelled, export.State);
        Assert.True((await host.Exports.PrepareAsync(actor, null, QueueExportFormat.Csv)).IsSuccess);
    }

    [Theory]
    [InlineData("kk-KZ")]
    [InlineData("ru-KZ")]
    public async Task A_second_export_at_once_is_refused_with_a_clear_text_until_the_first_is_over(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var actor = host.New();
        var first = (await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Csv)).Value;

        var second = await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Xlsx);
        Assert.Equal("export.running", second.Error?.Code);
        Assert.NotEqual("export.running", host.Errors[second.Error!]);
        Assert.True((await host.Exports.PrepareAsync(host.New(), new(), QueueExportFormat.Csv)).IsSuccess);

        host.Exports.Take(actor, first.Token);
        Assert.True(await host.Exports.WriteAsync(first, Stream.Null));
        Assert.True((await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Xlsx)).IsSuccess);
    }

    [Fact]
    public async Task Of_many_promises_at_the_same_moment_one_holds()
    {
        var actor = host.New();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Csv))));
        Assert.Single(answers, answer => answer.IsSuccess);
    }

    [Fact]
    public async Task A_promise_is_kept_once_and_to_the_same_person_of_the_same_provider_only()
    {
        var actor = host.New();
        var export = (await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Csv)).Value;

        Assert.Null(host.Exports.Take(host.New(), export.Token));
        Assert.Null(host.Exports.Take(actor with { ProviderId = host.Other.Id }, export.Token));
        Assert.Null(host.Exports.Take(actor with { Roles = [StaffRole.Administrator] }, export.Token));
        Assert.Null(host.Exports.Take(actor, new string('0', 64)));
        Assert.Same(export, host.Exports.Take(actor, export.Token));
        Assert.Null(host.Exports.Take(actor, export.Token));
    }

    [Fact]
    public async Task Nobody_gets_a_row_of_another_provider_and_an_administrator_gets_none()
    {
        Assert.Equal("queue.role", (await host.Exports.PrepareAsync(host.New(StaffRole.Administrator), null, QueueExportFormat.Csv)).Error?.Code);
        var foreign = host.New(provider: host.Other);
        var export = (await host.Exports.PrepareAsync(foreign, null, QueueExportFormat.Csv)).Value;
        host.Exports.Take(foreign, export.Token);
        using var file = new MemoryStream();
        Assert.True(await host.Exports.WriteAsync(export, file));

        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.Contains("SEED02-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SEED01-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_and_the_twenty_first_export_of_an_hour_are_refused()
    {
        var actor = host.New();
        Assert.Equal("export.empty", (await host.Exports.PrepareAsync(actor, new(Search: "щщ"), QueueExportFormat.Csv)).Error?.Code);
        for (var count = 0; count < QueueExportService.PerHour; count++)
            (await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Csv)).Value.Cancel();
        Assert.Equal("export.too-many", (await host.Exports.PrepareAsync(actor, new(), QueueExportFormat.Csv)).Error?.Code);
    }

    [Fact]
    public async Task Supervisors_of_the_provider_see_who_took_what_and_the_log_names_nobody()
    {
        var actor = host.New() with { Name = "Taker" };
        var export = (await host.Exports.PrepareAsync(actor, new(Search: "жақсылықова", Page: 3), QueueExportFormat.Xlsx)).Value;
        host.Exports.Take(actor, export.Token);
        Assert.True(await host.Exports.WriteAsync(export, Stream.Null));

        var seen = (await host.Exports.EventsAsync(host.New(StaffRole.Supervisor)))!.Single(item => item.ActorName == "Taker");
        Assert.Equal((QueueExportFormat.Xlsx, new QueueFilter(Search: "жақсылықова").ToUrl(), export.Total, QueueExportState.Done), (seen.Format, seen.Filter, seen.Rows, seen.State));
        Assert.DoesNotContain(await host.Exports.EventsAsync(host.New(StaffRole.Supervisor, host.Other)) ?? [], item => item.ActorName == "Taker");
        Assert.Null(await host.Exports.EventsAsync(host.New()));
        Assert.Contains(host.Logs.Lines, line => line.Contains(export.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("Taker", StringComparison.Ordinal) || line.Contains("жақсылықова", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> IinAsync()
    {
        await using var db = host.Databases.CreateDbContext();
        return await db.Cases.Where(row => row.ProviderId == host.Own.Id && db.QueueEntries.Any(entry => entry.CaseId == row.Id && entry.List == QueueList.SociallyVulnerable && entry.State == QueueEntryState.Active))
            .OrderBy(row => row.Number).Select(row => row.ApplicantIin).Skip(100).FirstAsync();
    }

    private async Task<(QueueExportState State, int Rows)> JournalAsync(QueueExport export)
    {
        await using var db = host.Databases.CreateDbContext();
        var row = await db.QueueExports.SingleAsync(row => row.Id == export.Id);
        Assert.NotNull(row.EndedAt);
        return (row.State, row.Rows);
    }

    /// <summary>Tells of the first bytes that reach the other end.</summary>
    private sealed class Receiver(Action onFirst) : MemoryStream
    {
        private Action? first = onFirst;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A web server refuses this.");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Interlocked.Exchange(ref first, null)?.Invoke();
            return ValueTask.CompletedTask;
        }
    }
}
