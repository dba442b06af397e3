namespace HousingPortal.Domain.Queue;

/// <summary>An entry with its rank.</summary>
public readonly record struct QueuedEntry(QueueRank Rank, Guid Entry) : IComparable<QueuedEntry>
{
    /// <summary>By rank; two entries of one rank cannot be, yet the order stays total.</summary>
    public int CompareTo(QueuedEntry other) => Rank.CompareTo(other.Rank) is not 0 and var byRank ? byRank : Entry.CompareTo(other.Entry);
}

/// <summary>The order of one list, rebuilt from its journal line by line: places are 1 to n by rank, whatever the way they came about.</summary>
public sealed class QueueOrder
{
    private readonly SortedSet<QueuedEntry> counted = [];
    private readonly Dictionary<Guid, (QueueRank Rank, QueueEntryState State)> known = [];

    /// <summary>Sequence of the last line applied; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>Those counted, the first first.</summary>
    public IReadOnlyCollection<QueuedEntry> Counted => counted;

    /// <summary>The state of an entry, or null when the journal does not know it.</summary>
    public QueueEntryState? StateOf(Guid entry) => known.TryGetValue(entry, out var found) ? found.State : null;

    /// <summary>Place of an entry among those counted, from 1; null when it is not counted.</summary>
    public int? PlaceOf(Guid entry) => known.TryGetValue(entry, out var found) && found.State == QueueEntryState.Active
        ? counted.GetViewBetween(new(new(DateTime.MinValue, ""), Guid.Empty), new(found.Rank, entry)).Count
        : null;

    /// <summary>
    /// Applies the next line. Errors leave the order as it was: <c>queue.sequence</c>(expected) for a line that is missing or doubled,
    /// <c>queue.not-allowed</c>(kind), <c>queue.cause</c>(cause) for a cause that cannot bring the event about, <c>queue.rank</c> when the rank is not
    /// the one the entry has, or belongs to another.
    /// </summary>
    public Error? Apply(QueueLine line)
    {
        if (line.Sequence != Sequence + 1)
        {
            return new("queue.sequence", Sequence + 1);
        }

        if (!QueueCauses.Of(line.Cause).Kinds.Contains(line.Kind))
        {
            return new("queue.cause", line.Cause);
        }

        var before = StateOf(line.Entry);
        var after = QueueLife.After(before, line.Kind);
        if (after.Error is { } error)
        {
            return error;
        }

        if (before is not null && known[line.Entry].Rank != line.Rank)
        {
            return new("queue.rank");
        }

        var place = new QueuedEntry(line.Rank, line.Entry);
        if (after.Value == QueueEntryState.Active)
        {
            counted.Add(place);
        }
        else
        {
            counted.Remove(place);
        }

        known[line.Entry] = (line.Rank, after.Value);
        Sequence = line.Sequence;
        return null;
    }
}
