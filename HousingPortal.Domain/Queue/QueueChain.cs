using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HousingPortal.Domain.Queue;

/// <summary>The recorded order of a list at the end of a local day, chained to the day before.</summary>
/// <param name="Day">Local day of the provider.</param>
/// <param name="Sequence">Last line of the journal that it takes in.</param>
/// <param name="Count">How many were counted.</param>
/// <param name="OrderHash">Hash of the order: each rank and entry, the first first.</param>
/// <param name="PreviousHash">Hash of the snapshot before; empty for the first.</param>
/// <param name="Hash">Hash of all the above.</param>
public sealed record QueueSnapshot(DateOnly Day, long Sequence, int Count, string OrderHash, string PreviousHash, string Hash);

/// <summary>
/// Hashes by which a line of the journal or a recorded order that was changed afterwards is found: SHA-256 over a canonical text, each link with the
/// hash of the link before.
/// </summary>
public static class QueueChain
{
    /// <summary>The link of a line. <paramref name="details"/> is everything else that was written with it: document, reason, who.</summary>
    public static string Link(string previousHash, QueueLine line, params IEnumerable<string> details)
    {
        var text = new StringBuilder();
        Part(text, previousHash);
        Part(text, line.Sequence.ToString(CultureInfo.InvariantCulture));
        Part(text, Moment(line.At));
        Part(text, line.Entry.ToString("N"));
        Part(text, Moment(line.Rank.CompleteAt));
        Part(text, line.Rank.RegistrationNumber);
        Part(text, line.Kind.ToString());
        Part(text, line.Cause.ToString());
        foreach (var detail in details)
        {
            Part(text, detail);
        }

        return Hash(text.ToString());
    }

    /// <summary>The snapshot of an order at the end of a day.</summary>
    public static QueueSnapshot Snapshot(DateOnly day, long sequence, IEnumerable<QueuedEntry> order, string previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        foreach (var queued in order)
        {
            var text = new StringBuilder();
            Part(text, Moment(queued.Rank.CompleteAt));
            Part(text, queued.Rank.RegistrationNumber);
            Part(text, queued.Entry.ToString("N"));
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
            count++;
        }

        var orderHash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new(day, sequence, count, orderHash, previousHash, Seal(day, sequence, count, orderHash, previousHash));
    }

    /// <summary>The hash that a snapshot with these values must bear.</summary>
    public static string Seal(DateOnly day, long sequence, int count, string orderHash, string previousHash)
    {
        var whole = new StringBuilder();
        Part(whole, previousHash);
        Part(whole, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Part(whole, sequence.ToString(CultureInfo.InvariantCulture));
        Part(whole, count.ToString(CultureInfo.InvariantCulture));
        Part(whole, orderHash);
        return Hash(whole.ToString());
    }

    /// <summary>Each part with its length, so that no two different lists of parts give one text.</summary>
    private static void Part(StringBuilder text, string part) => text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");

    private static string Moment(DateTime utc) => utc.Ticks.ToString(CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
