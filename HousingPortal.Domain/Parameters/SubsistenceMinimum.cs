using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Parameters;

/// <summary>
/// The subsistence minimum (ең төмен күнкөріс деңгейі) that the law on the republican budget sets for a financial year, in tenge a month (para 5(3)
/// and 5(4)). It is not the statistical minimum that is published monthly for each region.
/// </summary>
public static class SubsistenceMinimum
{
    private static readonly Dated<decimal> Values = new(
        (new(2022, 1, 1), 36_018m, "«2022 – 2024 жылдарға арналған республикалық бюджет туралы» Заң / Закон «О республиканском бюджете на 2022 – 2024 годы»"),
        (new(2022, 4, 1), 37_389m, "«2022 – 2024 жылдарға арналған республикалық бюджет туралы» Заң, 2022 жылғы нақтылау / Закон «О республиканском бюджете на 2022 – 2024 годы», уточнение 2022 года"),
        (new(2023, 1, 1), 40_567m, "«2023 – 2025 жылдарға арналған республикалық бюджет туралы» Заң / Закон «О республиканском бюджете на 2023 – 2025 годы»"),
        (new(2024, 1, 1), 43_407m, "«2024 – 2026 жылдарға арналған республикалық бюджет туралы» Заң / Закон «О республиканском бюджете на 2024 – 2026 годы»"),
        (new(2025, 1, 1), 46_228m, "«2025 – 2027 жылдарға арналған республикалық бюджет туралы» Заң / Закон «О республиканском бюджете на 2025 – 2027 годы»"),
        (new(2026, 1, 1), 50_851m, "«2026 – 2028 жылдарға арналған республикалық бюджет туралы» Заң / Закон «О республиканском бюджете на 2026 – 2028 годы»"));

    /// <summary>All known values, oldest first.</summary>
    public static IReadOnlyList<DatedValue<decimal>> Rows => Values.Rows;

    /// <summary>
    /// Last day of the last financial year whose value is entered; later days give the old value, so ask <see cref="IsKnownOn"/> first.
    /// </summary>
    public static DateOnly KnownUntil => new(Values.Rows[^1].From.Year, 12, 31);

    /// <summary>Whether the value of the financial year of this day is entered.</summary>
    public static bool IsKnownOn(DateOnly day) => day >= Values.Rows[0].From && day <= KnownUntil;

    /// <summary>The value in force on a day, in tenge a month. Throws <see cref="ArgumentOutOfRangeException"/> before 2022.</summary>
    public static DatedValue<decimal> On(DateOnly day) => Values.On(day);
}
