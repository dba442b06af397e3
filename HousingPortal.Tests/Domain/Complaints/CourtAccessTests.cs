using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class CourtAccessTests
{
    [Theory]
    [InlineData(false, null, false, CourtRoute.NotYet)]
    [InlineData(false, SilenceMeaning.ApplicationRefused, false, CourtRoute.NotYet)]
    [InlineData(true, null, false, CourtRoute.AfterComplaint)]
    [InlineData(false, SilenceMeaning.ComplaintRejected, false, CourtRoute.AfterComplaint)]
    [InlineData(true, null, true, CourtRoute.AfterComplaint)]
    [InlineData(false, null, true, CourtRoute.DirectlyByLaw)]
    [InlineData(false, SilenceMeaning.ApplicationRefused, true, CourtRoute.DirectlyByLaw)]
    [Shows("B13")]
    public void The_court_opens_after_the_complaint_or_when_a_law_says_so(bool answered, SilenceMeaning? silence, bool directly, CourtRoute expected)
    {
        var silent = silence is { } meaning ? new Silence(meaning, new(2026, 9, 5), new(Acts.Appk, "91.2")) : null;
        Assert.Equal(expected, CourtAccess.Find(answered, silent, directly));
    }

    [Fact]
    public void Only_without_a_complaint_does_the_court_need_the_position_of_the_superior()
    {
        Assert.Equal([CourtRoute.DirectlyByLaw], Enum.GetValues<CourtRoute>().Where(CourtAccess.NeedsPositionOfSuperior));
        Assert.NotNull(Order168.Find(CourtAccess.Citation.Paragraph));
    }
}
