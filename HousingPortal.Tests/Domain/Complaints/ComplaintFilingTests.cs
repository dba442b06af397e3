using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class ComplaintFilingTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    /// <summary>
    /// Learnt on 14.08.2026: three months end on Saturday 14.11.2026 and so on Monday the 16th, six on Sunday 14.02.2027 and so on Monday the 15th.
    /// </summary>
    [Theory]
    [InlineData("2026-08-14", true, FilingFinding.InTime)]
    [InlineData("2026-11-14", true, FilingFinding.InTime)]
    [InlineData("2026-11-16", true, FilingFinding.InTime)]
    [InlineData("2026-11-17", true, FilingFinding.Late)]
    [InlineData("2026-11-17", false, FilingFinding.InTime)]
    [InlineData("2027-02-15", false, FilingFinding.InTime)]
    [InlineData("2027-02-16", false, FilingFinding.Late)]
    [Shows("B12")]
    public void A_complaint_is_in_time_for_three_months_or_six_when_the_act_hides_the_ways_of_appeal(string filed, bool appealStated, FilingFinding expected)
    {
        Assert.Equal(expected, ComplaintFiling.Find(new(2026, 8, 14), When.Day(filed), appealStated, Calendar).Value);
    }

    [Fact]
    public void Nobody_complains_before_learning()
    {
        var error = ComplaintFiling.Find(new(2026, 8, 14), new(2026, 8, 13), true, Calendar).Error!;
        Assert.Equal("complaint.filed-before-learnt", error.Code);
        Assert.Equal([new DateOnly(2026, 8, 14)], error.Args);
    }

    [Fact]
    public void A_missed_term_is_restored_for_good_cause()
    {
        Assert.Equal(FilingFinding.Restored, ComplaintFiling.Restore(FilingFinding.Late, "ауруханада болды").Value);
    }

    [Theory]
    [InlineData(FilingFinding.Late, " ", "complaint.cause-missing")]
    [InlineData(FilingFinding.InTime, "ауруханада болды", "complaint.restoration-not-needed")]
    [InlineData(FilingFinding.Restored, "ауруханада болды", "complaint.restoration-not-needed")]
    public void A_term_is_not_restored_without_a_cause_or_a_need(FilingFinding found, string cause, string code)
    {
        Assert.Equal(code, ComplaintFiling.Restore(found, cause).Error!.Code);
    }

    [Fact]
    public void The_terms_and_the_restoration_name_their_places()
    {
        Assert.Equal(new(Acts.Appk, "92.1"), ComplaintFiling.Term(true).Citation);
        Assert.Equal(new(Acts.Appk, "92"), ComplaintFiling.Term(false).Citation);
        Assert.Equal(new(Acts.Appk, "92.2"), ComplaintFiling.Restoration);
    }
}
