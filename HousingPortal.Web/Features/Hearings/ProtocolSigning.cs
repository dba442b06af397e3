using HousingPortal.Domain;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>The two signatures under a printed protocol (art. 74(4) of the Code). Each official signs for oneself only; with the second one the protocol is issued and goes to the cabinet.</summary>
public sealed class ProtocolSigning(
    IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices, ISignatureVerifier verifier, IDevelopmentSigner? developmentSigner = null)
{
    /// <summary>Whether this installation can make test signatures itself. In production the official's browser signs.</summary>
    public bool CanSignHere => developmentSigner is not null;

    /// <summary>Prints the protocol and freezes its bytes; its SHA-256, or what is missing for printing.</summary>
    public async Task<Result<string>> FreezeAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, caseId, cancellationToken) is not { Protocol.DocumentId: { } documentId })
            return new Error("protocol.not-printed");
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, documentId, cancellationToken);
        return printed.Error is { } error ? error : printed.Value.Sha256;
    }

    /// <summary>The printed protocol when this official may sign it now, or null. The bytes are fetched over HTTP.</summary>
    public async Task<WaitingDecision?> WaitingAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, caseId, cancellationToken) is not { Protocol.DocumentId: { } documentId } found || Protocols.Sign(ProtocolService.ToDomain(found.Protocol), actor.UserId, clock.Today(found.Provider)).Error is not null)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().SingleAsync(row => row.Id == documentId, cancellationToken);
        return new(documentId, document.Kind, document.Number, document.Status, document.Sha256, found.Signer.FullName, found.Signer.Position, found.Signer.Iin, found.Provider.Bin);
    }

    /// <summary>Signs with the test key of the signed-in official, then goes the way of every signature.</summary>
    public async Task<ProtocolOutcome> SignHereAsync(Actor actor, Guid caseId, Guid version, CancellationToken cancellationToken = default)
    {
        if (developmentSigner is null)
            return ProtocolOutcome.Refused(new Error("signature.no-module"));
        if (await FindAsync(actor, caseId, cancellationToken) is not { Protocol.DocumentId: { } documentId } found)
            return ProtocolOutcome.Refused(new Error("protocol.not-printed"));
        if (Protocols.Sign(ProtocolService.ToDomain(found.Protocol), actor.UserId, clock.Today(found.Provider)).Error is { } error)
            return ProtocolOutcome.Refused(error);
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, documentId, cancellationToken);
        if (printed.Error is { } missing)
            return ProtocolOutcome.Refused(missing);
        return await SignAsync(actor, caseId, version, developmentSigner.Sign(printed.Value.Pdf, found.Signer.FullName, found.Signer.Iin, found.Provider.Bin), cancellationToken);
    }

    /// <summary>
    /// Verifies the signature over the frozen bytes and records it. Errors: <c>case.not-found</c>, <c>protocol.not-printed</c>, <c>protocol.overtaken</c>, those of
    /// <see cref="Protocols.Sign"/>, <c>signature.invalid</c>(checks), which leaves only a line in the history.
    /// </summary>
    public async Task<ProtocolOutcome> SignAsync(Actor actor, Guid caseId, Guid version, byte[] cms, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(actor, caseId, cancellationToken) is not { } found)
            return ProtocolOutcome.Refused(CaseService.NotFound);
        if (found.Protocol.DocumentId is not { } documentId || found.Pdf is not { } pdf)
            return ProtocolOutcome.Refused(new Error("protocol.not-printed"));
        if (Protocols.Sign(ProtocolService.ToDomain(found.Protocol), actor.UserId, clock.Today(found.Provider)).Error is { } error)
            return ProtocolOutcome.Refused(error);
        var verdict = await verifier.VerifyAsync(pdf, cms, new ExpectedSigner(found.Signer.Iin, found.Provider.Bin, SignerRight.Attest), cancellationToken);
        try
        {
            var outcome = await UnitOfWork.RunAsync(
                databases, (db, token) => SignAsync(db, actor, caseId, version, documentId, cms, found, verdict, token), done => done.Version is not null || done.Error?.Code == "signature.invalid", cancellationToken);
            notices.Wake();
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ProtocolOutcome.Refused(ProtocolService.Overtaken);
        }
    }

    private async Task<ProtocolOutcome> SignAsync(
        PortalDb db, Actor actor, Guid caseId, Guid version, Guid documentId, byte[] cms, Found found, SignatureVerdict verdict, CancellationToken cancellationToken)
    {
        var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return ProtocolOutcome.Refused(barred);
        var now = clock.UtcNow;
        if (!verdict.IsValid)
        {
            object[] failed = [.. verdict.Checks.Where(check => !check.Passed).Select(check => check.Name)];
            CaseJournal.Add(db, row, actor, CaseEventTypes.SignatureRejected, now, new CaseEventData { FailedChecks = [.. failed.Cast<string>()] });
            await db.SaveChangesAsync(cancellationToken);
            return ProtocolOutcome.Refused(new Error("signature.invalid", failed), verdict);
        }
        var protocol = await db.HearingProtocols.SingleAsync(item => item.Id == found.Protocol.Id, cancellationToken);
        if (protocol.Version != version || protocol.DocumentId != documentId)
            return ProtocolOutcome.Refused(ProtocolService.Overtaken);
        var signed = Protocols.Sign(ProtocolService.ToDomain(protocol), actor.UserId, clock.Today(found.Provider));
        if (signed.Error is { } error)
            return ProtocolOutcome.Refused(error);
        (protocol.ChairSignedOn, protocol.SecretarySignedOn) = (signed.Value.ChairSignedOn, signed.Value.SecretarySignedOn);
        var document = await db.Documents.SingleAsync(item => item.Id == documentId, cancellationToken);
        await SignatureKeeping.AddAsync(db, actor, document, cms, verdict, found.Signer.FullName, found.Signer.Position, now, cancellationToken);
        CaseJournal.Add(db, row, actor, CaseEventTypes.ProtocolSigned, now, new CaseEventData { DocumentNumber = document.Number, IsTest = verdict.IsTest });
        if (signed.Value.IsSigned)
        {
            (document.Status, document.IssuedAt) = (DocumentStatus.Issued, now);
            NoticeService.Deliver(db, document, now, [DeliveryChannel.Cabinet]);
        }
        await db.SaveChangesAsync(cancellationToken);
        return ProtocolOutcome.Done(protocol.Version, verdict);
    }

    private async Task<Found?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        var signer = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == actor.UserId && user.ProviderId == actor.ProviderId && !user.IsDisabled, cancellationToken);
        if (row is null || signer is null || await ProtocolService.OfHearing(db, row).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } protocol)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var pdf = await db.DocumentContents.Where(content => content.Id == protocol.DocumentId).Select(content => content.Pdf).SingleOrDefaultAsync(cancellationToken);
        return new(protocol, provider, signer, pdf);
    }

    private sealed record Found(HearingProtocolRow Protocol, Provider Provider, PortalUser Signer, byte[]? Pdf);
}
