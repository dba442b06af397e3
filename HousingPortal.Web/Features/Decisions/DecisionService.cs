using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Notices;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Decisions;

/// <summary>What came of a signature: done with the number on the list if there is one, refused, or overtaken. The verdict is given whenever the signature was looked at.</summary>
public sealed record SignOutcome(Guid? Version, Error? Error, CaseConflict? Conflict, SignatureVerdict? Verdict, int? OrdinalNumber, int? Place);

/// <summary>Brings a drafted decision into force by the authorised person's signature (para 10).</summary>
public sealed class DecisionService(
    IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices, ISignatureVerifier verifier, IDevelopmentSigner? developmentSigner = null)
{
    /// <summary>Whether this installation can make test signatures itself. In production the signer's browser signs.</summary>
    public bool CanSignHere => developmentSigner is not null;

    /// <summary>Signs with the test key of the signed-in official, then goes the way of every signature.</summary>
    public async Task<SignOutcome> SignHereAsync(Actor actor, Guid caseId, Guid version, Guid documentId, CancellationToken cancellationToken = default)
    {
        if (developmentSigner is null)
            return Refused(new Error("signature.no-module"));
        if (await FindAsync(actor, caseId, cancellationToken) is not { } waiting || waiting.DocumentId != documentId)
            return Refused(new Error("decision.not-waiting"));
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, documentId, cancellationToken);
        if (printed.Error is { } error)
            return Refused(error);
        var cms = developmentSigner.Sign(printed.Value.Pdf, waiting.SignerName, waiting.SignerIin, waiting.ProviderBin);
        return await SignAsync(actor, caseId, version, documentId, cms, cancellationToken);
    }

    /// <summary>Prints the waiting decision and freezes its bytes; its SHA-256, or what is missing for printing.</summary>
    public async Task<Result<string>> PrintAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, caseId, cancellationToken) is not { } waiting)
            return new Error("decision.not-waiting");
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, waiting.DocumentId, cancellationToken);
        return printed.Error is { } error ? error : printed.Value.Sha256;
    }

    /// <summary>
    /// Verifies the signature over the frozen bytes of the decision and, when it is valid, puts the decision into force: on a positive one the applicant gets the next ordinal
    /// number of the list. An invalid signature leaves nothing behind but a line in the history.
    /// </summary>
    public async Task<SignOutcome> SignAsync(Actor actor, Guid caseId, Guid version, Guid documentId, byte[] cms, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.AuthorisedPerson))
            return Refused(new Error("case.role", CaseAction.SignPositive));
        var signed = await LookAtAsync(actor, caseId, version, documentId, cms, cancellationToken);
        if (signed.Outcome is { } early)
            return early;
        if (!signed.Verdict!.IsValid)
        {
            await JournalRejectionAsync(actor, caseId, signed.Verdict, cancellationToken);
            return Refused(new Error("signature.invalid", [.. signed.Verdict.Checks.Where(check => !check.Passed).Select(check => check.Name)]), signed.Verdict);
        }
        try
        {
            var outcome = await UnitOfWork.RunAsync(databases, (db, token) => SignAsync(db, actor, caseId, version, documentId, cms, signed, token), outcome => outcome.Version is not null, cancellationToken);
            if (outcome.Version is not null)
                notices.Wake();
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = databases.CreateDbContext();
            return Overtaken(await CaseService.ConflictAsync(db, caseId, cancellationToken), signed.Verdict);
        }
    }

    /// <summary>The decision that waits for this signer, or null. The bytes are fetched over HTTP.</summary>
    public async Task<WaitingDecision?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.AuthorisedPerson))
            return null;
        await using var db = databases.CreateDbContext();
        return await (
            from row in db.Cases
            join document in db.Documents on row.DecisionDocumentId equals document.Id
            join user in db.Users on actor.UserId equals user.Id
            join provider in db.Providers on row.ProviderId equals provider.Id
            where row.Id == caseId && row.ProviderId == actor.ProviderId && document.CaseId == row.Id && user.ProviderId == actor.ProviderId
            select new WaitingDecision(document.Id, document.Kind, document.Number, document.Status, document.Sha256, user.FullName, user.Position, user.Iin, provider.Bin)).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Looked> LookAtAsync(Actor actor, Guid caseId, Guid version, Guid documentId, byte[] cms, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return new(Refused(CaseService.NotFound));
        if (row.Version != version)
            return new(Overtaken(await CaseService.ConflictAsync(db, caseId, cancellationToken), null));
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(document => document.Id == documentId && document.CaseId == caseId, cancellationToken);
        if (document is null || row.DecisionDocumentId != documentId || document.Status != DocumentStatus.Printed)
            return new(Refused(new Error("decision.not-waiting")));
        var content = await db.DocumentContents.AsNoTracking().SingleAsync(content => content.Id == documentId, cancellationToken);
        var signer = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == actor.UserId && user.ProviderId == actor.ProviderId, cancellationToken);
        if (signer is null || signer.IsDisabled)
            return new(Refused(new Error("case.role", CaseAction.SignPositive)));
        var bin = await db.Providers.Where(provider => provider.Id == actor.ProviderId).Select(provider => provider.Bin).SingleAsync(cancellationToken);
        return new(null, row.List, document.Kind, signer.FullName, signer.Position, await verifier.VerifyAsync(content.Pdf, cms, new ExpectedSigner(signer.Iin, bin), cancellationToken));
    }

    private async Task<SignOutcome> SignAsync(
        PortalDb db, Actor actor, Guid caseId, Guid version, Guid documentId, byte[] cms, Looked signed, CancellationToken cancellationToken)
    {
        var isPositive = signed.Kind == DocumentKind.PositiveDecision;
        // The counter comes first: from here on the database lets one signature of this list through at a time, and a roll back gives the number back.
        int? number = isPositive ? await QueueNumbers.NextAsync(db, actor.ProviderId, signed.List, cancellationToken) : null;
        var row = await db.Cases.SingleAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken);
        if (row.Version != version)
            return Overtaken(await CaseService.ConflictAsync(db, caseId, cancellationToken), signed.Verdict);
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return Refused(barred);
        var document = await db.Documents.SingleAsync(document => document.Id == documentId && document.CaseId == caseId, cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == actor.ProviderId, cancellationToken);
        var findings = await AssessmentService.LoadAsync(db, row, provider, cancellationToken);
        CaseCommand command = isPositive ? new CaseCommand.SignPositive() : new CaseCommand.SignRefusal();
        var calendar = await ProviderCalendars.OfAsync(db, provider, row, cancellationToken);
        var now = clock.UtcNow;
        if (CaseService.Decide(db, row, provider, calendar, actor, command, findings.Open, now, out var line).Error is { } error)
            return Refused(error, signed.Verdict);

        row.DecidedAt = now;
        document.Status = DocumentStatus.Issued;
        document.IssuedAt = now;
        await SignatureKeeping.AddAsync(db, actor, document, cms, signed.Verdict!, signed.SignerName, signed.SignerPosition, now, cancellationToken);
        int? place = null;
        if (number is { } ordinal)
        {
            row.OrdinalNumber = ordinal;
            var entry = new QueueEntry
            {
                ProviderId = actor.ProviderId,
                List = row.List,
                CaseId = row.Id,
                RegistrationNumber = row.Number,
                OrdinalNumber = ordinal,
                CompleteAt = row.FiledAt,
                EnteredAt = now,
            };
            entry.Take(row, CaseMapping.Household(row));
            db.QueueEntries.Add(entry);
            if (await QueueJournal.AppendAsync(db, entry, null, QueueEventKind.Entered, new(QueueCause.Decision, document.Number), actor, now, cancellationToken) is { } wrong)
                return Refused(wrong, signed.Verdict);
            place = await QueueQueries.PlaceAsync(db, entry.ProviderId, entry.List, QueueJournal.RankOf(entry), cancellationToken);
            // The signed decision itself goes to the cabinet (paras 10 and 12); the SMS comes with the notification.
            NoticeService.Deliver(db, document, now, [DeliveryChannel.Cabinet]);
            await NoticeService.AddAsync(db, row, provider, DocumentKind.RegistrationNotification,
                new NoticeFacts { OrdinalNumber = ordinal, Place = place, DecisionNumber = document.Number }, now, cancellationToken);
        }
        else
        {
            await ActiveClaims.ReleaseAsync(db, row.Id, cancellationToken);
            NoticeService.Deliver(db, document, now, ResultNotices.Of(row.State)!.Channels);
        }
        line!.DataJson = CaseJournal.Write(new CaseEventData { DocumentNumber = document.Number, OrdinalNumber = number, Place = place, IsTest = signed.Verdict!.IsTest });
        await db.SaveChangesAsync(cancellationToken);
        return new SignOutcome(row.Version, null, null, signed.Verdict, number, place);
    }

    private async Task JournalRejectionAsync(Actor actor, Guid caseId, SignatureVerdict verdict, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var row = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken);
        CaseJournal.Add(db, row, actor, CaseEventTypes.SignatureRejected, clock.UtcNow,
            new CaseEventData { FailedChecks = [.. verdict.Checks.Where(check => !check.Passed).Select(check => check.Name)] });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static SignOutcome Refused(Error error, SignatureVerdict? verdict = null) => new(null, error, null, verdict, null, null);

    private static SignOutcome Overtaken(CaseConflict conflict, SignatureVerdict? verdict) => new(null, null, conflict, verdict, null, null);

    private sealed record Looked(
        SignOutcome? Outcome, Domain.Eligibility.QueueList List = default, DocumentKind Kind = default, string SignerName = "", string SignerPosition = "", SignatureVerdict? Verdict = null);
}

/// <summary>The decision that waits for a signature, and who must sign it.</summary>
public sealed record WaitingDecision(
    Guid DocumentId, DocumentKind Kind, string Number, DocumentStatus Status, string? Sha256, string SignerName, string SignerPosition, string SignerIin, string ProviderBin);
