using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Publication;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using static HousingPortal.Domain.Queue.QueueEventKind;
using static HousingPortal.Tests.DomainTests.Queue.QueueGiven;

namespace HousingPortal.Tests.DomainTests.Publication;

public sealed class PublicationRulesTests
{
    [Fact]
    [Shows("B29")]
    public void Only_a_workplace_register_is_told_by_the_order_to_publish_those_housed()
    {
        Assert.True(PublicationRules.MustPublishHoused(HousingRegister.Workplace));
        Assert.False(PublicationRules.MustPublishHoused(HousingRegister.Settlement));
        Assert.NotNull(Order168.Find(PublicationRules.Basis.Paragraph));
    }

    [Fact]
    [Shows("B30")]
    public void No_name_stands_on_the_list_of_orphans()
    {
        Assert.Equal([QueueList.Orphans], Enum.GetValues<QueueList>().Where(list => !PublicationRules.MayShowName(list)));
    }

    [Fact]
    [Shows("B31")]
    public void A_suspended_entry_is_not_listed_and_looks_like_one_that_left()
    {
        var order = new QueueOrder();
        foreach (var line in new[] { Line(1, 1, Entered), Line(2, 2, Entered), Line(3, 3, Entered), Line(4, 1, Suspended), Line(5, 2, Departed) })
        {
            Assert.Null(order.Apply(line));
        }

        Assert.Equal([Entry(3)], PublicationRules.Listed(order).Select(queued => queued.Entry));
    }

    [Fact]
    public void Those_housed_are_told_in_the_order_of_their_days_with_the_place_they_had()
    {
        var list = Applied(
            Line(1, 1, Entered), Line(2, 2, Entered), Line(3, 3, Entered), Line(4, 2, Departed, QueueCause.Housed), Line(5, 1, Departed, QueueCause.OwnWish),
            Line(6, 3, Departed, QueueCause.Housed));
        Assert.Equal([(Entry(2), (int?)2, 4L), (Entry(3), 1, 6L)], list.Housed.Select(housed => (housed.Entry, housed.Place, Sequence: (long)(housed.At - Start).TotalDays)));
        Assert.Equal(Rank(2), list.Housed[0].Rank);
    }

    [Fact]
    public void Who_was_not_counted_when_housing_was_given_had_no_place()
    {
        var list = Applied(Line(1, 1, Entered), Line(2, 1, Suspended), Line(3, 1, Departed, QueueCause.Housed));
        Assert.Null(Assert.Single(list.Housed).Place);
    }

    [Fact]
    public void A_departure_that_a_court_undid_is_no_housing_and_a_second_one_counts_with_its_own_day()
    {
        var list = Applied(Line(1, 1, Entered), Line(2, 1, Departed, QueueCause.Housed), Line(3, 1, Restored, QueueCause.Court));
        Assert.Empty(list.Housed);
        Assert.Null(list.Apply(Line(4, 1, Departed, QueueCause.Housed)));
        Assert.Equal(Start.AddDays(4), Assert.Single(list.Housed).At);
    }

    [Fact]
    public void A_line_that_the_journal_cannot_hold_changes_nothing()
    {
        var list = Applied(Line(1, 1, Entered));
        Assert.Equal("queue.sequence", list.Apply(Line(3, 1, Departed, QueueCause.Housed))?.Code);
        Assert.Empty(list.Housed);
        Assert.Equal(1, list.Order.Sequence);
    }

    private static HousedList Applied(params QueueLine[] lines)
    {
        var list = new HousedList();
        foreach (var line in lines)
        {
            Assert.Null(list.Apply(line));
        }

        return list;
    }
}
