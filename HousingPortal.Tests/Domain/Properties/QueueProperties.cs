using HousingPortal.Domain.Queue;
using HousingPortal.Tests.DomainTests.Queue;

namespace HousingPortal.Tests.DomainTests.Properties;

/// <summary>What must hold of a list after whatever happened to it.</summary>
public sealed class QueueProperties
{
    [Theory]
    [InlineData(168)]
    [InlineData(223)]
    [InlineData(130)]
    [InlineData(1)]
    [InlineData(2)]
    public void After_a_thousand_random_events_places_are_1_to_n_and_every_past_day_is_rebuilt_as_it_was_recorded(int seed)
    {
        var random = new Random(seed);
        var order = new QueueOrder();
        var journal = new List<QueueLine>();
        var recorded = new List<QueueSnapshot>();
        var (at, day) = (QueueGiven.Start, DateOnly.FromDateTime(QueueGiven.Start));
        while (journal.Count < 1_000)
        {
            at = at.AddMinutes(random.Next(1, 300));
            while (DateOnly.FromDateTime(at) > day)
            {
                recorded.Add(QueueChain.Snapshot(day, order.Sequence, order.Counted, recorded.Count == 0 ? "" : recorded[^1].Hash));
                day = day.AddDays(1);
            }

            var entry = random.Next(1, 200);
            var kind = Enum.GetValues<QueueEventKind>()[random.Next(8)];
            var causes = QueueCauses.For(kind);
            var line = QueueGiven.Line(order.Sequence + 1, entry, kind, causes[random.Next(causes.Count)]) with { At = at };
            var known = (order.StateOf(line.Entry), order.Counted.Count);
            if (order.Apply(line) is not null)
            {
                Assert.Equal(known, (order.StateOf(line.Entry), order.Counted.Count));
                continue;
            }

            journal.Add(line);
            Assert.Equal(known.Count + QueueLife.Change(known.Item1, order.StateOf(line.Entry)!.Value), order.Counted.Count);
            if (journal.Count % 50 == 0)
            {
                Assert.Equal(Enumerable.Range(1, order.Counted.Count), order.Counted.Select(queued => order.PlaceOf(queued.Entry)!.Value));
                Assert.Equal(order.Counted.OrderBy(queued => queued.Rank.CompleteAt).ThenBy(queued => queued.Rank.RegistrationNumber, StringComparer.Ordinal), order.Counted);
            }
        }

        Assert.True(recorded.Count > 50);
        var (rebuilt, next) = (new QueueOrder(), 0);
        foreach (var snapshot in recorded)
        {
            for (; next < journal.Count && DateOnly.FromDateTime(journal[next].At) <= snapshot.Day; next++)
            {
                Assert.Null(rebuilt.Apply(journal[next]));
            }

            Assert.Equal(snapshot, QueueChain.Snapshot(snapshot.Day, rebuilt.Sequence, rebuilt.Counted, snapshot.PreviousHash));
        }
    }
}
