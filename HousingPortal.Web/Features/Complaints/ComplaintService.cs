using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>
/// Everything people do to a complaint except signing its answer, which needs a signature (see <see cref="ComplaintAnswers"/>). The step, its letter, its history and what it does to the case and
/// to the queue are one transaction.
/// </summary>
public sealed class ComplaintService(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    public const int LongestText = 8000;

    /// <summary>Longest name of a body.</summary>
    public const int LongestBody = 300;

    internal static readonly Error NotFound = new("complaint.not-found");

    /// <summary>
    /// Decides and stores one step. The version is the one the user saw. Errors: those of <see cref="ComplaintDecider.Decide"/>, <c>complaint.not-found</c>, <c>complaint.overtaken</c>(who),
    /// <c>complaint.too-long</c>(limit), <c>complaint.signature-needed</c>, and those of the case and the queue when the end of the complaint changes them.
    /// </summary>
    public async Task<ComplaintResult> ExecuteAsync(Actor actor, Guid complaintId, Guid version, ComplaintCommand command, CancellationToken cancellationToken = default)
    {
        if (command is ComplaintCommand.SignAnswer)
            return ComplaintResult.Refused(new Error("complaint.signature-needed"));
        if (!ComplaintTransitions.All.Any(row => row.Action == command.Action && row.Roles.Any(actor.Roles.Contains)))
            return ComplaintResult.Refused(new Error("complaint.role", command.Action));
        if (TooLong(command) is { } limit)
            return ComplaintResult.Refused(new Error("complaint.too-long", limit));
        try
        {
            var result = await UnitOfWork.RunAsync(databases, (db, token) => ExecuteAsync(db, actor, complaintId, version, command, token), done => done.Version is not null, cancellationToken);
            if (result.Version is not null)
                notices.Wake();
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ComplaintResult.Overtaken(await ByWhomAsync(databases, complaintId, cancellationToken));
        }
    }

    /// <summary>Decides a step, writes the new state to the row and to the history, in the caller's unit of work.</summary>
    internal static Result<Complaint> Decide(PortalDb db, ComplaintRow row, ComplaintCommand command, Actor actor, DateOnly today, WorkingCalendar calendar, DateTime utcNow)
    {
        var facts = ComplaintMapping.ToDomain(row);
        var decided = ComplaintDecider.Decide(facts, command, ComplaintMapping.Of(actor), today, calendar);
        if (decided.Error is { } error)
            return error;
        var next = ComplaintDecider.Apply(facts, decided.Value, today);
        ComplaintMapping.Write(next, row);
        (row.SavedAt, row.SavedByName) = (utcNow, actor.Name);
        ComplaintJournal.Add(db, row, actor, ComplaintJournal.ActionPrefix + command.Action, utcNow, Typed(command), decided.Value.To);
        return next;
    }

    /// <summary>What the end of a complaint does to the case and to the queue; nothing while it is open. The basis is the document that ended it.</summary>
    internal static async Task<Error?> EndAsync(
        PortalDb db, ComplaintRow complaint, HousingCase? row, Provider provider, Complaint facts, string basis, Actor actor, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (ComplaintDecider.Effect(facts) is not { } effect)
            return null;
        var error = row is null ? null : effect switch
        {
            ComplaintEffect.ReopenCase => await ReviewedActs.ReopenAsync(db, row, provider, basis, actor, utcNow, cancellationToken),
            ComplaintEffect.RegisterOnList => await ReviewedActs.RegisterAsync(db, row, provider, Domain.Queue.QueueCause.Complaint, basis, actor, utcNow, cancellationToken),
            ComplaintEffect.CarryOutRemoval => await ComplaintStop.CarryOutAsync(db, complaint, row, basis, actor, utcNow, cancellationToken),
            _ => null,
        };
        if (error is not null)
            return error;
        // The place came back when the complaint was registered; the line of that day stays the last word of the journal.
        if (effect == ComplaintEffect.KeepPlace)
            complaint.StoppedRemoval = false;
        ComplaintJournal.Add(db, complaint, actor, ComplaintJournal.EffectPrefix + effect, utcNow, basis);
        if (row is not null)
            CaseJournal.Add(db, row, actor, CaseEventTypes.ComplaintEnded, utcNow, new CaseEventData { ComplaintNumber = complaint.Number, ComplaintOutcome = complaint.Outcome, ComplaintEffect = effect, Document = basis });
        return null;
    }

    internal static async Task<string> ByWhomAsync(IDbContextFactory<PortalDb> databases, Guid complaintId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Complaints.Where(item => item.Id == complaintId).Select(item => item.SavedByName).SingleAsync(cancellationToken);
    }

    private async Task<ComplaintResult> ExecuteAsync(PortalDb db, Actor actor, Guid complaintId, Guid version, ComplaintCommand command, CancellationToken cancellationToken)
    {
        var row = await db.Complaints.SingleOrDefaultAsync(item => item.Id == complaintId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return ComplaintResult.Refused(NotFound);
        if (row.Version != version)
            return ComplaintResult.Overtaken(row.SavedByName);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var owner = row.CaseId is { } caseId ? await db.Cases.SingleAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken) : null;
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var now = clock.UtcNow;
        var decided = Decide(db, row, command, actor, clock.Today(provider), calendar, now);
        if (decided.Error is { } error)
            return ComplaintResult.Refused(error);
        var basis = await FollowAsync(db, row, owner, provider, calendar, command, actor, now, cancellationToken);
        if (basis is not null && await EndAsync(db, row, owner, provider, decided.Value, basis, actor, now, cancellationToken) is { } stuck)
            return ComplaintResult.Refused(stuck);
        await db.SaveChangesAsync(cancellationToken);
        return ComplaintResult.Done(row.Version);
    }

    /// <summary>Keeps what was typed and makes the letter of a step. Returns the document that ends the complaint; null when the step does not end it.</summary>
    private static async Task<string?> FollowAsync(
        PortalDb db, ComplaintRow row, HousingCase? owner, Provider provider, WorkingCalendar calendar, ComplaintCommand command, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case ComplaintCommand.Satisfy satisfy:
                row.Reasoning = satisfy.Decision.Trim();
                return Named(await ComplaintLetters.ReplyAsync(db, row, owner, provider, row.Reasoning, now, cancellationToken), provider, now);
            case ComplaintCommand.Forward forward:
                row.ForwardedTo = forward.Body.Trim();
                await ComplaintLetters.ForwardingAsync(db, row, owner, provider, calendar, now, cancellationToken);
                return null;
            case ComplaintCommand.AnswerAsProvider answer:
                row.ProviderAnswer = answer.Answer.Trim();
                await ComplaintLetters.ReplyAsync(db, row, owner, provider, row.ProviderAnswer, now, cancellationToken);
                return null;
            case ComplaintCommand.TakeReview:
                row.ReviewerName = actor.Name;
                return null;
            case ComplaintCommand.RecordPositions positions:
                (row.PositionOfPerson, row.PositionOfProvider) = (positions.OfApplicant.Trim(), positions.OfProvider.Trim());
                return null;
            case ComplaintCommand.DraftAnswer draft:
                row.Reasoning = draft.Reasoning.Trim();
                row.AnswerDocumentId = (await ComplaintLetters.AnswerAsync(db, row, owner, provider, now, cancellationToken)).Id;
                return null;
            case ComplaintCommand.ReturnAnswer:
                await ComplaintLetters.WithdrawAnswerAsync(db, row, cancellationToken);
                return null;
            case ComplaintCommand.RecordOutsideAnswer outside:
                row.Reasoning = outside.Document.Trim();
                return Limited(row.Reasoning);
            case ComplaintCommand.Withdraw withdraw:
                await ComplaintLetters.WithdrawAnswerAsync(db, row, cancellationToken);
                row.Reasoning = withdraw.Paper.Trim();
                return Limited(row.Reasoning);
            case ComplaintCommand.ReportExecution report:
                row.Execution = report.Done.Trim();
                return null;
            default:
                return null;
        }
    }

    /// <summary>A document as the journal of the queue quotes it: number and day.</summary>
    internal static string Named(CaseDocument document, Provider provider, DateTime utcNow) => $"{document.Number}, {Shown.Day(DateOnly.FromDateTime(ProviderClock.ToLocal(utcNow, provider)))}";

    private static string Limited(string text) => text.Length <= LongestBody ? text : text[..LongestBody];

    private static int? TooLong(ComplaintCommand command) => command switch
    {
        ComplaintCommand.Forward forward when forward.Body.Trim().Length > LongestBody => LongestBody,
        _ when Typed(command).Length > LongestText => LongestText,
        _ => null,
    };

    private static string Typed(ComplaintCommand command) => command switch
    {
        ComplaintCommand.Satisfy satisfy => satisfy.Decision,
        ComplaintCommand.Forward forward => forward.Body,
        ComplaintCommand.AnswerAsProvider answer => answer.Answer,
        ComplaintCommand.RecordPositions positions => $"{positions.OfApplicant}\n{positions.OfProvider}",
        ComplaintCommand.RestoreTerm restore => restore.GoodCause,
        ComplaintCommand.DraftAnswer draft => draft.Reasoning,
        ComplaintCommand.ReturnAnswer back => back.Reason,
        ComplaintCommand.RecordOutsideAnswer outside => outside.Document,
        ComplaintCommand.Withdraw withdraw => withdraw.Paper,
        ComplaintCommand.ReportExecution report => report.Done,
        _ => "",
    };
}
