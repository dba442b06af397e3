namespace HousingPortal.Web.Features.Delivery;

/// <summary>Wakes the delivery worker; setting it twice before it looks is one wake-up.</summary>
public sealed class DeliverySignal
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly Lock gate = new();

    public void Set()
    {
        lock (gate)
            if (signal.CurrentCount == 0)
                signal.Release();
    }

    /// <summary>Returns when set or when the time is over.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => signal.WaitAsync(atMost, cancellationToken);
}
