using HousingPortal.Domain;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>A complaint about a removal stops it (APPK art. 96): the entry is counted again with its old date, until the complaint ends. All inside the caller's transaction.</summary>
internal static class ComplaintStop
{
    /// <summary>Gives the place back for the time of the complaint. What stands in the way is only written down: the complaint itself is registered all the same.</summary>
    public static async Task StopAsync(PortalDb db, ComplaintRow complaint, HousingCase? row, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (complaint.Subject != ComplaintSubject.Removal || row is null)
            return;
        var entry = await db.QueueEntries.SingleOrDefaultAsync(item => item.CaseId == row.Id && item.ProviderId == row.ProviderId, cancellationToken);
        if (entry is not { State: QueueEntryState.Departed } || !ComplaintScope.Stops(await CauseAsync(db, entry, cancellationToken)))
            return;
        var basis = new QueueBasis(QueueCause.ComplaintPending, complaint.Number);
        if (await QueueJournal.AppendAsync(db, entry, entry.State, QueueEventKind.Restored, basis, actor, utcNow, cancellationToken) is { } error)
        {
            ComplaintJournal.Add(db, complaint, actor, ComplaintJournal.NotStopped, utcNow, error.Args is [string number, ..] ? number : "");
            return;
        }
        complaint.StoppedRemoval = true;
        ComplaintJournal.Add(db, complaint, actor, ComplaintJournal.Stopped, utcNow);
        CaseJournal.Add(db, row, actor, CaseEventTypes.QueuePrefix + QueueEventKind.Restored, utcNow, new CaseEventData { QueueCause = QueueCause.ComplaintPending.ToString(), Document = complaint.Number });
    }

    /// <summary>The complaint came to nothing: the removal is carried out and told, unless another complaint or a judgment still holds it.</summary>
    public static async Task<Error?> CarryOutAsync(PortalDb db, ComplaintRow complaint, HousingCase row, string document, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (!complaint.StoppedRemoval)
            return null;
        complaint.StoppedRemoval = false;
        var entry = await db.QueueEntries.SingleAsync(item => item.CaseId == row.Id && item.ProviderId == row.ProviderId, cancellationToken);
        var others = await db.Complaints.AsNoTracking().Where(item => item.CaseId == row.Id && item.Id != complaint.Id && item.Subject == ComplaintSubject.Removal).ToListAsync(cancellationToken);
        if (entry.State == QueueEntryState.Departed || others.Any(other => ComplaintMapping.ToDomain(other).StopsExecution))
            return null;
        var command = new QueueCommand(QueueEventKind.Departed, QueueCause.ComplaintRejected, document, Limited(complaint.Reasoning));
        if (await QueueJournal.AppendAsync(db, entry, entry.State, command.Kind, new(command.Cause, command.Document, command.Reason), actor, utcNow, cancellationToken) is { } error)
            return error;
        var letter = await RemovalLetters.AddAsync(db, row, entry, command, utcNow, cancellationToken);
        CaseJournal.Add(db, row, actor, CaseEventTypes.QueuePrefix + command.Kind, utcNow,
            new CaseEventData { QueueCause = command.Cause.ToString(), Document = document, Reason = command.Reason, NoticeNumber = letter?.Number });
        return null;
    }

    private static string Limited(string reason) => reason.Length <= QueueService.LongestReason ? reason : reason[..QueueService.LongestReason];

    private static async Task<QueueCause> CauseAsync(PortalDb db, QueueEntry entry, CancellationToken cancellationToken) =>
        QueueJournal.InOrder(await db.QueueLines.AsNoTracking().Where(line => line.EntryId == entry.Id).ToListAsync(cancellationToken))[^1].Cause;
}
