using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>
/// The portal's own verifier, for RSA and GOST alike. Beside what every signature must hold it asks whether this official of this provider signed, in a role that may. What could not be told is not
/// valid: a decision must not come into force by a signature about which nobody answered.
/// </summary>
internal sealed class PkiSignatureVerifier(IPortalTrust trust, EdsOptions options, IRevocationNetwork network, TimeProvider clock) : ISignatureVerifier
{
    public async Task<SignatureVerdict> VerifyAsync(byte[] document, byte[] cms, ExpectedSigner expected, CancellationToken cancellationToken = default)
    {
        if (cms.Length > options.MaxCmsBytes)
            return SignatureVerdict.Refused(SignatureChecks.Structure, "too-large");
        var believed = await trust.LoadAsync(expected.Bin, null, cancellationToken);
        var found = await SignatureExamination.ExamineAsync(document, cms, new(believed.Store, clock.GetUtcNow(), null, network) { AsksFirst = true }, cancellationToken);
        return Judge(found, believed, expected);
    }

    /// <summary>A verdict for the portal out of an examination.</summary>
    internal SignatureVerdict Judge(Examination found, PortalTrust believed, ExpectedSigner expected)
    {
        var checks = found.Checks.GroupBy(check => check.Name).ToDictionary(group => group.Key, group => Of(group.MaxBy(check => Weight(check.Result))!));
        Require(checks, SignatureChecks.Revocation);
        if (options.RequireTimeStamp)
            Require(checks, SignatureChecks.TimeStamp);
        if (found is { Signer: { } signer, Certificate: { } certificate })
        {
            Add(SignatureChecks.SigningTime, found.StatedAt is not null);
            Add(SignatureChecks.Iin, expected.Iin.Length > 0 && signer.Iin == expected.Iin);
            Add(SignatureChecks.Bin, expected.Bin.Length > 0 && signer.Bin == expected.Bin);
            Add(SignatureChecks.Role, certificate.Purposes.Any(options.RolesFor(expected.Right).Contains));
            checks[SignatureChecks.Policy] = options.Policies.Count == 0
                ? new(SignatureChecks.Policy, true, "not-set", false)
                : new(SignatureChecks.Policy, certificate.Policies.Any(options.Policies.Contains), "");
        }
        var listed = SignatureChecks.All.Where(checks.ContainsKey).Select(name => checks[name]).ToList();
        return new(
            found.Verdict == true && found.Signer is not null && listed.All(check => check.Passed), found.Path is [.., var anchor] && believed.IsTest(anchor),
            found.Signer?.Name ?? "", found.Signer?.Iin ?? "", found.Signer?.Bin ?? "", found.StatedAt?.UtcDateTime ?? default, found.Certificate?.Raw ?? [], listed)
        {
            Algorithm = found.Algorithm,
            StampedAtUtc = found.StampedAt?.UtcDateTime,
            Evidence = found.Evidence,
        };

        void Add(string name, bool passed) => checks[name] = new(name, passed, "");
    }

    private static SignatureCheck Of(PkiCheck check) =>
        new(check.Name, check.Result is CheckResult.Passed or CheckResult.Skipped, check.Detail, check.Result is CheckResult.Passed or CheckResult.Failed);

    /// <summary>A check that was left out counts as one that could not be told.</summary>
    private static void Require(Dictionary<string, SignatureCheck> checks, string name)
    {
        if (checks.TryGetValue(name, out var check) && !check.IsTold)
            checks[name] = check with { Passed = false };
    }

    private static int Weight(CheckResult result) => result switch { CheckResult.Failed => 3, CheckResult.Unknown => 2, CheckResult.Passed => 1, _ => 0 };
}
