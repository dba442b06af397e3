using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain;

public static partial class Names
{
    /// <summary>Name of a change of the calendar (Labour Code arts 84 and 85).</summary>
    public static LocalizedText Of(CalendarChangeKind value) => value switch
    {
        CalendarChangeKind.DayOff => new("демалыс күні", "выходной день"),
        CalendarChangeKind.WorkedWeekendDay => new("жұмыс күні болған демалыс", "рабочий выходной день"),
        CalendarChangeKind.OrdinaryDay => new("әдеттегі күн", "обычный день"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what a changed calendar does to an appointed hearing (para 12).</summary>
    public static LocalizedText Of(HearingTrouble value) => value switch
    {
        HearingTrouble.None => new("тыңдау күні өзгермейді", "день заслушивания не затронут"),
        HearingTrouble.DayOff => new("тыңдау демалыс күніне түседі", "заслушивание приходится на выходной день"),
        HearingTrouble.OutsideWindow => new("тыңдау заңды мерзімнен тыс", "заслушивание выходит за законный срок"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a reminder of the end of the term (para 10).</summary>
    public static LocalizedText Of(Reminder value) => value switch
    {
        Reminder.DueToday => new("мерзімі бүгін", "срок сегодня"),
        Reminder.OneDayLeft => new("1 жұмыс күні қалды", "остался 1 рабочий день"),
        Reminder.FiveDaysLeft => new("5 жұмыс күні қалды", "осталось 5 рабочих дней"),
        _ => throw Unknown(value),
    };
}
