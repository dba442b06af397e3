using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Complaints.ComplaintSamples;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class ComplaintOutcomeTests
{
    [Theory]
    [InlineData(ComplaintSubject.Refusal, ComplaintOutcome.Cancel, ComplaintEffect.ReopenCase)]
    [InlineData(ComplaintSubject.Refusal, ComplaintOutcome.CancelAndDecide, ComplaintEffect.RegisterOnList)]
    [InlineData(ComplaintSubject.Refusal, ComplaintOutcome.ObligeToAct, null)]
    [InlineData(ComplaintSubject.Refusal, ComplaintOutcome.Reject, ComplaintEffect.None)]
    [InlineData(ComplaintSubject.Refusal, ComplaintOutcome.SendBack, ComplaintEffect.ReopenCase)]
    [InlineData(ComplaintSubject.Refusal, ComplaintOutcome.LeaveUnexamined, ComplaintEffect.None)]
    [InlineData(ComplaintSubject.Removal, ComplaintOutcome.Cancel, ComplaintEffect.KeepPlace)]
    [InlineData(ComplaintSubject.Removal, ComplaintOutcome.CancelAndDecide, ComplaintEffect.KeepPlace)]
    [InlineData(ComplaintSubject.Removal, ComplaintOutcome.ObligeToAct, null)]
    [InlineData(ComplaintSubject.Removal, ComplaintOutcome.Reject, ComplaintEffect.CarryOutRemoval)]
    [InlineData(ComplaintSubject.Removal, ComplaintOutcome.SendBack, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.Removal, ComplaintOutcome.LeaveUnexamined, ComplaintEffect.CarryOutRemoval)]
    [InlineData(ComplaintSubject.OtherDecision, ComplaintOutcome.Cancel, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.OtherDecision, ComplaintOutcome.CancelAndDecide, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.OtherDecision, ComplaintOutcome.ObligeToAct, null)]
    [InlineData(ComplaintSubject.OtherDecision, ComplaintOutcome.SendBack, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.OtherDecision, ComplaintOutcome.Reject, ComplaintEffect.None)]
    [InlineData(ComplaintSubject.Action, ComplaintOutcome.Cancel, null)]
    [InlineData(ComplaintSubject.Action, ComplaintOutcome.CancelAndDecide, null)]
    [InlineData(ComplaintSubject.Action, ComplaintOutcome.ObligeToAct, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.Inaction, ComplaintOutcome.Cancel, null)]
    [InlineData(ComplaintSubject.Inaction, ComplaintOutcome.ObligeToAct, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.Inaction, ComplaintOutcome.SendBack, ComplaintEffect.ProviderMustAct)]
    [InlineData(ComplaintSubject.Inaction, ComplaintOutcome.LeaveUnexamined, ComplaintEffect.None)]
    [Shows("B33")]
    public void An_outcome_does_to_the_case_what_the_code_makes_of_it(ComplaintSubject subject, ComplaintOutcome outcome, ComplaintEffect? effect)
    {
        Assert.Equal(effect, ComplaintOutcomes.Effect(subject, outcome));
        Assert.Equal(effect is not null, ComplaintOutcomes.For(subject).Contains(outcome));
    }

    [Fact]
    public void Each_outcome_stands_in_article_100()
    {
        Assert.Equal(
            ["100.1(1)", "100.1(2)", "100.1(3)", "100.1(4)", "100.1(5)", "100.1(6)"],
            Enum.GetValues<ComplaintOutcome>().Select(outcome => ComplaintOutcomes.Citation(outcome).Paragraph));
        Assert.All(Enum.GetValues<ComplaintOutcome>(), outcome => Assert.NotEmpty(Acts.Format(ComplaintOutcomes.Citation(outcome), Language.Kk)));
        Assert.Equal(
            [ComplaintOutcome.Reject, ComplaintOutcome.LeaveUnexamined],
            Enum.GetValues<ComplaintOutcome>().Where(outcome => !ComplaintOutcomes.IsFavourable(outcome)));
    }

    /// <summary>What the person has: 0 nothing, 1 an open application or a removal in the air, 2 a place.</summary>
    [Theory]
    [InlineData(ComplaintSubject.Refusal)]
    [InlineData(ComplaintSubject.Removal)]
    public void No_outcome_leaves_the_person_worse_off_than_without_the_complaint(ComplaintSubject subject)
    {
        foreach (var outcome in ComplaintOutcomes.For(subject))
        {
            var after = ComplaintOutcomes.Effect(subject, outcome) switch
            {
                ComplaintEffect.RegisterOnList or ComplaintEffect.KeepPlace => 2,
                ComplaintEffect.ReopenCase or ComplaintEffect.ProviderMustAct => 1,
                ComplaintEffect.None or ComplaintEffect.CarryOutRemoval => 0,
                var other => throw new InvalidOperationException($"{other}"),
            };
            Assert.Equal(ComplaintOutcomes.IsFavourable(outcome), after > 0);
        }
    }

    [Theory]
    [InlineData(ComplaintSubject.Refusal, ComplaintEffect.ReopenCase)]
    [InlineData(ComplaintSubject.Removal, ComplaintEffect.KeepPlace)]
    [InlineData(ComplaintSubject.Action, ComplaintEffect.None)]
    public void A_provider_that_meets_every_demand_undoes_its_own_act(ComplaintSubject subject, ComplaintEffect effect) =>
        Assert.Equal(effect, ComplaintDecider.Effect(InState(ComplaintState.Satisfied, subject)));

    [Theory]
    [InlineData(ComplaintSubject.Refusal, ComplaintEffect.None)]
    [InlineData(ComplaintSubject.Removal, ComplaintEffect.CarryOutRemoval)]
    public void A_withdrawn_complaint_leaves_the_act_as_it_was(ComplaintSubject subject, ComplaintEffect effect) =>
        Assert.Equal(effect, ComplaintDecider.Effect(InState(ComplaintState.Withdrawn, subject)));

    [Fact]
    public void An_open_complaint_has_no_effect_yet()
    {
        Assert.Null(ComplaintDecider.Effect(InState(ComplaintState.AnswerDrafted)));
        Assert.Equal(ComplaintEffect.None, ComplaintDecider.Effect(InState(ComplaintState.Answered)));
    }

    [Fact]
    [Shows("B33")]
    public void Execution_stands_still_while_the_complaint_is_open_and_until_a_returned_removal_is_decided_anew()
    {
        Assert.True(InState(ComplaintState.Registered).StopsExecution);
        Assert.False(InState(ComplaintState.Answered).StopsExecution);
        var returned = InState(ComplaintState.Answered, ComplaintSubject.Removal) with { Outcome = ComplaintOutcome.SendBack };
        Assert.True(returned.StopsExecution);
        Assert.False((returned with { ExecutedOn = Today }).StopsExecution);
        Assert.False((returned with { Subject = ComplaintSubject.Refusal }).StopsExecution);
    }
}
