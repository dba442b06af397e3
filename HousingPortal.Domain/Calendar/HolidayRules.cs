using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>
/// The days off that follow from the law on holidays alone, for a year whose calendar is not yet published: fixed holidays, and the next working day
/// for each one that falls on a weekend. Days moved by an order of the labour authority (Labour Code art. 85(3)) cannot be foreseen and are not here.
/// </summary>
public static class HolidayRules
{
    /// <summary>
    /// Days off of one year. <paramref name="kurbanAit"/> is the first day of Kurban Ait by the Muslim calendar; it and 7 January are days off but
    /// not holidays, so they are not moved when they fall on a weekend (Labour Code art. 84(5)).
    /// </summary>
    public static IReadOnlyList<NonWorkingDay> Of(int year, DateOnly kurbanAit)
    {
        var days = Holidays(year)
            .Append(new NonWorkingDay(new(year, 1, 7), HolidayNames.Christmas, HolidayNames.LabourCode84))
            .Append(new NonWorkingDay(kurbanAit, HolidayNames.KurbanAit, HolidayNames.LabourCode84))
            .DistinctBy(day => day.Date)
            .ToDictionary(day => day.Date);
        foreach (var holiday in Holidays(year).Where(day => IsWeekend(day.Date)))
        {
            var free = holiday.Date;
            while (IsWeekend(free) || days.ContainsKey(free))
            {
                free = free.AddDays(1);
            }

            days.Add(free, new(free, HolidayNames.InsteadOf(holiday.Name, holiday.Date), HolidayNames.HolidaysLawMove));
        }

        return [.. days.Values.OrderBy(day => day.Date)];
    }

    private static IEnumerable<NonWorkingDay> Holidays(int year) => Fixed
        .Where(row => year >= row.FirstYear && year <= row.LastYear)
        .Select(row => new NonWorkingDay(new(year, row.Month, row.Day), row.Name, HolidayNames.HolidaysLaw));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Constitution Day is off on 30 August up to 2025 and on 15 March from 2027: 2026 has none. Republic Day is off again from 2022.</summary>
    private static readonly (int Month, int Day, LocalizedText Name, int FirstYear, int LastYear)[] Fixed =
    [
        (1, 1, HolidayNames.NewYear, 0, 9999),
        (1, 2, HolidayNames.NewYear, 0, 9999),
        (3, 8, HolidayNames.WomensDay, 0, 9999),
        (3, 15, HolidayNames.Constitution, 2027, 9999),
        (3, 21, HolidayNames.Nauryz, 0, 9999),
        (3, 22, HolidayNames.Nauryz, 0, 9999),
        (3, 23, HolidayNames.Nauryz, 0, 9999),
        (5, 1, HolidayNames.Unity, 0, 9999),
        (5, 7, HolidayNames.Defender, 0, 9999),
        (5, 9, HolidayNames.Victory, 0, 9999),
        (7, 6, HolidayNames.Capital, 0, 9999),
        (8, 30, HolidayNames.Constitution, 0, 2025),
        (10, 25, HolidayNames.Republic, 2022, 9999),
        (12, 16, HolidayNames.Independence, 0, 9999),
    ];
}
