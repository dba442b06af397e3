using System.Formats.Asn1;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>
/// Asks an NCANode of the provider's own network, which works with the certified library. It looks at the signature and the certificate; that the content is this document, and the evidence, are
/// the portal's own look at the message. When it does not answer, nothing is told and nothing is valid.
/// </summary>
internal sealed partial class NcaNodeVerifier(HttpClient http, EdsOptions options, TimeProvider clock, ILogger<NcaNodeVerifier> logger) : ISignatureVerifier
{
    private const int LargestAnswer = 4 * 1024 * 1024;

    /// <summary>How the service names the roles of the extended key usage.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["CEO"] = EdsOids.Head,
        ["CAN_SIGN"] = EdsOids.RightToSign,
        ["EMPLOYEE"] = EdsOids.Employee,
    };

    private IReadOnlyList<string> Revocation => options.NcaNodeRevocation.Count > 0 ? options.NcaNodeRevocation : ["OCSP"];

    public async Task<SignatureVerdict> VerifyAsync(byte[] document, byte[] cms, ExpectedSigner expected, CancellationToken cancellationToken = default)
    {
        if (cms.Length > options.MaxCmsBytes)
            return SignatureVerdict.Refused(SignatureChecks.Structure, "too-large");
        if (Read(cms) is not { Message: var message, Certificate: var certificate, StatedAt: var statedAt })
            return SignatureVerdict.Refused(SignatureChecks.Structure, "unreadable");
        try
        {
            var checks = new Dictionary<string, SignatureCheck>();
            Add(SignatureChecks.Structure, true);
            Add(SignatureChecks.Content, message.Content is null || message.Content.AsSpan().SequenceEqual(document));
            Add(SignatureChecks.SigningTime, statedAt is not null);
            var verified = await AskAsync<VerifyAnswer>("cms/verify", new { cms = Convert.ToBase64String(message.Raw), data = Convert.ToBase64String(document), revocationCheck = Revocation }, cancellationToken);
            var known = await AskAsync<InfoAnswer>("x509/info", new { certs = new[] { Convert.ToBase64String(certificate.Raw) }, revocationCheck = Revocation }, cancellationToken);
            Add(SignatureChecks.Service, verified is { Status: 200, Valid: true } && known is { Status: 200, Valid: true });
            Add(SignatureChecks.OneSigner, verified.Signers is [{ Certificates.Count: > 0 }] && known.Signers is [_]);
            var signer = PkiSigner.Of(certificate);
            if (checks[SignatureChecks.OneSigner].Passed)
            {
                var (first, second) = (verified.Signers![0].Certificates![0], known.Signers![0]);
                // Both answers must speak of the certificate that is kept.
                Add(SignatureChecks.Certificate, first.Subject?.Iin == signer.Iin && second.Subject?.Iin == signer.Iin && first.SerialNumber == second.SerialNumber);
                Add(SignatureChecks.KeyUsage, first.KeyUsage == "SIGN");
                var revocations = (first.Revocations ?? []).Concat(second.Revocations ?? []).ToList();
                checks[SignatureChecks.Revocation] = new(SignatureChecks.Revocation, revocations.Count > 0 && revocations.All(one => !one.Revoked), "", revocations.Count > 0);
                Add(SignatureChecks.Iin, expected.Iin.Length > 0 && first.Subject?.Iin == expected.Iin);
                Add(SignatureChecks.Bin, expected.Bin.Length > 0 && first.Subject?.Bin == expected.Bin);
                Add(SignatureChecks.Role, (first.KeyUser ?? []).Any(name => Roles.TryGetValue(name, out var oid) && options.RolesFor(expected.Right).Contains(oid))
                    || certificate.Purposes.Contains(EdsOids.CivilServant) && options.RolesFor(expected.Right).Contains(EdsOids.CivilServant));
            }
            var now = clock.GetUtcNow();
            Add(SignatureChecks.Validity, certificate.IsValidAt(now) && statedAt is { } at && at <= now.AddMinutes(5) && certificate.IsValidAt(at));
            var listed = SignatureChecks.All.Where(checks.ContainsKey).Select(name => checks[name]).ToList();
            return new(listed.All(check => check.Passed), false, signer.Name, signer.Iin, signer.Bin, statedAt?.UtcDateTime ?? default, certificate.Raw, listed)
            {
                Algorithm = PkiNames.Algorithm(message.Signers[0].SignatureAlgorithm, message.Signers[0].DigestAlgorithm),
                Evidence = [.. message.Certificates.Select(one => new PkiEvidence(EvidenceKind.Certificate, one.Raw))],
            };

            void Add(string name, bool passed) => checks[name] = new(name, passed, "");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or IOException or NotSupportedException || error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogNoAnswer(error.GetType().Name);
            return SignatureVerdict.Refused(SignatureChecks.Service, "no-answer", isTold: false);
        }
    }

    private async Task<T> AskAsync<T>(string path, object question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.NcaNodePatience);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.NcaNodeUrl.TrimEnd('/') + "/"), path)) { Content = JsonContent.Create(question) };
        using var answer = await http.SendAsync(request, patience.Token);
        if (answer.Content.Headers.ContentLength > LargestAnswer)
            throw new HttpRequestException("An answer that is too large.");
        // A signature that is not valid comes with another status and still with a body.
        return await answer.Content.ReadFromJsonAsync<T>(patience.Token) ?? throw new JsonException("An empty answer.");
    }

    private static (SignedMessageOf Message, PkiCertificate Certificate, DateTimeOffset? StatedAt)? Read(byte[] cms)
    {
        try
        {
            var raw = PkiCertificate.Der(cms, "");
            var message = SignedMessage.Read(raw);
            if (message.Signers is not [var signer] || message.CertificateOf(signer) is not { } certificate)
                return null;
            var stated = signer.Attribute(EdsOids.SigningTime) is { } value ? PkiCertificate.Time(new AsnReader(value, AsnEncodingRules.BER)) : (DateTimeOffset?)null;
            return (new(raw, message.Content, message.Certificates, message.Signers), certificate, stated);
        }
        catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record SignedMessageOf(byte[] Raw, byte[]? Content, IReadOnlyList<PkiCertificate> Certificates, IReadOnlyList<MessageSigner> Signers);

    private sealed record VerifyAnswer(int Status, string? Message, bool Valid, IReadOnlyList<SignerAnswer>? Signers);

    private sealed record SignerAnswer(IReadOnlyList<CertificateAnswer>? Certificates);

    private sealed record InfoAnswer(int Status, string? Message, bool Valid, IReadOnlyList<CertificateAnswer>? Signers);

    private sealed record CertificateAnswer(
        bool Valid, IReadOnlyList<RevocationAnswer>? Revocations, string? KeyUsage, string? SerialNumber, IReadOnlyList<string>? KeyUser, SubjectAnswer? Subject);

    private sealed record RevocationAnswer(bool Revoked, string? By);

    private sealed record SubjectAnswer(string? Iin, string? Bin);

    [LoggerMessage(LogLevel.Error, "The signature service gave no answer that can be read: {Kind}. Nothing is valid until it does.")]
    private partial void LogNoAnswer(string kind);
}
