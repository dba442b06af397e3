using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.Features.Cases;

public sealed class CaseQueriesTests : IAsyncLifetime
{
    private CaseHost host = default!;

    public async Task InitializeAsync() => host = await CaseHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_page_of_a_case_knows_its_term_edition_and_what_this_person_may_do()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);

        var forOfficer = await host.Queries.FindAsync(host.Officer, row.Id);
        var forSigner = await host.Queries.FindAsync(host.Signer, row.Id);

        Assert.Equal((new DateOnly(2026, 4, 16), Editions.AmendedBy223), (forOfficer!.Term.DueOn, forOfficer.Edition));
        Assert.Equal("case.findings-open", forOfficer.Action(CaseAction.DraftPositive)?.Blocked?.Code);
        Assert.Null(forOfficer.Action(CaseAction.IssuePreliminaryRefusal)?.Blocked);
        Assert.Empty(forSigner!.Actions);
    }

    [Fact]
    public async Task A_case_of_another_provider_and_a_role_without_cases_give_nothing()
    {
        var row = await host.AddCaseAsync();

        Assert.Null(await host.Queries.FindAsync(host.Foreign, row.Id));
        Assert.Null(await host.Queries.FindAsync(host.Administrator, row.Id));
        Assert.Null(await host.Queries.FindAsync(host.Officer, Guid.NewGuid()));
        Assert.Null(await host.Queries.HistoryAsync(host.Foreign, row.Id));
        Assert.Null(await host.Queries.HistoryAsync(host.Administrator, row.Id));
    }

    [Fact]
    public async Task The_history_tells_old_and_new_state_who_when_and_why_newest_first()
    {
        var (id, _, _) = await host.ReadyToSignAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.DoAsync(host.Signer, id, new CaseCommand.ReturnPositive("The category is not named."));

        var last = (await host.Queries.HistoryAsync(host.Officer, id))![0];

        Assert.Equal((CaseState.PositiveDrafted, CaseState.UnderAssessment, host.Signer.Name), (last.From!.Value, last.To!.Value, last.ActorName));
        Assert.Equal(new DateTime(2026, 4, 6, 11, 0, 0), last.At);
        Assert.Contains("The category is not named.", last.DataJson, StringComparison.Ordinal);
    }
}
