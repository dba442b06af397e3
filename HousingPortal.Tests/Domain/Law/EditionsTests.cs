using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Law;

public sealed class EditionsTests
{
    private static readonly DateOnly Repeal = new(2025, 5, 24);
    private static readonly ContinuationBasis Training = new("№ 1", "оқыту / обучение", Repeal, new(2026, 12, 31));

    /// <summary>"Today" is the real day on which the test runs: a new edition that leaves a gap or overlaps is found however late it is added.</summary>
    [Fact]
    [Shows("B1")]
    public void Every_day_from_the_first_edition_to_today_has_exactly_one_answer()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var open = new ContinuationBasis("№ 1", "оқыту / обучение", new(2024, 1, 1), null);
        Assert.True(today >= Repeal, $"the clock of this machine says {today:O}");
        for (var day = new DateOnly(2024, 1, 1); day <= today; day = day.AddDays(1))
        {
            var covering = Editions.All.Where(edition => edition.Covers(day)).ToList();
            var (bare, based) = (Editions.Choose(day, null), Editions.Choose(day, open));
            if (covering.Count == 0)
            {
                Assert.Equal("edition.repealed", bare.Error?.Code);
                Assert.Equal(new EditionChoice(Editions.All[^1], open), based.Value);
            }
            else
            {
                var inForce = new EditionChoice(Assert.Single(covering), null);
                Assert.Equal(inForce, bare.Value);
                Assert.Equal(inForce, based.Value);
            }
        }
    }

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", "168-2024-01-01")]
    [InlineData("2024-06-17", "168-2024-01-01")]
    [InlineData("2024-06-18", "168-2024-06-18")]
    [InlineData("2025-05-23", "168-2024-06-18")]
    [InlineData("2025-05-24", null)]
    public void An_edition_ends_on_the_eve_of_the_next_one_and_of_the_repeal(string day, string? code)
    {
        Assert.Equal(code, Editions.InForceOn(When.Day(day))?.Code);
    }

    [Fact]
    public void An_edition_without_an_end_goes_on()
    {
        var open = new Edition("x", new("бір", "один"), new(2026, 1, 1), null);
        Assert.True(open.Covers(new(2099, 1, 1)));
        Assert.False(open.Covers(new(2025, 12, 31)));
    }

    [Theory]
    [InlineData("2025-05-23", false, "the day before the first")]
    [InlineData("2025-05-24", true, "the first day")]
    [InlineData("2026-12-31", true, "the last day")]
    [InlineData("2027-01-01", false, "the day after the last")]
    public void A_basis_covers_its_first_and_its_last_day(string day, bool covers, string why)
    {
        Assert.True(Training.Covers(When.Day(day)) == covers, why);
        Assert.True((Training with { ValidUntil = null }).Covers(When.Day(day)) == (When.Day(day) >= Repeal), why);
    }

    [Fact]
    public void A_basis_that_begins_later_does_not_help_yet()
    {
        Assert.Equal("edition.repealed", Editions.Choose(Repeal, Training with { ValidFrom = Repeal.AddDays(1) }).Error?.Code);
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
