namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Finds the way from a certificate to an anchor (RFC 5280 section 6, without policy mapping and name constraints, which no authority here uses).</summary>
internal static class CertificatePath
{
    private const int Longest = 8;

    /// <summary>The certificates from this one to the anchor; null when there is no way.</summary>
    public static IReadOnlyList<PkiCertificate>? Find(PkiCertificate leaf, IEnumerable<PkiCertificate> sent, TrustStore trust, SearchBudget budget) =>
        Extend([leaf], [.. trust.Anchors, .. trust.Intermediates, .. sent], trust, budget);

    private static List<PkiCertificate>? Extend(List<PkiCertificate> path, List<PkiCertificate> others, TrustStore trust, SearchBudget budget)
    {
        var last = path[^1];
        if (last.HasUnknownCritical)
            return null;
        if (trust.Anchors.Any(anchor => Same(anchor, last)))
            return path;
        if (path.Count == Longest)
            return null;
        foreach (var issuer in others)
        {
            if (!issuer.Subject.AsSpan().SequenceEqual(last.Issuer) || path.Any(known => Same(known, issuer)) || !MayIssue(issuer, path.Count - 1))
                continue;
            if (budget.IsSpent)
                return null;
            if (budget.IsSigned(last, issuer) && Extend([.. path, issuer], others, trust, budget) is { } found)
                return found;
        }
        return null;
    }

    private static bool MayIssue(PkiCertificate issuer, int between) =>
        issuer.IsAuthority && (issuer.Usage is not { } usage || usage.HasFlag(X509Usage.CertificateSigning)) && (issuer.PathLength is not { } length || between <= length);

    private static bool Same(PkiCertificate left, PkiCertificate right) => left.Raw.AsSpan().SequenceEqual(right.Raw);
}

/// <summary>How many signatures one examination may check while it looks for ways, so that a hostile bundle costs no more than that; none is checked twice.</summary>
internal sealed class SearchBudget
{
    private readonly Dictionary<(PkiCertificate, PkiCertificate), bool> known = [];
    private int left = 40;

    public bool IsSpent => left <= 0;

    public bool IsSigned(PkiCertificate certificate, PkiCertificate issuer)
    {
        if (known.TryGetValue((certificate, issuer), out var answer))
            return answer;
        left--;
        return known[(certificate, issuer)] = certificate.IsSignedBy(issuer) == SignatureAnswer.Valid;
    }
}
