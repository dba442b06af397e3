using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;

namespace HousingPortal.Web.Features.Reference;

/// <summary>The calendar of a provider as its administrator sees it.</summary>
/// <param name="Number">Number of the revision in force, 0 for the shipped calendar.</param>
/// <param name="BasedOn">The shipped calendar it is laid over.</param>
/// <param name="OtherCases">Open cases that are still counted by another calendar, because the portal came with a newer one.</param>
/// <param name="History">Revisions, the latest first.</param>
public sealed record CalendarState(int Number, WorkingCalendar Calendar, string BasedOn, CalendarPatch Patch, int OtherCases, DateOnly Today, IReadOnlyList<CalendarRevisionLine> History)
{
    /// <summary>Whether the portal came with a newer calendar than this one is laid over.</summary>
    public bool IsBehind => BasedOn != PublishedCalendar.Current.Revision;
}

/// <summary>One revision; <see cref="RecordedAt"/> is local time of the provider.</summary>
public sealed record CalendarRevisionLine(int Number, string Act, int TouchedCases, string RecordedByName, DateTime RecordedAt);

/// <summary>What an administrator wants to change, and the act that says so. Without days or years it moves open cases to the newest shipped calendar.</summary>
public sealed record CalendarDraft(string Act, CalendarPatch More)
{
    public const int MaxActLength = 500;
}

/// <summary>One open case that a change touches.</summary>
public sealed record CalendarMove(string Number, bool BecomesOverdue, DeadlineMove Days);

/// <summary>What a change would do, before it is applied.</summary>
/// <param name="Number">Number of the revision that the change is laid over.</param>
/// <param name="Patch">Every difference from the shipped calendar, the new ones included.</param>
/// <param name="Next">The calendar that would be.</param>
/// <param name="OpenCases">All open cases of the provider.</param>
/// <param name="Moves">Those that are touched, the first due first.</param>
/// <param name="Fingerprint">Tells whether a later look gives the same answer.</param>
public sealed record CalendarPreview(int Number, CalendarPatch Patch, WorkingCalendar Next, int OpenCases, IReadOnlyList<CalendarMove> Moves, string Fingerprint);

/// <summary>What came of applying a change: a new revision, or why not; then <see cref="Preview"/> is what it would do now, when that can still be said.</summary>
public sealed record CalendarOutcome(int? Number, IReadOnlyList<Error> Errors, CalendarPreview? Preview);
