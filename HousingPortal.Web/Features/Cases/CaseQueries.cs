using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Cases;

/// <summary>What the case page reads. A case of another provider, or one that does not exist, is null for everybody.</summary>
public sealed class CaseQueries(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    public async Task<CaseView?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = databases.CreateDbContext();
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == actor.ProviderId, cancellationToken);
        var basis = row.ContinuationBasisId is { } basisId
            ? await db.ContinuationBases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == basisId && item.ProviderId == actor.ProviderId, cancellationToken)
            : null;
        var decision = row.DecisionDocumentId is { } documentId
            ? await db.Documents.AsNoTracking().Where(document => document.Id == documentId && document.CaseId == row.Id)
                .Select(document => new DecisionDocument(document.Id, document.Kind, document.Number, document.Status, document.Sha256)).SingleOrDefaultAsync(cancellationToken)
            : null;
        var assessment = await AssessmentService.LoadAsync(db, row, provider, cancellationToken);
        var facts = CaseMapping.ToDomain(row, provider, assessment.Open);
        var now = clock.LocalNow(provider);
        var calendar = await ProviderCalendars.OfAsync(db, provider, row, cancellationToken);
        var barred = await RecusedOfficials.BarAsync(db, actor, row.Id, cancellationToken);
        return new CaseView
        {
            Id = row.Id,
            Version = row.Version,
            Number = row.Number,
            Facts = facts,
            Category = row.Category,
            ApplicantName = row.ApplicantName,
            ApplicantIin = row.ApplicantIin,
            Form = CaseMapping.Form(row),
            FiledAt = ProviderClock.ToLocal(row.FiledAt, provider),
            Term = ServiceTerm.For(facts.TermFrom, calendar),
            Edition = Editions.ByCode(row.EditionCode),
            Basis = basis?.ToDomain(),
            AssignedToId = row.AssignedToId,
            AssignedToName = row.AssignedToName,
            DecisionReasoning = row.DecisionReasoning,
            Decision = decision,
            OrdinalNumber = row.OrdinalNumber,
            DecidedAt = row.DecidedAt is { } decidedAt ? ProviderClock.ToLocal(decidedAt, provider) : null,
            Findings = assessment.Findings,
            Actions = barred is null ? CaseDecider.Available(facts, actor.Roles, now, calendar) : [],
            Barred = barred,
            Now = now,
            TimeZoneId = provider.TimeZoneId,
            HearingPlace = new LocalizedText(provider.HearingPlaceKk, provider.HearingPlaceRu),
            NoticeLanguage = row.NoticeLanguage,
        };
    }

    /// <summary>The history, newest first; null when the case is not the actor's provider's.</summary>
    public async Task<IReadOnlyList<HistoryLine>?> HistoryAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = databases.CreateDbContext();
        if (!await db.Cases.AnyAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == actor.ProviderId, cancellationToken);
        var lines = await db.CaseEvents.AsNoTracking().Where(line => line.CaseId == caseId && line.ProviderId == actor.ProviderId)
            .OrderByDescending(line => line.At).ToListAsync(cancellationToken);
        return [.. lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id)
            .Select(line => new HistoryLine(line.Id, ProviderClock.ToLocal(line.At, provider), line.ActorName, line.ActorId == Actor.System(provider.Id).UserId, line.Type, line.FromState, line.ToState, line.DataJson))];
    }
}
