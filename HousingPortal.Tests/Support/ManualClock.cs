using System.Diagnostics;

namespace HousingPortal.Tests.Support;

/// <summary>A clock that tests set. It stands still, or runs on from where it was set. Default: Monday 23.11.2026, 10:00 in Astana.</summary>
public sealed class ManualClock(DateTimeOffset? start = null, bool runs = false) : TimeProvider
{
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private DateTimeOffset now = start ?? new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(5));

    public override DateTimeOffset GetUtcNow() => (runs ? now + elapsed.Elapsed : now).ToUniversalTime();

    public void MoveTo(DateTimeOffset moment)
    {
        now = moment;
        elapsed.Restart();
    }

    public void Advance(TimeSpan by) => now += by;
}
