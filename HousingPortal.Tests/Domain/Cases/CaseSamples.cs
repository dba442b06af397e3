using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;

namespace HousingPortal.Tests.DomainTests.Cases;

/// <summary>
/// Worked example D: received on Friday 14.08.2026, notice on working day 9 (27.08), hearing on working day 10 (28.08), due on 04.09.
/// </summary>
internal static class CaseSamples
{
    internal static readonly ServiceTerm Term = ServiceTerm.For(new(2026, 8, 14), PublishedCalendar.Current);
    internal static readonly DateTime HearingAt = new(2026, 8, 28, 10, 0, 0);

    /// <summary>Ten o'clock of a working day of the term.</summary>
    internal static DateTime At(int workingDay) => Term.WorkingDay(workingDay).ToDateTime(new TimeOnly(10, 0));

    internal static Case InState(CaseState state)
    {
        var file = new Case { State = state, List = QueueList.SociallyVulnerable, ReceivedOn = Term.ReceivedOn };
        var noticed = state is CaseState.PreliminaryRefusal or CaseState.HearingRecorded or CaseState.RefusalDrafted or CaseState.Refused;
        if (noticed)
        {
            file = file with { ConfirmedGrounds = ["G2"], NoticeIssuedOn = Term.WorkingDay(9), NoticeDeliveredOn = Term.WorkingDay(9), HearingPlan = Plan(HearingAt) };
        }

        return noticed && state != CaseState.PreliminaryRefusal ? file with { Hearing = Record(HearingOutcome.Attended) } : file;
    }

    internal static HearingPlan Plan(DateTime startsAt) => new(startsAt, HearingMethod.InPerson, "12-кабинет");

    internal static HearingRecord Record(HearingOutcome outcome, DateTime? from = null) =>
        new(outcome, from ?? HearingAt, (from ?? HearingAt).AddMinutes(30), "Келіспейді", "Өтініш беруші, маман");

    internal static CaseCommand Command(CaseAction action) => action switch
    {
        CaseAction.TakeUp => new CaseCommand.TakeUp(),
        CaseAction.DraftPositive => new CaseCommand.DraftPositive(""),
        CaseAction.ReturnPositive => new CaseCommand.ReturnPositive("себебі"),
        CaseAction.SignPositive => new CaseCommand.SignPositive(),
        CaseAction.AllowLateNotice => new CaseCommand.AllowLateNotice("себебі"),
        CaseAction.IssuePreliminaryRefusal => new CaseCommand.IssuePreliminaryRefusal(["G2"], "негізі", Plan(HearingAt)),
        CaseAction.RecordDelivery => new CaseCommand.RecordDelivery(Term.WorkingDay(9)),
        CaseAction.RecordHearing => new CaseCommand.RecordHearing(Record(HearingOutcome.Attended)),
        CaseAction.DraftRefusal => new CaseCommand.DraftRefusal("негізі"),
        CaseAction.ReturnRefusal => new CaseCommand.ReturnRefusal("себебі"),
        CaseAction.AllowLateRefusal => new CaseCommand.AllowLateRefusal("себебі"),
        CaseAction.SignRefusal => new CaseCommand.SignRefusal(),
        CaseAction.Reopen => new CaseCommand.Reopen("шағымға жауап № 5"),
        CaseAction.RegisterByReview => new CaseCommand.RegisterByReview("шағымға жауап № 5"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    internal static string? Refusal(Case file, CaseCommand command, DateTime now) =>
        CaseDecider.Decide(file, command, Enum.GetValues<StaffRole>(), now, PublishedCalendar.Current).Error?.Code;
}
