namespace HousingPortal.Domain.Queue;

/// <summary>Why a place changed: so many entries ahead came or went for one reason. Nothing about who they are.</summary>
/// <param name="Kind">What happened to them.</param>
/// <param name="Cause">Why.</param>
/// <param name="Count">How many, at least 1.</param>
/// <param name="Change">What it did to the place: negative moves it forward.</param>
public sealed record QueueMove(QueueEventKind Kind, QueueCause Cause, int Count, int Change);

/// <summary>Explains the difference between two places of one entry.</summary>
public static class QueueMoves
{
    /// <summary>
    /// The moves that the lines between two moments made for an entry of this rank, in the order of the kinds and causes. The changes add up to the
    /// difference of the place while the entry itself is counted at both moments. Each line comes with what it changed (1, 0 or -1); lines behind the
    /// entry and its own are passed over, and so are lines that changed nothing.
    /// </summary>
    public static IReadOnlyList<QueueMove> Explain(IEnumerable<(QueueLine Line, int Change)> between, QueuedEntry mine) =>
    [
        .. between
            .Where(item => item.Change != 0 && new QueuedEntry(item.Line.Rank, item.Line.Entry).CompareTo(mine) < 0)
            .GroupBy(item => (item.Line.Kind, item.Line.Cause))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Cause)
            .Select(group => new QueueMove(group.Key.Kind, group.Key.Cause, group.Count(), group.Sum(item => item.Change))),
    ];
}
