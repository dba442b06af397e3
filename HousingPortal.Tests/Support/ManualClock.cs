namespace HousingPortal.Tests.Support;

/// <summary>A clock that stands still until it is moved. Default: Monday 23.11.2026, 10:00 in Astana.</summary>
public sealed class ManualClock(DateTimeOffset? start = null) : TimeProvider
{
    private DateTimeOffset now = start ?? new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(5));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void MoveTo(DateTimeOffset moment) => now = moment;

    public void Advance(TimeSpan by) => now += by;
}
