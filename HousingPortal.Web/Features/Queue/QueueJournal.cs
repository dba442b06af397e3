using HousingPortal.Domain;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>What an event of the queue rests on: a document and, where one is wanted, a reason.</summary>
internal sealed record QueueBasis(QueueCause Cause, string Document, string Reason = "");

/// <summary>
/// Writes lines of a list's journal inside the caller's transaction. The row of the list is taken first, so the database lets one writer of a list through at a time and the
/// lines are numbered and chained without a gap; a roll back takes the line back.
/// </summary>
internal static class QueueJournal
{
    /// <summary>
    /// Writes what happens to an entry, and its new state. <c>before</c> is its state so far, null for an entry that is new to the list. Errors are those of
    /// <see cref="QueueLife.After"/>, <c>queue.cause</c>(cause) and <c>queue.twice</c>(number, provider) when somebody would be active twice.
    /// </summary>
    public static async Task<Error?> AppendAsync(PortalDb db, QueueEntry entry, QueueEntryState? before, QueueEventKind kind, QueueBasis basis, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (!QueueCauses.Of(basis.Cause).Kinds.Contains(kind))
            return new Error("queue.cause", basis.Cause);
        if (QueueLife.After(before, kind) is var after && after.Error is { } error)
            return error;

        var list = await TakeAsync(db, entry, cancellationToken);
        if (after.Value == QueueEntryState.Departed)
            await ActiveClaims.ReleaseAsync(db, entry.CaseId, cancellationToken);
        else if (after.Value == QueueEntryState.Active && before != QueueEntryState.Active && await ActiveClaims.TakeAsync(db, entry.CaseId, cancellationToken) is { } twice)
            return twice;
        var at = utcNow > list.LastAt ? utcNow : list.LastAt;
        var line = new QueueLine(list.LastSequence + 1, at, entry.Id, RankOf(entry), kind, basis.Cause);
        var row = new QueueLineRow
        {
            ProviderId = entry.ProviderId,
            List = entry.List,
            Sequence = line.Sequence,
            At = at,
            EntryId = entry.Id,
            Kind = kind,
            Cause = basis.Cause,
            Change = QueueLife.Change(before, after.Value),
            CompleteAt = entry.CompleteAt,
            RegistrationNumber = entry.RegistrationNumber,
            Document = basis.Document.Trim(),
            Reason = basis.Reason.Trim(),
            ActorId = actor.UserId,
            ActorName = actor.Name,
        };
        row.Hash = QueueChain.Link(list.LastHash, line, Details(row));
        db.QueueLines.Add(row);
        (entry.State, entry.StateSince) = (after.Value, at);
        await db.QueueLists.Where(item => item.Id == list.Id).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.LastSequence, line.Sequence).SetProperty(item => item.LastHash, row.Hash).SetProperty(item => item.LastAt, at), cancellationToken);
        return null;
    }

    /// <summary>The journal line of a stored row.</summary>
    public static QueueLine LineOf(QueueLineRow row) => new(row.Sequence, row.At, row.EntryId, new(row.CompleteAt, row.RegistrationNumber), row.Kind, row.Cause);

    /// <summary>What is hashed besides the line itself.</summary>
    public static string[] Details(QueueLineRow row) => [row.Document, row.Reason, row.ActorId, row.ActorName];

    /// <summary>The lines of one entry as they were written. Each list numbers its own, so of one moment the list that was left comes before the list that was joined.</summary>
    public static IReadOnlyList<QueueLineRow> InOrder(IEnumerable<QueueLineRow> lines) =>
        [.. lines.OrderBy(line => line.At).ThenBy(line => line.Kind == QueueEventKind.JoinedList).ThenBy(line => line.Sequence)];

    public static QueueRank RankOf(QueueEntry entry) => new(entry.CompleteAt, entry.RegistrationNumber);

    /// <summary>
    /// Entries of before the journal get their first line, in the order in which they came. Run at start; does nothing once it was done.
    /// </summary>
    public static async Task BackfillAsync(PortalDb db, CancellationToken cancellationToken = default)
    {
        var lists = await db.QueueLists.AsNoTracking().Where(list => list.LastSequence == 0 && list.LastNumber > 0).ToListAsync(cancellationToken);
        foreach (var list in lists)
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var entries = await db.QueueEntries.Where(entry => entry.ProviderId == list.ProviderId && entry.List == list.List)
                    .OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.OrdinalNumber).ToListAsync(cancellationToken);
                foreach (var entry in entries)
                {
                    await AppendAsync(db, entry, null, QueueEventKind.Entered, new(QueueCause.Decision, ""), Actor.System(entry.ProviderId), entry.EnteredAt, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                }
                await transaction.CommitAsync(cancellationToken);
            });
        }
    }

    /// <summary>Takes the row of the list for this transaction: the update holds it until the end.</summary>
    private static async Task<QueueListRow> TakeAsync(PortalDb db, QueueEntry entry, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The journal is written inside a transaction only.");
        var rows = db.QueueLists.Where(row => row.ProviderId == entry.ProviderId && row.List == entry.List);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSequence, row => row.LastSequence), cancellationToken) == 0)
        {
            var made = new QueueListRow { ProviderId = entry.ProviderId, List = entry.List };
            db.QueueLists.Add(made);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(made).State = EntityState.Detached;
            return made;
        }
        return await rows.AsNoTracking().SingleAsync(cancellationToken);
    }
}
