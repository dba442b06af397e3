namespace HousingPortal.Domain.Calendar;

/// <summary>What an officer is reminded of before the end of a term.</summary>
public enum Reminder
{
    /// <summary>The term ends today.</summary>
    DueToday,

    /// <summary>One working day is left.</summary>
    OneDayLeft,

    /// <summary>Five working days are left.</summary>
    FiveDaysLeft,
}

/// <summary>Reminders of the end of the term of para 10: at five, one and no working days left, each on one day only, and never on a day off.</summary>
public static class Reminders
{
    /// <summary>Working days left when the reminder is due. Throws <see cref="ArgumentOutOfRangeException"/> for an undefined value.</summary>
    public static int WorkingDaysLeft(Reminder reminder) => reminder switch
    {
        Reminder.DueToday => 0,
        Reminder.OneDayLeft => 1,
        Reminder.FiveDaysLeft => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(reminder), reminder, null),
    };

    /// <summary>The reminder of a term on a day, or null when there is none.</summary>
    public static Reminder? For(ServiceTerm term, DateOnly today) => !term.Calendar.IsWorkingDay(today)
        ? null
        : Enum.GetValues<Reminder>().Cast<Reminder?>().FirstOrDefault(reminder => WorkingDaysLeft(reminder!.Value) == term.WorkingDaysLeft(today));

    /// <summary>The due day of the cases that have this reminder on a day; null on a day off.</summary>
    public static DateOnly? DueOn(Reminder reminder, DateOnly today, WorkingCalendar calendar) =>
        calendar.IsWorkingDay(today) ? calendar.AddWorkingDays(today, WorkingDaysLeft(reminder)) : null;
}
