using HousingPortal.Domain.Refusals;

namespace HousingPortal.Tests.DomainTests.Refusals;

public sealed class RefusalGroundsTests
{
    [Fact]
    public void There_are_eight_grounds_in_both_languages()
    {
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"G{n}"), RefusalGrounds.All.Select(ground => ground.Code));
        Assert.All(RefusalGrounds.All, ground => Assert.NotEqual(ground.Wording.Kk, ground.Wording.Ru));
        Assert.Equal(8, RefusalGrounds.All.DistinctBy(ground => ground.Wording.Kk).Count());
    }

    [Fact]
    public void The_kazakh_wording_has_no_latin_letters()
    {
        Assert.All(RefusalGrounds.All, ground => Assert.DoesNotContain(ground.Wording.Kk, char.IsAsciiLetter));
    }

    [Fact]
    public void An_unknown_code_is_no_ground()
    {
        Assert.False(RefusalGrounds.IsKnown("G9"));
        Assert.Throws<KeyNotFoundException>(() => RefusalGrounds.Find("G9"));
        Assert.Equal("A4.9(3)", RefusalGrounds.Find("G3").Citation.Paragraph);
    }
}
