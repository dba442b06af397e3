using static HousingPortal.Domain.Calendar.HolidayNames;

namespace HousingPortal.Domain.Calendar;

/// <summary>
/// The calendar of the five-day week that the portal ships with. Two published calendars were wrong within their year (17.06.2024 was made a working
/// day on 07.06.2024, 31.08.2026 when Constitution Day was abolished), so an administrator may replace it.
/// </summary>
public static class PublishedCalendar
{
    /// <summary>Years 2024 to 2026 as published, 2027 provisional from the law on holidays.</summary>
    public static readonly WorkingCalendar Current = new(
        "2024–2026; 2027 алдын ала / предварительно",
        2024,
        2027,
        [.. Days2024(), .. Days2025(), .. Days2026(), .. Days2027()],
        [
            new(new(2024, 5, 4), WorkedInsteadOf(new(2024, 5, 8)), Moved2024),
            new(new(2025, 1, 5), WorkedInsteadOf(new(2025, 1, 3)), Moved2025),
        ]);

    private static NonWorkingDay[] Days2024() =>
    [
        new(new(2024, 1, 1), NewYear, HolidaysLaw),
        new(new(2024, 1, 2), NewYear, HolidaysLaw),
        new(new(2024, 1, 7), Christmas, LabourCode84),
        new(new(2024, 3, 8), WomensDay, HolidaysLaw),
        new(new(2024, 3, 21), Nauryz, HolidaysLaw),
        new(new(2024, 3, 22), Nauryz, HolidaysLaw),
        new(new(2024, 3, 23), Nauryz, HolidaysLaw),
        new(new(2024, 3, 25), InsteadOf(Nauryz, new(2024, 3, 23)), HolidaysLawMove),
        new(new(2024, 5, 1), Unity, HolidaysLaw),
        new(new(2024, 5, 7), Defender, HolidaysLaw),
        new(new(2024, 5, 8), ExchangedFor(new(2024, 5, 4)), Moved2024),
        new(new(2024, 5, 9), Victory, HolidaysLaw),
        new(new(2024, 6, 16), KurbanAit, LabourCode84),
        new(new(2024, 7, 6), Capital, HolidaysLaw),
        new(new(2024, 7, 8), InsteadOf(Capital, new(2024, 7, 6)), HolidaysLawMove),
        new(new(2024, 8, 30), Constitution, HolidaysLaw),
        new(new(2024, 10, 25), Republic, HolidaysLaw),
        new(new(2024, 12, 16), Independence, HolidaysLaw),
    ];

    private static NonWorkingDay[] Days2025() =>
    [
        new(new(2025, 1, 1), NewYear, HolidaysLaw),
        new(new(2025, 1, 2), NewYear, HolidaysLaw),
        new(new(2025, 1, 3), ExchangedFor(new(2025, 1, 5)), Moved2025),
        new(new(2025, 1, 7), Christmas, LabourCode84),
        new(new(2025, 3, 8), WomensDay, HolidaysLaw),
        new(new(2025, 3, 10), InsteadOf(WomensDay, new(2025, 3, 8)), HolidaysLawMove),
        new(new(2025, 3, 21), Nauryz, HolidaysLaw),
        new(new(2025, 3, 22), Nauryz, HolidaysLaw),
        new(new(2025, 3, 23), Nauryz, HolidaysLaw),
        new(new(2025, 3, 24), InsteadOf(Nauryz, new(2025, 3, 22)), HolidaysLawMove),
        new(new(2025, 3, 25), InsteadOf(Nauryz, new(2025, 3, 23)), HolidaysLawMove),
        new(new(2025, 5, 1), Unity, HolidaysLaw),
        new(new(2025, 5, 7), Defender, HolidaysLaw),
        new(new(2025, 5, 9), Victory, HolidaysLaw),
        new(new(2025, 6, 6), KurbanAit, LabourCode84),
        new(new(2025, 7, 6), Capital, HolidaysLaw),
        new(new(2025, 7, 7), InsteadOf(Capital, new(2025, 7, 6)), HolidaysLawMove),
        new(new(2025, 8, 30), Constitution, HolidaysLaw),
        new(new(2025, 9, 1), InsteadOf(Constitution, new(2025, 8, 30)), HolidaysLawMove),
        new(new(2025, 10, 25), Republic, HolidaysLaw),
        new(new(2025, 10, 27), InsteadOf(Republic, new(2025, 10, 25)), HolidaysLawMove),
        new(new(2025, 12, 16), Independence, HolidaysLaw),
    ];

    private static NonWorkingDay[] Days2026() =>
    [
        new(new(2026, 1, 1), NewYear, HolidaysLaw),
        new(new(2026, 1, 2), NewYear, HolidaysLaw),
        new(new(2026, 1, 7), Christmas, LabourCode84),
        new(new(2026, 3, 8), WomensDay, HolidaysLaw),
        new(new(2026, 3, 9), InsteadOf(WomensDay, new(2026, 3, 8)), HolidaysLawMove),
        new(new(2026, 3, 21), Nauryz, HolidaysLaw),
        new(new(2026, 3, 22), Nauryz, HolidaysLaw),
        new(new(2026, 3, 23), Nauryz, HolidaysLaw),
        new(new(2026, 3, 24), InsteadOf(Nauryz, new(2026, 3, 21)), HolidaysLawMove),
        new(new(2026, 3, 25), InsteadOf(Nauryz, new(2026, 3, 22)), HolidaysLawMove),
        new(new(2026, 5, 1), Unity, HolidaysLaw),
        new(new(2026, 5, 7), Defender, HolidaysLaw),
        new(new(2026, 5, 9), Victory, HolidaysLaw),
        new(new(2026, 5, 11), InsteadOf(Victory, new(2026, 5, 9)), HolidaysLawMove),
        new(new(2026, 5, 27), KurbanAit, LabourCode84),
        new(new(2026, 7, 6), Capital, HolidaysLaw),
        new(new(2026, 10, 25), Republic, HolidaysLaw),
        new(new(2026, 10, 26), InsteadOf(Republic, new(2026, 10, 25)), HolidaysLawMove),
        new(new(2026, 12, 16), Independence, HolidaysLaw),
    ];

    /// <summary>Kurban Ait of 2027 is expected about 16 May, a Sunday, so an error of a day would cost at most one working day.</summary>
    private static IReadOnlyList<NonWorkingDay> Days2027() => HolidayRules.Of(2027, new(2027, 5, 16));
}
