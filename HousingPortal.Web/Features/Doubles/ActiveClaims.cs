using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Doubles;

/// <summary>
/// Keeps the rows of <see cref="CasePerson"/> in step with what becomes of a case, inside the caller's transaction. A claim is unique in the database, so of two who register
/// the same person at once, with one provider or two, the second breaks the index, is run anew and finds the first.
/// </summary>
internal static class ActiveClaims
{
    private const int BackfillBatch = 500;

    /// <summary>Active registrations that touch a new one, whoever keeps them, the gravest first. Takes the rows of these persons, so that nothing about them changes until the transaction ends.</summary>
    public static async Task<IReadOnlyList<(Guid CaseId, DoubleFinding Finding)>> FindAsync(PortalDb db, Registration mine, CancellationToken cancellationToken)
    {
        var numbers = mine.Persons.Select(person => person.Iin).ToList();
        if (numbers.Count == 0)
            return [];
        if (db.Database.CurrentTransaction is not null)
            await HoldAsync(db, numbers, cancellationToken);
        var touched = await db.CasePersons.Where(person => person.IsActive && numbers.Contains(person.Iin)).Select(person => person.CaseId).Distinct().ToListAsync(cancellationToken);
        if (touched.Count == 0)
            return [];
        var rows = await (
            from person in db.CasePersons
            join row in db.Cases on person.CaseId equals row.Id
            join provider in db.Providers on row.ProviderId equals provider.Id
            where touched.Contains(person.CaseId)
            orderby row.FiledAt, row.Id
            select new { person.CaseId, person.Iin, person.Role, row.ProviderId, provider.Kind, row.List }).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.CaseId)
                .Select(group => (group.Key, Finding: DoubleRegistration.Compare(
                    mine,
                    new(group.First().ProviderId, RegisterOf(group.First().Kind), group.First().List, [.. group.Select(row => new RegisteredPerson(row.Iin, row.Role))]))))
                .Where(found => found.Finding is not null)
                .Select(found => (found.Key, found.Finding!))
                .OrderByDescending(found => found.Item2.Blocks).ThenBy(found => found.Item2.Kind),
        ];
    }

    /// <summary>The register that a provider keeps.</summary>
    public static HousingRegister RegisterOf(ProviderKind kind) => kind == ProviderKind.Workplace ? HousingRegister.Workplace : HousingRegister.Settlement;

    /// <summary>
    /// A case becomes active, or goes on being: its applicant must not be active elsewhere, else <c>queue.twice</c>(number, provider). What an officer once let pass with a reason
    /// about spouses is not asked again.
    /// </summary>
    public static async Task<Error?> TakeAsync(PortalDb db, Guid caseId, CancellationToken cancellationToken)
    {
        var number = await db.CasePersons.Where(person => person.CaseId == caseId && person.Role == FamilyRole.Applicant).Select(person => person.Iin).SingleOrDefaultAsync(cancellationToken);
        if (number is null)
            return null;
        await HoldAsync(db, [number], cancellationToken);
        var other = await (
            from person in db.CasePersons
            join row in db.Cases on person.CaseId equals row.Id
            join provider in db.Providers on row.ProviderId equals provider.Id
            where person.Iin == number && person.IsActive && person.Role == FamilyRole.Applicant && person.CaseId != caseId
            orderby row.FiledAt, row.Id
            select new { row.Number, provider.NameKk, provider.NameRu }).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
            return new Error("queue.twice", other.Number, new LocalizedText(other.NameKk, other.NameRu));
        var persons = db.CasePersons.Where(person => person.CaseId == caseId);
        await persons.ExecuteUpdateAsync(set => set
            .SetProperty(person => person.IsActive, true)
            .SetProperty(person => person.Claim, person => person.Role == FamilyRole.Applicant ? person.Iin : null), cancellationToken);
        return null;
    }

    /// <summary>A case was refused or its entry left the list: its people may be registered anew.</summary>
    public static Task ReleaseAsync(PortalDb db, Guid caseId, CancellationToken cancellationToken) =>
        db.CasePersons.Where(person => person.CaseId == caseId)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsActive, false).SetProperty(person => person.Claim, (string?)null), cancellationToken);

    /// <summary>
    /// Cases of before these rows get theirs, the oldest first. Of two active registrations of one person that were there already the older has the claim; the younger is found like
    /// any other, and its next step onto the list is refused. Run at start; does nothing once it was done.
    /// </summary>
    public static async Task BackfillAsync(IDbContextFactory<PortalDb> databases, CancellationToken cancellationToken = default)
    {
        List<Guid> waiting;
        await using (var db = databases.CreateDbContext())
            waiting = await db.Cases.Where(row => row.ApplicantIin != "" && !db.CasePersons.Any(person => person.CaseId == row.Id)).OrderBy(row => row.FiledAt).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var batch in waiting.Chunk(BackfillBatch))
            await UnitOfWork.RunAsync(databases, (db, token) => BackfillAsync(db, batch, token), done => done, cancellationToken);
    }

    private static async Task<bool> BackfillAsync(PortalDb db, Guid[] batch, CancellationToken cancellationToken)
    {
        var rows = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(row => batch.Contains(row.Id)).OrderBy(row => row.FiledAt).ThenBy(row => row.Id)
            .Select(row => new { Row = row, Entry = db.QueueEntries.Where(entry => entry.CaseId == row.Id).Select(entry => (QueueEntryState?)entry.State).FirstOrDefault() }).ToListAsync(cancellationToken);
        var numbers = rows.Select(item => item.Row.ApplicantIin).Distinct().ToList();
        var claimed = (await db.CasePersons.Where(person => person.Claim != null && numbers.Contains(person.Claim)).Select(person => person.Claim!).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (row, entry) in rows.Select(item => (item.Row, item.Entry)))
        {
            var active = row.State != CaseState.Refused && entry != QueueEntryState.Departed;
            foreach (var person in row.PersonsFiled())
            {
                person.IsActive = active;
                person.Claim = active && person.Role == FamilyRole.Applicant && claimed.Add(person.Iin) ? person.Iin : null;
                db.CasePersons.Add(person);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    // On SQL Server this holds the rows of these people until the end; SQLite lets one writer through anyway.
    private static Task HoldAsync(PortalDb db, List<string> numbers, CancellationToken cancellationToken) =>
        db.CasePersons.Where(person => numbers.Contains(person.Iin)).ExecuteUpdateAsync(set => set.SetProperty(person => person.Iin, person => person.Iin), cancellationToken);
}
