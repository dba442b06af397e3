using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Complaints.ComplaintSamples;

namespace HousingPortal.Tests.DomainTests.Complaints;

/// <summary>Complaints registered on Friday 14.08.2026 and sent on by Tuesday 18.08.2026; the provider's day 5 is Friday 21.08.</summary>
public sealed class ComplaintSilenceTests
{
    [Fact]
    public void A_provider_that_does_not_answer_a_complaint_addressed_to_it_is_silent_from_the_day_after_its_term()
    {
        var waiting = InState(ComplaintState.Forwarded);
        Assert.Null(ComplaintSilence.OfProvider(waiting, new(2026, 8, 21), ComplaintSamples.Calendar));
        Assert.Equal(new DateOnly(2026, 8, 22), ComplaintSilence.OfProvider(waiting, new(2026, 8, 24), ComplaintSamples.Calendar)!.From);
        Assert.Null(ComplaintSilence.OfProvider(waiting with { ProviderAnsweredOn = Today }, new(2026, 8, 24), ComplaintSamples.Calendar));
        Assert.Null(ComplaintSilence.OfProvider(waiting with { Addressee = ComplaintAddressee.ReviewingBody }, new(2026, 8, 24), ComplaintSamples.Calendar));
        Assert.Null(ComplaintSilence.OfProvider(InState(ComplaintState.Satisfied), new(2026, 8, 24), ComplaintSamples.Calendar));
    }

    [Theory]
    [InlineData(ComplaintAddressee.Provider, ComplaintAddressee.ReviewingBody)]
    [InlineData(ComplaintAddressee.ReviewingBody, ComplaintAddressee.ReviewingBody)]
    [InlineData(ComplaintAddressee.QualityAssessmentBody, ComplaintAddressee.QualityAssessmentBody)]
    public void The_reviewer_is_silent_after_its_own_term_counted_from_the_day_the_complaint_came_and_then_the_court_is_open(ComplaintAddressee addressee, ComplaintAddressee term)
    {
        var sent = InState(ComplaintState.Forwarded) with { Addressee = addressee };
        var last = ComplaintClocks.AnswerBy(term, Today, ComplaintSamples.Calendar);
        Assert.Null(ComplaintSilence.OfReviewer(sent, last, ComplaintSamples.Calendar));
        Assert.Equal(CourtRoute.NotYet, ComplaintSilence.Court(sent, last, ComplaintSamples.Calendar));
        Assert.Equal(last.AddDays(1), ComplaintSilence.OfReviewer(sent, last.AddDays(1), ComplaintSamples.Calendar)!.From);
        Assert.Equal(CourtRoute.AfterComplaint, ComplaintSilence.Court(sent, last.AddDays(1), ComplaintSamples.Calendar));
        Assert.Null(ComplaintSilence.OfReviewer(InState(ComplaintState.Registered), new(2027, 1, 1), ComplaintSamples.Calendar));
        Assert.Null(ComplaintSilence.OfReviewer(InState(ComplaintState.Answered), new(2027, 1, 1), ComplaintSamples.Calendar));
        Assert.Equal(CourtRoute.AfterComplaint, ComplaintSilence.Court(InState(ComplaintState.Answered), Today, ComplaintSamples.Calendar));
    }

    [Theory]
    [InlineData(CaseState.Refused, null, new[] { CourtEffect.None, CourtEffect.ReopenCase, CourtEffect.RegisterOnList })]
    [InlineData(CaseState.OnList, QueueEntryState.Departed, new[] { CourtEffect.None, CourtEffect.RestorePlace })]
    [InlineData(CaseState.OnList, QueueEntryState.Active, new[] { CourtEffect.None })]
    [InlineData(CaseState.UnderAssessment, null, new[] { CourtEffect.None })]
    [Shows("B41")]
    public void A_judgment_does_what_the_answer_to_a_complaint_would_have_done(CaseState state, QueueEntryState? entry, CourtEffect[] effects) =>
        Assert.Equal(effects, CourtEffects.For(state, entry));
}
