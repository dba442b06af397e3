using System.Globalization;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Integrations;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Updates;

/// <summary>
/// Applications of Annex 3 on their way in: typed by an officer at the counter, or filed on the e-government portal. Both end in the same registration, with a number of its own, a receipt,
/// and an answer to an open request to update data.
/// </summary>
public sealed partial class UpdateIntake(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices, UpdatesOptions options, ILogger<UpdateIntake> logger)
{
    /// <summary>The own draft for a case, or an empty form with what the portal knows of the applicant; null when the case is not the actor's provider's.</summary>
    public async Task<UpdateDraftView?> OpenAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        if (!MayWork(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == row.ProviderId, cancellationToken);
        var draft = await Own(db, actor).AsNoTracking().Where(item => item.CaseId == caseId).OrderByDescending(item => item.SavedAt).FirstOrDefaultAsync(cancellationToken);
        var application = CaseMapping.Form(row);
        return new UpdateDraftView(
            draft?.Id ?? Guid.CreateVersion7(), draft?.Version, row.Id, row.Number, row.ApplicantName,
            draft is null ? Prefilled(row, application) : UpdateJson.Form(draft),
            [.. application.Family.Select(member => (member.Iin, $"{member.Iin} {member.Surname} {member.GivenName}".Trim()))],
            clock.Today(provider), UpdateDecider.MayFile(row.State), draft is null ? null : ProviderClock.ToLocal(draft.SavedAt, provider));
    }

