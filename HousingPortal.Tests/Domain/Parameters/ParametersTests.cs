using HousingPortal.Domain.Parameters;

namespace HousingPortal.Tests.DomainTests.Parameters;

public sealed class ParametersTests
{
    [Theory]
    [InlineData("2022-03-31", "111655.8")]
    [InlineData("2022-04-01", "115905.9")]
    [InlineData("2023-06-01", "125757.7")]
    [InlineData("2024-12-31", "134561.7")]
    [InlineData("2025-01-01", "143306.8")]
    [InlineData("2026-11-22", "157638.1")]
    public void The_threshold_is_that_of_the_financial_year(string day, string expected)
    {
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), IncomeThreshold.On(When.Day(day)).Value);
    }

    [Fact]
    public void A_year_whose_minimum_is_not_entered_is_not_taken_for_known()
    {
        Assert.True(SubsistenceMinimum.IsKnownOn(new(2026, 12, 31)));
        Assert.False(SubsistenceMinimum.IsKnownOn(new(2027, 1, 1)));
        Assert.False(SubsistenceMinimum.IsKnownOn(new(2021, 12, 31)));
        Assert.True(SubsistenceMinimum.IsKnownOn(new(2022, 1, 1)));
        Assert.All(SubsistenceMinimum.Rows, row => Assert.NotEmpty(row.Source));
    }

    [Fact]
    public void Twenty_regions_have_a_name_in_both_languages_and_a_prefix_of_their_own()
    {
        Assert.Equal(20, Kato.Regions.Count);
        Assert.Equal(20, Kato.Regions.DistinctBy(region => region.Prefix).Count());
        Assert.All(Kato.Regions, region => Assert.NotEqual(region.Name.Kk, region.Name.Ru));
    }

    [Theory]
    [InlineData("711310000", true)]
    [InlineData("71131000", false)]
    [InlineData("7113100000", false)]
    [InlineData("71131000x", false)]
    [InlineData("७11310000", false)]
    [InlineData("991310000", false)]
    [InlineData("71", false)]
    [InlineData(null, false)]
    public void A_code_has_nine_digits_of_a_known_region(string? kato, bool expected)
    {
        Assert.Equal(expected, Kato.IsCode(kato));
    }

    [Fact]
    public void Two_digits_are_enough_to_name_a_region()
    {
        Assert.Equal("710000000", Kato.RegionOf("71")?.Code);
        Assert.Null(Kato.RegionOf("7"));
    }

    [Theory]
    [InlineData("711310000", true)]
    [InlineData("751110000", true)]
    [InlineData("791310000", true)]
    [InlineData("551010000", false)]
    [InlineData("", false)]
    [InlineData("99", false)]
    public void Three_cities_ask_for_three_years(string kato, bool expected)
    {
        Assert.Equal(expected, Kato.IsRepublicanCityOrCapital(kato));
    }

    [Theory]
    [InlineData("711310000", "710000000", true, "a district of the capital")]
    [InlineData("551035100", "551010000", true, "a settlement of the same city")]
    [InlineData("552210000", "551010000", false, "another district of the oblast")]
    [InlineData("750000000", "710000000", false, "another city")]
    [InlineData("", "710000000", null, "no code")]
    [InlineData("99", "710000000", null, "a broken code")]
    public void A_place_lies_in_the_area_of_a_provider(string kato, string provider, bool? expected, string why)
    {
        Assert.True(Kato.IsInAreaOf(kato, provider) == expected, why);
    }
}
