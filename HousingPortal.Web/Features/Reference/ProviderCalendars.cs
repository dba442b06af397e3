using System.Collections.Concurrent;
using System.Text.Json;
using HousingPortal.Domain.Calendar;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Reference;

/// <summary>
/// Finds the calendar that a provider counts by now, and the one that a case was counted by. A revision never changes, so it is kept once read; which one holds is told by the
/// number on the row of the provider or of the case, which callers read anyway. So no process answers with a calendar that another has replaced.
/// </summary>
internal static class ProviderCalendars
{
    private static readonly ConcurrentDictionary<(Guid ProviderId, int Number), WorkingCalendar> Known = new();

    public static Task<WorkingCalendar> OfAsync(PortalDb db, Provider provider, CancellationToken cancellationToken = default) =>
        FindAsync(db, provider.Id, provider.CalendarNumber, PublishedCalendar.Current.Revision, cancellationToken);

    /// <summary>The calendar that the due day of a case was counted by; after its last year it goes on with that of the provider.</summary>
    public static Task<WorkingCalendar> OfAsync(PortalDb db, Provider provider, HousingCase row, CancellationToken cancellationToken = default) =>
        OfAsync(db, provider, row.CalendarNumber, row.CalendarRevision, cancellationToken);

    /// <summary>The same for a case of which only the number and the name of its calendar were read.</summary>
    public static async Task<WorkingCalendar> OfAsync(PortalDb db, Provider provider, int number, string revision, CancellationToken cancellationToken = default) =>
        await OfAsync(db, provider.Id, number, revision, await OfAsync(db, provider, cancellationToken), cancellationToken);

    /// <summary>The calendar of a number and a name; after its last year it goes on with a later one.</summary>
    public static async Task<WorkingCalendar> OfAsync(PortalDb db, Guid providerId, int number, string revision, WorkingCalendar later, CancellationToken cancellationToken) =>
        (await FindAsync(db, providerId, number, revision, cancellationToken)).ContinuedBy(later);

    /// <summary>Name of a provider's calendar, as cases keep it.</summary>
    public static string NameOf(string basedOn, int number) => $"{basedOn}; № {number}";

    private static async Task<WorkingCalendar> FindAsync(PortalDb db, Guid providerId, int number, string revision, CancellationToken cancellationToken)
    {
        if (number == 0)
            return PublishedCalendar.Find(revision);
        if (Known.TryGetValue((providerId, number), out var known))
            return known;
        var row = await db.CalendarRevisions.AsNoTracking().SingleAsync(item => item.ProviderId == providerId && item.Number == number, cancellationToken);
        return Known.GetOrAdd((providerId, number), PatchOf(row).Over(PublishedCalendar.Find(row.BasedOn), NameOf(row.BasedOn, number)));
    }

    public static CalendarPatch PatchOf(CalendarRevisionRow row) => JsonSerializer.Deserialize<CalendarPatch>(row.PatchJson, PortalJson.Options) ?? CalendarPatch.None;
}
