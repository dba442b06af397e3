using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Tests.Integrations.Eds;

/// <summary>One store for every provider and every time.</summary>
internal sealed class FixedTrust(TrustStore store) : IPortalTrust
{
    public Task<PortalTrust> LoadAsync(string bin, DateTime? at, CancellationToken cancellationToken) => Task.FromResult(new PortalTrust(store, []));
}
