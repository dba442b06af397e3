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
    Task<PortalTrust> LoadAsync(CancellationToken cancellationToken = default);
}

/// <summary>An authority for development and tests. Registered in Development only; what it signs is marked as a test.</summary>
internal interface ITestTrust
{
    TrustStore Current { get; }
}

/// <summary>The certificates of the settings' folder and the test authorities.</summary>
internal sealed class FolderTrust(EdsOptions options, IEnumerable<ITestTrust> tests) : IPortalTrust
{
    private readonly Lazy<TrustStore> folder = new(() => Load(options.AnchorsFolder));

    public Task<PortalTrust> LoadAsync(CancellationToken cancellationToken = default) => Task.FromResult(Sum(folder.Value));

    private PortalTrust Sum(TrustStore store)
    {
        var test = tests.Select(one => one.Current).ToList();
        return new(
            test.Aggregate(store, (sum, one) => new([.. sum.Anchors, .. one.Anchors], [.. sum.Intermediates, .. one.Intermediates], [.. sum.Lists, .. one.Lists])),
            [.. test.SelectMany(one => one.Anchors)]);
    }

    internal static TrustStore Load(string folder)
    {
        if (folder.Length == 0)
            return TrustStore.Empty;
        var (store, unreadable) = TrustStore.FromFolder(folder);
        return unreadable.Count == 0 ? store : throw new InvalidOperationException($"Eds:AnchorsFolder: not certificates or lists: {string.Join(", ", unreadable)}.");
    }
}
