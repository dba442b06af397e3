namespace HousingPortal.Web.Demonstration;

/// <summary>The clock under which demonstration cases are played through: set by hand, and no simulated register keeps anybody waiting.</summary>
internal sealed class StageClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
