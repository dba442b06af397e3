using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Intake;

/// <summary>Applications being typed. A draft belongs to the officer who began it; nobody else sees it.</summary>
public sealed class DraftService(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    private const int TitleLength = 400;

    public async Task<Result<Guid>> CreateAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.ProviderId, cancellationToken);
        if (provider is null || !actor.Has(HousingRegisters.TakenInBy(provider.Register)))
            return new Error("intake.role");
        if (provider is { Register: HousingRegister.Workplace, Workplace: null })
            return new Error("intake.workplace-unknown");
        var draft = new ApplicationDraft
        {
            ProviderId = actor.ProviderId,
            OwnerId = actor.UserId,
            FormJson = PortalJson.Write(await EmptyAsync(db, provider, cancellationToken)),
            CreatedAt = clock.UtcNow,
            SavedAt = clock.UtcNow,
        };
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }

    /// <summary>The own drafts, the one saved last first.</summary>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await Own(db, actor).AsNoTracking()
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new { draft.Id, draft.Title, draft.Step, draft.SavedAt })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DraftRow(row.Id, row.Title, row.Step, ProviderClock.ToLocal(row.SavedAt, provider)))];
    }

    /// <summary>A draft of one's own; null when there is none with this id.</summary>
    public async Task<DraftView?> GetAsync(Actor actor, Guid draftId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var draft = await Own(db, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == draftId, cancellationToken);
        if (draft is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == draft.ProviderId, cancellationToken);
        return new DraftView(
            draft.Id,
            draft.Version,
            PortalJson.ReadApplication(draft.FormJson),
            draft.Step,
            draft.SavedAt,
            ProviderClock.ToLocal(draft.SavedAt, provider),
            clock.Today(provider),
            new(provider.NameKk, provider.NameRu),
            provider.Kato);
    }

    /// <summary>Stores what stands in the form, right or wrong. The version is the one this page loaded or saved last.</summary>
    /// <param name="reached">The furthest step reached so far, where the draft is opened again.</param>
    public async Task<DraftSaved> SaveAsync(Actor actor, Guid draftId, Guid version, IHousingApplication form, IntakeStep reached, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var draft = await Own(db, actor).SingleOrDefaultAsync(row => row.Id == draftId, cancellationToken);
        if (draft is null)
            return new DraftSaved(null, null, new Error("draft.gone"));
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == draft.ProviderId, cancellationToken);
        if (HousingRegisters.Of(form.List) != provider.Register)
            return new DraftSaved(null, null, new Error("intake.other-form"));
        if (draft.Version != version)
            return new DraftSaved(null, Overtaken(actor, draft, provider), null);
        draft.FormJson = PortalJson.Write(form);
        draft.Step = reached;
        draft.Title = new PersonName(form.Surname.Trim(), form.GivenName.Trim(), form.Patronymic.Trim()).Full is var name && name.Length > TitleLength ? name[..TitleLength] : name;
        draft.SavedAt = clock.UtcNow;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var current = await Own(db, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == draftId, cancellationToken);
            return current is null ? new DraftSaved(null, null, new Error("draft.gone")) : new DraftSaved(null, Overtaken(actor, current, provider), null);
        }
        return new DraftSaved(new SavedVersion(draft.Version, draft.SavedAt, ProviderClock.ToLocal(draft.SavedAt, provider)), null, null);
    }

    /// <summary>Deletes a draft and the papers attached to it; false when there is none with this id.</summary>
    public async Task<bool> DeleteAsync(Actor actor, Guid draftId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await Own(db, actor).Where(row => row.Id == draftId).ExecuteDeleteAsync(cancellationToken) == 0)
                return false;
            var papers = db.Attachments.Where(row => row.DraftId == draftId && row.ProviderId == actor.ProviderId);
            await db.AttachmentContents.Where(content => papers.Any(paper => paper.Id == content.Id)).ExecuteDeleteAsync(cancellationToken);
            await papers.ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        });
    }

    /// <summary>The form of the provider's register. Annex 2 begins with its addressee: the head is the one named last, as heads change seldom.</summary>
    private static async Task<IHousingApplication> EmptyAsync(PortalDb db, Provider provider, CancellationToken cancellationToken)
    {
        var form = ApplicationForms.Empty(provider.Register);
        if (form is not Annex2Form workplace)
            return form;
        (workplace.Workplace, workplace.WorkplaceName) = (provider.Workplace, provider.NameKk);
        var last = await db.Cases.AsNoTracking().Where(row => row.ProviderId == provider.Id).OrderByDescending(row => row.FiledAt).Select(row => row.ApplicationJson).FirstOrDefaultAsync(cancellationToken);
        if (last is not null && PortalJson.ReadApplication(last) is Annex2Form known)
            workplace.HeadName = known.HeadName;
        return workplace;
    }

    internal static IQueryable<ApplicationDraft> Own(PortalDb db, Actor actor) =>
        db.Drafts.Where(draft => draft.ProviderId == actor.ProviderId && draft.OwnerId == actor.UserId);

    internal static DraftConflict Overtaken(Actor actor, ApplicationDraft draft, Provider provider) =>
        new(draft.Version, actor.Name, ProviderClock.ToLocal(draft.SavedAt, provider));
}

/// <summary>A draft in the list. <see cref="Title"/> is the applicant's name as typed so far; the time is local.</summary>
public sealed record DraftRow(Guid Id, string Title, IntakeStep Step, DateTime SavedAt);

/// <summary>A draft to be typed on.</summary>
/// <param name="Reached">The furthest step reached.</param>
/// <param name="SavedAtUtc">Instant of the last save.</param>
/// <param name="SavedAt">The same in local time.</param>
/// <param name="Today">The provider's local day.</param>
public sealed record DraftView(Guid Id, Guid Version, IHousingApplication Form, IntakeStep Reached, DateTime SavedAtUtc, DateTime SavedAt, DateOnly Today, LocalizedText ProviderName, string ProviderKato);

public sealed record SavedVersion(Guid Version, DateTime SavedAtUtc, DateTime SavedAt);

/// <summary>Another window of the same owner saved meanwhile: who, when (local), and the version that now stands.</summary>
public sealed record DraftConflict(Guid Version, string ByName, DateTime SavedAt);

/// <summary>What came of a save: exactly one is set.</summary>
public sealed record DraftSaved(SavedVersion? Saved, DraftConflict? Conflict, Error? Error);