    /// <summary>Stores what stands in the form, right or wrong. A version of null makes the draft.</summary>
    public async Task<UpdateOutcome> SaveAsync(Actor actor, Guid caseId, Guid draftId, Guid? version, Annex3Form form, CancellationToken cancellationToken = default)
    {
        if (!MayWork(actor))
            return UpdateOutcome.Refused(new Error("update.role"));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Cases.AnyAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken))
            return UpdateOutcome.Refused(CaseService.NotFound);
        var draft = await Own(db, actor).SingleOrDefaultAsync(item => item.Id == draftId && item.CaseId == caseId, cancellationToken);
        if (draft is null && version is not null)
            return UpdateOutcome.Refused(new Error("update.draft-gone"));
        if (draft is not null && draft.Version != version)
            return UpdateOutcome.Overtaken(draft.SavedByName);
        if (draft is null)
        {
            draft = new ApplicationUpdate { Id = draftId, ProviderId = actor.ProviderId, CaseId = caseId, Method = FilingMethod.Counter, OwnerId = actor.UserId, OwnerName = actor.Name, CreatedAt = clock.UtcNow };
            db.Updates.Add(draft);
        }
        (draft.FormJson, draft.SavedAt, draft.SavedByName) = (UpdateJson.Write(form), clock.UtcNow, actor.Name);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return UpdateOutcome.Done(draft.Version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return UpdateOutcome.Overtaken(actor.Name);
        }
        catch (DbUpdateException exception)
        {
            LogNotStored(exception, caseId);
            return UpdateOutcome.Refused(new Error("update.not-saved"));
        }
    }

    /// <summary>Deletes a draft of one's own with its papers; false when there is none with this id.</summary>
    public async Task<bool> DeleteAsync(Actor actor, Guid draftId, CancellationToken cancellationToken = default) =>
        await UnitOfWork.RunAsync(databases, async (db, token) =>
        {
            if (await Own(db, actor).Where(item => item.Id == draftId).ExecuteDeleteAsync(token) == 0)
                return false;
            var papers = db.Attachments.Where(paper => paper.UpdateId == draftId && paper.ProviderId == actor.ProviderId);
            await db.AttachmentContents.Where(content => papers.Any(paper => paper.Id == content.Id)).ExecuteDeleteAsync(token);
            await papers.ExecuteDeleteAsync(token);
            return true;
        }, done => done, cancellationToken);

    /// <summary>Registers a draft of one's own as it was saved under this version. Registering twice finds the first registration.</summary>
    public async Task<UpdateRegistration> RegisterAsync(Actor actor, Guid draftId, Guid version, CancellationToken cancellationToken = default)
    {
        if (!MayWork(actor))
            return UpdateRegistration.Refused(new Error("update.role"));
        var outcome = await UnitOfWork.RunAsync(databases, (db, token) => RegisterAsync(db, actor, draftId, version, token), done => done.IsNew, cancellationToken);
        if (outcome.IsNew)
            notices.Wake();
        return outcome;
    }

    /// <summary>
    /// Takes in an update of the e-government portal. The same request id is taken in once: the second time its number is given again. What cannot be taken in is answered with the reason.
    /// </summary>
    public async Task<GatewayReply> ArriveAsync(PortalUpdate arrived, CancellationToken cancellationToken = default)
    {
        if (!FilingMethods.Accepts(arrived.Method, options.OneTimePasswords) || arrived.Method == FilingMethod.Counter)
            return GatewayReply.Failed("update.method");
        var outcome = await UnitOfWork.RunAsync(databases, (db, token) => ArriveAsync(db, arrived, token), done => done.IsNew, cancellationToken);
        if (outcome.Registered is not { } registered)
            return GatewayReply.Failed(outcome.Error!.Code);
        notices.Wake();
        return GatewayReply.Taken(registered.Number);
    }

    internal static IQueryable<ApplicationUpdate> Own(PortalDb db, Actor actor) =>
        db.Updates.Where(item => item.ProviderId == actor.ProviderId && item.OwnerId == actor.UserId && item.State == UpdateState.Draft);

    internal static bool MayWork(Actor actor) => actor.Has(Policies.Roles[Policies.CaseWork]);

    private static Annex3Form Prefilled(HousingCase row, IHousingApplication application) => new()
    {
        CaseNumber = row.Number,
        Surname = application.Surname,
        GivenName = application.GivenName,
        Patronymic = application.Patronymic,
        Iin = row.ApplicantIin,
    };

    private async Task<UpdateRegistration> RegisterAsync(PortalDb db, Actor actor, Guid draftId, Guid version, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var number = await NumberAsync(db, provider, cancellationToken);
        var draft = await db.Updates.SingleOrDefaultAsync(item => item.Id == draftId && item.ProviderId == actor.ProviderId && item.OwnerId == actor.UserId, cancellationToken);
        if (draft is null)
            return UpdateRegistration.Refused(new Error("update.draft-gone"));
        if (draft.Number is { } earlier)
            return UpdateRegistration.Again(View(draft, earlier, provider));
        if (draft.Version != version)
            return UpdateRegistration.Refused(new Error("update.overtaken", draft.SavedByName));
        if (await RecusedOfficials.BarAsync(db, actor, draft.CaseId, cancellationToken) is { } barred)
            return UpdateRegistration.Refused(barred);
        return await FileAsync(db, provider, draft, number, UpdateJson.Form(draft), actor, clock.UtcNow, cancellationToken);
    }

    private async Task<UpdateRegistration> ArriveAsync(PortalDb db, PortalUpdate arrived, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(item => item.Bin == arrived.ProviderBin, cancellationToken);
        if (provider is null)
            return UpdateRegistration.Refused(new Error("update.not-found"));
        var number = await NumberAsync(db, provider, cancellationToken);
        if (await db.Updates.SingleOrDefaultAsync(item => item.RequestId == arrived.RequestId, cancellationToken) is { Number: { } earlier } first)
            return UpdateRegistration.Again(View(first, earlier, provider));
        if (await CaseOfAsync(db, provider, arrived.Form, cancellationToken) is not { } caseId)
            return UpdateRegistration.Refused(new Error("update.not-found"));
        var actor = Actor.System(provider.Id);
        var update = new ApplicationUpdate
        {
            ProviderId = provider.Id,
            CaseId = caseId,
            Method = arrived.Method,
            RequestId = arrived.RequestId,
            OwnerId = actor.UserId,
            CreatedAt = clock.UtcNow,
        };
        db.Updates.Add(update);
        foreach (var paper in arrived.Papers)
            if (AttachmentService.Store(db, new Attachment { UpdateId = update.Id, Kind = PaperKind.Other }, actor, paper.FileName, paper.Bytes, clock.UtcNow) is { } refused)
                return UpdateRegistration.Refused(refused);
        return await FileAsync(db, provider, update, number, arrived.Form, actor, arrived.FiledAt, cancellationToken);
    }

    /// <summary>The case an update of the portal is about: by its number, or by the number on the list; the IIN must be the applicant's, so that a wrong number finds nobody else.</summary>
    private static async Task<Guid?> CaseOfAsync(PortalDb db, Provider provider, Annex3Form form, CancellationToken cancellationToken)
    {
        var iin = form.Iin.Trim();
        var own = db.Cases.AsNoTracking().Where(row => row.ProviderId == provider.Id && row.ApplicantIin == iin);
        if (form.CaseNumber.Trim().ToUpperInvariant() is { Length: > 0 } number)
            return await own.Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        return int.TryParse(form.QueueNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? await own.Where(row => row.OrdinalNumber == ordinal).OrderByDescending(row => row.FiledAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
    }

    private async Task<UpdateRegistration> FileAsync(
        PortalDb db, Provider provider, ApplicationUpdate update, string number, Annex3Form form, Actor actor, DateTime filedAt, CancellationToken cancellationToken)
    {
        var row = await db.Cases.SingleOrDefaultAsync(item => item.Id == update.CaseId && item.ProviderId == provider.Id, cancellationToken);
        if (row is null)
            return UpdateRegistration.Refused(CaseService.NotFound);
        if (UpdateDecider.MayFile(row.State) is { } closed)
            return UpdateRegistration.Refused(closed);
        form.CaseNumber = row.Number;
        var now = clock.UtcNow;
        var local = ProviderClock.ToLocal(filedAt, provider);
        var problems = Annex3Validator.Check(form, clock.Today(provider)).ToList();
        if (form.Iin.Trim() != row.ApplicantIin)
            problems.Add(new(nameof(form.Iin), new Error("update.iin-other")));
        if (problems.Count > 0)
            return UpdateRegistration.Wrong(problems);
        var day = await IntakeGate.OfAsync(db, provider, local, cancellationToken);
        if (day.Edition.Error is { } noEdition)
            return UpdateRegistration.Refused(noEdition);

        (update.Number, update.State, update.FormJson) = (number, UpdateState.Registered, UpdateJson.Write(form));
        (update.BeforeJson, update.AfterJson) = (row.ApplicationJson, row.ApplicationJson);
        (update.FiledAt, update.ReceivedOn, update.SavedAt, update.SavedByName) = (filedAt, day.ReceivedOn, now, actor.Name);
        update.DueOn = UpdateDecider.DueOn(day.ReceivedOn, day.Term.Calendar);
        foreach (var paper in db.Attachments.Local.Where(paper => paper.UpdateId == update.Id).Concat(await db.Attachments.Where(paper => paper.UpdateId == update.Id).ToListAsync(cancellationToken)).Distinct().ToList())
            paper.CaseId = row.Id;
        foreach (var request in await db.UpdateRequests.Where(item => item.CaseId == row.Id && item.AnsweredOn == null).ToListAsync(cancellationToken))
            (request.AnsweredOn, request.AnsweredById) = (day.ReceivedOn, update.Id);
        CaseJournal.Add(db, row, actor, CaseEventTypes.UpdateRegistered, now, new CaseEventData { UpdateNumber = number, UpdateChanges = form.Changes, Document = NullIfEmpty(form.ConfirmingDocument), Reason = form.Reason.Trim() });
        update.ReceiptId = (await NoticeService.AddAsync(db, row, provider, DocumentKind.UpdateReceipt, new NoticeFacts { Update = Said(update, form, provider) }, now, cancellationToken)).Id;
        await db.SaveChangesAsync(cancellationToken);
        return UpdateRegistration.New(View(update, number, provider));
    }

    /// <summary>What a notice says of a registered update.</summary>
    internal static UpdateSaid Said(ApplicationUpdate update, Annex3Form form, Provider provider) =>
        new(update.Number!, ProviderClock.ToLocal(update.FiledAt!.Value, provider), update.ReceivedOn!.Value, update.DueOn!.Value, form.Changes);

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } typed ? typed : null;

    private static RegisteredUpdate View(ApplicationUpdate update, string number, Provider provider) =>
        new(update.Id, update.CaseId, number, ProviderClock.ToLocal(update.FiledAt!.Value, provider), update.ReceivedOn!.Value, update.DueOn!.Value, update.ReceiptId);

    /// <summary>The next number. It comes first in the transaction: raising it lets one registration of this provider through at a time, and a roll back gives it back.</summary>
    private async Task<string> NumberAsync(PortalDb db, Provider provider, CancellationToken cancellationToken)
    {
        var year = clock.LocalNow(provider).Year.ToString(CultureInfo.InvariantCulture);
        var serial = await Sequences.NextAsync(db, provider.Id, $"update-{year}", cancellationToken);
        return $"{provider.Code}-U-{year}-{serial.ToString("000000", CultureInfo.InvariantCulture)}";
    }

    [LoggerMessage(LogLevel.Error, "The draft of an update of case {CaseId} could not be stored.")]
    private partial void LogNotStored(Exception error, Guid caseId);
}
