using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.CaseFile;
using HousingPortal.Web.Features.Complaints;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Hearings;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Signing;

/// <summary>A decision that waits for the authorised person, as the list of them shows it.</summary>
public sealed record WaitingLine(Guid CaseId, string CaseNumber, string Applicant, DocumentKind Kind, string Number, DateOnly DueOn, SigningTarget Target);

/// <summary>Who signs in the dialog of NCALayer.</summary>
public sealed record SignerNumbers(string Iin, string Bin);

/// <summary>Signing in the official's browser: gives tickets, hands out the frozen bytes for them, and takes the signatures the way of every signature.</summary>
public sealed class SigningService(
    IDbContextFactory<PortalDb> databases, SigningTickets tickets, NoticeService notices, DecisionService decisions, ProtocolSigning protocols, ComplaintAnswers answers, CaseFileSigning files)
{
    /// <summary>Documents in one dialog.</summary>
    public const int Most = 50;

    private static readonly Error NoTicket = new("signing.ticket");

    /// <summary>A ticket for a document that waits for this official, printed and frozen. Errors: what the document's own service says, <c>decision.not-waiting</c>, those of printing.</summary>
    public async Task<Result<SigningTicket>> GiveAsync(Actor actor, SigningTarget target, CancellationToken cancellationToken = default)
    {
        if (target.Kind == SigningKind.CaseFile)
            return await files.WaitingAsync(actor, target.DocumentId, cancellationToken) is var (_, sha256) ? tickets.Give(actor, target, sha256) : new Error("decision.not-waiting");
        var waiting = target.Kind switch
        {
            SigningKind.Decision => await decisions.FindAsync(actor, target.SubjectId, cancellationToken),
            SigningKind.Protocol => await protocols.WaitingAsync(actor, target.SubjectId, cancellationToken),
            _ => await answers.FindAsync(actor, target.SubjectId, cancellationToken),
        };
        if (waiting is null || waiting.DocumentId != target.DocumentId)
            return new Error("decision.not-waiting");
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, target.DocumentId, cancellationToken);
        return printed.Error is { } error ? error : tickets.Give(actor, target, printed.Value.Sha256);
    }

    /// <summary>IIN of the official and BIN of the provider, by which NCALayer offers keys.</summary>
    public async Task<SignerNumbers?> NumbersAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from user in db.Users
            join provider in db.Providers on user.ProviderId equals provider.Id
            where user.Id == actor.UserId && user.ProviderId == actor.ProviderId && !user.IsDisabled
            select new SignerNumbers(user.Iin, provider.Bin)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The frozen bytes of a ticket, once.</summary>
    public async Task<byte[]?> FetchAsync(Actor actor, string token, CancellationToken cancellationToken = default)
    {
        if (tickets.Find(actor, token) is not { } ticket || !ticket.Fetch())
            return null;
        if (ticket.Target.Kind == SigningKind.CaseFile)
            return await files.WaitingAsync(actor, ticket.Target.DocumentId, cancellationToken) is var (pdf, sha256) && sha256 == ticket.Sha256 ? pdf : null;
        var printed = await notices.EnsurePrintedAsync(actor.ProviderId, ticket.Target.DocumentId, cancellationToken);
        return printed.IsSuccess && printed.Value.Sha256 == ticket.Sha256 ? printed.Value.Pdf : null;
    }

    /// <summary>Takes the signature of a ticket, once. Errors: <c>signing.ticket</c>, <c>signing.changed</c>, <c>signing.overtaken</c>(by whom), those of the document's own service.</summary>
    public async Task<SigningResult> AcceptAsync(Actor actor, string token, byte[] cms, CancellationToken cancellationToken = default)
    {
        if (tickets.Find(actor, token) is not { } ticket || !ticket.Use())
            return new(NoTicket);
        ticket.Result = await DispatchAsync(actor, ticket, cms, cancellationToken);
        return ticket.Result;
    }

    internal Error TooLarge(Actor actor, string token, int most)
    {
        var error = new Error("signing.too-large", most / 1024);
        if (tickets.Find(actor, token) is not { } ticket || !ticket.Use())
            return NoTicket;
        ticket.Result = new(error);
        return error;
    }

    /// <summary>Decisions of the provider that wait for the authorised person, the most urgent first.</summary>
    public async Task<IReadOnlyList<WaitingLine>> WaitingAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.AuthorisedPerson))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from row in db.Cases
            join document in db.Documents on row.DecisionDocumentId equals document.Id
            where row.ProviderId == actor.ProviderId && document.CaseId == row.Id && (row.State == CaseState.PositiveDrafted || row.State == CaseState.RefusalDrafted)
            orderby row.DueOn, row.Number
            select new WaitingLine(row.Id, row.Number, row.ApplicantName, document.Kind, document.Number, row.DueOn, new SigningTarget(SigningKind.Decision, row.Id, row.Version, document.Id)))
            .Take(200).ToListAsync(cancellationToken);
    }

    private async Task<SigningResult> DispatchAsync(Actor actor, SigningTicket ticket, byte[] cms, CancellationToken cancellationToken)
    {
        var target = ticket.Target;
        if (target.Kind == SigningKind.CaseFile)
        {
            var file = await files.SignAsync(actor, target.DocumentId, cms, cancellationToken);
            return new(Clearer(file.Error, file.Verdict), file.Verdict);
        }
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            var sha256 = await db.Documents.Where(row => row.Id == target.DocumentId && row.ProviderId == actor.ProviderId).Select(row => row.Sha256).SingleOrDefaultAsync(cancellationToken);
            if (sha256 != ticket.Sha256)
                return new(new Error("signing.changed"));
        }
        switch (target.Kind)
        {
            case SigningKind.Decision:
                var decision = await decisions.SignAsync(actor, target.SubjectId, target.Version, target.DocumentId, cms, cancellationToken);
                return new(Clearer(decision.Error, decision.Verdict) ?? (decision.Conflict is { } conflict ? new Error("signing.overtaken", conflict.ByName) : null), decision.Verdict, Decision: decision);
            case SigningKind.Protocol:
                var protocol = await protocols.SignAsync(actor, target.SubjectId, target.Version, cms, cancellationToken);
                return new(Clearer(protocol.Error, protocol.Verdict), protocol.Verdict, Protocol: protocol);
            default:
                var answer = await answers.SignAsync(actor, target.SubjectId, target.Version, target.DocumentId, cms, cancellationToken);
                return new(Clearer(answer.Error, answer.Verdict), answer.Verdict, Answer: answer);
        }
    }

    /// <summary>The first failed check that an official can do something about, in place of "one of the checks failed".</summary>
    private static Error? Clearer(Error? error, SignatureVerdict? verdict)
    {
        if (error?.Code != "signature.invalid" || verdict is null)
            return error;
        string[] known = [SignatureChecks.Iin, SignatureChecks.Bin, SignatureChecks.Validity, SignatureChecks.Revocation, SignatureChecks.Role, SignatureChecks.KeyUsage, SignatureChecks.Digest];
        return known.FirstOrDefault(name => verdict.Checks.Any(check => check.Name == name && !check.Passed)) is { } found ? new Error($"signing.{found}") : error;
    }
}
