using HousingPortal.Domain.Queue;

namespace HousingPortal.Tests.DomainTests.Queue;

/// <summary>Entries and lines of a journal: entry n was complete on the n-th minute of 2026, so a smaller number stands earlier.</summary>
internal static class QueueGiven
{
    internal static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    internal static Guid Entry(int n) => new(n, 0, 0, new byte[8]);

    internal static QueueRank Rank(int n) => new(Start.AddMinutes(n), $"AST-2026-{n:000000}");

    /// <summary>A line written on the day of its sequence, with the first cause that the law gives for the event.</summary>
    internal static QueueLine Line(long sequence, int entry, QueueEventKind kind, QueueCause? cause = null) =>
        new(sequence, Start.AddDays(sequence), Entry(entry), Rank(entry), kind, cause ?? QueueCauses.For(kind)[0]);
}
