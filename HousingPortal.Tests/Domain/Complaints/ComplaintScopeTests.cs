using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

/// <summary>What a complaint can be about (para 14, second part), and what it stops (APPK art. 96).</summary>
public sealed class ComplaintScopeTests
{
    [Theory]
    [InlineData(ComplaintSubject.Refusal, CaseState.Refused, null, null)]
    [InlineData(ComplaintSubject.Refusal, CaseState.OnList, QueueEntryState.Active, "complaint.no-refusal")]
    [InlineData(ComplaintSubject.Removal, CaseState.OnList, QueueEntryState.Departed, null)]
    [InlineData(ComplaintSubject.Removal, CaseState.OnList, QueueEntryState.Active, "complaint.no-removal")]
    [InlineData(ComplaintSubject.Removal, CaseState.Refused, null, "complaint.no-removal")]
    [InlineData(ComplaintSubject.OtherDecision, CaseState.Registered, null, null)]
    [InlineData(ComplaintSubject.OtherDecision, null, null, "complaint.case-missing")]
    [InlineData(ComplaintSubject.Refusal, null, null, "complaint.case-missing")]
    [InlineData(ComplaintSubject.Removal, null, null, "complaint.case-missing")]
    [InlineData(ComplaintSubject.Action, null, null, null)]
    [InlineData(ComplaintSubject.Inaction, CaseState.UnderAssessment, null, null)]
    public void A_decision_is_complained_of_where_there_is_one_and_anything_else_everywhere(ComplaintSubject subject, CaseState? state, QueueEntryState? entry, string? error) =>
        Assert.Equal(error, ComplaintScope.Misfit(subject, state, entry)?.Code);

    [Theory]
    [InlineData(ComplaintSubject.Refusal, CaseState.Refused, null, ComplaintSubject.Refusal)]
    [InlineData(ComplaintSubject.Refusal, CaseState.OnList, QueueEntryState.Active, ComplaintSubject.OtherDecision)]
    [InlineData(ComplaintSubject.Removal, null, null, ComplaintSubject.Action)]
    [InlineData(ComplaintSubject.Inaction, null, null, ComplaintSubject.Inaction)]
    [Shows("B39")]
    public void A_wrong_word_costs_nobody_the_complaint(ComplaintSubject named, CaseState? state, QueueEntryState? entry, ComplaintSubject registered) =>
        Assert.Equal(registered, ComplaintScope.Fitting(named, state, entry));

    [Fact]
    [Shows("B40")]
    public void Only_a_removal_that_the_provider_decided_against_the_person_is_stopped() =>
        Assert.Equal(
            [QueueCause.GroundsCeased, QueueCause.MovedAway, QueueCause.EmploymentEnded, QueueCause.UntrueInformation, QueueCause.OwnDwelling],
            QueueCauses.For(QueueEventKind.Departed).Where(ComplaintScope.Stops));
}
