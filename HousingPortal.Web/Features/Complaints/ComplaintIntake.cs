using System.Globalization;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Integrations;
using HousingPortal.Web.Integrations.Egov;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>
/// Complaints on their way in: typed at the counter, or filed on the e-government portal. Both end in the same registration, with a number of its own, a receipt, and the stop of a removal. Whether
/// it was filed in time is found and told; nothing of that keeps a complaint out (APPK art. 92(3)).
/// </summary>
public sealed class ComplaintIntake(IDbContextFactory<PortalDb> databases, ProviderClock clock, NoticeService notices)
{
    private static readonly StaffRole[] Counter = [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.Supervisor];

    public static bool MayRegister(Actor actor) => actor.Has(Counter);

    /// <summary>What a form needs that is opened now, for a case or for none; null when the actor may not register, or the case is not the actor's provider's.</summary>
    public async Task<ComplaintOpening?> OpenAsync(Actor actor, Guid? caseId, CancellationToken cancellationToken = default)
    {
        if (!MayRegister(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var row = caseId is { } id ? await db.Cases.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id && item.ProviderId == actor.ProviderId, cancellationToken) : null;
        if (caseId is not null && row is null)
            return null;
        var entry = row is null ? null : await db.QueueEntries.AsNoTracking().Where(item => item.CaseId == row.Id).Select(item => (Domain.Queue.QueueEntryState?)item.State).SingleOrDefaultAsync(cancellationToken);
        var officials = await (
            from user in db.Users
            where user.ProviderId == actor.ProviderId && !user.IsDisabled
            orderby user.FullName
            select new ComplaintOfficial(user.Id, user.FullName, user.Position)).ToListAsync(cancellationToken);
        var form = new ComplaintForm { SignedOn = clock.Today(provider) };
        if (row is not null)
            (form.Name, form.Iin, form.Address, form.Against) = (row.ApplicantName, row.ApplicantIin, CaseMapping.Form(row).Address, provider.Name(row.NoticeLanguage));
        return new(
            row?.Id, row?.Number, row?.State, [.. Enum.GetValues<ComplaintSubject>().Where(subject => ComplaintScope.Misfit(subject, row?.State, entry) is null)], officials, form,
            row?.NoticeLanguage, clock.Today(provider), await ProviderCalendars.OfAsync(db, provider, cancellationToken));
    }

    /// <summary>The case of a number, for a form that was opened without one.</summary>
    public async Task<Guid?> FindCaseAsync(Actor actor, string number, CancellationToken cancellationToken = default)
    {
        if (!MayRegister(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var typed = number.Trim().ToUpperInvariant();
        return await db.Cases.Where(row => row.Number == typed && row.ProviderId == actor.ProviderId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Registers what was typed. The same request id is registered once, so that a click twice is one complaint.</summary>
    public async Task<ComplaintRegistration> RegisterAsync(Actor actor, ComplaintInput input, CancellationToken cancellationToken = default)
    {
        if (!MayRegister(actor))
            return ComplaintRegistration.Refused(new Error("complaint.role-register"));
        var outcome = await UnitOfWork.RunAsync(databases, (db, token) => RegisterAsync(db, actor, input, token), done => done.IsNew, cancellationToken);
        if (outcome.IsNew)
            notices.Wake();
        return outcome;
    }

    /// <summary>Takes in a complaint of the e-government portal. The same request id is taken in once: the second time its number is given again.</summary>
    public async Task<GatewayReply> ArriveAsync(PortalComplaint arrived, CancellationToken cancellationToken = default)
    {
        var outcome = await UnitOfWork.RunAsync(databases, (db, token) => ArriveAsync(db, arrived, token), done => done.IsNew, cancellationToken);
        if (outcome.Registered is not { } registered)
            return GatewayReply.Failed(outcome.Error!.Code);
        notices.Wake();
        return GatewayReply.Taken(registered.Number);
    }

    private async Task<ComplaintRegistration> RegisterAsync(PortalDb db, Actor actor, ComplaintInput input, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var number = await NumberAsync(db, provider, cancellationToken);
        if (await db.Complaints.AsNoTracking().SingleOrDefaultAsync(item => item.RequestId == input.RequestId, cancellationToken) is { } first)
            return first.ProviderId == actor.ProviderId ? ComplaintRegistration.Again(View(first)) : ComplaintRegistration.Refused(ComplaintService.NotFound);
        var row = input.CaseId is { } caseId ? await db.Cases.SingleOrDefaultAsync(item => item.Id == caseId && item.ProviderId == actor.ProviderId, cancellationToken) : null;
        if (input.CaseId is not null && row is null)
            return ComplaintRegistration.Refused(CaseService.NotFound);
        var problems = ComplaintContents.Check(input.Form, clock.Today(provider)).ToList();
        if (input.Form.Subject is { } subject && ComplaintScope.Misfit(subject, row?.State, await EntryAsync(db, row, cancellationToken)) is { } misfit)
            problems.Add(new(nameof(ComplaintForm.Subject), misfit));
        var official = input.OfficialId is { Length: > 0 } id
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id && user.ProviderId == actor.ProviderId, cancellationToken)
            : null;
        if (input.OfficialId is { Length: > 0 } && official is null)
            problems.Add(new("Official", new Error("complaint.official-unknown")));
        if (problems.Count > 0)
            return ComplaintRegistration.Wrong(problems);
        var complaint = new ComplaintRow
        {
            ProviderId = provider.Id,
            Method = FilingMethod.Counter,
            RequestId = input.RequestId,
            AppealStated = input.AppealStated,
            OfficialId = official?.Id,
            OfficialName = official?.FullName ?? "",
            NoticeLanguage = row?.NoticeLanguage ?? input.Language,
        };
        return await FileAsync(db, provider, complaint, row, number, input.Form, actor, clock.UtcNow, cancellationToken);
    }

    private async Task<ComplaintRegistration> ArriveAsync(PortalDb db, PortalComplaint arrived, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(item => item.Bin == arrived.ProviderBin, cancellationToken);
        if (provider is null)
            return ComplaintRegistration.Refused(ComplaintService.NotFound);
        var number = await NumberAsync(db, provider, cancellationToken);
        if (await db.Complaints.AsNoTracking().SingleOrDefaultAsync(item => item.RequestId == arrived.RequestId, cancellationToken) is { } first)
            return ComplaintRegistration.Again(View(first));
        if (ComplaintContents.Check(arrived.Form, clock.Today(provider)) is { Count: > 0 } problems)
            return ComplaintRegistration.Wrong(problems);
        // The IIN must be the applicant's, so that a wrong number finds nobody else.
        var (iin, caseNumber) = (arrived.Form.Iin.Trim(), arrived.CaseNumber.Trim().ToUpperInvariant());
        var row = caseNumber.Length == 0 ? null : await db.Cases.SingleOrDefaultAsync(item => item.Number == caseNumber && item.ProviderId == provider.Id && item.ApplicantIin == iin, cancellationToken);
        arrived.Form.Subject = ComplaintScope.Fitting(arrived.Form.Subject!.Value, row?.State, await EntryAsync(db, row, cancellationToken));
        var actor = Actor.System(provider.Id);
        var complaint = new ComplaintRow
        {
            ProviderId = provider.Id,
            Method = arrived.Method,
            RequestId = arrived.RequestId,
            AppealStated = true,
            NoticeLanguage = row?.NoticeLanguage ?? arrived.Language,
        };
        foreach (var paper in arrived.Papers)
            if (AttachmentService.Store(db, new Attachment { ComplaintId = complaint.Id, CaseId = row?.Id, Kind = PaperKind.Other }, actor, paper.FileName, paper.Bytes, clock.UtcNow) is { } refused)
                return ComplaintRegistration.Refused(refused);
        return await FileAsync(db, provider, complaint, row, number, arrived.Form, actor, arrived.FiledAt, cancellationToken);
    }

    private async Task<ComplaintRegistration> FileAsync(
        PortalDb db, Provider provider, ComplaintRow complaint, HousingCase? row, string number, ComplaintForm form, Actor actor, DateTime filedAt, CancellationToken cancellationToken)
    {
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var local = ProviderClock.ToLocal(filedAt, provider);
        var filing = ComplaintFiling.Find(form.LearntOn!.Value, DateOnly.FromDateTime(local), complaint.AppealStated, calendar);
        if (filing.Error is { } wrong)
            return ComplaintRegistration.Wrong([new(nameof(form.LearntOn), wrong)]);
        (complaint.Number, complaint.CaseId, complaint.FormJson) = (number, row?.Id, JsonSerializer.Serialize(form, PortalJson.Options));
        (complaint.PersonName, complaint.PersonIin) = (form.Name.Trim(), form.Iin.Trim());
        complaint.SearchName = complaint.PersonName.ToUpperInvariant();
        (complaint.State, complaint.Subject, complaint.Addressee) = (ComplaintState.Registered, form.Subject!.Value, form.Addressee!.Value);
        (complaint.FiledAt, complaint.RegisteredOn) = (filedAt, ComplaintClocks.RegisteredOn(local, calendar));
        (complaint.LearntOn, complaint.Filing) = (form.LearntOn.Value, filing.Value);
        var now = clock.UtcNow;
        (complaint.SavedAt, complaint.SavedByName) = (now, actor.Name);
        complaint.TookPart = ComplaintMapping.Join([.. await TookPart.FindAsync(db, row, complaint.Subject, cancellationToken), complaint.OfficialId ?? ""]);
        db.Complaints.Add(complaint);
        ComplaintJournal.Add(db, complaint, actor, ComplaintJournal.Registered, now, to: ComplaintState.Registered);
        await ComplaintStop.StopAsync(db, complaint, row, actor, now, cancellationToken);
        var receipt = await ComplaintLetters.ReceiptAsync(db, complaint, row, provider, calendar, now, cancellationToken);
        if (row is not null)
            CaseJournal.Add(db, row, actor, CaseEventTypes.ComplaintRegistered, now, new CaseEventData { ComplaintNumber = number, ComplaintSubject = complaint.Subject, DocumentNumber = receipt.Number });
        await db.SaveChangesAsync(cancellationToken);
        return ComplaintRegistration.New(View(complaint));
    }

    private static async Task<Domain.Queue.QueueEntryState?> EntryAsync(PortalDb db, HousingCase? row, CancellationToken cancellationToken) =>
        row is null ? null : await db.QueueEntries.Where(entry => entry.CaseId == row.Id).Select(entry => (Domain.Queue.QueueEntryState?)entry.State).SingleOrDefaultAsync(cancellationToken);

    private static RegisteredComplaint View(ComplaintRow row) => new(row.Id, row.Number, row.RegisteredOn, row.Filing);

    /// <summary>The next number. It comes first in the transaction: raising it lets one registration of this provider through at a time, and a roll back gives it back.</summary>
    private async Task<string> NumberAsync(PortalDb db, Provider provider, CancellationToken cancellationToken)
    {
        var year = clock.LocalNow(provider).Year.ToString(CultureInfo.InvariantCulture);
        var serial = await Sequences.NextAsync(db, provider.Id, $"complaint-{year}", cancellationToken);
        return $"{provider.Code}-SHC-{year}-{serial.ToString("000000", CultureInfo.InvariantCulture)}";
    }
}
