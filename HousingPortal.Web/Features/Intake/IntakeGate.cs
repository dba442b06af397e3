using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Intake;

/// <summary>Whether an application filed now may be taken in, and under which edition of the order.</summary>
public sealed class IntakeGate(IDbContextFactory<PortalDb> databases, ProviderClock clock)
{
    /// <summary>The answer for the actor's provider at this moment; null when the provider is not there.</summary>
    public async Task<IntakeDay?> NowAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.ProviderId, cancellationToken);
        return provider is null ? null : await OfAsync(db, provider, clock.LocalNow(provider), cancellationToken);
    }

    internal static async Task<IntakeDay> OfAsync(PortalDb db, Provider provider, DateTime localNow, CancellationToken cancellationToken)
    {
        var calendar = await ProviderCalendars.OfAsync(db, provider, cancellationToken);
        var received = OfficeHours.ReceivedOn(localNow, calendar);
        var basis = await ContinuationBases.FindAsync(db, provider.Id, received, cancellationToken);
        var choice = Editions.Choose(received, basis?.ToDomain());
        return new IntakeDay(
            provider.Register,
            new(provider.NameKk, provider.NameRu),
            DateOnly.FromDateTime(localNow),
            received,
            ServiceTerm.For(received, calendar),
            choice,
            choice is { IsSuccess: true, Value.Basis: not null } ? basis!.Id : null);
    }
}

/// <summary>What an application filed now would get. Dates are local dates of the provider.</summary>
/// <param name="ReceivedOn">Day that would count as the day of receipt (para 9).</param>
/// <param name="Term">The term that would begin.</param>
/// <param name="Edition">The edition, or why there is none.</param>
/// <param name="BasisId">The recorded continuation basis, when the edition is no longer in force.</param>
public sealed record IntakeDay(HousingRegister Register, LocalizedText ProviderName, DateOnly Today, DateOnly ReceivedOn, ServiceTerm Term, Result<EditionChoice> Edition, Guid? BasisId)
{
    public DateOnly DueOn => Term.DueOn;

    public bool IsOpen => Edition.IsSuccess;
}
