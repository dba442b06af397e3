namespace HousingPortal.Web.Integrations.Sms;

/// <summary>A short message to a mobile phone (+7XXXXXXXXXX).</summary>
/// <param name="Key">Idempotency key: the same key received twice is one message.</param>
public sealed record SmsMessage(Guid Key, string Mobile, string Text);

/// <summary>Sends short messages. Which gateway a provider uses is not settled, hence the interface.</summary>
public interface ISmsGateway
{
    Task<GatewayReply> SendAsync(SmsMessage message, CancellationToken cancellationToken);
}
