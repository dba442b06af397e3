using HousingPortal.Domain;
using HousingPortal.Domain.Recusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Recusals;

/// <summary>
/// Who may not act on a case (interpretation B37). Every service asks here before it stores what a person does to a case; the portal itself is never recused.
/// </summary>
internal static class RecusedOfficials
{
    /// <summary><c>recusal.waits</c>(last day) while a recusal of the actor is open, <c>recusal.barred</c> once it was granted, else null.</summary>
    public static async Task<Error?> BarAsync(PortalDb db, Actor actor, Guid caseId, CancellationToken cancellationToken)
    {
        var standing = await Standing(db, caseId).Where(row => row.OfficialId == actor.UserId).Select(row => new { row.State, row.DecideBy }).ToListAsync(cancellationToken);
        return standing.Count == 0 ? null
            : standing.FirstOrDefault(row => row.State == RecusalState.Granted) is not null ? new Error("recusal.barred")
            : new Error("recusal.waits", standing[0].DecideBy);
    }

    /// <summary>Ids of the officials who take no part in a case now, for whoever picks a person: an officer, a reviewer of a complaint, a secretary.</summary>
    public static async Task<IReadOnlySet<string>> OfAsync(PortalDb db, Guid caseId, CancellationToken cancellationToken) =>
        (await Standing(db, caseId).Select(row => row.OfficialId).ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>Cases that the actor may be given.</summary>
    public static IQueryable<HousingCase> WithoutRecused(this IQueryable<HousingCase> cases, PortalDb db, string officialId) =>
        cases.Where(row => !db.Recusals.Any(recusal => recusal.CaseId == row.Id && recusal.OfficialId == officialId && recusal.State != RecusalState.Declined));

    private static IQueryable<RecusalRow> Standing(PortalDb db, Guid caseId) => db.Recusals.AsNoTracking().Where(row => row.CaseId == caseId && row.State != RecusalState.Declined);
}
