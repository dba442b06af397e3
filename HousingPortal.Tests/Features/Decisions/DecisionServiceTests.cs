using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Notices;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Decisions;

public sealed class DecisionServiceTests
{
    [Fact]
    public async Task Two_hundred_signatures_at_once_give_two_hundred_numbers_without_a_gap_on_sqlite() => await SignInParallelAsync(TestDatabase.Sqlite());

    [SqlServerFact]
    public async Task Two_hundred_signatures_at_once_give_two_hundred_numbers_without_a_gap_on_sql_server() => await SignInParallelAsync(await TestDatabase.SqlServerAsync(TestDatabases.SqlServer!));

    private static async Task SignInParallelAsync(TestDatabase database)
    {
        const int Count = 200;
        await using var host = await CaseHost.StartAsync(database);
        var waiting = await PreparedAsync(host, Count);

        var outcomes = new System.Collections.Concurrent.ConcurrentBag<int?>();
        await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = Count }, async (item, _) =>
            outcomes.Add((await host.Decisions.SignAsync(host.Signer, item.CaseId, item.Version, item.DocumentId, [9])).OrdinalNumber));

        Assert.Equal(Enumerable.Range(1, Count), outcomes.Select(number => number ?? 0).Order());
        await using var db = host.Database.CreateDbContext();
        Assert.Equal(Enumerable.Range(1, Count), await db.QueueEntries.OrderBy(entry => entry.OrdinalNumber).Select(entry => entry.OrdinalNumber).ToListAsync());
        Assert.Equal(Count, (await db.QueueLists.SingleAsync()).LastNumber);
        Assert.Equal(Count, await db.Documents.CountAsync(document => document.Kind == DocumentKind.RegistrationNotification));
    }

    [Fact]
    public async Task A_registration_is_told_on_every_channel_of_its_result()
    {
        await using var host = await CaseHost.StartAsync();
        var (id, version, document) = await host.ReadyToSignAsync();

        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).OrdinalNumber);

        await using var db = host.Database.CreateDbContext();
        var letters = await db.Documents.Where(row => row.CaseId == id && (row.Kind == DocumentKind.PositiveDecision || row.Kind == DocumentKind.RegistrationNotification)).Select(row => row.Id).ToListAsync();
        var channels = await db.Outbox.Where(message => letters.Contains(message.DocumentId)).Select(message => message.Channel).Distinct().ToListAsync();
        Assert.Equal(ResultNotices.Of(CaseState.OnList)!.Channels.Select(channel => channel.ToString()), channels.Order().Select(channel => channel.ToString()));
    }

    [Fact]
    public async Task An_invalid_signature_names_the_failed_check_and_leaves_only_a_line_in_the_history()
    {
        await using var host = await CaseHost.StartAsync();
        var (id, version, document) = await host.ReadyToSignAsync();
        host.Verifier.Accepts = false;

        var outcome = await host.Decisions.SignAsync(host.Signer, id, version, document, [9]);

        Assert.Equal("signature.invalid", outcome.Error?.Code);
        Assert.Equal(["iin"], outcome.Error!.Args);
        await using var db = host.Database.CreateDbContext();
        Assert.Empty(await db.Signatures.ToListAsync());
        Assert.Empty(await db.QueueEntries.ToListAsync());
        Assert.Empty(await db.QueueLists.ToListAsync());
        Assert.Equal(version, (await host.ReadAsync(id)).Version);
        Assert.Contains("iin", (await db.CaseEvents.SingleAsync(line => line.Type == "document.signature-rejected")).DataJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signature_is_checked_over_the_frozen_bytes_against_the_official_and_the_provider()
    {
        await using var host = await CaseHost.StartAsync();
        var (id, version, document) = await host.ReadyToSignAsync();

        await host.Decisions.SignAsync(host.Signer, id, version, document, [9]);

        await using var db = host.Database.CreateDbContext();
        Assert.Equal((await db.Users.SingleAsync(user => user.Id == host.Signer.UserId)).Iin, host.Verifier.Expected!.Iin);
        Assert.Equal(host.Astana.Bin, host.Verifier.Expected.Bin);
        Assert.Equal([1, 2, 3], host.Verifier.Document);
    }

    [Fact]
    public async Task A_decision_is_signed_once()
    {
        await using var host = await CaseHost.StartAsync();
        var (id, version, document) = await host.ReadyToSignAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Decisions.SignAsync(host.Signer, id, version, document, [9]))));

        Assert.Single(outcomes, outcome => outcome.Version is not null);
        Assert.All(outcomes.Where(outcome => outcome.Version is null), outcome => Assert.Equal(host.Signer.Name, outcome.Conflict?.ByName));
        await using var db = host.Database.CreateDbContext();
        Assert.Single(await db.QueueEntries.ToListAsync());
        Assert.Equal(1, (await db.QueueLists.SingleAsync()).LastNumber);
    }

    [Fact]
    public async Task Nobody_signs_without_the_role_before_the_print_or_for_another_provider()
    {
        await using var host = await CaseHost.StartAsync();
        var (id, version, document) = await host.ReadyToSignAsync();

        Assert.Equal("case.role", (await host.Decisions.SignAsync(host.Officer, id, version, document, [9])).Error?.Code);
        Assert.Equal("case.role", (await host.Decisions.SignAsync(host.Supervisor, id, version, document, [9])).Error?.Code);
        Assert.Equal("case.not-found", (await host.Decisions.SignAsync(host.Foreign, id, version, document, [9])).Error?.Code);
        Assert.Null(await host.Decisions.FindAsync(host.Foreign, id));
        Assert.Null(await host.Decisions.FindAsync(host.Officer, id));
        Assert.False((await host.Decisions.PrintAsync(host.Foreign, id)).IsSuccess);
        Assert.Equal("decision.not-waiting", (await host.Decisions.SignHereAsync(host.Foreign, id, version, document)).Error?.Code);
        await using (var db = host.Database.CreateDbContext())
        {
            (await db.Documents.SingleAsync(item => item.Id == document)).Status = DocumentStatus.ToPrint;
            await db.SaveChangesAsync();
        }
        Assert.Equal("decision.not-waiting", (await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).Error?.Code);
    }

    [Fact]
    public async Task Places_follow_the_moment_of_the_complete_application_and_then_the_registration_number()
    {
        await using var host = await CaseHost.StartAsync();
        var first = await host.ReadyToSignAsync();
        var second = await host.ReadyToSignAsync();
        var earlier = await host.ReadyToSignAsync();
        await using (var db = host.Database.CreateDbContext())
            await db.Cases.Where(row => row.Id == earlier.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FiledAt, CaseHost.FiledAt.AddDays(-1)));

        Assert.Equal(1, (await host.Decisions.SignAsync(host.Signer, second.Id, second.Version, second.DocumentId, [9])).Place);
        Assert.Equal(1, (await host.Decisions.SignAsync(host.Signer, first.Id, first.Version, first.DocumentId, [9])).Place);
        var last = await host.Decisions.SignAsync(host.Signer, earlier.Id, earlier.Version, earlier.DocumentId, [9]);

        Assert.Equal((3, 1), (last.OrdinalNumber, last.Place));
        Assert.Equal((1, 3, 3), await PlaceAsync(second.Id));
        Assert.Equal((2, 2, 3), await PlaceAsync(first.Id));
        Assert.Null(await host.Places.FindAsync(host.Foreign, first.Id));
        Assert.Null(await host.Places.FindAsync(host.Administrator, first.Id));

        async Task<(int, int, int)> PlaceAsync(Guid id) => await host.Places.FindAsync(host.Officer, id) is { } place ? (place.OrdinalNumber, place.Place, place.Total) : default;
    }

    // Rows as the service would have left them, so that only the signatures take time.
    private static async Task<List<(Guid CaseId, Guid Version, Guid DocumentId)>> PreparedAsync(CaseHost host, int count)
    {
        var made = await host.ReadyToSignAsync();
        await using var db = host.Database.CreateDbContext();
        var sample = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == made.Id);
        var model = await db.Documents.AsNoTracking().SingleAsync(document => document.Id == made.DocumentId);
        var reviews = await db.FindingReviews.AsNoTracking().Where(review => review.CaseId == made.Id).ToListAsync();
        var rows = new List<(HousingCase Row, Guid DocumentId)>();
        for (var n = 1; n < count; n++)
        {
            var row = (HousingCase)db.Entry(sample).CurrentValues.ToObject();
            var document = (CaseDocument)db.Entry(model).CurrentValues.ToObject();
            (row.Id, row.Number) = (Guid.CreateVersion7(), $"AST-2026-1{n:00000}");
            (document.Id, document.CaseId, document.Token) = (Guid.CreateVersion7(), row.Id, $"token-{n}");
            row.DecisionDocumentId = document.Id;
            db.AddRange(row, document, new DocumentContent { Id = document.Id, Pdf = [1, 2, 3] });
            foreach (var review in reviews)
            {
                var copy = (FindingReview)db.Entry(review).CurrentValues.ToObject();
                (copy.Id, copy.CaseId) = (Guid.CreateVersion7(), row.Id);
                db.Add(copy);
            }
            rows.Add((row, document.Id));
        }
        await db.SaveChangesAsync();
        Assert.Equal((CaseState.PositiveDrafted, QueueList.WarVeterans), (sample.State, sample.List));
        return [made, .. rows.Select(item => (item.Row.Id, item.Row.Version, item.DocumentId))];
    }
}
