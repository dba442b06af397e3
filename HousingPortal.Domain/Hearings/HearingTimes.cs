using HousingPortal.Domain.Calendar;

namespace HousingPortal.Domain.Hearings;

/// <summary>The lawful times for a hearing (тыңдау уақыты) in one room or on one line.</summary>
public static class HearingTimes
{
    /// <summary>Hearings begin every half an hour.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The moments at which a hearing may begin for a person notified on <paramref name="notified"/> (para 12): on N+1 or N+2, in office hours without the lunch
    /// break, after <paramref name="nowLocal"/>, not while another hearing of <paramref name="taken"/> lasts, and over before lunch or closing. Local times of the
    /// provider, in order; empty when none is left.
    /// </summary>
    public static IReadOnlyList<DateTime> Propose(
        DateOnly notified, DateTime nowLocal, TimeSpan length, IReadOnlyCollection<(DateTime From, DateTime Until)> taken, WorkingCalendar calendar)
    {
        var (first, last) = HearingWindow.For(notified, calendar);
        return
        [
            .. new[] { first, last }
                .SelectMany(day => Starts(day, OfficeHours.Opens, OfficeHours.LunchFrom, length).Concat(Starts(day, OfficeHours.LunchUntil, OfficeHours.Closes, length)))
                .Where(start => start > nowLocal && !taken.Any(other => start < other.Until && other.From < start + length)),
        ];
    }

    private static IEnumerable<DateTime> Starts(DateOnly day, TimeOnly from, TimeOnly until, TimeSpan length)
    {
        for (var start = day.ToDateTime(from); start + length <= day.ToDateTime(until); start += Step)
        {
            yield return start;
        }
    }
}
