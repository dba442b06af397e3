using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Whom the portal believes now, and which of them are test authorities.</summary>
internal sealed record PortalTrust(TrustStore Store, IReadOnlyList<PkiCertificate> TestAnchors)
{
    /// <summary>What is signed under this anchor has no legal force.</summary>
    public bool IsTest(PkiCertificate anchor) => TestAnchors.Any(test => test.Raw.AsSpan().SequenceEqual(anchor.Raw));
}

internal interface IPortalTrust
{
    /// <summary>What the provider with this BIN believes now.</summary>
    /// <param name="at">A moment of the past, for a signature of the archive: what was believed then, without the lists of today.</param>
    Task<PortalTrust> LoadAsync(string bin, DateTime? at = null, CancellationToken cancellationToken = default);
}

/// <summary>An authority for development and tests. Registered in Development only; what it signs is marked as a test.</summary>
internal interface ITestTrust
{
    TrustStore Current { get; }
}
