using HousingPortal.Domain;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>
/// The protocol of an oral hearing (art. 74 of the Code): written as a draft, printed, signed by chair and secretary (see <see cref="ProtocolSigning"/>), shown to the participant, who
/// may comment. Limits are told, never enforced against a late step: a late protocol is better than none.
/// </summary>
public sealed class ProtocolService(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    internal static readonly Error NotKept = new("protocol.not-kept");
    internal static readonly Error Overtaken = new("protocol.overtaken");

    /// <summary>The protocol of the hearing on record; null for a case of another provider and where none is kept.</summary>
    public async Task<ProtocolView?> FindAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null || !IsKept(row))
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var protocol = await OfHearing(db, row).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? Begin(row, provider, actor);
        var isNew = !await db.HearingProtocols.AnyAsync(item => item.Id == protocol.Id, cancellationToken);
        var number = protocol.DocumentId is { } documentId ? await db.Documents.Where(document => document.Id == documentId).Select(document => document.Number).SingleAsync(cancellationToken) : "";
        var law = ToDomain(protocol);
        return new ProtocolView
        {
            CaseId = row.Id,
            CaseNumber = row.Number,
            ApplicantName = row.ApplicantName,
            CaseVersion = row.Version,
            Version = isNew ? null : protocol.Version,
            Record = Record(protocol, provider),
            ChairId = protocol.ChairId,
            ChairName = protocol.ChairName,
            SecretaryId = protocol.SecretaryId,
            SecretaryName = protocol.SecretaryName,
            HeldOn = protocol.HeldOn,
            SignBy = law.SignBy(calendar),
            SavedAt = isNew ? null : ProviderClock.ToLocal(protocol.SavedAt, provider),
            SavedByName = protocol.SavedByName,
            DocumentId = protocol.DocumentId,
            DocumentNumber = number,
            ChairSignedOn = protocol.ChairSignedOn,
            SecretarySignedOn = protocol.SecretarySignedOn,
            SeenOn = protocol.SeenOn,
            CommentsBy = law.CommentsBy(calendar),
            Comments = protocol.Comments,
            CommentedOn = protocol.CommentedOn,
            Now = clock.LocalNow(provider),
        };
    }

    /// <summary>Keeps what is typed, right or wrong; the first time it begins the protocol. Errors: <c>protocol.role</c>, <c>protocol.not-kept</c>, <c>protocol.printed</c>, <c>protocol.overtaken</c>, <c>annex1.too-long</c>.</summary>
    public Task<ProtocolOutcome> SaveAsync(Actor actor, Guid caseId, Guid? version, ProtocolInput input, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, caseId, version, async (db, row, provider, protocol, token) =>
            await TakeAsync(db, row, provider, protocol, actor, input, token) is { } error ? ProtocolOutcome.Refused(error) : null, cancellationToken);

    /// <summary>
    /// Fixes the text and prints it for both signatures. Errors besides those of saving: problems by field of <see cref="Protocols.Check"/>, <c>protocol.one-person</c>,
    /// <c>protocol.no-such-official</c>.
    /// </summary>
    public async Task<ProtocolOutcome> PrintAsync(Actor actor, Guid caseId, Guid? version, ProtocolInput input, CancellationToken cancellationToken = default)
    {
        var outcome = await ChangeAsync(actor, caseId, version, async (db, row, provider, protocol, token) =>
        {
            if (await TakeAsync(db, row, provider, protocol, actor, input, token) is { } error)
                return ProtocolOutcome.Refused(error);
            if (Protocols.Check(input.Record, clock.LocalNow(provider)) is { Count: > 0 } problems)
                return new ProtocolOutcome(null, null, problems);
            var people = await db.Users.AsNoTracking().Where(user => user.ProviderId == actor.ProviderId && (user.Id == protocol.ChairId || user.Id == protocol.SecretaryId)).ToDictionaryAsync(user => user.Id, token);
            if (protocol.ChairName.Length == 0 || protocol.SecretaryName.Length == 0 || !people.ContainsKey(protocol.ChairId) || !people.ContainsKey(protocol.SecretaryId))
                return ProtocolOutcome.Refused(new Error("protocol.no-such-official"));
            if (Protocols.Begin(protocol.ChairId, protocol.SecretaryId, protocol.HeldOn).Error is { } onePerson)
                return ProtocolOutcome.Refused(onePerson);
            var said = new ProtocolSaid(input.Record, Titled(people[protocol.ChairId]), Titled(people[protocol.SecretaryId]));
            var document = await NoticeService.AddAsync(db, row, provider, DocumentKind.HearingProtocol, new NoticeFacts { Protocol = said }, clock.UtcNow, token);
            protocol.DocumentId = document.Id;
            CaseJournal.Add(db, row, actor, CaseEventTypes.ProtocolPrinted, clock.UtcNow, new CaseEventData { DocumentNumber = document.Number });
            return null;
        }, cancellationToken);
        return outcome;
    }

    /// <summary>Takes an unsigned print back to the draft, because something in it is wrong. Errors: <c>protocol.not-printed</c>, <c>protocol.half-signed</c>.</summary>
    public Task<ProtocolOutcome> WithdrawAsync(Actor actor, Guid caseId, Guid version, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, caseId, version, async (db, _, _, protocol, token) =>
        {
            if (protocol.DocumentId is not { } documentId)
                return ProtocolOutcome.Refused(new Error("protocol.not-printed"));
            if (protocol.ChairSignedOn is not null || protocol.SecretarySignedOn is not null)
                return ProtocolOutcome.Refused(new Error("protocol.half-signed"));
            (await db.Documents.SingleAsync(document => document.Id == documentId, token)).Status = DocumentStatus.Withdrawn;
            protocol.DocumentId = null;
            return null;
        }, cancellationToken);

    /// <summary>Records the day on which the participant saw the signed protocol; errors of <see cref="Protocols.Show"/>.</summary>
    public Task<ProtocolOutcome> ShowAsync(Actor actor, Guid caseId, Guid version, DateOnly seenOn, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, caseId, version, (db, row, provider, protocol, _) =>
        {
            var shown = Protocols.Show(ToDomain(protocol), seenOn, clock.Today(provider));
            if (shown.Error is { } error)
                return Task.FromResult<ProtocolOutcome?>(ProtocolOutcome.Refused(error));
            protocol.SeenOn = shown.Value.SeenOn;
            CaseJournal.Add(db, row, actor, CaseEventTypes.ProtocolSeen, clock.UtcNow, new CaseEventData { SeenOn = seenOn });
            return Task.FromResult<ProtocolOutcome?>(null);
        }, cancellationToken);

    /// <summary>Records comments of the participant; errors of <see cref="Protocols.Comment"/>, <c>hearing.too-long</c>(limit).</summary>
    public Task<ProtocolOutcome> CommentAsync(Actor actor, Guid caseId, Guid version, string comments, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, caseId, version, async (db, row, provider, protocol, token) =>
        {
            if (comments.Trim().Length > ProtocolRecord.MaxText)
                return ProtocolOutcome.Refused(new Error("hearing.too-long", ProtocolRecord.MaxText));
            var commented = Protocols.Comment(ToDomain(protocol), comments.Trim(), clock.Today(provider), await ProviderCalendars.OfAsync(db, provider, token));
            if (commented.Error is { } error)
                return ProtocolOutcome.Refused(error);
            (protocol.Comments, protocol.CommentedOn) = (commented.Value.Comments, clock.Today(provider));
            CaseJournal.Add(db, row, actor, CaseEventTypes.ProtocolCommented, clock.UtcNow, new CaseEventData { Comments = protocol.Comments });
            return null;
        }, cancellationToken);

    internal static bool IsKept(HousingCase row) => row is { HearingOutcome: { } outcome, HearingMethod: { } method, HearingHeldFrom: not null } && HearingProtocol.IsKept(method, outcome);

    internal static IQueryable<HearingProtocolRow> OfHearing(PortalDb db, HousingCase row) => db.HearingProtocols.Where(item => item.CaseId == row.Id && item.HeldFrom == row.HearingHeldFrom);

    internal static Protocol ToDomain(HearingProtocolRow row) => new()
    {
        ChairId = row.ChairId,
        SecretaryId = row.SecretaryId,
        HeldOn = row.HeldOn,
        ChairSignedOn = row.ChairSignedOn,
        SecretarySignedOn = row.SecretarySignedOn,
        SeenOn = row.SeenOn,
        Comments = row.Comments,
    };

    private async Task<ProtocolOutcome> ChangeAsync(
        Actor actor, Guid caseId, Guid? version, Func<PortalDb, HousingCase, Provider, HearingProtocolRow, CancellationToken, Task<ProtocolOutcome?>> change, CancellationToken cancellationToken)
    {
        if (!actor.Has(Policies.Roles[Policies.CaseWork]))
            return ProtocolOutcome.Refused(new Error("protocol.role"));
        try
        {
            var outcome = await UnitOfWork.RunAsync(databases, async (db, token) =>
            {
                var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, token);
                if (row is null)
                    return ProtocolOutcome.Refused(CaseService.NotFound);
                if (await RecusedOfficials.BarAsync(db, actor, caseId, token) is { } barred)
                    return ProtocolOutcome.Refused(barred);
                if (!IsKept(row))
                    return ProtocolOutcome.Refused(NotKept);
                var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, token);
                var protocol = await OfHearing(db, row).SingleOrDefaultAsync(token);
                if (protocol?.Version != version)
                    return ProtocolOutcome.Refused(Overtaken);
                if (protocol is null)
                    db.HearingProtocols.Add(protocol = Begin(row, provider, actor));
                if (await change(db, row, provider, protocol, token) is { } refused)
                    return refused;
                await db.SaveChangesAsync(token);
                return ProtocolOutcome.Done(protocol.Version);
            }, outcome => outcome.Version is not null, cancellationToken);
            if (outcome.Version is not null)
                notices.Wake();
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ProtocolOutcome.Refused(Overtaken);
        }
    }

    private async Task<Error?> TakeAsync(PortalDb db, HousingCase row, Provider provider, HearingProtocolRow protocol, Actor actor, ProtocolInput input, CancellationToken cancellationToken)
    {
        if (protocol.DocumentId is not null)
            return new Error("protocol.printed");
        var record = input.Record;
        if (new[] { record.Place, record.Participants, record.Question, record.Explanations, record.QuestionsAndAnswers }.Any(text => text.Length > ProtocolRecord.MaxText))
            return new Error("annex1.too-long", ProtocolRecord.MaxText);
        var recused = await RecusedOfficials.OfAsync(db, row.Id, cancellationToken);
        var names = await db.Users.AsNoTracking().Where(user => user.ProviderId == actor.ProviderId && !user.IsDisabled && (user.Id == input.ChairId || user.Id == input.SecretaryId))
            .ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        (protocol.ChairId, protocol.ChairName) = Known(input.ChairId);
        (protocol.SecretaryId, protocol.SecretaryName) = Known(input.SecretaryId);
        (protocol.Place, protocol.Participants, protocol.Question, protocol.Explanations, protocol.QuestionsAndAnswers) =
            (record.Place, record.Participants, record.Question, record.Explanations, record.QuestionsAndAnswers);
        (protocol.StartedAt, protocol.EndedAt) = (ProviderClock.ToUtc(record.StartedAt, provider), ProviderClock.ToUtc(record.EndedAt, provider));
        (protocol.SavedAt, protocol.SavedByName) = (clock.UtcNow, actor.Name);
        return null;

        (string, string) Known(string id) => names.TryGetValue(id, out var name) && !recused.Contains(id) ? (id, name) : ("", "");
    }

    private static HearingProtocolRow Begin(HousingCase row, Provider provider, Actor actor) => new()
    {
        ProviderId = row.ProviderId,
        CaseId = row.Id,
        HeldFrom = row.HearingHeldFrom!.Value,
        HeldOn = DateOnly.FromDateTime(ProviderClock.ToLocal(row.HearingHeldUntil!.Value, provider)),
        StartedAt = row.HearingHeldFrom!.Value,
        EndedAt = row.HearingHeldUntil!.Value,
        Place = row.HearingPlace,
        Participants = row.HearingParticipants,
        Explanations = row.HearingPosition,
        ChairId = row.AssignedToId ?? actor.UserId,
        ChairName = row.AssignedToId is null ? actor.Name : row.AssignedToName ?? "",
    };

    private static ProtocolRecord Record(HearingProtocolRow row, Provider provider) => new()
    {
        Place = row.Place,
        StartedAt = ProviderClock.ToLocal(row.StartedAt, provider),
        EndedAt = ProviderClock.ToLocal(row.EndedAt, provider),
        Participants = row.Participants,
        Question = row.Question,
        Explanations = row.Explanations,
        QuestionsAndAnswers = row.QuestionsAndAnswers,
    };

    private static string Titled(PortalUser user) => user.Position.Length > 0 ? $"{user.FullName}, {user.Position}" : user.FullName;
}
