using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Reference;

/// <summary>Today is 23.11.2026.</summary>
public sealed class ContinuationBasisTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private IdentityHost host = default!;

    private ContinuationBasisService Bases => host.Services.GetRequiredService<ContinuationBasisService>();

    public async Task InitializeAsync() => host = await IdentityHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private static BasisInput Input(DateOnly? from, DateOnly? until = null) => new("Court decision 1", "Because the court says so", from, until);

    private async Task<Guid?> FoundOnAsync(DateOnly day)
    {
        await using var db = host.NewDb();
        return (await ContinuationBases.FindAsync(db, host.Own.Id, day))?.Id;
    }

    [Fact]
    public async Task A_basis_is_found_from_its_first_to_its_last_day()
    {
        var id = (await Bases.RecordAsync(host.Administrator, Input(new(2026, 1, 10), new(2026, 2, 10)))).Value;
        Assert.Null(await FoundOnAsync(new(2026, 1, 9)));
        Assert.Equal(id, await FoundOnAsync(new(2026, 1, 10)));
        Assert.Equal(id, await FoundOnAsync(new(2026, 2, 10)));
        Assert.Null(await FoundOnAsync(new(2026, 2, 11)));
    }

    [Fact]
    public async Task Of_two_that_cover_a_day_the_latest_recorded_is_found()
    {
        await Bases.RecordAsync(host.Administrator, Input(new(2026, 3, 1)));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = (await Bases.RecordAsync(host.Administrator, Input(new(2025, 6, 1)))).Value;
        Assert.Equal(later, await FoundOnAsync(Today));
    }

    [Fact]
    public async Task Another_providers_basis_is_not_there()
    {
        var foreign = host.Administrator with { ProviderId = host.Other.Id };
        var id = (await Bases.RecordAsync(foreign, Input(new(2025, 6, 1)))).Value;

        Assert.Null(await FoundOnAsync(Today));
        Assert.Empty((await Bases.ListAsync(host.Administrator))!.Rows);
        Assert.Equal("basis.not-found", (await Bases.EndAsync(host.Administrator, id, Today)).Error?.Code);
        Assert.Null((await Bases.ListAsync(foreign))!.Rows[0].ValidUntil);
    }

    [Fact]
    public async Task An_ended_basis_holds_on_its_last_day_and_cannot_be_prolonged()
    {
        var id = (await Bases.RecordAsync(host.Administrator, Input(new(2025, 6, 1)))).Value;
        Assert.Equal("basis.end-too-early", (await Bases.EndAsync(host.Administrator, id, Today.AddDays(-1))).Error?.Code);
        Assert.True((await Bases.EndAsync(host.Administrator, id, Today)).IsSuccess);

        Assert.Equal(id, await FoundOnAsync(Today));
        Assert.Null(await FoundOnAsync(Today.AddDays(1)));
        Assert.Equal("basis.end-too-late", (await Bases.EndAsync(host.Administrator, id, Today.AddDays(1))).Error?.Code);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("basis.already-ended", (await Bases.EndAsync(host.Administrator, id, Today.AddDays(1))).Error?.Code);
    }

    [Fact]
    public async Task Only_an_administrator_records_or_sees()
    {
        var officer = host.As(StaffRole.Officer, StaffRole.Supervisor);
        Assert.Equal("basis.role", (await Bases.RecordAsync(officer, Input(Today))).Error?.Code);
        Assert.Equal("basis.role", (await Bases.EndAsync(officer, Guid.NewGuid(), Today)).Error?.Code);
        Assert.Null(await Bases.ListAsync(officer));
    }

    [Fact]
    public void Each_missing_or_impossible_part_is_named()
    {
        Assert.Equal(["basis.document-missing", "basis.from-missing", "basis.reason-missing"], new BasisInput("", " ", null, null).Problems().Values.Select(error => error.Code).Order());
        Assert.Equal("basis.from-too-early", Assert.Single(Input(new(2025, 5, 23)).Problems().Values).Code);
        Assert.Equal("basis.until-before-from", Assert.Single(Input(Today, Today.AddDays(-1)).Problems().Values).Code);
        Assert.Empty(Input(new(2025, 5, 24), new(2025, 5, 24)).Problems());
    }
}
