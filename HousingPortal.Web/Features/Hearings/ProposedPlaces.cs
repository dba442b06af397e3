namespace HousingPortal.Web.Features.Hearings;

/// <summary>Picks among free times.</summary>
internal static class ProposedPlaces
{
    /// <summary>The free time of a place that is nearest to a wished one; the wish itself when nothing is free.</summary>
    public static DateTime? Nearest(ProposedPlace place, DateTime? wished) =>
        place.Times.Count == 0 ? wished : place.Times.Cast<DateTime?>().MinBy(time => wished is { } at ? (time!.Value - at).Duration() : TimeSpan.Zero);
}
