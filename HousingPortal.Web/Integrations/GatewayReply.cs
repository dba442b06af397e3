namespace HousingPortal.Web.Integrations;

/// <summary>What a receiver of messages answered: its own reference as proof, or why it did not take the message.</summary>
/// <param name="FailureKey">Text key (ErrorTexts); never a message of an exception.</param>
public sealed record GatewayReply(string? Reference, string? FailureKey)
{
    public static GatewayReply Taken(string reference) => new(reference, null);

    public static GatewayReply Failed(string failureKey) => new(null, failureKey);
}

/// <summary>What a simulator does instead of taking a message.</summary>
public enum SimulatedFailure
{
    None,
    Unavailable,
    Rejected,

    /// <summary>Takes the message and then does not answer, like a line that breaks at the wrong moment.</summary>
    NoAnswer,
}

public enum GatewayMode
{
    /// <summary>Nothing is connected: every message waits with a visible reason.</summary>
    None,

    /// <summary>Messages are kept in the portal's own database and shown on /development/messages. Development only.</summary>
    Simulator,
}

/// <summary>Settings sections <c>Egov</c> (personal cabinet) and <c>Sms</c>.</summary>
public sealed class GatewayOptions
{
    public GatewayMode? Mode { get; set; }

    /// <summary>Read anew for each message, so that a failure can be switched on and off while the portal runs.</summary>
    public SimulatedFailure SimulatorFailure { get; set; }
}
