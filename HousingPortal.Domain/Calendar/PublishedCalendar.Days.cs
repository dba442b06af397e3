using static HousingPortal.Domain.Calendar.HolidayNames;

namespace HousingPortal.Domain.Calendar;

/// <content>The days of each year, with the act each comes from.</content>
public static partial class PublishedCalendar
{
    private static NonWorkingDay[] Days2022() =>
    [
        new(new(2022, 1, 1), NewYear, HolidaysLaw),
        new(new(2022, 1, 2), NewYear, HolidaysLaw),
        new(new(2022, 1, 3), InsteadOf(NewYear, new(2022, 1, 1)), HolidaysLawMove),
        new(new(2022, 1, 4), InsteadOf(NewYear, new(2022, 1, 2)), HolidaysLawMove),
        new(new(2022, 1, 7), Christmas, LabourCode84),
        new(new(2022, 3, 7), ExchangedFor(new(2022, 3, 5)), Moved2022),
        new(new(2022, 3, 8), WomensDay, HolidaysLaw),
        new(new(2022, 3, 21), Nauryz, HolidaysLaw),
        new(new(2022, 3, 22), Nauryz, HolidaysLaw),
        new(new(2022, 3, 23), Nauryz, HolidaysLaw),
        new(new(2022, 5, 1), Unity, HolidaysLaw),
        new(new(2022, 5, 2), InsteadOf(Unity, new(2022, 5, 1)), HolidaysLawMove),
        new(new(2022, 5, 7), Defender, HolidaysLaw),
        new(new(2022, 5, 9), Victory, HolidaysLaw),
        new(new(2022, 5, 10), InsteadOf(Defender, new(2022, 5, 7)), HolidaysLawMove),
        new(new(2022, 7, 6), Capital, HolidaysLaw),
        new(new(2022, 7, 9), KurbanAit, LabourCode84),
        new(new(2022, 8, 29), ExchangedFor(new(2022, 8, 27)), Moved2022),
        new(new(2022, 8, 30), Constitution, HolidaysLaw),
        new(new(2022, 10, 24), ExchangedFor(new(2022, 10, 22)), Moved2022October),
        new(new(2022, 10, 25), Republic, HolidaysLaw),
        new(new(2022, 12, 16), Independence, HolidaysLaw),
    ];

    private static NonWorkingDay[] Days2023() =>
    [
        new(new(2023, 1, 1), NewYear, HolidaysLaw),
        new(new(2023, 1, 2), NewYear, HolidaysLaw),
        new(new(2023, 1, 3), InsteadOf(NewYear, new(2023, 1, 1)), HolidaysLawMove),
        new(new(2023, 1, 7), Christmas, LabourCode84),
        new(new(2023, 3, 8), WomensDay, HolidaysLaw),
        new(new(2023, 3, 21), Nauryz, HolidaysLaw),
        new(new(2023, 3, 22), Nauryz, HolidaysLaw),
        new(new(2023, 3, 23), Nauryz, HolidaysLaw),
        new(new(2023, 5, 1), Unity, HolidaysLaw),
        new(new(2023, 5, 7), Defender, HolidaysLaw),
        new(new(2023, 5, 8), InsteadOf(Defender, new(2023, 5, 7)), HolidaysLawMove),
        new(new(2023, 5, 9), Victory, HolidaysLaw),
        new(new(2023, 6, 28), KurbanAit, LabourCode84),
        new(new(2023, 7, 6), Capital, HolidaysLaw),
        new(new(2023, 7, 7), ExchangedFor(new(2023, 7, 1)), Moved2023),
        new(new(2023, 8, 30), Constitution, HolidaysLaw),
        new(new(2023, 10, 25), Republic, HolidaysLaw),
        new(new(2023, 12, 16), Independence, HolidaysLaw),
        new(new(2023, 12, 18), InsteadOf(Independence, new(2023, 12, 16)), HolidaysLawMove),
    ];

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

    private static WorkedWeekendDay[] Worked() =>
    [
        new(new(2022, 3, 5), WorkedInsteadOf(new(2022, 3, 7)), Moved2022),
        new(new(2022, 8, 27), WorkedInsteadOf(new(2022, 8, 29)), Moved2022),
        new(new(2022, 10, 22), WorkedInsteadOf(new(2022, 10, 24)), Moved2022October),
        new(new(2023, 7, 1), WorkedInsteadOf(new(2023, 7, 7)), Moved2023),
        new(new(2024, 5, 4), WorkedInsteadOf(new(2024, 5, 8)), Moved2024),
        new(new(2025, 1, 5), WorkedInsteadOf(new(2025, 1, 3)), Moved2025),
    ];
}
