using HousingPortal.Domain.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Cases;

/// <summary>Who gets a case, also when several reach for it at once.</summary>
public sealed class AssignmentTests : IAsyncLifetime
{
    private CaseHost host = default!;

    public async Task InitializeAsync() => host = await CaseHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Eight_officers_at_once_get_eight_different_cases_oldest_due_first()
    {
        for (var day = 0; day < 10; day++)
            await host.AddCaseAsync(row => row.DueOn = row.DueOn.AddDays(day));
        var officers = new List<Actor>();
        for (var n = 0; n < 8; n++)
            officers.Add(await host.AddOfficerAsync($"Officer {n}"));

        var taken = await Task.WhenAll(officers.Select(officer => Task.Run(() => host.Cases.TakeNextAsync(officer))));

        await using var db = host.Database.CreateDbContext();
        var oldest = await db.Cases.OrderBy(row => row.DueOn).Select(row => row.Id).Take(8).ToListAsync();
        Assert.Equal(oldest.Order(), taken.Select(item => item.Value.Id).Order());
        Assert.Equal(8, await db.Cases.Where(row => row.AssignedToId != null && row.State == CaseState.UnderAssessment).Select(row => row.AssignedToId).Distinct().CountAsync());
    }

    [Fact]
    public async Task More_officers_than_cases_leaves_the_rest_without_one()
    {
        await host.AddCaseAsync();
        await host.AddCaseAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => host.Cases.TakeNextAsync(host.Officer))));

        Assert.Equal(2, taken.Where(item => item.IsSuccess).Select(item => item.Value.Id).Distinct().Count());
        Assert.Equal(3, taken.Count(item => item.Error?.Code == "assignment.none-left"));
    }

    [Fact]
    public async Task Nobody_takes_a_case_of_another_provider_or_without_the_role()
    {
        await host.AddCaseAsync();

        Assert.False((await host.Cases.TakeNextAsync(host.Foreign)).IsSuccess);
        Assert.False((await host.Cases.TakeNextAsync(host.Signer)).IsSuccess);
    }

    [Fact]
    public async Task A_supervisor_gives_a_case_to_an_officer_of_the_own_provider_only()
    {
        var row = await host.AddCaseAsync();

        Assert.Equal("assignment.no-such-officer", (await host.Cases.AssignAsync(host.Supervisor, row.Id, row.Version, host.Foreign.UserId)).Error?.Code);
        Assert.Equal("assignment.no-such-officer", (await host.Cases.AssignAsync(host.Supervisor, row.Id, row.Version, host.Signer.UserId)).Error?.Code);
        Assert.Equal("case.not-found", (await host.Cases.AssignAsync(host.Foreign, row.Id, row.Version, host.Foreign.UserId)).Error?.Code);
        Assert.NotNull((await host.Cases.AssignAsync(host.Supervisor, row.Id, row.Version, host.Officer2.UserId)).Version);
        Assert.Equal(host.Officer2.Name, (await host.ReadAsync(row.Id)).AssignedToName);
        Assert.Equal([host.Officer.Name, host.Officer2.Name], (await host.Cases.AssignableAsync(host.Supervisor)).Select(officer => officer.Name));
        Assert.Empty(await host.Cases.AssignableAsync(host.Officer));
    }

    [Fact]
    public async Task An_officer_takes_a_free_case_gives_it_back_and_never_takes_a_colleagues()
    {
        var row = await host.AddCaseAsync();
        Assert.Equal("assignment.role", (await host.Cases.AssignAsync(host.Officer, row.Id, row.Version, host.Officer2.UserId)).Error?.Code);
        var taken = await host.Cases.AssignAsync(host.Officer, row.Id, row.Version, host.Officer.UserId);
        Assert.Equal("case.assigned-to-other", (await host.Cases.AssignAsync(host.Officer2, row.Id, taken.Version!.Value, host.Officer2.UserId)).Error?.Code);
        Assert.Equal("assignment.role", (await host.Cases.ReleaseAsync(host.Officer2, row.Id, taken.Version!.Value)).Error?.Code);
        Assert.Equal("case.not-found", (await host.Cases.ReleaseAsync(host.Foreign, row.Id, taken.Version!.Value)).Error?.Code);
        Assert.NotNull((await host.Cases.ReleaseAsync(host.Officer, row.Id, taken.Version!.Value)).Version);
        Assert.Null((await host.ReadAsync(row.Id)).AssignedToId);
    }

    [Fact]
    public async Task Two_officers_who_take_the_same_free_case_do_not_both_get_it()
    {
        var row = await host.AddCaseAsync();

        var first = await host.Cases.AssignAsync(host.Officer, row.Id, row.Version, host.Officer.UserId);
        var second = await host.Cases.AssignAsync(host.Officer2, row.Id, row.Version, host.Officer2.UserId);

        Assert.NotNull(first.Version);
        Assert.Equal((host.Officer.Name, "case.assigned"), (second.Conflict?.ByName, second.Conflict?.EventType));
    }
}
