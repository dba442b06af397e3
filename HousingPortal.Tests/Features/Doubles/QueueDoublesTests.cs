using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Doubles;

/// <summary>What becomes of a claim while an entry lives, and which events would make somebody active twice.</summary>
public sealed class QueueDoublesTests : IAsyncLifetime
{
    private CaseHost host = default!;
    private QueueService queue = default!;

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        queue = host.Queue;
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_claim_ends_with_the_entry_and_comes_back_with_its_restoration()
    {
        var id = await OnListAsync();
        Assert.True(await IsClaimedAsync(id));
        await WriteAsync(id, QueueEventKind.Suspended, QueueCause.Inventory);
        Assert.True(await IsClaimedAsync(id));
        await WriteAsync(id, QueueEventKind.Departed, QueueCause.GroundsCeased);
        Assert.False(await IsClaimedAsync(id));
        await WriteAsync(id, QueueEventKind.Restored, QueueCause.Court);
        Assert.True(await IsClaimedAsync(id));
    }

    [Fact]
    public async Task A_restoration_is_refused_while_the_person_is_on_the_books_elsewhere_and_leaves_nothing_behind()
    {
        var id = await OnListAsync();
        await WriteAsync(id, QueueEventKind.Departed, QueueCause.MovedAway);
        var other = await SamePersonElsewhereAsync(id);

        var refused = await TryAsync(id, QueueEventKind.Restored, QueueCause.Court);

        Assert.Equal("queue.twice", refused.Error?.Code);
        Assert.Equal(["PVL-2026-000001", new LocalizedText(host.Pavlodar.NameKk, host.Pavlodar.NameRu)], refused.Error!.Args);
        Assert.False(await IsClaimedAsync(id));
        Assert.Empty((await host.Keeper.VerifyAsync()).SelectMany(check => check.Faults));
        await using (var db = host.Database.CreateDbContext())
            await Web.Features.Doubles.ActiveClaims.ReleaseAsync(db, other, default);
        await WriteAsync(id, QueueEventKind.Restored, QueueCause.Court);
    }

    [Fact]
    public async Task A_return_of_one_of_two_old_doubles_is_refused()
    {
        var id = await OnListAsync();
        await WriteAsync(id, QueueEventKind.Suspended, QueueCause.Inventory);
        await using (var db = host.Database.CreateDbContext())
            await db.CasePersons.Where(person => person.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Claim, (string?)null));
        await SamePersonElsewhereAsync(id);

        Assert.Equal("queue.twice", (await TryAsync(id, QueueEventKind.Returned, QueueCause.Cleared)).Error?.Code);
    }

    [Fact]
    public async Task A_positive_decision_for_somebody_active_elsewhere_meanwhile_is_not_signed()
    {
        var (id, version, document) = await host.ReadyToSignAsync();
        await using (var db = host.Database.CreateDbContext())
            await db.CasePersons.Where(person => person.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Claim, (string?)null));
        await SamePersonElsewhereAsync(id);

        Assert.Equal("queue.twice", (await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).Error?.Code);
        await using var after = host.Database.CreateDbContext();
        Assert.Equal((0, 0, CaseState.PositiveDrafted), (await after.QueueEntries.CountAsync(), await after.QueueLines.CountAsync(), (await host.ReadAsync(id)).State));
    }

    [Fact]
    public async Task Of_a_restoration_and_a_registration_elsewhere_at_once_one_goes_through()
    {
        var id = await OnListAsync();
        await WriteAsync(id, QueueEventKind.Departed, QueueCause.MovedAway);

        var restoring = Task.Run(() => TryAsync(id, QueueEventKind.Restored, QueueCause.Court));
        var registering = Task.Run(async () =>
        {
            try
            {
                return await SamePersonElsewhereAsync(id);
            }
            catch (DbUpdateException)
            {
                return Guid.Empty;
            }
        });
        await Task.WhenAll(restoring, registering);

        Assert.NotEqual((await restoring).IsSuccess, await registering != Guid.Empty);
    }

    private async Task<Guid> OnListAsync()
    {
        var (id, version, document) = await host.ReadyToSignAsync();
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).OrdinalNumber);
        return id;
    }

    private async Task<Guid> SamePersonElsewhereAsync(Guid caseId)
    {
        var form = JsonSerializer.Deserialize<Annex1Form>((await host.ReadAsync(caseId)).ApplicationJson, PortalJson.Options)!;
        var row = await host.AddCaseAsync(row =>
        {
            (row.ProviderId, row.Number) = (host.Pavlodar.Id, "PVL-2026-000001");
            row.Persons.Clear();
            row.Take(form);
        });
        return row.Id;
    }

    private async Task<bool> IsClaimedAsync(Guid caseId)
    {
        await using var db = host.Database.CreateDbContext();
        var person = await db.CasePersons.SingleAsync(person => person.CaseId == caseId);
        Assert.Equal(person.IsActive ? person.Iin : null, person.Claim);
        return person.IsActive;
    }

    private async Task WriteAsync(Guid caseId, QueueEventKind kind, QueueCause cause) => Assert.Null((await TryAsync(caseId, kind, cause)).Error);

    private async Task<Domain.Result<Guid>> TryAsync(Guid caseId, QueueEventKind kind, QueueCause cause)
    {
        await using var db = host.Database.CreateDbContext();
        var version = await db.QueueEntries.Where(entry => entry.CaseId == caseId).Select(entry => entry.Version).SingleAsync();
        return await queue.WriteAsync(host.Signer, caseId, version, new(kind, cause, "No 5", "reason"));
    }
}
