namespace HousingPortal.Web.Integrations.StateRegisters;

/// <summary>No register is connected: every check fails at once and says what is missing.</summary>
internal sealed class NotConnectedRegister : IStateRegister
{
    public Task<RegisterReply> AskAsync(RegisterQuestion question, CancellationToken cancellationToken) => Task.FromResult<RegisterReply>(RegisterFailure.NotConnected);
}
