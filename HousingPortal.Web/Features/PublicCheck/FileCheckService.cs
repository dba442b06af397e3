using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Features.PublicCheck;

/// <summary>What anybody may learn of a document and its signature that they bring along. Who signed is told by role and organisation; nothing of it is stored or logged.</summary>
internal sealed class FileCheckService(IPortalTrust trust, IRevocationNetwork network, TimeProvider clock)
{
    public const int LargestDocument = 20 * 1024 * 1024;
    public const int LargestSignature = 512 * 1024;

    public async Task<FileVerdict> CheckAsync(byte[] document, byte[] cms, CancellationToken cancellationToken = default)
    {
        var believed = await trust.LoadAsync(BinOf(cms), null, cancellationToken);
        var found = await SignatureExamination.ExamineAsync(document, cms, new(believed.Store, clock.GetUtcNow(), null, network) { AsksFirst = true }, cancellationToken);
        var checks = found.Checks.Where(check => SignatureChecks.All.Contains(check.Name)).GroupBy(check => check.Name)
            .Select(group => group.MaxBy(check => check.Result == CheckResult.Failed ? 2 : check.Result == CheckResult.Unknown ? 1 : 0)!)
            .Select(check => new SignatureCheck(check.Name, check.Result is CheckResult.Passed or CheckResult.Skipped, "", check.Result is CheckResult.Passed or CheckResult.Failed)).ToList();
        // Nobody asked about revocation is not the same as not revoked.
        var revocation = checks.FindIndex(check => check.Name == SignatureChecks.Revocation);
        var isUntold = found.Verdict is null || revocation >= 0 && !checks[revocation].IsTold;
        if (revocation >= 0 && !checks[revocation].IsTold)
            checks[revocation] = checks[revocation] with { Passed = false };
        bool? isValid = found.Verdict == false ? false : isUntold ? null : true;
        var isTest = found.Path is [.., var anchor] && believed.IsTest(anchor);
        return new(
            isValid, found.Algorithm, found.Certificate?.SubjectParts("2.5.4.10").FirstOrDefault() ?? "", found.Signer?.Roles ?? [], found.StatedAt, found.StampedAt,
            new(isValid == true, isTest, "", "", "", default, [], [.. checks.OrderBy(check => SignatureChecks.All.ToList().IndexOf(check.Name))]));
    }

    /// <summary>Whose trust store counts: that of the organisation which the certificate names, if it is one of the portal's.</summary>
    private static string BinOf(byte[] cms)
    {
        try
        {
            var message = SignedMessage.Read(cms);
            return message.Signers is [var signer] && message.CertificateOf(signer) is { } certificate ? PkiSigner.Of(certificate).Bin : "";
        }
        // The examination says what is wrong with it.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return "";
        }
    }
}

/// <summary>The verdict is null when it cannot be told. Times are UTC.</summary>
internal sealed record FileVerdict(
    bool? IsValid, string Algorithm, string Organisation, IReadOnlyList<string> Roles, DateTimeOffset? StatedAt, DateTimeOffset? StampedAt, SignatureVerdict Checks);
