using System.Globalization;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Intake;

/// <summary>Turns a draft into a registered case. The case bears the id of its draft, so that registering twice finds the first one.</summary>
public sealed class RegistrationService(IDbContextFactory<PortalDb> databases, ProviderClock clock, CheckService checks, NoticeService notices)
{
    /// <summary>Registers a draft of one's own as it was saved under this version. Registrations that it touches only stand in the way until the officer has seen each and given a reason.</summary>
    public async Task<RegistrationOutcome> RegisterAsync(Actor actor, Guid draftId, Guid version, AcceptedDoubles? accepted = null, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Officer, StaffRole.HrOfficer))
            return RegistrationOutcome.Refused(new Error("intake.role"));
        if (await FindAsync(actor, draftId, cancellationToken) is { } earlier)
            return RegistrationOutcome.Done(earlier);

        var refusal = await UnitOfWork.RunAsync(databases, (db, token) => RegisterInAsync(db, actor, draftId, version, accepted, token), refused => refused is null, cancellationToken);
        var registered = await FindAsync(actor, draftId, cancellationToken);
        if (registered is null)
            return refusal ?? RegistrationOutcome.Refused(new Error("draft.gone"));
        checks.Wake();
        notices.Wake();
        return RegistrationOutcome.Done(registered);
    }

    /// <summary>The case that was made of a draft; null while there is none.</summary>
    public async Task<RegisteredCase?> FindAsync(Actor actor, Guid draftId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking()
            .Where(item => item.Id == draftId && item.ProviderId == actor.ProviderId && item.RegisteredById == actor.UserId)
            .Select(item => new { item.Id, item.Number, item.FiledAt, item.ReceivedOn, item.DueOn })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(item => item.Id == actor.ProviderId, cancellationToken);
        var receipt = await db.Documents.Where(item => item.CaseId == row.Id && item.Kind == DocumentKind.Receipt).Select(item => (Guid?)item.Id).FirstOrDefaultAsync(cancellationToken);
        return new RegisteredCase(row.Id, row.Number, ProviderClock.ToLocal(row.FiledAt, provider), row.ReceivedOn, row.DueOn, receipt);
    }

    private async Task<RegistrationOutcome?> RegisterInAsync(PortalDb db, Actor actor, Guid draftId, Guid version, AcceptedDoubles? accepted, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.ProviderId, cancellationToken);
        if (provider is null || !actor.Has(HousingRegisters.TakenInBy(provider.Register)))
            return RegistrationOutcome.Refused(new Error("intake.role"));
        var (now, local) = (clock.UtcNow, clock.LocalNow(provider));
        // The number comes first: raising it lets one registration of this provider through at a time, so that the checks below cannot be overtaken.
        var year = local.Year.ToString(CultureInfo.InvariantCulture);
        var number = await Sequences.NextAsync(db, provider.Id, $"registration-{year}", cancellationToken);
        var draft = await DraftService.Own(db, actor).SingleOrDefaultAsync(row => row.Id == draftId, cancellationToken);
        if (draft is null)
            return RegistrationOutcome.Refused(new Error("draft.gone"));
        if (draft.Version != version)
            return RegistrationOutcome.Overtaken(DraftService.Overtaken(actor, draft, provider));
        var form = IntakeQuestions.AsFiled(PortalJson.ReadApplication(draft.FormJson));
        if (HousingRegisters.Of(form.List) != provider.Register)
            return RegistrationOutcome.Refused(new Error("intake.other-form"));
        // Which stock it is decides which dwelling counts: that is known of the provider and not typed.
        if (form is Annex2Form workplace)
            (workplace.Workplace, workplace.WorkplaceName) = (provider.Workplace, provider.NameKk);
        if (ApplicationForms.Check(form, DateOnly.FromDateTime(local)) is { Count: > 0 } problems)
            return RegistrationOutcome.Wrong(problems);
        var day = await IntakeGate.OfAsync(db, provider, local, cancellationToken);
        if (day.Edition.Error is { } closed)
            return RegistrationOutcome.Refused(closed);
        var doubles = await DoubleService.FindAsync(db, provider.Id, DoubleService.RegistrationOf(provider.Id, form), cancellationToken);
        if (Barred(doubles, accepted) is { } barred)
            return RegistrationOutcome.Twice(doubles, barred);

        var row = new HousingCase
        {
            Id = draft.Id,
            ProviderId = provider.Id,
            Number = $"{provider.Code}-{year}-{number.ToString("000000", CultureInfo.InvariantCulture)}",
            State = CaseState.Registered,
            FiledAt = now,
            ReceivedOn = day.ReceivedOn,
            DueOn = day.DueOn,
            CalendarNumber = provider.CalendarNumber,
            CalendarRevision = day.Term.Calendar.Revision,
            EditionCode = day.Edition.Value.Edition.Code,
            ContinuationBasisId = day.BasisId,
            RegisteredById = actor.UserId,
            UpdatedAt = now,
        };
        row.Take(form);
        db.Cases.Add(row);
        db.Drafts.Remove(draft);
        var papers = await db.Attachments.Where(paper => paper.DraftId == draftId && paper.ProviderId == provider.Id).ToListAsync(cancellationToken);
        foreach (var paper in papers)
            (paper.DraftId, paper.CaseId) = (null, row.Id);
        CaseJournal.Add(db, row, actor, CaseEventTypes.Registered, now, new { row.Number, row.ReceivedOn, row.DueOn, row.EditionCode, row.ContinuationBasisId, Papers = papers.Count }, to: CaseState.Registered);
        if (doubles.Count > 0)
            CaseJournal.Add(db, row, actor, CaseEventTypes.DoubleAccepted, now, new { accepted!.Reason, Doubles = doubles.Select(found => found.Number).ToList() });
        CheckService.AddRequired(db, row, form, now);
        await NoticeService.AddAsync(db, row, provider, DocumentKind.Receipt, new NoticeFacts(), now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static Error? Barred(IReadOnlyList<FoundDouble> doubles, AcceptedDoubles? accepted) =>
        doubles.FirstOrDefault(found => found.Finding.Blocks) is { } blocking ? new Error("intake.duplicate", blocking.Number)
        : doubles.FirstOrDefault(found => accepted?.Cases.Contains(found.CaseId) != true) is { } unseen ? new Error("intake.double", unseen.Number)
        : doubles.Count > 0 && string.IsNullOrWhiteSpace(accepted!.Reason) ? new Error("intake.double-reason")
        : doubles.Count > 0 && accepted!.Reason.Length > DoubleService.LongestReason ? new Error("queue.too-long", DoubleService.LongestReason)
        : null;
}

