using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class SelfCorrectionTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>Received on Friday 20.03.2026; 21–25 March are off, so 26, 27 and 30 March are the three days.</summary>
    [Theory]
    [InlineData("2026-03-20", true, null)]
    [InlineData("2026-03-26", true, null)]
    [InlineData("2026-03-30", true, null)]
    [InlineData("2026-03-31", true, "complaint.met-too-late")]
    [InlineData("2026-03-19", true, "complaint.met-before-receipt")]
    [InlineData("2026-03-26", false, "complaint.not-fully-met")]
    [InlineData("2026-03-31", false, "complaint.not-fully-met")]
    [Shows("A24")]
    public void A_complaint_stays_only_when_every_demand_was_met_within_three_working_days(string decided, bool meetsEveryDemand, string? code)
    {
        Assert.Equal(code, SelfCorrection.WhyForward(new(2026, 3, 20), When.Day(decided), meetsEveryDemand, Calendar)?.Code);
    }

    [Fact]
    public void The_reason_names_the_day_it_turns_on()
    {
        Assert.Equal([new DateOnly(2026, 3, 30)], SelfCorrection.WhyForward(new(2026, 3, 20), new(2026, 3, 31), true, Calendar)!.Args);
        Assert.Equal([new DateOnly(2026, 3, 20)], SelfCorrection.WhyForward(new(2026, 3, 20), new(2026, 3, 19), true, Calendar)!.Args);
        Assert.Equal(new(Acts.Order168, "14.4"), SelfCorrection.Citation);
    }
}
