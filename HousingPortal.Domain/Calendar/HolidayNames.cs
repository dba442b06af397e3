using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>Names of the days off and of the acts they come from.</summary>
internal static class HolidayNames
{
    internal const string HolidaysLaw = "«Қазақстан Республикасындағы мерекелер туралы» 13.12.2001 № 267 Заң / Закон от 13.12.2001 № 267 «О праздниках в Республике Казахстан»";
    internal const string HolidaysLawMove = "«Қазақстан Республикасындағы мерекелер туралы» 13.12.2001 № 267 Заң, 5-бап / Закон от 13.12.2001 № 267 «О праздниках в Республике Казахстан», статья 5";
    internal const string LabourCode84 = "Еңбек кодексі, 84-бап, 5-тармақ / Трудовой кодекс, статья 84, пункт 5";
    internal const string Moved2022 = "Үкіметтің 06.10.2021 № 713 қаулысы / Постановление Правительства от 06.10.2021 № 713";
    internal const string Moved2022October = "Үкіметтің 2022 жылғы № 796 қаулысы (P2200000796) / Постановление Правительства 2022 года № 796 (P2200000796)";
    internal const string Moved2023 = "Үкіметтің 2023 жылғы № 326 қаулысы (P2300000326) / Постановление Правительства 2023 года № 326 (P2300000326)";
    internal const string Moved2024 = "Еңбек министрлігінің 17.04.2024 бұйрығы (G24G0000109) / Приказ Министерства труда от 17.04.2024 (G24G0000109)";
    internal const string Moved2025 = "Еңбек министрлігінің 21.11.2024 № 436 бұйрығы / Приказ Министерства труда от 21.11.2024 № 436";

    internal static readonly LocalizedText NewYear = new("Жаңа жыл", "Новый год");
    internal static readonly LocalizedText Christmas = new("Православиелік Рождество", "Православное Рождество");
    internal static readonly LocalizedText WomensDay = new("Халықаралық әйелдер күні", "Международный женский день");
    internal static readonly LocalizedText Constitution = new("Қазақстан Республикасының Конституция күні", "День Конституции Республики Казахстан");
    internal static readonly LocalizedText Nauryz = new("Наурыз мейрамы", "Наурыз мейрамы (праздник весны)");
    internal static readonly LocalizedText Unity = new("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана");
    internal static readonly LocalizedText Defender = new("Отан қорғаушы күні", "День защитника Отечества");
    internal static readonly LocalizedText Victory = new("Жеңіс күні", "День Победы");
    internal static readonly LocalizedText Capital = new("Астана күні", "День Столицы");
    internal static readonly LocalizedText Republic = new("Республика күні", "День Республики");
    internal static readonly LocalizedText Independence = new("Тәуелсіздік күні", "День Независимости");
    internal static readonly LocalizedText KurbanAit = new("Құрбан айттың бірінші күні", "Первый день Курбан айта");

    /// <summary>A working day made free because the holiday fell on a weekend day.</summary>
    internal static LocalizedText InsteadOf(LocalizedText holiday, DateOnly holidayDate) => new(
        $"{Texts.Date(holidayDate)} күнгі мереке үшін демалыс ({holiday.Kk})",
        $"Выходной за праздник {Texts.Date(holidayDate)} ({holiday.Ru})");

    /// <summary>A working day made free by an order in exchange for a weekend day.</summary>
    internal static LocalizedText ExchangedFor(DateOnly weekendDay) => new(
        $"{Texts.Date(weekendDay)} күнінен ауыстырылған демалыс",
        $"Выходной, перенесенный с {Texts.Date(weekendDay)}");

    /// <summary>A weekend day made a working day by an order.</summary>
    internal static LocalizedText WorkedInsteadOf(DateOnly freeDay) => new(
        $"{Texts.Date(freeDay)} күніне ауыстырылған жұмыс күні",
        $"Рабочий день за {Texts.Date(freeDay)}");
}
