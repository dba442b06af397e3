using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Notices;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Notices;

public sealed class ResultNoticesTests
{
    [Fact]
    [Shows("A14")]
    public void Registration_has_one_result_and_it_names_the_ordinal_number()
    {
        var positive = Assert.Single(ResultNotices.All, notice => notice.NamesOrdinalNumber);
        Assert.Equal(CaseState.OnList, positive.Result);
        Assert.Equal("10(1)", positive.Citation.Paragraph);
    }

    [Fact]
    [Shows("A15")]
    public void Every_result_goes_to_the_cabinet_and_by_sms()
    {
        Assert.All(ResultNotices.All, notice => Assert.Equal([DeliveryChannel.Cabinet, DeliveryChannel.Sms], notice.Channels));
    }

    [Fact]
    [Shows("A16")]
    public void Every_result_is_signed_also_the_ordinary_positive_one()
    {
        Assert.All(ResultNotices.All, notice => Assert.True(notice.SignedByEds));
    }

    [Fact]
    public void Only_final_states_are_results()
    {
        foreach (var state in Enum.GetValues<CaseState>())
        {
            Assert.Equal(CaseTransitions.From(state).All(row => row.Roles is [StaffRole.System]), ResultNotices.Of(state) is not null);
        }
    }
}
