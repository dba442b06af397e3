using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>Hearings of today, of this week and of the next; each number opens its week of the calendar.</summary>
internal sealed class HearingCounts(IDbContextFactory<PortalDb> databases, ProviderClock clock, IStringLocalizer<HearingsTexts> texts) : IWorkspaceCounts
{
    public int Order => 20;

    public string Title => texts["Week.Title"];

    public async Task<IReadOnlyList<WorkspaceCount>> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Has(Policies.Roles[Policies.Supervise]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var today = clock.Today(provider);
        var monday = HearingCalendar.MondayOf(today);
        return
        [
            new(texts["Counts.Today"], await BetweenAsync(today, 1), Address(monday)),
            new(texts["Counts.ThisWeek"], await BetweenAsync(monday, 7), Address(monday)),
            new(texts["Counts.NextWeek"], await BetweenAsync(monday.AddDays(7), 7), Address(monday.AddDays(7))),
        ];

        Task<int> BetweenAsync(DateOnly first, int days)
        {
            var (from, until) = (ProviderClock.ToUtc(first.ToDateTime(default), provider), ProviderClock.ToUtc(first.AddDays(days).ToDateTime(default), provider));
            return db.Cases.CountAsync(row => row.ProviderId == actor.ProviderId && row.HearingStartsAt >= from && row.HearingStartsAt < until, cancellationToken);
        }
    }

    private static string Address(DateOnly monday) => FormattableString.Invariant($"/hearings?week={monday:yyyy-MM-dd}");
}
