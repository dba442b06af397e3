using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using static HousingPortal.Domain.Complaints.ComplaintAction;
using static HousingPortal.Domain.Complaints.ComplaintState;

namespace HousingPortal.Tests.DomainTests.Complaints;

/// <summary>Every state with every action, against the life of a complaint as a lawyer would draw it.</summary>
public sealed class ComplaintMatrixTests
{
    private static readonly Dictionary<(ComplaintState, ComplaintAction), ComplaintState> Lawful = new()
    {
        [(Registered, Satisfy)] = Satisfied,
        [(Registered, Forward)] = Forwarded,
        [(Registered, AnswerAsProvider)] = Registered,
        [(Registered, Withdraw)] = Withdrawn,
        [(Forwarded, AnswerAsProvider)] = Forwarded,
        [(Forwarded, TakeReview)] = UnderReview,
        [(Forwarded, RecordOutsideAnswer)] = Answered,
        [(Forwarded, Withdraw)] = Withdrawn,
        [(UnderReview, AnswerAsProvider)] = UnderReview,
        [(UnderReview, TakeReview)] = UnderReview,
        [(UnderReview, RecordPositions)] = UnderReview,
        [(UnderReview, RestoreTerm)] = UnderReview,
        [(UnderReview, DraftAnswer)] = AnswerDrafted,
        [(UnderReview, Withdraw)] = Withdrawn,
        [(AnswerDrafted, AnswerAsProvider)] = AnswerDrafted,
        [(AnswerDrafted, ReturnAnswer)] = UnderReview,
        [(AnswerDrafted, SignAnswer)] = Answered,
        [(AnswerDrafted, Withdraw)] = Withdrawn,
        [(Answered, ReportExecution)] = Answered,
    };

    public static TheoryData<ComplaintState, ComplaintAction> Everything
    {
        get
        {
            var data = new TheoryData<ComplaintState, ComplaintAction>();
            foreach (var state in Enum.GetValues<ComplaintState>())
            {
                foreach (var action in Enum.GetValues<ComplaintAction>())
                {
                    data.Add(state, action);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_action_is_lawful_in_a_state_or_refused(ComplaintState state, ComplaintAction action)
    {
        var (complaint, actor) = Ready(state, action);
        var decision = ComplaintDecider.Decide(complaint, ComplaintSamples.Command(action), ComplaintSamples.Anybody(actor), ComplaintSamples.Today, ComplaintSamples.Calendar);
        if (!Lawful.TryGetValue((state, action), out var to))
        {
            Assert.Equal("complaint.not-allowed", decision.Error?.Code);
            Assert.Equal([state, action], decision.Error!.Args);
            Assert.Null(ComplaintTransitions.Find(state, action));
            return;
        }

        Assert.True(decision.IsSuccess, decision.Error?.Code);
        Assert.Equal((state, to), (decision.Value.From, decision.Value.To));
        Assert.Equal(to, ComplaintDecider.Apply(complaint, decision.Value, ComplaintSamples.Today).State);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Only_the_roles_of_the_row_may_act(ComplaintState state, ComplaintAction action)
    {
        if (!Lawful.ContainsKey((state, action)))
        {
            return;
        }

        StaffRole[] expected = action switch
        {
            Satisfy or AnswerAsProvider => [StaffRole.AuthorisedPerson],
            Forward or Withdraw or RecordOutsideAnswer => [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.Supervisor],
            ReportExecution => [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.AuthorisedPerson],
            _ => [StaffRole.Supervisor],
        };
        var (complaint, actor) = Ready(state, action);
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var who = new ComplaintActor(actor, [role]);
            var decision = ComplaintDecider.Decide(complaint, ComplaintSamples.Command(action), who, ComplaintSamples.Today, ComplaintSamples.Calendar);
            Assert.Equal(expected.Contains(role) ? null : "complaint.role", decision.Error?.Code);
            Assert.Equal(expected.Contains(role), ComplaintDecider.Available(complaint, who).Any(available => available.Transition.Action == action && available.Blocked is null));
        }
    }

    [Fact]
    public void Every_state_can_be_reached_and_an_ended_complaint_is_not_opened_again()
    {
        var reached = new HashSet<ComplaintState> { Registered };
        while (ComplaintTransitions.All.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }

        Assert.Equal(Enum.GetValues<ComplaintState>().Order(), reached.Order());
        Assert.Empty(ComplaintTransitions.From(Satisfied));
        Assert.Empty(ComplaintTransitions.From(Withdrawn));
        Assert.All(ComplaintTransitions.From(Answered), row => Assert.Equal(Answered, row.To));
    }

    /// <summary>A complaint in which every guard of the action holds, and who acts.</summary>
    private static (Complaint Complaint, string Actor) Ready(ComplaintState state, ComplaintAction action)
    {
        var complaint = ComplaintSamples.InState(state);
        return action == ReportExecution && state == Answered
            ? (complaint with { Subject = ComplaintSubject.Inaction, Outcome = ComplaintOutcome.ObligeToAct }, "drafter")
            : (complaint, state == UnderReview && action == TakeReview ? "another" : ComplaintSamples.Reviewer);
    }
}
