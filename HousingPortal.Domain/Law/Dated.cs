namespace HousingPortal.Domain.Law;

/// <summary>A value of the law together with the day since which it holds and the act it was taken from.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Source">The act.</param>
public sealed record DatedValue<T>(T Value, DateOnly From, string Source);

/// <summary>A value that the law changes from time to time. Each row holds from its day until the day before the next row.</summary>
public sealed class Dated<T>
{
    private readonly DatedValue<T>[] rows;

    /// <summary>
    /// Takes the rows in the order of their days. Throws <see cref="ArgumentException"/> when there is no row or the days do not rise.
    /// </summary>
    public Dated(params (DateOnly From, T Value, string Source)[] rows)
    {
        if (rows.Length == 0 || rows.Zip(rows.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            throw new ArgumentException("Rows must exist and their days must rise.", nameof(rows));
        }

        this.rows = [.. rows.Select(row => new DatedValue<T>(row.Value, row.From, row.Source))];
    }

    /// <summary>All rows, oldest first.</summary>
    public IReadOnlyList<DatedValue<T>> Rows => rows;

    /// <summary>The value on a day. Throws <see cref="ArgumentOutOfRangeException"/> before the first known day: a guess would be worse.</summary>
    public DatedValue<T> On(DateOnly day) =>
        rows.LastOrDefault(row => row.From <= day)
        ?? throw new ArgumentOutOfRangeException(nameof(day), day, $"No value is known before {rows[0].From:O}.");
}
