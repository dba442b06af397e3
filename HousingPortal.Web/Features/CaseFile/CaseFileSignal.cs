namespace HousingPortal.Web.Features.CaseFile;

/// <summary>A bell between whoever orders a file and the worker of the same node.</summary>
public sealed class CaseFileSignal
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already.
        }
    }

    /// <summary>Waits for the bell, but no longer than this.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => bell.WaitAsync(longest, cancellationToken);
}
