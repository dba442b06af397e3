using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Law;

public sealed class EditionsTests
{
    private static readonly DateOnly Repeal = new(2025, 5, 24);
    private static readonly ContinuationBasis Training = new("№ 1", "оқыту / обучение", Repeal, new(2026, 12, 31));

    [Fact]
    [Shows("B1")]
    public void Exactly_one_edition_is_in_force_on_every_day_until_the_repeal()
    {
        for (var day = new DateOnly(2024, 1, 1); day < Repeal; day = day.AddDays(1))
        {
            Assert.Single(Editions.All, edition => edition.Covers(day));
        }

        Assert.Null(Editions.InForceOn(Repeal));
        Assert.Null(Editions.InForceOn(new(2023, 12, 31)));
    }

    [Fact]
    public void An_application_received_on_the_last_day_needs_no_basis()
    {
        var choice = Editions.Choose(Repeal.AddDays(-1), Training).Value;
        Assert.Equal(Editions.AmendedBy223, choice.Edition);
        Assert.Null(choice.Basis);
    }

    [Fact]
    public void An_application_received_after_the_repeal_is_refused_without_a_basis()
    {
        var error = Editions.Choose(Repeal, null).Error!;
        Assert.Equal("edition.repealed", error.Code);
        Assert.Equal([Repeal, Repeal], error.Args);
    }

    [Fact]
    public void After_the_repeal_the_last_edition_is_applied_on_the_recorded_basis()
    {
        var choice = Editions.Choose(new(2026, 12, 31), Training).Value;
        Assert.Equal(Editions.AmendedBy223, choice.Edition);
        Assert.Same(Training, choice.Basis);
    }

    [Fact]
    public void A_basis_that_has_run_out_helps_no_more()
    {
        Assert.Equal("edition.repealed", Editions.Choose(new(2027, 1, 1), Training).Error?.Code);
    }

    [Fact]
    public void Before_the_order_even_a_basis_does_not_help()
    {
        var early = Training with { ValidFrom = new(2020, 1, 1) };
        Assert.Equal("edition.not-yet-in-force", Editions.Choose(new(2023, 12, 31), early).Error?.Code);
    }

    [Fact]
    public void An_edition_is_found_by_the_code_a_case_keeps()
    {
        Assert.All(Editions.All, edition => Assert.Same(edition, Editions.ByCode(edition.Code)));
        Assert.Null(Editions.ByCode("130"));
    }
}
