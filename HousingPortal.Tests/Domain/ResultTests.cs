using HousingPortal.Domain;

namespace HousingPortal.Tests.DomainTests;

public sealed class ResultTests
{
    [Fact]
    public void A_refused_outcome_has_a_reason_and_no_value()
    {
        Result<string> refused = new Error("case.no-ground");
        Assert.False(refused.IsSuccess);
        Assert.Equal("case.no-ground", refused.Error?.Code);
        Assert.Contains("case.no-ground", Assert.Throws<InvalidOperationException>(() => refused.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_a_success_also_when_its_type_is_an_interface()
    {
        Result<int> number = 15;
        Assert.True(number.IsSuccess);
        Assert.Equal(15, number.Value);

        IReadOnlyList<int> list = [1, 2];
        Assert.Same(list, Result.Ok(list).Value);
        Assert.Null(Result.Ok(list).Error);
    }
}
