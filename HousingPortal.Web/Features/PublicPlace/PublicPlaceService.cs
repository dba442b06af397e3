using System.Threading.RateLimiting;
using HousingPortal.Domain;
using HousingPortal.Domain.People;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.PublicPlace;

/// <summary>
/// Tells whoever knows the number of a case and the IIN of its applicant the place and why it changed, and nothing else. A wrong number and a wrong IIN have the same answer, and few
/// IINs can be tried for one number.
/// </summary>
public sealed class PublicPlaceService(IDbContextFactory<PortalDb> databases, QueueQueries queries, ProviderClock clock) : IDisposable
{
    public const int TriesPerHour = 10;

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(number =>
        RateLimitPartition.GetFixedWindowLimiter(number, _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Between two local days of the provider, by default the month up to today. Errors: those of <see cref="Iin"/>, <c>place.not-found</c>, <c>place.too-many</c>, <c>place.days</c> when the first day is after the second.</summary>
    public async Task<Result<QueueWhy>> FindAsync(string caseNumber, string iin, DateOnly? from, DateOnly? to, CancellationToken cancellationToken = default)
    {
        if (Iin.Parse(iin.Trim()).Error is { } wrong)
            return wrong;
        if (from > to)
            return new Error("place.days");
        var number = caseNumber.Trim().ToUpperInvariant();
        if (number.Length is 0 or > 30)
            return new Error("place.not-found");
        using var lease = tries.AttemptAcquire(number);
        if (!lease.IsAcquired)
            return new Error("place.too-many");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = iin.Trim();
        // Numbers are indexed within a provider: without the providers, a stranger's question would walk through all cases.
        var providers = await db.Providers.Select(row => row.Id).ToListAsync(cancellationToken);
        var entry = await (
            from row in db.Cases.AsNoTracking()
            where providers.Contains(row.ProviderId) && row.Number == number && row.ApplicantIin == person
            join item in db.QueueEntries.AsNoTracking() on row.Id equals item.CaseId
            select item).SingleOrDefaultAsync(cancellationToken);
        if (entry is null)
            return new Error("place.not-found");
        var last = to ?? clock.Today(await db.Providers.AsNoTracking().SingleAsync(row => row.Id == entry.ProviderId, cancellationToken));
        return await queries.WhyAsync(db, entry, from ?? last.AddMonths(-1), last, cancellationToken);
    }

    public void Dispose() => tries.Dispose();
}
