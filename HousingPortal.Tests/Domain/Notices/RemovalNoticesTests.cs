using HousingPortal.Domain.Law;
using HousingPortal.Domain.Notices;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Notices;

public sealed class RemovalNoticesTests
{
    [Fact]
    public void A_removal_is_told_where_the_law_gives_a_term_of_notice_and_somebody_is_there_to_be_told()
    {
        var told = QueueCauses.For(QueueEventKind.Departed).Where(cause => RemovalNotices.IsDue(QueueEventKind.Departed, cause));

        Assert.Equal([QueueCause.GroundsCeased, QueueCause.MovedAway, QueueCause.EmploymentEnded, QueueCause.UntrueInformation, QueueCause.OwnDwelling, QueueCause.ComplaintRejected], told);
        Assert.False(RemovalNotices.IsDue(QueueEventKind.Suspended, QueueCause.Inventory));
        Assert.False(RemovalNotices.IsDue(QueueEventKind.KeptForFamily, QueueCause.Death));
        Assert.False(RemovalNotices.IsDue(QueueEventKind.Restored, QueueCause.GroundsCeased));
    }

    [Theory]
    [Shows("B28")]
    [InlineData("2026-11-24", "2026-12-04")]
    [InlineData("2026-12-07", "2026-12-17")]
    [InlineData("2026-12-31", "2027-01-10")]
    public void Ten_calendar_days_from_the_day_after_the_decision_days_off_included(string decided, string due)
    {
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), RemovalNotices.DueOn(DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Its_place_in_the_law_can_be_quoted()
    {
        Assert.NotEqual(Acts.Format(RemovalNotices.Basis, Language.Kk), Acts.Format(RemovalNotices.Basis, Language.Ru));
    }
}
