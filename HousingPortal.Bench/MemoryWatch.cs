using System.Diagnostics;

namespace HousingPortal.Bench;

/// <summary>Watches the working set of this process and the heap in it: by how much the highest seen since <see cref="Start"/> is above the value at the beginning of the whole run.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private readonly long before = Settled();
    private readonly Timer timer;
    private long workingSet;
    private long heap;

    public MemoryWatch() => timer = new Timer(_ => Look(), null, Pace, Pace);

    public void Start() => (workingSet, heap) = (Settled(), 0);

    public (double Growth, double Heap) Stop()
    {
        Look();
        return (Math.Max(0, workingSet - before) / 1048576.0, heap / 1048576.0);
    }

    public void Dispose() => timer.Dispose();

    private void Look() => (workingSet, heap) = (Math.Max(workingSet, WorkingSet()), Math.Max(heap, GC.GetTotalMemory(false)));

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return WorkingSet();
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
