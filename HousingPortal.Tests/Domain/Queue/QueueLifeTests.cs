using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using static HousingPortal.Domain.Queue.QueueEntryState;
using static HousingPortal.Domain.Queue.QueueEventKind;

namespace HousingPortal.Tests.DomainTests.Queue;

public sealed class QueueLifeTests
{
    /// <summary>The whole table: what follows in each state; what is not here is refused.</summary>
    private static readonly Dictionary<(QueueEntryState?, QueueEventKind), QueueEntryState> Lawful = new()
    {
        [(null, Entered)] = Active,
        [(null, JoinedList)] = Active,
        [(Active, QueueEventKind.Departed)] = QueueEntryState.Departed,
        [(Active, QueueEventKind.Suspended)] = QueueEntryState.Suspended,
        [(Active, LeftList)] = QueueEntryState.Departed,
        [(Active, KeptForFamily)] = Active,
        [(QueueEntryState.Suspended, Returned)] = Active,
        [(QueueEntryState.Suspended, QueueEventKind.Departed)] = QueueEntryState.Departed,
        [(QueueEntryState.Suspended, LeftList)] = QueueEntryState.Departed,
        [(QueueEntryState.Suspended, KeptForFamily)] = QueueEntryState.Suspended,
        [(QueueEntryState.Departed, Restored)] = Active,
        [(QueueEntryState.Departed, JoinedList)] = Active,
    };

    [Fact]
    public void An_event_is_lawful_in_the_states_of_the_table_and_refused_in_every_other()
    {
        foreach (var kind in Enum.GetValues<QueueEventKind>())
        {
            foreach (var state in new QueueEntryState?[] { null, Active, QueueEntryState.Suspended, QueueEntryState.Departed })
            {
                var after = QueueLife.After(state, kind);
                Assert.Equal(Lawful.TryGetValue((state, kind), out var expected) ? expected : null, after.IsSuccess ? after.Value : (QueueEntryState?)null);
                Assert.True(after.IsSuccess || (after.Error!.Code, after.Error.Args[0]) is ("queue.not-allowed", QueueEventKind refused) && refused == kind);
            }
        }
    }

    [Theory]
    [InlineData(null, Active, 1)]
    [InlineData(Active, QueueEntryState.Suspended, -1)]
    [InlineData(Active, QueueEntryState.Departed, -1)]
    [InlineData(QueueEntryState.Suspended, Active, 1)]
    [InlineData(QueueEntryState.Suspended, QueueEntryState.Departed, 0)]
    [InlineData(QueueEntryState.Departed, Active, 1)]
    [InlineData(Active, Active, 0)]
    public void Only_the_active_are_counted(QueueEntryState? before, QueueEntryState after, int change)
    {
        Assert.Equal(change, QueueLife.Change(before, after));
    }

    [Fact]
    [Shows("B17")]
    public void Every_way_off_a_list_rests_on_article_73_or_a_review_of_it_and_a_suspension_keeps_the_place()
    {
        foreach (var rule in QueueCauses.All.Where(rule => rule.Kinds.Contains(QueueEventKind.Departed)))
        {
            Assert.True(rule.Citation.Act == Acts.HousingLaw && rule.Citation.Paragraph.StartsWith("73", StringComparison.Ordinal) || rule.Cause is QueueCause.Court or QueueCause.ComplaintRejected, rule.Cause.ToString());
        }

        var order = new QueueOrder();
        Assert.Null(order.Apply(QueueGiven.Line(1, 1, Entered)));
        Assert.Null(order.Apply(QueueGiven.Line(2, 2, Entered)));
        Assert.Null(order.Apply(QueueGiven.Line(3, 1, QueueEventKind.Suspended)));
        Assert.Equal(1, order.PlaceOf(QueueGiven.Entry(2)));
        Assert.Null(order.Apply(QueueGiven.Line(4, 1, Returned)));
        Assert.Equal((1, 2), (order.PlaceOf(QueueGiven.Entry(1)), order.PlaceOf(QueueGiven.Entry(2))));
    }

    [Fact]
    public void Each_cause_has_a_row_a_place_that_can_be_quoted_and_a_name_that_names_nobody()
    {
        Assert.Equal(Enum.GetValues<QueueCause>(), QueueCauses.All.Select(rule => rule.Cause));
        foreach (var rule in QueueCauses.All)
        {
            Assert.NotEmpty(rule.Kinds);
            Assert.NotEqual(Acts.Format(rule.Citation, Language.Kk), Acts.Format(rule.Citation, Language.Ru));
            Assert.True(rule.Citation.Act != Acts.Order168 || Order168.Find(rule.Citation.Paragraph) is not null, rule.Cause.ToString());
            Assert.Same(rule, QueueCauses.Of(rule.Cause));
            Assert.True(rule.NoticeDays is null or 10);
        }

        Assert.Throws<InvalidOperationException>(() => QueueCauses.Of((QueueCause)99));
    }

    [Fact]
    public void Each_event_has_a_cause_and_the_person_is_told_of_what_takes_a_place()
    {
        Assert.All(Enum.GetValues<QueueEventKind>(), kind => Assert.NotEmpty(QueueCauses.For(kind)));
        Assert.Equal([QueueCause.Court, QueueCause.Complaint, QueueCause.ComplaintPending], QueueCauses.For(Restored));
        Assert.Equal(
            [QueueCause.GroundsCeased, QueueCause.MovedAway, QueueCause.EmploymentEnded, QueueCause.UntrueInformation, QueueCause.OwnDwelling, QueueCause.Death, QueueCause.Inventory, QueueCause.ComplaintRejected],
            QueueCauses.All.Where(rule => rule.NoticeDays is not null).Select(rule => rule.Cause));
    }
}
