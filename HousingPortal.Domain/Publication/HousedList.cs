using HousingPortal.Domain.Queue;

namespace HousingPortal.Domain.Publication;

/// <summary>One who received housing, as the journal of the list tells it (para 7, part two).</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="At">When the departure was written, UTC.</param>
/// <param name="Place">The place among those counted just before; null when the entry was not counted then.</param>
public sealed record HousedEntry(Guid Entry, QueueRank Rank, DateTime At, int? Place);

/// <summary>
/// Those of one list who received housing, in the order in which they did (para 7, part two). One who came back onto the list afterwards, because a court or a complaint undid the departure, is not
/// among them.
/// </summary>
public sealed class HousedList
{
    private readonly Dictionary<Guid, HousedEntry> housed = [];

    /// <summary>The order of the list after the lines applied so far.</summary>
    public QueueOrder Order { get; } = new();

    /// <summary>Those housed, the earliest first.</summary>
    public IReadOnlyList<HousedEntry> Housed => [.. housed.Values.OrderBy(entry => entry.At).ThenBy(entry => entry.Rank)];

    /// <summary>Applies the next line of the journal. Errors are those of <see cref="QueueOrder.Apply"/>, and leave everything as it was.</summary>
    public Error? Apply(QueueLine line)
    {
        var isHoused = line is { Kind: QueueEventKind.Departed, Cause: QueueCause.Housed };
        var place = isHoused ? Order.PlaceOf(line.Entry) : null;
        if (Order.Apply(line) is { } error)
        {
            return error;
        }

        if (isHoused)
        {
            housed[line.Entry] = new(line.Entry, line.Rank, line.At, place);
        }
        else if (Order.StateOf(line.Entry) != QueueEntryState.Departed)
        {
            housed.Remove(line.Entry);
        }

        return null;
    }
}
