using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class SilenceTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>Received on 14.08.2026, due on Friday 04.09.2026 (the fourth worked example): silence counts from Saturday 05.09.</summary>
    [Fact]
    public void Silence_on_an_application_is_a_refusal_from_the_day_after_the_term()
    {
        var term = ServiceTerm.For(new(2026, 8, 14), Calendar);
        Assert.Null(Silence.OnApplication(term, new(2026, 9, 4)));
        Assert.Equal(new(SilenceMeaning.ApplicationRefused, new(2026, 9, 5), new(Acts.Appk, "91.2")), Silence.OnApplication(term, new(2026, 9, 5)));
        Assert.Equal(new DateOnly(2026, 9, 5), Silence.OnApplication(term, new(2026, 10, 1))!.From);
    }

    /// <summary>Registered on 14.08.2026; days 5, 15 and 20 are Friday 21.08, Friday 04.09 and Friday 11.09.</summary>
    [Theory]
    [InlineData(ComplaintAddressee.Provider, "2026-08-21", "2026-08-22", "91.2")]
    [InlineData(ComplaintAddressee.QualityAssessmentBody, "2026-09-04", "2026-09-05", "100.5")]
    [InlineData(ComplaintAddressee.ReviewingBody, "2026-09-11", "2026-09-12", "100.5")]
    [Shows("B14")]
    public void Silence_on_a_complaint_is_its_rejection_from_the_day_after_the_term(ComplaintAddressee addressee, string last, string from, string place)
    {
        Assert.Null(Silence.OnComplaint(addressee, new(2026, 8, 14), When.Day(last), Calendar));
        var expected = new Silence(SilenceMeaning.ComplaintRejected, When.Day(from), new(Acts.Appk, place));
        Assert.Equal(expected, Silence.OnComplaint(addressee, new(2026, 8, 14), When.Day(from), Calendar));
        Assert.Equal(expected, Silence.OnComplaint(addressee, new(2026, 8, 14), new(2026, 12, 1), Calendar));
    }
}
