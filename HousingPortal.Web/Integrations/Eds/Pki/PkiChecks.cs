namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>What came of one check.</summary>
internal enum CheckResult
{
    Passed,
    Failed,

    /// <summary>It should have been made and could not.</summary>
    Unknown,

    /// <summary>There was nothing to check, or it was asked not to.</summary>
    Skipped,
}

/// <summary>One check with its result and a detail that holds no personal data.</summary>
internal sealed record PkiCheck(string Name, CheckResult Result, string Detail);

/// <summary>Collects checks and sums them up.</summary>
internal sealed class PkiChecks
{
    private readonly List<PkiCheck> all = [];

    public IReadOnlyList<PkiCheck> All => all;

    /// <summary>True when nothing failed and nothing is open; false when something failed; null when it cannot be told.</summary>
    public bool? Verdict => all.Any(check => check.Result == CheckResult.Failed) ? false
        : all.Count == 0 || all.Any(check => check.Result == CheckResult.Unknown) ? null
        : true;

    public bool Add(string name, bool passed, string detail = "") => Add(name, passed ? CheckResult.Passed : CheckResult.Failed, detail);

    public bool Add(string name, CheckResult result, string detail = "")
    {
        all.Add(new PkiCheck(name, result, detail));
        return result == CheckResult.Passed;
    }

    public bool Add(string name, SignatureAnswer answer, string detail = "") => Add(
        name,
        answer switch { SignatureAnswer.Valid => CheckResult.Passed, SignatureAnswer.Invalid => CheckResult.Failed, _ => CheckResult.Unknown },
        answer == SignatureAnswer.Unsupported ? "unsupported" : detail);

    public bool Add(string name, bool? answer, string detail = "") => Add(name, answer is { } known ? known ? CheckResult.Passed : CheckResult.Failed : CheckResult.Unknown, detail);

    /// <summary>Whether there is a way to an anchor whose authorities were all valid at a moment.</summary>
    public bool AddChain(IReadOnlyList<PkiCertificate>? path, DateTimeOffset reference, TrustStore trust)
    {
        if (path is not null)
            return Add("chain", path.Skip(1).All(authority => authority.IsValidAt(reference)), $"length-{path.Count}");
        return trust.Anchors.Count == 0 ? Add("chain", CheckResult.Unknown, "no-anchors") : Add("chain", CheckResult.Failed, "no-way-to-an-anchor");
    }
}
