using HousingPortal.Domain.Queue;
using static HousingPortal.Domain.Queue.QueueEventKind;
using static HousingPortal.Tests.DomainTests.Queue.QueueGiven;

namespace HousingPortal.Tests.DomainTests.Queue;

public sealed class QueueChainTests
{
    [Fact]
    public void The_link_of_a_line_changes_with_every_part_of_it()
    {
        var line = Line(3, 1, Departed, QueueCause.Housed);
        string[] links =
        [
            QueueChain.Link("a", line, "document", "reason"),
            QueueChain.Link("b", line, "document", "reason"),
            QueueChain.Link("a", line with { Sequence = 4 }, "document", "reason"),
            QueueChain.Link("a", line with { At = line.At.AddTicks(1) }, "document", "reason"),
            QueueChain.Link("a", line with { Entry = Entry(2) }, "document", "reason"),
            QueueChain.Link("a", line with { Rank = line.Rank with { CompleteAt = Start } }, "document", "reason"),
            QueueChain.Link("a", line with { Rank = line.Rank with { RegistrationNumber = "X" } }, "document", "reason"),
            QueueChain.Link("a", line with { Kind = Suspended }, "document", "reason"),
            QueueChain.Link("a", line with { Cause = QueueCause.OwnWish }, "document", "reason"),
            QueueChain.Link("a", line, "documentr", "eason"),
            QueueChain.Link("a", line, "document"),
        ];
        Assert.Equal(links.Length, links.Distinct().Count());
        Assert.All(links, link => Assert.Matches("^[0-9a-f]{64}$", link));
        Assert.Equal(links[0], QueueChain.Link("a", line with { }, "document", "reason"));
    }

    [Fact]
    public void A_snapshot_changes_with_the_order_the_day_the_sequence_and_the_day_before()
    {
        var order = QueueOrderTests.Applied(Line(1, 1, Entered), Line(2, 2, Entered)).Counted.ToList();
        var day = new DateOnly(2026, 11, 23);
        var snapshot = QueueChain.Snapshot(day, 2, order, "");
        Assert.Equal((day, 2L, 2, ""), (snapshot.Day, snapshot.Sequence, snapshot.Count, snapshot.PreviousHash));
        Assert.Equal(snapshot.Hash, QueueChain.Seal(day, 2, 2, snapshot.OrderHash, ""));
        QueueSnapshot[] others =
        [
            QueueChain.Snapshot(day.AddDays(1), 2, order, ""),
            QueueChain.Snapshot(day, 3, order, ""),
            QueueChain.Snapshot(day, 2, order, snapshot.Hash),
            QueueChain.Snapshot(day, 2, Enumerable.Reverse(order), ""),
            QueueChain.Snapshot(day, 2, order.Take(1), ""),
        ];
        Assert.Equal(6, others.Append(snapshot).DistinctBy(item => item.Hash).Count());
        Assert.NotEqual(snapshot.OrderHash, others[3].OrderHash);
        Assert.NotEqual(QueueChain.Seal(day, 2, 2, snapshot.OrderHash, ""), QueueChain.Seal(day, 2, 3, snapshot.OrderHash, ""));
    }

    [Fact]
    public void The_hash_of_an_order_changes_with_the_moment_the_number_and_the_entry_of_each()
    {
        var first = new QueuedEntry(Rank(1), Entry(1));
        QueuedEntry[] others =
        [
            first,
            first with { Rank = first.Rank with { CompleteAt = first.Rank.CompleteAt.AddTicks(1) } },
            first with { Rank = first.Rank with { RegistrationNumber = "X" } },
            first with { Entry = Entry(2) },
        ];
        Assert.Equal(others.Length, others.Select(queued => QueueChain.Snapshot(new(2026, 11, 23), 1, [queued], "").OrderHash).Distinct().Count());
    }
}
