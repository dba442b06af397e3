using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Inventory;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Inventory;

public sealed class UpdateRequestTests
{
    // Sent on Friday 20.03.2026; 21 to 25 March are off, so ten working days end on Wednesday 08.04 (26, 27, 30, 31 March, 1, 2, 3, 6, 7, 8 April).
    private static readonly UpdateRequest Request = new(new(2026, 3, 20), 10);

    [Fact]
    public void The_days_to_answer_are_working_days_after_the_sms()
    {
        Assert.Equal(new DateOnly(2026, 4, 8), Request.ReplyBy(PublishedCalendar.Current));
    }

    [Theory]
    [InlineData("2026-04-08", UpdateRequestState.Open)]
    [InlineData("2026-04-09", UpdateRequestState.NeedsOfficer)]
    [InlineData("2027-04-09", UpdateRequestState.NeedsOfficer)]
    [Shows("A22")]
    public void Silence_only_brings_the_entry_before_an_officer_however_long_it_lasts(string today, UpdateRequestState expected)
    {
        Assert.Equal(expected, Request.StateOn(When.Day(today), null, PublishedCalendar.Current));
    }

    [Fact]
    public void A_late_answer_is_an_answer()
    {
        Assert.Equal(UpdateRequestState.Answered, Request.StateOn(new(2026, 6, 1), new(2026, 5, 29), PublishedCalendar.Current));
    }
}
