using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Doubles;

/// <summary>One side of a comparison. What is null is not known or, with another provider, not for this one to see.</summary>
public sealed record DoubleSide
{
    public required LocalizedText Provider { get; init; }
    public required HousingRegister Register { get; init; }
    public required QueueList? List { get; init; }
    public string? Number { get; init; }
    public CaseState? State { get; init; }
    public QueueEntryState? Entry { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public int? Place { get; init; }
    public string? Name { get; init; }
    public string? Iin { get; init; }
    public IReadOnlyList<string>? Spouses { get; init; }
    public Category? Category { get; init; }

    /// <summary>The applicant and the members named.</summary>
    public int? Household { get; init; }

    /// <summary>The side of an application that is being typed.</summary>
    public static DoubleSide Of(IHousingApplication form, LocalizedText provider) => new()
    {
        Provider = provider,
        Register = HousingRegister.Settlement,
        List = form.List,
        Name = new PersonName(form.Surname, form.GivenName, form.Patronymic).Full,
        Iin = form.Iin,
        Spouses = SpousesOf(form),
        Category = form.Category,
        Household = form.Family.Count + 1,
    };

    internal static IReadOnlyList<string> SpousesOf(IHousingApplication form) => [.. form.Family.Where(member => member.Kinship == Kinship.Spouse).Select(member => member.Iin)];
}

/// <summary>An active registration that a new application touches. Only one's own has a case that can be opened.</summary>
public sealed record FoundDouble(Guid CaseId, bool IsOwn, DoubleFinding Finding, DoubleSide Side)
{
    public string Number => Side.Number!;
}

/// <summary>What an officer saw and why the application is registered all the same.</summary>
public sealed record AcceptedDoubles(IReadOnlyList<Guid> Cases, string Reason);

/// <summary>Finds who would stand on the books twice, and shows as much as an officer of this provider may see.</summary>
public sealed class DoubleService(IDbContextFactory<PortalDb> databases)
{
    public const int LongestReason = 2000;

    /// <summary>Active registrations that an application touches, the gravest first; empty for who takes no applications.</summary>
    public async Task<IReadOnlyList<FoundDouble>> FindAsync(Actor actor, IHousingApplication form, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Officer, StaffRole.HrOfficer))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, actor.ProviderId, RegistrationOf(actor.ProviderId, form), cancellationToken);
    }

    internal static Registration RegistrationOf(Guid providerId, IHousingApplication form) =>
        new(providerId, HousingRegisters.Of(form.List), form.List, DoubleRegistration.PersonsOf(form.Iin, form.Family));

    /// <summary>The same inside the caller's transaction.</summary>
    internal static async Task<IReadOnlyList<FoundDouble>> FindAsync(PortalDb db, Guid providerId, Registration mine, CancellationToken cancellationToken)
    {
        var found = new List<FoundDouble>();
        foreach (var (caseId, finding) in await ActiveClaims.FindAsync(db, mine, cancellationToken))
        {
            var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == caseId, cancellationToken);
            var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
            var entry = await db.QueueEntries.AsNoTracking().SingleOrDefaultAsync(item => item.CaseId == caseId, cancellationToken);
            var side = new DoubleSide
            {
                Provider = new(provider.NameKk, provider.NameRu),
                Register = ActiveClaims.RegisterOf(provider.Kind),
                List = row.List,
                Number = row.Number,
                State = row.State,
                Entry = entry?.State,
            };
            found.Add(new(caseId, row.ProviderId == providerId, finding, row.ProviderId == providerId ? await WholeAsync(db, side, row, entry, cancellationToken) : side));
        }
        return found;
    }

    private static async Task<DoubleSide> WholeAsync(PortalDb db, DoubleSide side, HousingCase row, QueueEntry? entry, CancellationToken cancellationToken)
    {
        var form = PortalJson.ReadApplication(row.ApplicationJson);
        return side with
        {
            ReceivedOn = row.ReceivedOn,
            Place = entry is { State: QueueEntryState.Active } ? await QueueQueries.PlaceAsync(db, entry.ProviderId, entry.List, QueueJournal.RankOf(entry), cancellationToken) : null,
            Name = row.ApplicantName,
            Iin = row.ApplicantIin,
            Spouses = DoubleSide.SpousesOf(form),
            Category = row.Category,
            Household = form.Family.Count + 1,
        };
    }
}