/// <summary>A registered application. <see cref="FiledAt"/> is local time.</summary>
public sealed record RegisteredCase(Guid CaseId, string Number, DateTime FiledAt, DateOnly ReceivedOn, DateOnly DueOn, Guid? ReceiptDocumentId)
{
    /// <summary>Filed out of hours or on a day off: the term counts from the first working day (para 9).</summary>
    public bool CountsFromLaterDay => DateOnly.FromDateTime(FiledAt) != ReceivedOn;
}

/// <summary>What came of a registration: a case, or one reason why there is none.</summary>
public sealed record RegistrationOutcome
{
    public RegisteredCase? Case { get; private init; }
    public Error? Error { get; private init; }
    public IReadOnlyList<FieldProblem> Problems { get; private init; } = [];
    public IReadOnlyList<FoundDouble> Doubles { get; private init; } = [];
    public DraftConflict? Conflict { get; private init; }

    internal static RegistrationOutcome Done(RegisteredCase registered) => new() { Case = registered };

    internal static RegistrationOutcome Refused(Error error) => new() { Error = error };

    internal static RegistrationOutcome Wrong(IReadOnlyList<FieldProblem> problems) => new() { Error = new Error("intake.problems", problems.Count), Problems = problems };

    internal static RegistrationOutcome Twice(IReadOnlyList<FoundDouble> doubles, Error error) => new() { Error = error, Doubles = doubles };

    internal static RegistrationOutcome Overtaken(DraftConflict conflict) => new() { Conflict = conflict };
}
