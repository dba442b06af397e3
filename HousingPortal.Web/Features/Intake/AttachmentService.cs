using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Features.Intake;

/// <summary>Settings section <c>Attachments</c>.</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Attachments";

    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Most files of one draft or case.</summary>
    public int MaxCount { get; set; } = 30;
}

/// <summary>
/// Papers of a draft or a case. A slot is open only where the order lets the paper be asked for: papers no register has, and after registration those in place of a register that
/// answered "no data" (para 10). A paper on a case is part of the record and is never taken off.
/// </summary>
public sealed class AttachmentService(IDbContextFactory<PortalDb> databases, ProviderClock clock, IOptions<AttachmentOptions> options)
{
    private static readonly IReadOnlyList<PaperSlot> ComplaintSlots = [new(PaperKind.Other, ComplaintContents.Citation, Domain.Names.Of(PaperKind.Other), null)];

    public AttachmentOptions Limits => options.Value;

    public async Task<PaperList?> OfDraftAsync(Actor actor, Guid draftId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await DraftFormAsync(db, actor, draftId, cancellationToken) is { } form
            ? await ListAsync(db, actor, row => row.DraftId == draftId, Papers.AtIntake(form), cancellationToken)
            : null;
    }

    public async Task<PaperList?> OfCaseAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!MayRead(actor) || await CaseAsync(db, actor, caseId, cancellationToken) is not { } row)
            return null;
        var slots = MayAttach(actor, row) ? await SlotsAsync(db, row, cancellationToken) : [];
        return await ListAsync(db, actor, paper => paper.CaseId == caseId, slots, cancellationToken);
    }

    /// <summary>Attaches a file to a draft of one's own, or refuses it with a reason.</summary>
    /// <param name="declaredSize">Size the sender says, when known: an oversize file is refused before it is read.</param>
    public async Task<Result<Guid>> AddToDraftAsync(Actor actor, Guid draftId, PaperKind kind, string fileName, Stream content, long? declaredSize = null, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await DraftFormAsync(db, actor, draftId, cancellationToken) is not { } form)
            return new Error("draft.gone");
        if (Papers.AtIntake(form).All(slot => slot.Kind != kind))
            return new Error("attachment.slot-closed");
        return await AddAsync(db, actor, new Attachment { DraftId = draftId, Kind = kind }, row => row.DraftId == draftId, null, fileName, content, declaredSize, cancellationToken);
    }

    /// <summary>Attaches a file to a case that is still open, where its paper may be asked for, and writes it into the history.</summary>
    /// <param name="declaredSize">Size the sender says, when known: an oversize file is refused before it is read.</param>
    public async Task<Result<Guid>> AddToCaseAsync(Actor actor, Guid caseId, PaperKind kind, string fileName, Stream content, long? declaredSize = null, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await CaseAsync(db, actor, caseId, cancellationToken) is not { } row)
            return new Error("attachment.gone");
        if (!MayAttach(actor, row))
            return new Error("attachment.not-allowed");
        if (await RecusedOfficials.BarAsync(db, actor, caseId, cancellationToken) is { } barred)
            return barred;
        if ((await SlotsAsync(db, row, cancellationToken)).All(slot => slot.Kind != kind))
            return new Error("attachment.slot-closed");
        return await AddAsync(db, actor, new Attachment { CaseId = caseId, Kind = kind }, paper => paper.CaseId == caseId, row, fileName, content, declaredSize, cancellationToken);
    }

    /// <summary>The papers of an update and what may be attached to it; null when there is none with this id, or it is somebody else's draft.</summary>
    public async Task<PaperList?> OfUpdateAsync(Actor actor, Guid updateId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return MayRead(actor) && await UpdateAsync(db, actor, updateId, cancellationToken) is { } update
            ? await ListAsync(db, actor, paper => paper.UpdateId == updateId, MayAttach(actor, update) ? await SlotsAsync(db, update, cancellationToken) : [], cancellationToken)
            : null;
    }

    /// <summary>Attaches a file to an update that is not decided yet. It is a paper of the case once the update is registered.</summary>
    public async Task<Result<Guid>> AddToUpdateAsync(Actor actor, Guid updateId, PaperKind kind, string fileName, Stream content, long? declaredSize = null, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await UpdateAsync(db, actor, updateId, cancellationToken) is not { } update)
            return new Error("attachment.gone");
        if (!MayAttach(actor, update))
            return new Error("attachment.not-allowed");
        if ((await SlotsAsync(db, update, cancellationToken)).All(slot => slot.Kind != kind))
            return new Error("attachment.slot-closed");
        var row = update.State == UpdateState.Registered ? await CaseAsync(db, actor, update.CaseId, cancellationToken) : null;
        return await AddAsync(db, actor, new Attachment { UpdateId = updateId, CaseId = row?.Id, Kind = kind }, paper => paper.UpdateId == updateId, row, fileName, content, declaredSize, cancellationToken);
    }

    /// <summary>The papers of a complaint and what may be attached to it; null when there is none with this id.</summary>
    public async Task<PaperList?> OfComplaintAsync(Actor actor, Guid complaintId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return MayRead(actor) && await ComplaintAsync(db, actor, complaintId, cancellationToken) is { } complaint
            ? await ListAsync(db, actor, paper => paper.ComplaintId == complaintId, MayAttach(actor, complaint) ? ComplaintSlots : [], cancellationToken)
            : null;
    }

    /// <summary>Attaches a file to a complaint that has not ended.</summary>
    public async Task<Result<Guid>> AddToComplaintAsync(Actor actor, Guid complaintId, PaperKind kind, string fileName, Stream content, long? declaredSize = null, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await ComplaintAsync(db, actor, complaintId, cancellationToken) is not { } complaint)
            return new Error("attachment.gone");
        if (!MayAttach(actor, complaint))
            return new Error("attachment.not-allowed");
        if (ComplaintSlots.All(slot => slot.Kind != kind))
            return new Error("attachment.slot-closed");
        var row = complaint.CaseId is { } caseId ? await CaseAsync(db, actor, caseId, cancellationToken) : null;
        return await AddAsync(db, actor, new Attachment { ComplaintId = complaintId, CaseId = row?.Id, Kind = kind }, paper => paper.ComplaintId == complaintId, row, fileName, content, declaredSize, cancellationToken);
    }

    /// <summary>Takes a paper off a draft of one's own; false when there is none with this id.</summary>
    public async Task<bool> RemoveFromDraftAsync(Actor actor, Guid attachmentId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var drafts = DraftService.Own(db, actor);
        var row = await db.Attachments.SingleOrDefaultAsync(
            paper => paper.Id == attachmentId && paper.ProviderId == actor.ProviderId && drafts.Any(draft => draft.Id == paper.DraftId), cancellationToken);
        if (row is null)
            return false;
        db.Attachments.Remove(row);
        db.AttachmentContents.Remove(new AttachmentContent { Id = row.Id });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The bytes of a paper of the own provider: of a case for its staff, of a draft for its owner only. Null when there is none with this id.</summary>
    public async Task<PaperFile?> OpenAsync(Actor actor, Guid attachmentId, CancellationToken cancellationToken = default)
    {
        if (!MayRead(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var drafts = DraftService.Own(db, actor);
        var updates = db.Updates.Where(update => update.ProviderId == actor.ProviderId && update.OwnerId == actor.UserId);
        return await (
            from paper in db.Attachments.AsNoTracking()
            join content in db.AttachmentContents on paper.Id equals content.Id
            where paper.Id == attachmentId && paper.ProviderId == actor.ProviderId && (paper.CaseId != null || paper.ComplaintId != null || drafts.Any(draft => draft.Id == paper.DraftId) || updates.Any(update => update.Id == paper.UpdateId))
            select new PaperFile(paper.FileName, paper.ContentType, content.Bytes)).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Result<Guid>> AddAsync(
        PortalDb db,
        Actor actor,
        Attachment paper,
        System.Linq.Expressions.Expression<Func<Attachment, bool>> siblings,
        HousingCase? row,
        string fileName,
        Stream content,
        long? declaredSize,
        CancellationToken cancellationToken)
    {
        if (declaredSize > Limits.MaxBytes)
            return TooLarge();
        if (await db.Attachments.CountAsync(siblings, cancellationToken) >= Limits.MaxCount)
            return new Error("attachment.too-many", Limits.MaxCount);
        if (await ReadAsync(content, cancellationToken) is not { } bytes)
            return TooLarge();
        if (Store(db, paper, actor, fileName, bytes, clock.UtcNow) is { } refused)
            return refused;
        if (row is not null)
            CaseJournal.Add(db, row, actor, CaseEventTypes.PaperAttached, paper.UploadedAt, new { paper.Id, paper.Kind, paper.FileName, paper.Size, paper.Sha256 });
        await db.SaveChangesAsync(cancellationToken);
        return paper.Id;

        Error TooLarge() => new("attachment.too-large", Limits.MaxBytes / 1024m / 1024m);
    }

    /// <summary>Puts a file into the caller's unit of work, or says why it is not taken.</summary>
    internal static Error? Store(PortalDb db, Attachment paper, Actor actor, string fileName, byte[] bytes, DateTime utcNow)
    {
        var kind = FileContent.Recognise(bytes);
        if (kind.Error is { } refused)
            return refused;
        paper.ProviderId = actor.ProviderId;
        paper.FileName = FileNames.Clean(fileName);
        paper.ContentType = kind.Value.ContentType;
        paper.Size = bytes.Length;
        paper.Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        paper.UploadedById = actor.UserId;
        paper.UploadedByName = actor.Name;
        paper.UploadedAt = utcNow;
        db.Attachments.Add(paper);
        db.AttachmentContents.Add(new AttachmentContent { Id = paper.Id, Bytes = bytes });
        return null;
    }

    /// <summary>The whole content; null when it is longer than allowed, whatever the sender said of its length.</summary>
    private async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > Limits.MaxBytes)
                return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }

    private static async Task<PaperList> ListAsync(
        PortalDb db, Actor actor, System.Linq.Expressions.Expression<Func<Attachment, bool>> which, IReadOnlyList<PaperSlot> slots, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await db.Attachments.AsNoTracking().Where(which).Where(row => row.ProviderId == actor.ProviderId).OrderBy(row => row.UploadedAt).ToListAsync(cancellationToken);
        return new PaperList(slots, [.. rows.Select(row => new PaperRow(row.Id, row.Kind, row.FileName, row.Size, row.UploadedByName, ProviderClock.ToLocal(row.UploadedAt, provider)))]);
    }

    private static async Task<IHousingApplication?> DraftFormAsync(PortalDb db, Actor actor, Guid draftId, CancellationToken cancellationToken)
    {
        var json = await DraftService.Own(db, actor).Where(draft => draft.Id == draftId).Select(draft => draft.FormJson).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : PortalJson.ReadApplication(json);
    }

    private static Task<HousingCase?> CaseAsync(PortalDb db, Actor actor, Guid caseId, CancellationToken cancellationToken) =>
        db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken);

    private static async Task<IReadOnlyList<PaperSlot>> SlotsAsync(PortalDb db, HousingCase row, CancellationToken cancellationToken)
    {
        var form = PortalJson.ReadApplication(row.ApplicationJson);
        var stored = await db.RegisterChecks.AsNoTracking()
            .Where(check => check.CaseId == row.Id && !check.IsProvisional && check.Status == CheckStatus.Answered && check.AnswerJson != null)
            .Select(check => check.AnswerJson!)
            .ToListAsync(cancellationToken);
        var answers = stored.Select(json => JsonSerializer.Deserialize<RegisterAnswer>(json, PortalJson.Options)).OfType<RegisterAnswer>().ToList();
        return [.. Papers.AtIntake(form), .. Papers.AfterNoData(form, answers)];
    }

    private static Task<ApplicationUpdate?> UpdateAsync(PortalDb db, Actor actor, Guid updateId, CancellationToken cancellationToken) =>
        db.Updates.AsNoTracking().SingleOrDefaultAsync(
            update => update.Id == updateId && update.ProviderId == actor.ProviderId && (update.State != UpdateState.Draft || update.OwnerId == actor.UserId), cancellationToken);

    private static async Task<IReadOnlyList<PaperSlot>> SlotsAsync(PortalDb db, ApplicationUpdate update, CancellationToken cancellationToken)
    {
        var checks = update.AskedAt is { } asked
            ? await db.RegisterChecks.AsNoTracking().Where(check => check.UpdateId == update.Id && check.CreatedAt == asked).ToListAsync(cancellationToken)
            : [];
        return UpdateScope.PapersOf(PortalJson.ReadApplication(update.AfterJson), CheckAnswers.Latest(checks));
    }

    private static bool MayAttach(Actor actor, ApplicationUpdate update) => actor.Has(Policies.Roles[Policies.CaseWork]) && update.State != UpdateState.Decided;

    private static Task<ComplaintRow?> ComplaintAsync(PortalDb db, Actor actor, Guid complaintId, CancellationToken cancellationToken) =>
        db.Complaints.AsNoTracking().SingleOrDefaultAsync(item => item.Id == complaintId && item.ProviderId == actor.ProviderId, cancellationToken);

    private static bool MayAttach(Actor actor, ComplaintRow complaint) => Complaints.ComplaintIntake.MayRegister(actor) && complaint.EndedOn is null;

    private static bool MayRead(Actor actor) => actor.Has(Policies.Roles[Policies.Cases]);

    private static bool MayAttach(Actor actor, HousingCase row) =>
        actor.Has(Policies.Roles[Policies.CaseWork]) && row.State is not (CaseState.OnList or CaseState.Refused);
}

/// <summary>The open slots and what is attached.</summary>
public sealed record PaperList(IReadOnlyList<PaperSlot> Slots, IReadOnlyList<PaperRow> Papers);

/// <summary>An attached paper; the time is local.</summary>
public sealed record PaperRow(Guid Id, PaperKind Kind, string FileName, long Size, string ByName, DateTime At);

public sealed record PaperFile(string FileName, string ContentType, byte[] Bytes);
