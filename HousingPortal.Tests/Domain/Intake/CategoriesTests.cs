using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Intake;

public sealed class CategoriesTests
{
    [Fact]
    [Shows("A2")]
    public void Every_category_belongs_to_exactly_one_list()
    {
        var all = QueueLists.All.SelectMany(Categories.Of).ToList();
        Assert.Equal(Enum.GetValues<Category>().Except([Category.WorkplaceEmployee]).Order(), all.Order());
    }

    [Fact]
    [Shows("B19")]
    public void A_workplace_takes_every_category_but_the_emergency_dwelling_and_employees_without_any()
    {
        Assert.Equal(Enum.GetValues<Category>().Except([Category.EmergencyDwellingOwner]).Order(), Categories.Of(QueueList.Workplace).Order());
    }

    [Fact]
    [Shows("A8")]
    public void List_four_has_the_ten_items_of_article_68_that_the_order_names()
    {
        Assert.Equal(["1-1", "1-2", "2", "3", "4", "5", "7", "8", "10", "11"], Categories.Of(QueueList.SociallyVulnerable).Select(Categories.Art68Item));
    }

    [Fact]
    public void A_list_that_the_order_does_not_have_has_no_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => QueueLists.Name((QueueList)8));
    }

    [Fact]
    public void Public_service_and_emergency_dwellings_are_no_items_of_article_68()
    {
        Assert.All(Categories.Of(QueueList.PublicService).Concat(Categories.Of(QueueList.EmergencyDwelling)), category => Assert.Null(Categories.Art68Item(category)));
    }

    [Theory]
    [InlineData("2026-05-14", "2026-08-14", false)]
    [InlineData("2026-05-13", "2026-08-14", true)]
    [InlineData("2025-11-30", "2026-02-28", false)]
    [Shows("A9")]
    public void A_representative_is_late_after_three_months(string placed, string received, bool late)
    {
        Assert.Equal(late, GuardianTerm.IsLate(When.Day(placed), When.Day(received)));
    }
}
