using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Calendar;

/// <summary>A day off that is not an ordinary Saturday or Sunday: a holiday, a day to which a holiday or a day off was moved.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What the day is, in both languages.</param>
/// <param name="Source">The act by which it is off.</param>
public sealed record NonWorkingDay(DateOnly Date, LocalizedText Name, string Source);

/// <summary>A Saturday or Sunday on which one works, because its rest was moved to another day (Labour Code art. 85(3)).</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What the day is, in both languages.</param>
/// <param name="Source">The act that moved the day off.</param>
public sealed record WorkedWeekendDay(DateOnly Date, LocalizedText Name, string Source);
