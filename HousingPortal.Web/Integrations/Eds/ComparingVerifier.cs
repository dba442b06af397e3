namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Runs the portal's own verifier and the service beside it. Where one says valid and the other not, something is wrong with one of them: nothing is signed, and it is an alarm.</summary>
internal sealed partial class ComparingVerifier(ISignatureVerifier own, ISignatureVerifier service, ILogger<ComparingVerifier> logger) : ISignatureVerifier
{
    public async Task<SignatureVerdict> VerifyAsync(byte[] document, byte[] cms, ExpectedSigner expected, CancellationToken cancellationToken = default)
    {
        var asked = service.VerifyAsync(document, cms, expected, cancellationToken);
        var found = await own.VerifyAsync(document, cms, expected, cancellationToken);
        var told = await asked;
        var isTold = told.Checks.All(check => check.Name != SignatureChecks.Service || check.IsTold);
        var agrees = isTold && found.IsValid == told.IsValid;
        if (isTold && !agrees)
            LogDisagreement(found.IsValid, Failed(found), told.IsValid, Failed(told));
        return found with
        {
            IsValid = found.IsValid && told.IsValid,
            Checks =
            [
                .. found.Checks,
                new SignatureCheck(SignatureChecks.Service, told.IsValid, isTold ? "" : "no-answer", isTold),
                new SignatureCheck(SignatureChecks.Agreement, agrees, "", isTold),
            ],
        };
    }

    private static string Failed(SignatureVerdict verdict) => string.Join(' ', verdict.Checks.Where(check => !check.Passed).Select(check => check.Name));

    [LoggerMessage(LogLevel.Critical, "Two verifiers disagree about one signature: own {Own} ({OwnFailed}), service {Service} ({ServiceFailed}). The signature is refused.")]
    private partial void LogDisagreement(bool own, string ownFailed, bool service, string serviceFailed);
}
