namespace HousingPortal.Web.Features.Delivery;

/// <summary>Settings section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Off on a node that should not send, and while sending is held back; what is stored waits.</summary>
    public bool Enabled { get; set; } = true;
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A message belongs to the node that claimed it for so long; a killed node's message is taken up afterwards.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(30);
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>After so many attempts only a person starts another.</summary>
    public int MaxAttempts { get; set; } = 20;
    public int Parallel { get; set; } = 2;

    /// <summary>Doubles with each attempt up to the longest wait.</summary>
    public TimeSpan RetryAfter(int attempt) =>
        TimeSpan.FromTicks((long)Math.Min(LongestRetryAfter.Ticks, FirstRetryAfter.Ticks * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30))));
}
