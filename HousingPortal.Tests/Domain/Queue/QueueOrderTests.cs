using HousingPortal.Domain.Queue;
using static HousingPortal.Domain.Queue.QueueEventKind;
using static HousingPortal.Tests.DomainTests.Queue.QueueGiven;

namespace HousingPortal.Tests.DomainTests.Queue;

public sealed class QueueOrderTests
{
    [Fact]
    public void Places_follow_the_moment_of_the_complete_application_and_not_the_day_of_the_decision()
    {
        var order = Applied(Line(1, 5, Entered), Line(2, 3, Entered), Line(3, 9, Entered), Line(4, 1, Entered));
        Assert.Equal([Entry(1), Entry(3), Entry(5), Entry(9)], order.Counted.Select(queued => queued.Entry));
        Assert.Equal((1, 2, 3, 4), (order.PlaceOf(Entry(1)), order.PlaceOf(Entry(3)), order.PlaceOf(Entry(5)), order.PlaceOf(Entry(9))));
    }

    [Fact]
    public void At_one_moment_the_registration_number_decides_and_at_one_number_the_order_is_still_total()
    {
        var (a, b) = (new QueueRank(Start, "AST-2026-000001"), new QueueRank(Start, "AST-2026-000002"));
        Assert.True(a.CompareTo(b) < 0 && b.CompareTo(a) > 0 && a.CompareTo(a) == 0);
        Assert.True(new QueueRank(Start.AddTicks(1), "AST-2026-000001").CompareTo(b) > 0);
        Assert.True(new QueuedEntry(a, Entry(1)).CompareTo(new(a, Entry(2))) < 0);
        Assert.True(new QueuedEntry(a, Entry(2)).CompareTo(new(b, Entry(1))) < 0);
    }

    [Fact]
    public void Who_was_restored_by_a_court_has_the_old_place_back()
    {
        var order = Applied(Line(1, 1, Entered), Line(2, 2, Entered), Line(3, 1, Departed), Line(4, 3, Entered));
        Assert.Equal((null, 1, 2), (order.PlaceOf(Entry(1)), order.PlaceOf(Entry(2)), order.PlaceOf(Entry(3))));
        Assert.Null(order.Apply(Line(5, 1, Restored, QueueCause.Court)));
        Assert.Equal((1, 2, 3), (order.PlaceOf(Entry(1)), order.PlaceOf(Entry(2)), order.PlaceOf(Entry(3))));
    }

    [Fact]
    public void An_entry_the_journal_does_not_know_has_neither_state_nor_place()
    {
        var order = Applied(Line(1, 1, Entered));
        Assert.Null(order.StateOf(Entry(2)));
        Assert.Null(order.PlaceOf(Entry(2)));
        Assert.Equal((1, QueueEntryState.Active), (order.Sequence, order.StateOf(Entry(1))));
    }

    [Fact]
    public void A_line_that_is_missing_or_doubled_a_wrong_cause_a_wrong_event_and_a_changed_rank_are_refused_and_change_nothing()
    {
        var order = Applied(Line(1, 1, Entered), Line(2, 2, Entered));
        Assert.Equal(("queue.sequence", 3L), Told(order.Apply(Line(2, 3, Entered))));
        Assert.Equal(("queue.sequence", 3L), Told(order.Apply(Line(4, 3, Entered))));
        Assert.Equal(("queue.cause", QueueCause.Housed), Told(order.Apply(Line(3, 3, Entered, QueueCause.Housed))));
        Assert.Equal(("queue.not-allowed", Returned), Told(order.Apply(Line(3, 1, Returned))));
        Assert.Equal("queue.rank", order.Apply(Line(3, 1, Departed) with { Rank = Rank(7) })?.Code);
        Assert.Equal((2, 2), (order.Sequence, order.Counted.Count));

        static (string, object) Told(Domain.Error? error) => (error!.Code, error.Args[0]);
    }

    [Fact]
    public void The_moves_ahead_explain_the_difference_of_the_place_and_name_nobody()
    {
        // Entry 5 had place 5. Ahead of it two were housed, one is being looked at, one came back by a court and one left while not counted.
        QueueLine[] lines =
        [
            .. Enumerable.Range(1, 7).Select(n => Line(n, n, Entered)),
            Line(8, 1, Departed, QueueCause.Housed),
            Line(9, 2, Departed, QueueCause.Housed),
            Line(10, 3, Suspended),
            Line(11, 1, Restored, QueueCause.Court),
            Line(12, 3, Departed, QueueCause.OwnWish),
            Line(13, 7, Departed, QueueCause.Housed),
            Line(14, 5, KeptForFamily),
        ];
        var order = Applied(lines[..7]);
        var before = order.PlaceOf(Entry(5));
        var changes = new List<(QueueLine, int)>();
        foreach (var line in lines[7..])
        {
            var state = order.StateOf(line.Entry);
            changes.Add((line, QueueLife.Change(state, QueueLife.After(state, line.Kind).Value)));
            Assert.Null(order.Apply(line));
        }

        var moves = QueueMoves.Explain(changes, new(Rank(5), Entry(5)));
        Assert.Equal(
            [new(Departed, QueueCause.Housed, 2, -2), new(Suspended, QueueCause.Inventory, 1, -1), new QueueMove(Restored, QueueCause.Court, 1, 1)],
            moves);
        Assert.Equal((5, 3), (before, order.PlaceOf(Entry(5))));
        Assert.Equal(order.PlaceOf(Entry(5)) - before, moves.Sum(move => move.Change));
    }

    [Fact]
    public void Moves_stand_in_the_order_of_events_and_causes_and_what_happened_to_oneself_is_none_of_them()
    {
        (QueueLine, int)[] between =
        [
            (Line(8, 2, Suspended), -1),
            (Line(9, 3, Departed, QueueCause.OwnWish), -1),
            (Line(10, 4, Departed, QueueCause.Housed), -1),
            (Line(11, 5, Suspended), -1),
            (Line(12, 5, Returned), 1),
        ];

        Assert.Equal(
            [new(Departed, QueueCause.Housed, 1, -1), new(Departed, QueueCause.OwnWish, 1, -1), new QueueMove(Suspended, QueueCause.Inventory, 1, -1)],
            QueueMoves.Explain(between, new(Rank(5), Entry(5))));
    }

    internal static QueueOrder Applied(params QueueLine[] lines)
    {
        var order = new QueueOrder();
        Assert.All(lines, line => Assert.Null(order.Apply(line)));
        return order;
    }
}
