using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Reference;

/// <summary>Shows and changes the working calendar of the actor's own provider. Every change is looked at before it is applied; a revision is added, none is ever edited.</summary>
public sealed partial class CalendarService(IDbContextFactory<PortalDb> databases, ProviderClock clock, ILogger<CalendarService> logger)
{
    private const int EventsAtOnce = 1000;
    private static readonly CaseState[] Closed = [CaseState.OnList, CaseState.Refused];

    /// <summary>Null for anybody but an administrator.</summary>
    public async Task<CalendarState?> FindAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var revisions = await db.CalendarRevisions.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        var current = revisions.FirstOrDefault(row => row.Number == provider.CalendarNumber);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        return new(
            provider.CalendarNumber,
            calendar,
            current?.BasedOn ?? calendar.Revision,
            current is null ? CalendarPatch.None : ProviderCalendars.PatchOf(current),
            await Open(db, actor.ProviderId).CountAsync(row => row.CalendarNumber != provider.CalendarNumber || row.CalendarRevision != calendar.Revision, cancellationToken),
            clock.Today(provider),
            [.. revisions.Select(row => new CalendarRevisionLine(row.Number, row.Act, row.TouchedCases, row.RecordedByName, ProviderClock.ToLocal(row.RecordedAt, provider)))]);
    }

    /// <summary>What the change would do now. Nothing is written.</summary>
    public async Task<Result<CalendarPreview>> PreviewAsync(Actor actor, CalendarDraft draft, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("calendar.role");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        return (await LookAsync(db, provider, provider.CalendarNumber, draft, cancellationToken)).Preview;
    }

    /// <summary>
    /// Writes the revision, the due days and an event to every touched case, all or nothing, provided that it does exactly what the preview said. Progress counts the events
    /// written, and may begin anew when the database asks for another attempt.
    /// </summary>
    public async Task<CalendarOutcome> ApplyAsync(
        Actor actor, CalendarDraft draft, CalendarPreview preview, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new(null, [new Error("calendar.role")], null);
        var error = await UnitOfWork.RunAsync(databases, (db, token) => ApplyAsync(db, actor, draft, preview, progress, token), refused => refused is null, cancellationToken);
        if (error is null)
        {
            LogApplied(preview.Number + 1, actor.ProviderId, preview.Moves.Count, actor.UserId);
            return new(preview.Number + 1, [], null);
        }
        var now = await PreviewAsync(actor, draft, cancellationToken);
        return new(null, now.Error is { } problem ? [error, problem] : [error], now.IsSuccess ? now.Value : null);
    }

    private async Task<Error?> ApplyAsync(PortalDb db, Actor actor, CalendarDraft draft, CalendarPreview preview, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (number, now) = (preview.Number + 1, clock.UtcNow);
        // The number comes first: of two administrators one gets it, and the other is told.
        if (await db.Providers.Where(row => row.Id == actor.ProviderId && row.CalendarNumber == preview.Number)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CalendarNumber, number), cancellationToken) == 0)
            return await ChangedByAsync(db, actor.ProviderId, cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var look = await LookAsync(db, provider, preview.Number, draft, cancellationToken);
        if (look.Preview.Error is { } problem)
            return problem;
        if (look.Preview.Value.Fingerprint != preview.Fingerprint)
            return new Error("calendar.cases-changed");

        var (next, moves) = (look.Preview.Value.Next, look.Preview.Value.Moves);
        db.CalendarRevisions.Add(new CalendarRevisionRow
        {
            ProviderId = actor.ProviderId,
            Number = number,
            BasedOn = PublishedCalendar.Current.Revision,
            PatchJson = JsonSerializer.Serialize(look.Preview.Value.Patch, PortalJson.Options),
            Act = draft.Act.Trim(),
            TouchedCases = moves.Count,
            RecordedById = actor.UserId,
            RecordedByName = actor.Name,
            RecordedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        if (!await MoveAsync(db, actor.ProviderId, look, number, now, cancellationToken))
            return new Error("calendar.cases-changed");
        await WriteEventsAsync(db, actor, draft, next, moves, now, progress, cancellationToken);
        return null;
    }

    /// <summary>The new due days, one statement for all cases with the same days. False when a case was closed or changed its days meanwhile.</summary>
    private static async Task<bool> MoveAsync(PortalDb db, Guid providerId, Look look, int number, DateTime now, CancellationToken cancellationToken)
    {
        var revision = look.Preview.Value.Next.Revision;
        var due = look.Preview.Value.Moves.ToDictionary(move => move.Days.CaseId, move => move.Days.DueTo);
        var touched = look.Cases.Where(item => due.ContainsKey(item.Id)).ToList();
        foreach (var group in touched.GroupBy(item => (item.TermFrom, item.DueOn, To: due[item.Id])).Where(group => group.Key.DueOn != group.Key.To))
        {
            var ((termFrom, dueFrom, dueTo), version) = (group.Key, Guid.CreateVersion7());
            var moved = await Open(db, providerId).Where(row => (row.ReopenedOn ?? row.ReceivedOn) == termFrom && row.DueOn == dueFrom && row.CalendarNumber != number).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DueOn, dueTo).SetProperty(row => row.UpdatedAt, now).SetProperty(row => row.Version, version)
                    .SetProperty(row => row.CalendarNumber, number).SetProperty(row => row.CalendarRevision, revision),
                cancellationToken);
            if (moved != group.Count())
                return false;
        }
        // Cases that keep their days are counted by the new calendar too; nothing that a person sees of them changes, so their version stays.
        await Open(db, providerId).Where(row => row.CalendarNumber != number).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.CalendarNumber, number).SetProperty(row => row.CalendarRevision, revision), cancellationToken);
        return true;
    }

    private static async Task WriteEventsAsync(
        PortalDb db, Actor actor, CalendarDraft draft, WorkingCalendar next, IReadOnlyList<CalendarMove> moves, DateTime now, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var chunk in moves.Chunk(EventsAtOnce))
        {
            foreach (var move in chunk.Select(item => item.Days))
                CaseJournal.Add(db, actor.ProviderId, move.CaseId, actor, CaseEventTypes.DeadlineMoved, now, new CaseEventData
                {
                    DueFrom = move.DueFrom,
                    DueTo = move.DueTo,
                    NoticeBy = move.NoticeByTo,
                    HearingBy = move.HearingByTo,
                    HearingTrouble = move.Hearing == HearingTrouble.None ? null : move.Hearing,
                    CalendarAct = draft.Act.Trim(),
                    Calendar = next.Revision,
                });
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            progress?.Report(written += chunk.Length);
        }
    }

    /// <summary>What a change over the revision of a number would do to the cases as they are now.</summary>
    private async Task<Look> LookAsync(PortalDb db, Provider provider, int number, CalendarDraft draft, CancellationToken cancellationToken)
    {
        if (!draft.More.IsEmpty && (string.IsNullOrWhiteSpace(draft.Act) || draft.Act.Length > CalendarDraft.MaxActLength))
            return new(new Error("calendar.act-missing"), []);
        var row = await db.CalendarRevisions.AsNoTracking().SingleOrDefaultAsync(row => row.ProviderId == provider.Id && row.Number == number, cancellationToken);
        var kept = row is null ? CalendarPatch.None : ProviderCalendars.PatchOf(row).On(PublishedCalendar.Current);
        var added = kept.Add(draft.More, PublishedCalendar.Current);
        if (added.Error is { } problem)
            return new(problem, []);
        var next = added.Value.Over(PublishedCalendar.Current, ProviderCalendars.NameOf(PublishedCalendar.Current.Revision, number + 1));

        var cases = await Open(db, provider.Id).AsNoTracking().OrderBy(item => item.DueOn).ThenBy(item => item.Number)
            .Select(item => new OpenCase(item.Id, item.Number, item.ReopenedOn ?? item.ReceivedOn, item.DueOn, item.CalendarNumber, item.CalendarRevision,
                item.NoticeDeliveredOn ?? item.NoticeIssuedOn, item.HearingOutcome == null ? item.HearingStartsAt : null))
            .ToListAsync(cancellationToken);
        var now = row is null ? PublishedCalendar.Current.Revision : ProviderCalendars.NameOf(row.BasedOn, number);
        if (draft.More.IsEmpty && (row is null || row.BasedOn == PublishedCalendar.Current.Revision) && cases.All(item => item.CalendarNumber == number && item.CalendarRevision == now))
            return new(new Error("calendar.nothing-changed"), cases);

        var moves = new Dictionary<Guid, DeadlineMove>();
        foreach (var group in cases.GroupBy(item => (item.CalendarNumber, item.CalendarRevision)))
        {
            var old = await ProviderCalendars.OfAsync(db, provider.Id, group.Key.CalendarNumber, group.Key.CalendarRevision, next, cancellationToken);
            foreach (var move in CalendarImpact.Of(group.Select(item => item.Counted(provider)), old, next))
                moves.Add(move.CaseId, move);
        }
        var today = clock.Today(provider);
        var shown = cases.Where(item => moves.ContainsKey(item.Id))
            .Select(item => new CalendarMove(item.Number, moves[item.Id].DueFrom >= today && moves[item.Id].DueTo < today, moves[item.Id])).ToList();
        return new(new CalendarPreview(number, added.Value, next, cases.Count, shown, Fingerprint(number, next, added.Value, shown)), cases);
    }

    private static string Fingerprint(int number, WorkingCalendar next, CalendarPatch patch, IReadOnlyList<CalendarMove> moves) => Convert.ToHexString(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new { number, next.Revision, patch, moves = moves.Select(move => move.Days) }, PortalJson.Options)));

    private static async Task<Error> ChangedByAsync(PortalDb db, Guid providerId, CancellationToken cancellationToken)
    {
        var name = await db.CalendarRevisions.Where(row => row.ProviderId == providerId).OrderByDescending(row => row.Number).Select(row => row.RecordedByName).FirstOrDefaultAsync(cancellationToken);
        return new Error("calendar.changed-meanwhile", name ?? "");
    }

    private static IQueryable<HousingCase> Open(PortalDb db, Guid providerId) => db.Cases.Where(row => row.ProviderId == providerId && !Closed.Contains(row.State));

    [LoggerMessage(LogLevel.Information, "Calendar revision {Number} of provider {ProviderId} touched {Count} cases, by {ActorId}")]
    private partial void LogApplied(int number, Guid providerId, int count, string actorId);

    private sealed record Look(Result<CalendarPreview> Preview, IReadOnlyList<OpenCase> Cases);

    private sealed record OpenCase(
        Guid Id, string Number, DateOnly TermFrom, DateOnly DueOn, int CalendarNumber, string CalendarRevision, DateOnly? NotifiedOn, DateTime? HearingStartsAt)
    {
        public CountedCase Counted(Provider provider) => new(
            Id, TermFrom, DueOn, NotifiedOn, HearingStartsAt is { } startsAt ? DateOnly.FromDateTime(ProviderClock.ToLocal(startsAt, provider)) : null);
    }
}
