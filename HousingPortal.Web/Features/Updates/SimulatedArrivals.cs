using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Updates;

/// <summary>Lets an update arrive from the simulated e-government portal, as if the applicant of a case of the own provider had filed it. Development only.</summary>
public sealed class SimulatedArrivals(IDbContextFactory<PortalDb> databases, IHostEnvironment environment, ProviderClock clock)
{
    private const int Most = 20;

    public bool IsAvailable => environment.IsDevelopment();

    /// <summary>Puts an update into the simulated cabinet; errors: <c>update.role</c>, <c>update.not-found</c>.</summary>
    public async Task<Result<Guid>> SendAsync(Actor actor, string caseNumber, DataChange change, string reason, CancellationToken cancellationToken = default)
    {
        if (!IsAvailable || !actor.Has(Policies.Roles[Policies.Cases]))
            return new Error("update.role");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var number = caseNumber.Trim().ToUpperInvariant();
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Number == number && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return new Error("update.not-found");
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var application = CaseMapping.Form(row);
        var form = new Annex3Form
        {
            CaseNumber = row.Number,
            Surname = application.Surname,
            GivenName = application.GivenName,
            Patronymic = application.Patronymic,
            Iin = row.ApplicantIin,
            MemberIin = DataChanges.ConcernsMember(change) && application.Family is [var member, ..] ? member.Iin : "",
            Changes = [change],
            Reason = reason.Trim(),
            ConfirmingDocument = DataChanges.NeedsDocument(change) ? "1" : "",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = clock.Today(provider),
        };
        var sent = new SimulatedUpdate { Id = Guid.CreateVersion7(), SentAt = clock.UtcNow };
        sent.UpdateJson = UpdateJson.Write(new PortalUpdate(sent.Id.ToString(), provider.Bin, FilingMethod.PortalSignature, sent.SentAt, form, []));
        db.SimulatedUpdates.Add(sent);
        await db.SaveChangesAsync(cancellationToken);
        return sent.Id;
    }

    /// <summary>What was sent for the own provider and what the portal answered, the last first.</summary>
    public async Task<IReadOnlyList<SimulatedArrivalView>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!IsAvailable || !actor.Has(Policies.Roles[Policies.Cases]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var rows = await db.SimulatedUpdates.AsNoTracking().OrderByDescending(item => item.SentAt).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => (Row: row, Update: System.Text.Json.JsonSerializer.Deserialize<PortalUpdate>(row.UpdateJson, PortalJson.Options)!))
                .Where(item => item.Update.ProviderBin == provider.Bin)
                .Select(item => new SimulatedArrivalView(ProviderClock.ToLocal(item.Row.SentAt, provider), item.Update.Form.CaseNumber, item.Update.Form.Changes, item.Row.AnswerReference, item.Row.AnswerFailure)),
        ];
    }
}

/// <summary>Time is local time of the provider.</summary>
public sealed record SimulatedArrivalView(DateTime SentAt, string CaseNumber, IReadOnlyList<DataChange> Changes, string? Number, string? FailureKey);
