using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain;

/// <content>Names of what belongs to the working calendar.</content>
public static partial class Names
{
    /// <summary>What becomes of a day of the calendar.</summary>
    public static LocalizedText Of(CalendarChangeKind value) => value switch
    {
        CalendarChangeKind.DayOff => new("Демалыс күні", "Нерабочий день"),
        CalendarChangeKind.WorkedWeekendDay => new("Жұмыс істейтін сенбі немесе жексенбі", "Рабочая суббота или воскресенье"),
        CalendarChangeKind.OrdinaryDay => new("Кәдімгі күн (ерекше күн алып тасталады)", "Обычный день (особый день отменяется)"),
        _ => throw Unknown(value),
    };

    /// <summary>What a changed calendar does to a planned hearing (para 12).</summary>
    public static LocalizedText Of(HearingTrouble value) => value switch
    {
        HearingTrouble.None => new("тыңдау күні өзгеріссіз", "день заслушивания без изменений"),
        HearingTrouble.DayOff => new("тыңдау демалыс күніне түседі", "заслушивание приходится на нерабочий день"),
        HearingTrouble.OutsideWindow => new("тыңдау екі жұмыс күнінен кеш", "заслушивание позже двух рабочих дней"),
        _ => throw Unknown(value),
    };

    /// <summary>What an officer is reminded of before the end of a term.</summary>
    public static LocalizedText Of(Reminder value) => value switch
    {
        Reminder.DueToday => new("Мерзімі бүгін", "Срок сегодня"),
        Reminder.OneDayLeft => new("1 жұмыс күні қалды", "Остался 1 рабочий день"),
        Reminder.FiveDaysLeft => new("5 жұмыс күні қалды", "Осталось 5 рабочих дней"),
        _ => throw Unknown(value),
    };
}
