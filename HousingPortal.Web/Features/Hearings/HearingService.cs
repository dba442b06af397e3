using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>A proof of delivery as the case shows it, in local time of the provider.</summary>
public sealed record DeliveryProofView(NoticeChannel Channel, DateTime At, string Reference, bool SetTheDay, string RecordedByName, DateTime RecordedAt);

/// <summary>The paper on which an outcome rests.</summary>
public sealed record PositionEvidenceView(HearingOutcome Outcome, NoticeChannel Channel, string Document, DateOnly ReceivedOn, bool WasInTime, string RecordedByName);

/// <summary>What is on record about the hearing of a case beside the case itself.</summary>
public sealed record HearingFile(IReadOnlyList<DeliveryProofView> Proofs, IReadOnlyList<PositionEvidenceView> Evidence);

/// <summary>Records what proves a hearing: that the notice arrived, and on what paper the outcome rests.</summary>
public sealed class HearingService(IDbContextFactory<PortalDb> databases, ProviderClock clock, CaseService cases)
{
    public const int LongestReference = 300;

    /// <summary>Null for a case of another provider.</summary>
    public async Task<HearingFile?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Cases.AnyAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var proofs = await db.DeliveryProofs.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var evidence = await db.PositionEvidence.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return new(
            [.. proofs.Select(row => new DeliveryProofView(row.Channel, ProviderClock.ToLocal(row.At, provider), row.Reference, row.SetTheDay, row.RecordedByName, ProviderClock.ToLocal(row.RecordedAt, provider)))],
            [.. evidence.Select(row => new PositionEvidenceView(row.Outcome, row.Channel, row.Document, row.ReceivedOn, row.WasInTime, row.RecordedByName))]);
    }

    /// <summary>
    /// Records a proof of delivery. The first one that carries the notice sets the day of delivery of the case; any other is kept beside it. Errors: those of
    /// <see cref="DeliveryProofs.Check"/>, <c>hearing.too-long</c>(limit) and those of the case.
    /// </summary>
    public async Task<CaseOutcome> ProveDeliveryAsync(Actor actor, Guid caseId, Guid version, DeliveryProof proof, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.CaseWork]))
            return CaseOutcome.Refused(new Error("case.role", CaseAction.RecordDelivery));
        if (proof.Reference.Trim().Length > LongestReference)
            return CaseOutcome.Refused(new Error("hearing.too-long", LongestReference));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await db.Cases.AsNoTracking().Where(row => row.Id == caseId && row.ProviderId == actor.ProviderId).Select(row => new { row.State, row.NoticeIssuedOn, row.NoticeDeliveredOn }).SingleOrDefaultAsync(cancellationToken);
        if (seen is null)
            return CaseOutcome.Refused(CaseService.NotFound);
        var setsTheDay = seen is { State: CaseState.PreliminaryRefusal, NoticeDeliveredOn: null } && DeliveryProofs.SetsTheDay(proof.Channel);
        return setsTheDay
            ? await cases.ExecuteAsync(actor, caseId, version, new CaseCommand.RecordDelivery(DateOnly.FromDateTime(proof.At)), (inside, row, provider, _) => Task.FromResult(Add(inside, row, provider, true)), cancellationToken)
            : await cases.ChangeAsync(actor, caseId, version, (inside, row, provider, _) => Task.FromResult(Add(inside, row, provider, false)), cancellationToken);

        Error? Add(PortalDb inside, HousingCase row, Provider provider, bool sets)
        {
            if (DeliveryProofs.Check(proof, row.NoticeIssuedOn, clock.LocalNow(provider)) is { } error)
                return error;
            AddProof(inside, row, actor, proof.Channel, ProviderClock.ToUtc(proof.At, provider), proof.Reference.Trim(), sets, clock.UtcNow);
            // A proof moves nothing that others decide on, yet whoever has the case open sees it before recording the same letter again.
            row.UpdatedAt = clock.UtcNow;
            return null;
        }
    }

    /// <summary>The proof of a delivery that the portal confirmed itself, in the caller's unit of work.</summary>
    internal static void AddProof(PortalDb db, HousingCase row, Provider provider, DeliveryChannel channel, string reference, bool setsTheDay, DateTime utcNow) =>
        AddProof(db, row, Actor.System(provider.Id), channel == DeliveryChannel.Cabinet ? NoticeChannel.Cabinet : NoticeChannel.Sms, utcNow, reference, setsTheDay, utcNow);

    /// <summary>
    /// Records what came of the hearing with the paper on which it rests. Errors: those of <see cref="PositionEvidence.Check"/>, <c>hearing.too-long</c>(limit) and those of the case.
    /// </summary>
    public Task<CaseOutcome> RecordAsync(Actor actor, Guid caseId, Guid version, HearingRecord record, PositionEvidence? evidence, CancellationToken cancellationToken = default)
    {
        if (evidence is { Document: var document } && document.Trim().Length > LongestReference)
            return Task.FromResult(CaseOutcome.Refused(new Error("hearing.too-long", LongestReference)));
        return cases.ExecuteAsync(actor, caseId, version, new CaseCommand.RecordHearing(record), async (db, row, provider, token) =>
        {
            var today = clock.Today(provider);
            if (PositionEvidence.Check(record.Outcome, evidence, row.NoticeIssuedOn ?? today, today) is { } error)
                return error;
            if (evidence is not null && !string.IsNullOrWhiteSpace(evidence.Document))
                AddEvidence(db, row, actor, record.Outcome, evidence, await ProviderCalendars.OfAsync(db, provider, row, token));
            return null;
        }, cancellationToken);
    }

    private static void AddProof(PortalDb db, HousingCase row, Actor actor, NoticeChannel channel, DateTime at, string reference, bool setsTheDay, DateTime utcNow)
    {
        db.DeliveryProofs.Add(new DeliveryProofRow
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            Channel = channel,
            At = at,
            Reference = reference,
            SetTheDay = setsTheDay,
            RecordedByName = actor.Name,
            RecordedAt = utcNow,
        });
        if (!actor.Has(StaffRole.System))
            CaseJournal.Add(db, row, actor, CaseEventTypes.DeliveryProven, utcNow, new CaseEventData { ProofChannel = channel, Document = reference });
    }

    private void AddEvidence(PortalDb db, HousingCase row, Actor actor, HearingOutcome outcome, PositionEvidence evidence, WorkingCalendar calendar)
    {
        db.PositionEvidence.Add(new PositionEvidenceRow
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            Outcome = outcome,
            Channel = evidence.Channel,
            Document = evidence.Document.Trim(),
            ReceivedOn = evidence.ReceivedOn,
            WasInTime = row.NoticeDeliveredOn is { } delivered && ObjectionWindow.IsOpen(delivered, evidence.ReceivedOn, calendar),
            RecordedByName = actor.Name,
            RecordedAt = clock.UtcNow,
        });
        CaseJournal.Add(db, row, actor, CaseEventTypes.PositionReceived, clock.UtcNow, new CaseEventData { ProofChannel = evidence.Channel, Document = evidence.Document.Trim() });
    }
}
