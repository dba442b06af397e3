using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Features.Cases;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>The timetable of a case as its page shows it.</summary>
internal static class Timetables
{
    /// <summary>Null where no refusal is under way, and once it is signed.</summary>
    public static HearingTimetable? Of(CaseView view) =>
        view.Facts is { NoticeIssuedOn: { } issued } && view.State is CaseState.PreliminaryRefusal or CaseState.HearingRecorded or CaseState.RefusalDrafted
            ? HearingTimetable.For(view.Facts.NoticeDeliveredOn ?? (view.Today > issued ? view.Today : issued), view.Term)
            : null;

    /// <summary>That of a notice which goes out today.</summary>
    public static HearingTimetable IfIssuedToday(CaseView view) => HearingTimetable.For(view.Today, view.Term);
}
