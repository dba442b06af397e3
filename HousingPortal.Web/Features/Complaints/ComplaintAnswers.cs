using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>What came of the signature of an answer. The verdict is given whenever the signature was looked at.</summary>
public sealed record AnswerSigned(Guid? Version, Error? Error, SignatureVerdict? Verdict);

/// <summary>Brings a drafted answer into force by the signature of the reviewing official (APPK art. 100), together with everything that it does to the case and to the queue.</summary>
public sealed class ComplaintAnswers(
    IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices, ISignatureVerifier verifier, IDevelopmentSigner? developmentSigner = null)
{
    /// <summary>Whether this installation can make test signatures itself. In production the signer's browser signs.</summary>
    public bool CanSignHere => developmentSigner is not null;

    /// <summary>The answer that waits for this official, or null. The bytes are fetched over HTTP.</summary>
    public async Task<WaitingDecision?> FindAsync(Actor actor, Guid complaintId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Supervisor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from row in db.Complaints
            join document in db.Documents on row.AnswerDocumentId equals document.Id
            join user in db.Users on actor.UserId equals user.Id
            join provider in db.Providers on row.ProviderId equals provider.Id
            where row.Id == complaintId && row.ProviderId == actor.ProviderId && row.State == ComplaintState.AnswerDrafted && user.ProviderId == actor.ProviderId
            select new WaitingDecision(document.Id, document.Kind, document.Number, document.Status, document.Sha256, user.FullName, user.Position, user.Iin, provider.Bin)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Prints the waiting answer and freezes its bytes; its SHA-256, or what is missing for printing.</summary>
    public async Task<Result<string>> PrintAsync(Actor actor, Guid complaintId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, complaintId, cancellationToken) is not { } waiting)
            return new Error("complaint.answer-not-waiting");
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, waiting.DocumentId, cancellationToken);
        return printed.Error is { } error ? error : printed.Value.Sha256;
    }

    /// <summary>Signs with the test key of the signed-in official, then goes the way of every signature.</summary>
    public async Task<AnswerSigned> SignHereAsync(Actor actor, Guid complaintId, Guid version, Guid documentId, CancellationToken cancellationToken = default)
    {
        if (developmentSigner is null)
            return Refused(new Error("signature.no-module"));
        if (await FindAsync(actor, complaintId, cancellationToken) is not { } waiting || waiting.DocumentId != documentId)
            return Refused(new Error("complaint.answer-not-waiting"));
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, documentId, cancellationToken);
        if (printed.Error is { } error)
            return Refused(error);
        var cms = developmentSigner.Sign(printed.Value.Pdf, waiting.SignerName, waiting.SignerIin, waiting.ProviderBin);
        return await SignAsync(actor, complaintId, version, documentId, cms, cancellationToken);
    }

    /// <summary>
    /// Verifies the signature over the frozen bytes of the answer and, when it is valid, puts the answer into force. An invalid signature leaves nothing behind but a line in the history.
    /// </summary>
    public async Task<AnswerSigned> SignAsync(Actor actor, Guid complaintId, Guid version, Guid documentId, byte[] cms, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Supervisor))
            return Refused(new Error("complaint.role", ComplaintAction.SignAnswer));
        var looked = await LookAtAsync(actor, complaintId, documentId, cms, cancellationToken);
        if (looked.Error is { } early)
            return Refused(early);
        var evidence = looked.Value;
        if (!evidence.Verdict.IsValid)
        {
            var failed = evidence.Verdict.Checks.Where(check => !check.Passed).Select(check => check.Name).ToArray();
            await JournalRejectionAsync(actor, complaintId, failed, cancellationToken);
            return new(null, new Error("signature.invalid", [.. failed]), evidence.Verdict);
        }
        try
        {
            var signed = await UnitOfWork.RunAsync(databases, (db, token) => SignAsync(db, actor, complaintId, version, documentId, cms, evidence, token), done => done.Version is not null, cancellationToken);
            if (signed.Version is not null)
                notices.Wake();
            return signed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(new Error("complaint.overtaken", await ComplaintService.ByWhomAsync(databases, complaintId, cancellationToken)), evidence.Verdict);
        }
    }

    private async Task<Result<Evidence>> LookAtAsync(Actor actor, Guid complaintId, Guid documentId, byte[] cms, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(item => item.Id == complaintId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return ComplaintService.NotFound;
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(item => item.Id == documentId && item.ComplaintId == complaintId, cancellationToken);
        if (row.AnswerDocumentId != documentId || document is not { Status: DocumentStatus.Printed })
            return new Error("complaint.answer-not-waiting");
        var content = await db.DocumentContents.AsNoTracking().SingleAsync(item => item.Id == documentId, cancellationToken);
        var signer = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == actor.UserId && user.ProviderId == actor.ProviderId, cancellationToken);
        if (signer is null || signer.IsDisabled)
            return new Error("complaint.role", ComplaintAction.SignAnswer);
        var bin = await db.Providers.Where(provider => provider.Id == actor.ProviderId).Select(provider => provider.Bin).SingleAsync(cancellationToken);
        return new Evidence(signer.FullName, signer.Position, await verifier.VerifyAsync(content.Pdf, cms, new ExpectedSigner(signer.Iin, bin), cancellationToken));
    }

    private async Task<AnswerSigned> SignAsync(
        PortalDb db, Actor actor, Guid complaintId, Guid version, Guid documentId, byte[] cms, Evidence evidence, CancellationToken cancellationToken)
    {
        var row = await db.Complaints.SingleAsync(item => item.Id == complaintId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row.Version != version)
            return Refused(new Error("complaint.overtaken", row.SavedByName), evidence.Verdict);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var owner = row.CaseId is { } caseId ? await db.Cases.SingleAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken) : null;
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var now = clock.UtcNow;
        var decided = await ComplaintService.DecideAsync(db, row, new ComplaintCommand.SignAnswer(), actor, clock.Today(provider), calendar, now, cancellationToken);
        if (decided.Error is { } error)
            return Refused(error, evidence.Verdict);
        var document = await db.Documents.SingleAsync(item => item.Id == documentId && item.ComplaintId == complaintId, cancellationToken);
        (document.Status, document.IssuedAt) = (DocumentStatus.Issued, now);
        await SignatureKeeping.AddAsync(db, actor, document, cms, evidence.Verdict, evidence.SignerName, evidence.SignerPosition, now, cancellationToken);
        if (await ComplaintService.EndAsync(db, row, owner, provider, decided.Value, ComplaintService.Named(document, provider, now), actor, now, cancellationToken) is { } stuck)
            return Refused(stuck, evidence.Verdict);
        NoticeService.Deliver(db, document, now, NoticeService.ChannelsOf(row, owner));
        await db.SaveChangesAsync(cancellationToken);
        return new(row.Version, null, evidence.Verdict);
    }

    private async Task JournalRejectionAsync(Actor actor, Guid complaintId, IReadOnlyList<string> failed, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Complaints.AsNoTracking().SingleAsync(item => item.Id == complaintId && item.ProviderId == actor.ProviderId, cancellationToken);
        ComplaintJournal.Add(db, row, actor, ComplaintJournal.SignatureRejected, clock.UtcNow, string.Join(", ", failed));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static AnswerSigned Refused(Error error, SignatureVerdict? verdict = null) => new(null, error, verdict);

    private sealed record Evidence(string SignerName, string SignerPosition, SignatureVerdict Verdict);
}
