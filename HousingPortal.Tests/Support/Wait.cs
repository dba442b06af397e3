using System.Diagnostics;

namespace HousingPortal.Tests.Support;

/// <summary>Waits for a condition that something outside the test brings about.</summary>
public static class Wait
{
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
        {
            Assert.True(watch.Elapsed < (limit ?? TimeSpan.FromSeconds(20)), $"Waited in vain: {what}.");
            await look.WaitForNextTickAsync();
        }
    }
}
