using HousingPortal.Domain.People;

namespace HousingPortal.Tests.DomainTests.People;

public sealed class IdentificationNumberTests
{
    [Theory]
    [InlineData("900115300013", "1990-01-15", Sex.Male)]
    [InlineData("900115300023", "1990-01-15", Sex.Male)]
    [InlineData("900115300033", "1990-01-15", Sex.Male)]
    [InlineData("850315400124", "1985-03-15", Sex.Female)]
    [InlineData("051101500340", "2005-11-01", Sex.Male)]
    [InlineData("900115300401", "1990-01-15", Sex.Male)]
    [InlineData("900115300413", "1990-01-15", Sex.Male)]
    [InlineData("061211600012", "2006-12-11", Sex.Female)]
    [InlineData("120706600215", "2012-07-06", Sex.Female)]
    [InlineData("991231100010", "1899-12-31", Sex.Male)]
    [InlineData("900115200017", "1890-01-15", Sex.Female)]
    public void A_right_iin_gives_birth_date_and_sex(string text, string born, Sex sex)
    {
        var iin = Iin.Parse($" {text} ");

        Assert.True(iin.IsSuccess, iin.Error?.Code);
        Assert.Equal(text, iin.Value.Value);
        Assert.Equal(text, iin.Value.ToString());
        Assert.Equal(When.Day(born), iin.Value.BirthDate);
        Assert.Equal(sex, iin.Value.Sex);
    }

    [Theory]
    [InlineData(null, "iin.empty")]
    [InlineData("   ", "iin.empty")]
    [InlineData("90011530001", "iin.length")]
    [InlineData("9001153000130", "iin.length")]
    [InlineData("90011530001x", "iin.digits")]
    [InlineData("٩٠٠١١٥٣٠٠٠١٣", "iin.digits")]
    [InlineData("900115000013", "iin.century")]
    [InlineData("900115700013", "iin.century")]
    [InlineData("901315300013", "iin.birth-date")]
    [InlineData("900230300013", "iin.birth-date")]
    [InlineData("900115300014", "iin.check-digit")]
    public void A_wrong_iin_is_refused_with_the_reason(string? text, string code)
    {
        Assert.Equal(code, Iin.Parse(text).Error?.Code);
    }

    [Theory]
    [InlineData("90011530120")]
    [InlineData("90011530201")]
    [InlineData("90011530392")]
    public void No_last_digit_is_right_for_a_number_that_is_never_issued(string stem)
    {
        Assert.All(Enumerable.Range(0, 10), digit => Assert.Equal("iin.check-digit", Iin.Parse(stem + digit).Error?.Code));
    }

    [Theory]
    [InlineData("061211600012", "2024-12-10", 17)]
    [InlineData("061211600012", "2024-12-11", 18)]
    [InlineData("061211600012", "2006-12-11", 0)]
    [InlineData("900115300013", "2026-11-22", 36)]
    public void Age_grows_on_the_birthday(string iin, string day, int expected)
    {
        Assert.Equal(expected, Iin.Parse(iin).Value.AgeOn(When.Day(day)));
    }

    [Theory]
    [InlineData("180140000018")]
    [InlineData("210541001232")]
    [InlineData("991242004562")]
    public void A_right_bin_is_taken(string text)
    {
        Assert.Equal(text, Bin.Parse($" {text} ").Value.Value);
        Assert.Equal(text, Bin.Parse(text).Value.ToString());
    }

    [Theory]
    [InlineData(null, "bin.empty")]
    [InlineData("", "bin.empty")]
    [InlineData("18014000001", "bin.length")]
    [InlineData("18014000001-", "bin.digits")]
    [InlineData("181340000018", "bin.month")]
    [InlineData("180040000018", "bin.month")]
    [InlineData("180140000019", "bin.check-digit")]
    public void A_wrong_bin_is_refused_with_the_reason(string? text, string code)
    {
        Assert.Equal(code, Bin.Parse(text).Error?.Code);
    }

    [Theory]
    [InlineData("+77011234567")]
    [InlineData("+7 701 123-45-67")]
    [InlineData("8 (701) 123 45 67")]
    [InlineData("87011234567")]
    [InlineData("77011234567")]
    [InlineData("7011234567")]
    public void A_mobile_number_is_brought_to_one_form(string text)
    {
        Assert.Equal("+77011234567", Mobile.Parse(text).Value);
    }

    [Theory]
    [InlineData(null, "mobile.empty")]
    [InlineData(" - ", "mobile.empty")]
    [InlineData("701123456", "mobile.format")]
    [InlineData("+17011234567", "mobile.format")]
    [InlineData("+7701123456a", "mobile.format")]
    [InlineData("870112345678", "mobile.format")]
    public void A_wrong_mobile_number_is_refused(string? text, string code)
    {
        Assert.Equal(code, Mobile.Parse(text).Error?.Code);
    }
}
