using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Lets a complaint arrive from the simulated e-government portal, as if the applicant of a case of the own provider had filed it. Development only.</summary>
public sealed class SimulatedComplaints(IDbContextFactory<PortalDb> databases, IHostEnvironment environment, ProviderClock clock)
{
    private const int Most = 20;

    public bool IsAvailable => environment.IsDevelopment();

    /// <summary>Puts a complaint into the simulated cabinet; errors: <c>complaint.role-register</c>, <c>case.not-found</c>.</summary>
    public async Task<Result<Guid>> SendAsync(
        Actor actor, string caseNumber, ComplaintSubject subject, ComplaintAddressee addressee, string circumstances, CancellationToken cancellationToken = default)
    {
        if (!IsAvailable || !actor.Has(Policies.Roles[Policies.Cases]))
            return new Error("complaint.role-register");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var number = caseNumber.Trim().ToUpperInvariant();
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Number == number && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return CaseService.NotFound;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var today = clock.Today(provider);
        var form = new ComplaintForm
        {
            Name = row.ApplicantName,
            Iin = row.ApplicantIin,
            Address = CaseMapping.Form(row).Address,
            Subject = subject,
            Addressee = addressee,
            Against = provider.Name(row.NoticeLanguage),
            Circumstances = circumstances.Trim(),
            LearntOn = today,
            SignedOn = today,
            IsSigned = true,
        };
        var sent = new SimulatedComplaint { Id = Guid.CreateVersion7(), SentAt = clock.UtcNow };
        sent.ComplaintJson = JsonSerializer.Serialize(
            new PortalComplaint(sent.Id.ToString(), provider.Bin, FilingMethod.PortalSignature, sent.SentAt, row.Number, row.NoticeLanguage, form, []), PortalJson.Options);
        db.SimulatedComplaints.Add(sent);
        await db.SaveChangesAsync(cancellationToken);
        return sent.Id;
    }

    /// <summary>What was sent for the own provider and what the portal answered, the last first.</summary>
    public async Task<IReadOnlyList<SimulatedComplaintView>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!IsAvailable || !actor.Has(Policies.Roles[Policies.Cases]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var rows = await db.SimulatedComplaints.AsNoTracking().OrderByDescending(item => item.SentAt).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => (Row: row, Complaint: JsonSerializer.Deserialize<PortalComplaint>(row.ComplaintJson, PortalJson.Options)!))
                .Where(item => item.Complaint.ProviderBin == provider.Bin)
                .Select(item => new SimulatedComplaintView(ProviderClock.ToLocal(item.Row.SentAt, provider), item.Complaint.CaseNumber, item.Complaint.Form.Subject!.Value, item.Row.AnswerReference, item.Row.AnswerFailure)),
        ];
    }
}

/// <summary>Time is local time of the provider.</summary>
public sealed record SimulatedComplaintView(DateTime SentAt, string CaseNumber, ComplaintSubject Subject, string? Number, string? FailureKey);
