using System.Globalization;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Dates and times as official texts write them, the same in both languages.</summary>
internal static class Shown
{
    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTime local) => local.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Local moment from a date and a time as an input of type time gives it; null when either is missing or no time.</summary>
    public static DateTime? Parse(DateOnly? day, string? time) =>
        day is { } date && TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? date.ToDateTime(at) : null;
}
