using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>What a person asks to be written into the journal of a list. The version is the one of the entry that they saw.</summary>
public sealed record QueueCommand(QueueEventKind Kind, QueueCause Cause, string Document, string Reason);

/// <summary>What stands on the case page about its entry: the state, what may be done, and the journal of the entry, newest first. Times are local times of the provider.</summary>
public sealed record QueueEntryView(
    Guid EntryId, Guid Version, QueueEntryState State, DateTime Since, DateOnly Today, IReadOnlyList<QueueEventKind> Possible, IReadOnlyList<QueueEntryLine> Lines)
{
    /// <summary>The notice of the last removal, while the entry is off the list.</summary>
    public RemovalLetter? Letter { get; init; }
}

public sealed record QueueEntryLine(DateTime At, QueueEventKind Kind, QueueCause Cause, string Document, string Reason, string ActorName);

/// <summary>Everything that people do to an entry of a list after it was made: leaving, suspension, return, restoration. Each is a line of the journal with its cause and document.</summary>
public sealed class QueueService(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    public const int LongestDocument = 300;
    public const int LongestReason = 2000;

    private static readonly QueueEventKind[] ByHand = [QueueEventKind.Departed, QueueEventKind.Suspended, QueueEventKind.Returned, QueueEventKind.Restored, QueueEventKind.KeptForFamily];

    /// <summary>Who may write an event: what takes a place away or gives it back against an earlier act is for the authorised person alone.</summary>
    public static IReadOnlyList<StaffRole> RolesOf(QueueEventKind kind, QueueCause cause) =>
        kind is QueueEventKind.Restored || QueueCauses.Of(cause).NoticeDays is not null && cause != QueueCause.Death
            ? [StaffRole.AuthorisedPerson]
            : [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.AuthorisedPerson];

    /// <summary>The entry of a case; null when the case is on no list or is not the actor's provider's.</summary>
    public async Task<QueueEntryView?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var entry = await db.QueueEntries.AsNoTracking().SingleOrDefaultAsync(item => item.CaseId == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (entry is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var lines = QueueJournal.InOrder(await db.QueueLines.AsNoTracking().Where(line => line.EntryId == entry.Id).ToListAsync(cancellationToken)).Reverse();
        var possible = ByHand.Where(kind => QueueLife.After(entry.State, kind).IsSuccess && CausesFor(actor, kind).Count > 0).ToList();
        return new QueueEntryView(
            entry.Id, entry.Version, entry.State, ProviderClock.ToLocal(entry.StateSince, provider), clock.Today(provider), possible,
            [.. lines.Select(line => new QueueEntryLine(ProviderClock.ToLocal(line.At, provider), line.Kind, line.Cause, line.Document, line.Reason, line.ActorName))])
        {
            Letter = entry.State == QueueEntryState.Departed ? await RemovalLetters.FindAsync(db, provider, caseId, clock.Today(provider), cancellationToken) : null,
        };
    }

    /// <summary>Causes that only the registration and the end of a complaint bring about (APPK art. 96).</summary>
    private static readonly QueueCause[] OfComplaints = [QueueCause.ComplaintPending, QueueCause.ComplaintRejected];

    /// <summary>Causes that the actor may give for an event by hand, in the order of the law.</summary>
    public static IReadOnlyList<QueueCause> CausesFor(Actor actor, QueueEventKind kind) =>
        [.. QueueCauses.For(kind).Except(OfComplaints).Where(cause => RolesOf(kind, cause).Any(actor.Roles.Contains))];

    /// <summary>
    /// Writes one event. Errors: <c>queue.role</c>, <c>queue.not-found</c>, <c>queue.overtaken</c>(who), <c>queue.document-missing</c>, <c>queue.reason-missing</c> where the person is to be
    /// told the grounds, <c>queue.too-long</c>(limit), and those of the journal.
    /// </summary>
    public async Task<Result<Guid>> WriteAsync(Actor actor, Guid caseId, Guid version, QueueCommand command, CancellationToken cancellationToken = default)
    {
        if (!ByHand.Contains(command.Kind) || !CausesFor(actor, command.Kind).Contains(command.Cause))
            return new Error("queue.role");
        if (string.IsNullOrWhiteSpace(command.Document))
            return new Error("queue.document-missing");
        if (QueueCauses.Of(command.Cause).NoticeDays is not null && string.IsNullOrWhiteSpace(command.Reason))
            return new Error("queue.reason-missing");
        if (command.Document.Trim().Length > LongestDocument)
            return new Error("queue.too-long", LongestDocument);
        if (command.Reason.Trim().Length > LongestReason)
            return new Error("queue.too-long", LongestReason);
        try
        {
            var written = await UnitOfWork.RunAsync(databases, (db, token) => WriteAsync(db, actor, caseId, version, command, token), result => result.IsSuccess, cancellationToken);
            if (written.IsSuccess)
                notices.Wake();
            return written;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await OvertakenAsync(db, actor, caseId, cancellationToken);
        }
    }

    private async Task<Result<Guid>> WriteAsync(PortalDb db, Actor actor, Guid caseId, Guid version, QueueCommand command, CancellationToken cancellationToken)
    {
        var entry = await db.QueueEntries.SingleOrDefaultAsync(item => item.CaseId == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (entry is null)
            return new Error("queue.not-found");
        if (entry.Version != version)
            return await OvertakenAsync(db, actor, caseId, cancellationToken);
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return barred;
        var now = clock.UtcNow;
        if (await QueueJournal.AppendAsync(db, entry, entry.State, command.Kind, new(command.Cause, command.Document, command.Reason), actor, now, cancellationToken) is { } error)
            return error;
        var row = await db.Cases.SingleAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        var letter = await RemovalLetters.AddAsync(db, row, entry, command, now, cancellationToken);
        CaseJournal.Add(db, row, actor, CaseEventTypes.QueuePrefix + command.Kind, now, new CaseEventData { QueueCause = command.Cause.ToString(), Document = command.Document.Trim(), Reason = command.Reason.Trim(), NoticeNumber = letter?.Number });
        await db.SaveChangesAsync(cancellationToken);
        return entry.Version;
    }

    private static async Task<Error> OvertakenAsync(PortalDb db, Actor actor, Guid caseId, CancellationToken cancellationToken)
    {
        var by = await db.QueueLines.AsNoTracking().Where(line => db.QueueEntries.Any(entry => entry.Id == line.EntryId && entry.CaseId == caseId && entry.ProviderId == actor.ProviderId))
            .OrderByDescending(line => line.At).ThenByDescending(line => line.Sequence).Select(line => line.ActorName).FirstOrDefaultAsync(cancellationToken);
        return new Error("queue.overtaken", by ?? "");
    }
}
