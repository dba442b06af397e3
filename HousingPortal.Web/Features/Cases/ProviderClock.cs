using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Instants and local time of a provider. Instants are stored in UTC; the law counts in the provider's local days.</summary>
public sealed class ProviderClock(TimeProvider clock)
{
    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public DateTime LocalNow(Provider provider) => ToLocal(UtcNow, provider);

    public DateOnly Today(Provider provider) => DateOnly.FromDateTime(LocalNow(provider));

    public static DateTime ToLocal(DateTime utc, Provider provider) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone(provider));

    public static DateTime ToUtc(DateTime local, Provider provider) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone(provider));

    private static TimeZoneInfo Zone(Provider provider) => TimeZoneInfo.FindSystemTimeZoneById(provider.TimeZoneId);
}
