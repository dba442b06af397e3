using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;

namespace HousingPortal.Tests.DomainTests.Cases;

/// <summary>Every state with every action, against the life of a case as a lawyer would draw it.</summary>
public sealed class CaseMatrixTests
{
    /// <summary>The expected next state; what is not here is not lawful.</summary>
    private static readonly Dictionary<(CaseState, CaseAction), CaseState> Lawful = new()
    {
        [(CaseState.Registered, CaseAction.TakeUp)] = CaseState.UnderAssessment,
        [(CaseState.UnderAssessment, CaseAction.DraftPositive)] = CaseState.PositiveDrafted,
        [(CaseState.UnderAssessment, CaseAction.AllowLateNotice)] = CaseState.UnderAssessment,
        [(CaseState.UnderAssessment, CaseAction.IssuePreliminaryRefusal)] = CaseState.PreliminaryRefusal,
        [(CaseState.PositiveDrafted, CaseAction.SignPositive)] = CaseState.OnList,
        [(CaseState.PositiveDrafted, CaseAction.ReturnPositive)] = CaseState.UnderAssessment,
        [(CaseState.PreliminaryRefusal, CaseAction.DraftPositive)] = CaseState.PositiveDrafted,
        [(CaseState.PreliminaryRefusal, CaseAction.RecordDelivery)] = CaseState.PreliminaryRefusal,
        [(CaseState.PreliminaryRefusal, CaseAction.RecordHearing)] = CaseState.HearingRecorded,
        [(CaseState.HearingRecorded, CaseAction.DraftPositive)] = CaseState.PositiveDrafted,
        [(CaseState.HearingRecorded, CaseAction.DraftRefusal)] = CaseState.RefusalDrafted,
        [(CaseState.PreliminaryRefusal, CaseAction.AllowLateRefusal)] = CaseState.PreliminaryRefusal,
        [(CaseState.HearingRecorded, CaseAction.AllowLateRefusal)] = CaseState.HearingRecorded,
        [(CaseState.RefusalDrafted, CaseAction.AllowLateRefusal)] = CaseState.RefusalDrafted,
        [(CaseState.RefusalDrafted, CaseAction.ReturnRefusal)] = CaseState.HearingRecorded,
        [(CaseState.RefusalDrafted, CaseAction.SignRefusal)] = CaseState.Refused,
        [(CaseState.Refused, CaseAction.Reopen)] = CaseState.UnderAssessment,
        [(CaseState.Refused, CaseAction.RegisterByReview)] = CaseState.OnList,
    };

    public static TheoryData<CaseState, CaseAction> Everything
    {
        get
        {
            var data = new TheoryData<CaseState, CaseAction>();
            foreach (var state in Enum.GetValues<CaseState>())
            {
                foreach (var action in Enum.GetValues<CaseAction>())
                {
                    data.Add(state, action);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_action_is_lawful_in_a_state_or_refused(CaseState state, CaseAction action)
    {
        var (file, command, now) = Ready(state, action);
        var decision = CaseDecider.Decide(file, command, Enum.GetValues<StaffRole>(), now, PublishedCalendar.Current);
        if (!Lawful.TryGetValue((state, action), out var to))
        {
            Assert.Equal("case.not-allowed", decision.Error?.Code);
            Assert.Equal([state, action], decision.Error!.Args);
            Assert.Null(CaseTransitions.Find(state, action));
            return;
        }

        Assert.True(decision.IsSuccess, decision.Error?.Code);
        Assert.Equal((state, to), (decision.Value.From, decision.Value.To));
        Assert.Equal(to, CaseDecider.Apply(file, decision.Value, now).State);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Only_the_roles_of_the_row_may_act(CaseState state, CaseAction action)
    {
        if (!Lawful.ContainsKey((state, action)))
        {
            return;
        }

        StaffRole[] expected = action switch
        {
            CaseAction.SignPositive or CaseAction.SignRefusal or CaseAction.ReturnPositive or CaseAction.ReturnRefusal => [StaffRole.AuthorisedPerson],
            CaseAction.AllowLateNotice or CaseAction.AllowLateRefusal => [StaffRole.Supervisor],
            CaseAction.RecordDelivery => [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.System],
            CaseAction.Reopen or CaseAction.RegisterByReview => [StaffRole.System],
            _ => [StaffRole.Officer, StaffRole.HrOfficer],
        };
        var (file, command, now) = Ready(state, action);
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var decision = CaseDecider.Decide(file, command, [role], now, PublishedCalendar.Current);
            Assert.Equal(expected.Contains(role) ? null : "case.role", decision.Error?.Code);
            Assert.Equal(expected.Contains(role), CaseDecider.Available(file, [role], now, PublishedCalendar.Current).Any(available => available.Transition.Action == action));
        }
    }

    [Fact]
    public void A_place_on_the_list_is_final_and_only_a_review_opens_a_refusal_again()
    {
        Assert.Empty(CaseTransitions.From(CaseState.OnList));
        Assert.All(CaseTransitions.From(CaseState.Refused), row => Assert.Equal([StaffRole.System], row.Roles));
    }

    [Fact]
    public void Every_state_can_be_reached_from_registration()
    {
        var reached = new HashSet<CaseState> { CaseState.Registered };
        while (CaseTransitions.All.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }

        Assert.Equal(Enum.GetValues<CaseState>().Order(), reached.Order());
    }

    /// <summary>A case of example D in which every guard of the action holds.</summary>
    private static (Case File, CaseCommand Command, DateTime Now) Ready(CaseState state, CaseAction action)
    {
        var file = CaseSamples.InState(state);
        var now = action switch
        {
            CaseAction.AllowLateNotice => CaseSamples.At(13),
            CaseAction.AllowLateRefusal => CaseSamples.At(15).AddDays(3),
            CaseAction.SignRefusal => CaseSamples.At(12),
            CaseAction.RecordHearing => CaseSamples.HearingAt.AddHours(1),
            _ => CaseSamples.At(9),
        };
        return (action == CaseAction.RecordDelivery ? file with { NoticeDeliveredOn = null } : file, CaseSamples.Command(action), now);
    }
}
