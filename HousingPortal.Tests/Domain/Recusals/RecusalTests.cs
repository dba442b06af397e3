using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Recusals;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Recusals;

public sealed class RecusalTests
{
    private static readonly Recusal Declared = new("official", "official", RecusalGround.Relative, new(2026, 8, 14));

    [Fact]
    public void It_is_decided_within_three_working_days_by_somebody_else_with_a_reason()
    {
        Assert.Equal((new DateOnly(2026, 8, 19), "67.3"), (Declared.DecideBy(PublishedCalendar.Current), Recusal.Citation.Paragraph));
        Assert.Equal("recusal.own", RecusalDecider.Decide(Declared, true, "official", "себебі").Error?.Code);
        Assert.Equal("recusal.reason-missing", RecusalDecider.Decide(Declared, true, "head", " ").Error?.Code);
        var granted = RecusalDecider.Decide(Declared, true, "head", "себебі").Value;
        Assert.Equal(RecusalState.Granted, granted.State);
        Assert.Equal("recusal.decided", RecusalDecider.Decide(granted, false, "head", "себебі").Error?.Code);
    }

    [Fact]
    [Shows("B37")]
    public void The_official_stands_still_until_the_recusal_is_declined()
    {
        Assert.False(Declared.MayAct);
        Assert.False((Declared with { State = RecusalState.Granted }).MayAct);
        Assert.True(RecusalDecider.Decide(Declared, false, "head", "себебі").Value.MayAct);
    }

    [Fact]
    [Shows("B45")]
    public void A_supervisor_decides_and_the_administrator_only_about_a_supervisor()
    {
        Assert.True(RecusalDecider.MayDecide([StaffRole.Supervisor], [StaffRole.Officer]));
        Assert.True(RecusalDecider.MayDecide([StaffRole.Supervisor], [StaffRole.Supervisor]));
        Assert.True(RecusalDecider.MayDecide([StaffRole.Administrator], [StaffRole.Officer, StaffRole.Supervisor]));
        Assert.False(RecusalDecider.MayDecide([StaffRole.Administrator], [StaffRole.Officer]));
        Assert.False(RecusalDecider.MayDecide([StaffRole.Officer, StaffRole.AuthorisedPerson], [StaffRole.Supervisor]));
    }
}
