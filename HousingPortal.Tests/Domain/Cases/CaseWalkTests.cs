using FsCheck;
using FsCheck.Fluent;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;

namespace HousingPortal.Tests.DomainTests.Cases;

/// <summary>Whatever people try, in whatever order, no refusal comes about without the applicant having been heard.</summary>
public sealed class CaseWalkTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    [Fact]
    public void No_path_leads_to_a_refusal_without_notice_hearing_interval_and_ground()
    {
        var (refused, again) = (0, 0);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var random = new Random(seed);
                var (file, day) = Walk(random, CaseSamples.InState(CaseState.Registered), CaseSamples.At(1));
                if (file.State == CaseState.Refused && random.Next(2) == 0)
                {
                    var opened = day.ToDateTime(new(9, 0));
                    file = CaseDecider.Apply(file, CaseDecider.Decide(file, CaseSamples.Command(CaseAction.Reopen), [StaffRole.System], opened, Calendar).Value, opened);
                    (file, day) = Walk(random, file, opened);
                    again += file.State == CaseState.Refused ? 1 : 0;
                }

                if (file.State != CaseState.Refused)
                {
                    return true;
                }

                refused++;
                var term = ServiceTerm.For(file.TermFrom, Calendar);
                return file is { NoticeIssuedOn: { } issued, NoticeDeliveredOn: { } delivered, Hearing: not null, ConfirmedGrounds.Count: > 0 }
                    && issued >= file.TermFrom
                    && Calendar.WorkingDaysBetween(delivered, day) >= 3
                    && (issued <= term.NoticeBy || file.LateNoticeReason is not null)
                    && (day <= term.DueOn || file.LateRefusalReason is not null)
                    && (file.Hearing.Outcome != HearingOutcome.AbsentDulyNotified || delivered < DateOnly.FromDateTime(file.HearingPlan!.StartsAt));
            }));
        Assert.True(refused > 0 && again > 0, "the walks never reached a refusal, or none after it was cancelled, so they prove nothing");
    }

    /// <summary>Sixty tries of random actions by people of every role, some hours apart, with random dates in what they type.</summary>
    private static (Case File, DateOnly Day) Walk(Random random, Case file, DateTime now)
    {
        for (var i = 0; i < 60 && file.State is not (CaseState.Refused or CaseState.OnList); i++)
        {
            var decision = CaseDecider.Decide(file, Command(random, now), Enum.GetValues<StaffRole>(), now, Calendar);
            if (decision.IsSuccess)
            {
                file = CaseDecider.Apply(file, decision.Value, now);
            }

            if (file.State != CaseState.Refused)
            {
                now = now.AddHours(random.Next(0, 20));
            }
        }

        return (file, DateOnly.FromDateTime(now));
    }

    private static CaseCommand Command(Random random, DateTime now)
    {
        var action = (CaseAction)random.Next(Enum.GetValues<CaseAction>().Length);
        var day = DateOnly.FromDateTime(now);
        return action switch
        {
            CaseAction.SignPositive or CaseAction.DraftPositive => new CaseCommand.TakeUp(),
            CaseAction.IssuePreliminaryRefusal => new CaseCommand.IssuePreliminaryRefusal(["G1"], "негізі", CaseSamples.Plan(day.AddDays(random.Next(0, 5)).ToDateTime(new(11, 0)))),
            CaseAction.RecordDelivery => new CaseCommand.RecordDelivery(day.AddDays(random.Next(-3, 1))),
            CaseAction.RecordHearing => new CaseCommand.RecordHearing(CaseSamples.Record((HearingOutcome)random.Next(4), now.AddHours(-random.Next(0, 30)))),
            _ => CaseSamples.Command(action),
        };
    }
}
