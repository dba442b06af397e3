using System.Reflection;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Law;

/// <summary>Each unclear place has its reading beside the rule, and a test that shows it.</summary>
public sealed class InterpretationsTests
{
    [Fact]
    public void Each_of_the_33_unclear_places_is_read_once()
    {
        var codes = Interpretations.All.Select(item => item.Reading.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Empty(Enumerable.Range(1, 33).Select(n => $"A{n}").Except(codes));
        Assert.All(codes, code => Assert.Matches("^(A([1-9]|[12][0-9]|3[0-3])|B[1-9][0-9]?)$", code));
    }

    [Fact]
    public void Each_reading_names_places_of_the_order_and_is_dated()
    {
        foreach (var (reading, where) in Interpretations.All)
        {
            Assert.NotEmpty(reading.Places);
            Assert.All(reading.Places, place => Assert.True(Order168.Find(place) is not null, $"{where}: {place}"));
            Assert.True(reading.Date >= new DateOnly(2026, 11, 22), where);
            Assert.All(new[] { reading.Unclear, reading.Decision, reading.Why }, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_places_of_a_reading_may_be_written_with_spaces()
    {
        var reading = new InterpretationAttribute("A1", "5, 9.3,", "2026-11-24") { Unclear = "x.", Decision = "x.", Why = "x." };
        Assert.Equal(["5", "9.3"], reading.Places);
    }

    [Fact]
    public void Each_reading_is_shown_by_a_test_and_no_test_shows_a_reading_that_is_not_there()
    {
        var shown = typeof(InterpretationsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(method => method.GetCustomAttributes<ShowsAttribute>())
            .Select(attribute => attribute.Code)
            .ToHashSet();
        var read = Interpretations.All.Select(item => item.Reading.Code).ToHashSet();
        Assert.Empty(read.Except(shown));
        Assert.Empty(shown.Except(read));
    }
}
