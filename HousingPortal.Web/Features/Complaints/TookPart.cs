using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Finds who took part in what is complained of (B34). It is found at registration and kept with the complaint: what is done to the case later is not complained of.</summary>
internal static class TookPart
{
    private static readonly string[] Drafts =
    [
        CaseEventTypes.ActionPrefix + CaseAction.DraftPositive, CaseEventTypes.ActionPrefix + CaseAction.IssuePreliminaryRefusal, CaseEventTypes.ActionPrefix + CaseAction.DraftRefusal,
        CaseEventTypes.UpdateDecided,
    ];

    /// <summary>Who drafted and who signed; of a removal also who wrote it, of an action or an inaction also who has the case. Nobody where there is no case.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(PortalDb db, HousingCase? row, ComplaintSubject subject, CancellationToken cancellationToken)
    {
        if (row is null)
            return [];
        var found = await db.CaseEvents.Where(line => line.CaseId == row.Id && Drafts.Contains(line.Type)).Select(line => line.ActorId).Distinct().ToListAsync(cancellationToken);
        found.AddRange(await (
            from signature in db.Signatures
            join document in db.Documents on signature.DocumentId equals document.Id
            where document.CaseId == row.Id && document.Kind != DocumentKind.ComplaintAnswer
            select signature.SignerId).Distinct().ToListAsync(cancellationToken));
        if (subject == ComplaintSubject.Removal)
            found.AddRange(await (
                from line in db.QueueLines
                join entry in db.QueueEntries on line.EntryId equals entry.Id
                where entry.CaseId == row.Id && line.Kind == QueueEventKind.Departed
                select line.ActorId).Distinct().ToListAsync(cancellationToken));
        if (subject is ComplaintSubject.Action or ComplaintSubject.Inaction && row.AssignedToId is { } assigned)
            found.Add(assigned);
        return found;
    }
}
