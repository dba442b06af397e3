using HousingPortal.Web.Integrations.StateRegisters;

namespace HousingPortal.Web.Integrations.Eqazyna;

/// <summary>e-qazyna is not connected: the check fails at once and says what is missing.</summary>
internal sealed class NotConnectedLeaseContracts : ILeaseContracts
{
    public Task<LeaseReply> FindAsync(LeaseQuestion question, CancellationToken cancellationToken) => Task.FromResult<LeaseReply>(RegisterFailure.NotConnected);
}
