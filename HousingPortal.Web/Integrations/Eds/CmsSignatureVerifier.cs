using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>
/// Verifies a detached RSA signature at the moment it is handed in. Without a trusted time stamp the only clock to believe is ours, therefore the certificate must be
/// valid both at the signing time that the signer states and now.
/// </summary>
internal sealed class CmsSignatureVerifier(TrustAnchors anchors, EdsOptions options, TimeProvider clock) : ISignatureVerifier
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public SignatureVerdict Verify(byte[] document, byte[] cms, ExpectedSigner expected)
    {
        var findings = new Findings();
        try
        {
            Examine(document, cms, expected, findings);
        }
        // Whatever a hostile CMS makes the parsers throw, the answer is "not valid".
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            findings.Set(SignatureChecks.Structure, false, "unreadable");
        }
        return findings.ToVerdict();
    }

    private void Examine(byte[] document, byte[] bytes, ExpectedSigner expected, Findings findings)
    {
        if (bytes.Length == 0 || bytes.Length > options.MaxCmsBytes)
        {
            findings.Set(SignatureChecks.Structure, false, bytes.Length == 0 ? "empty" : "too-large");
            return;
        }
        // An attached CMS brings bytes of its own; ours are the only ones that count.
        var alone = new SignedCms();
        alone.Decode(bytes);
        var detached = alone.ContentInfo.Content.Length == 0 && alone.ContentInfo.ContentType.Value == EdsOids.Data;
        var cms = new SignedCms(new ContentInfo(document), detached: true);
        cms.Decode(bytes);
        var whole = TotalLength(bytes) == bytes.Length;
        findings.Set(SignatureChecks.Structure, detached && whole, detached ? whole ? "" : "trailing-bytes" : "not-detached");
        findings.Set(SignatureChecks.OneSigner, cms.SignerInfos.Count == 1, cms.SignerInfos.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!detached || cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } certificate } signer)
            return;

        var stated = SigningTime(signer);
        findings.Certificate = certificate.RawData;
        findings.SignedAtUtc = stated ?? default;
        (findings.Name, findings.Iin, findings.Bin) = Subject(certificate);

        findings.Set(SignatureChecks.Attributes, stated is not null && Attribute(signer, EdsOids.ContentType) is not null && NamesCertificate(signer, certificate));
        findings.Set(SignatureChecks.Digest, DigestMatches(signer, document), signer.DigestAlgorithm.Value ?? "");
        findings.Set(SignatureChecks.Signature, SignatureMatches(signer, certificate));
        var now = clock.GetUtcNow().UtcDateTime;
        findings.Set(SignatureChecks.Chain, ChainIsTrusted(certificate, cms.Certificates, stated ?? now, out var isTest));
        findings.IsTest = isTest;
        findings.Set(SignatureChecks.Validity, stated is { } at && at <= now + ClockSkew && IsValidAt(certificate, at) && IsValidAt(certificate, now));
        findings.Set(SignatureChecks.KeyUsage, IsForSigning(certificate));
        findings.Set(SignatureChecks.Iin, expected.Iin.Length > 0 && findings.Iin == expected.Iin);
        findings.Set(SignatureChecks.Bin, expected.Bin.Length > 0 && findings.Bin == expected.Bin);
    }

    private static int TotalLength(byte[] bytes)
    {
        AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.BER, out _, out _, out var consumed);
        return consumed;
    }

    private static AsnEncodedData? Attribute(SignerInfo signer, string oid)
    {
        var found = signer.SignedAttributes.Cast<CryptographicAttributeObject>().Where(item => item.Oid.Value == oid).ToList();
        return found is [{ Values.Count: 1 } only] ? only.Values[0] : null;
    }

    private static DateTime? SigningTime(SignerInfo signer) =>
        Attribute(signer, EdsOids.SigningTime) is { } value ? new Pkcs9SigningTime(value.RawData).SigningTime.ToUniversalTime() : null;

    // A missing signingCertificateV2 is lawful (plain CMS); a present one must name this very certificate.
    private static bool NamesCertificate(SignerInfo signer, X509Certificate2 certificate)
    {
        if (signer.SignedAttributes.Cast<CryptographicAttributeObject>().All(item => item.Oid.Value != EdsOids.SigningCertificateV2))
            return true;
        if (Attribute(signer, EdsOids.SigningCertificateV2) is not { } value)
            return false;
        var first = new AsnReader(value.RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : EdsOids.Sha256;
        return Hash(algorithm, certificate.RawData) is { } hash && CryptographicOperations.FixedTimeEquals(hash, first.ReadOctetString());
    }

    private static bool DigestMatches(SignerInfo signer, byte[] document) =>
        Attribute(signer, EdsOids.MessageDigest) is { } value
        && Hash(signer.DigestAlgorithm.Value, document) is { } hash
        && CryptographicOperations.FixedTimeEquals(hash, new AsnReader(value.RawData, AsnEncodingRules.BER).ReadOctetString());

    private static byte[]? Hash(string? oid, byte[] data) => oid switch
    {
        EdsOids.Sha256 => SHA256.HashData(data),
        EdsOids.Sha384 => SHA384.HashData(data),
        EdsOids.Sha512 => SHA512.HashData(data),
        _ => null,
    };

    private static bool SignatureMatches(SignerInfo signer, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPublicKey();
        if (key is not { KeySize: >= 2048 })
            return false;
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool ChainIsTrusted(X509Certificate2 certificate, X509Certificate2Collection sent, DateTime at, out bool isTest)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors.All);
        chain.ChainPolicy.ExtraStore.AddRange(sent);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at;
        chain.Build(certificate);
        var last = chain.ChainElements.Count == 0 ? null : chain.ChainElements[^1].Certificate;
        isTest = last is not null && anchors.DevelopmentRoot is { } root && root.RawData.AsSpan().SequenceEqual(last.RawData);
        // Times are a check of their own (Validity).
        return last is not null && chain.ChainElements.Count > 1 && chain.ChainStatus.All(status => status.Status is X509ChainStatusFlags.NoError or X509ChainStatusFlags.NotTimeValid);
    }

    private static bool IsValidAt(X509Certificate2 certificate, DateTime utc) => certificate.NotBefore.ToUniversalTime() <= utc && utc <= certificate.NotAfter.ToUniversalTime();

    private static bool IsForSigning(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && usage.KeyUsages.HasFlag(X509KeyUsageFlags.NonRepudiation)
        && certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault() is { } purposes && purposes.EnhancedKeyUsages.Cast<Oid>().Any(oid => oid.Value == EdsOids.EmailProtection);

    private static (string Name, string Iin, string Bin) Subject(X509Certificate2 certificate)
    {
        var parts = certificate.SubjectName.EnumerateRelativeDistinguishedNames().Where(part => !part.HasMultipleElements)
            .Select(part => (Oid: part.GetSingleElementType().Value, Value: part.GetSingleElementValue() ?? "")).ToList();
        return (Only(EdsOids.CommonName, ""), Only(EdsOids.SerialNumber, "IIN"), Only(EdsOids.OrganisationalUnit, "BIN"));

        // Two numbers in one subject tell nothing for sure, so they count as none.
        string Only(string oid, string prefix) =>
            parts.Where(part => part.Oid == oid && part.Value.StartsWith(prefix, StringComparison.Ordinal)).Select(part => part.Value[prefix.Length..]).ToList() is [var value] ? value : "";
    }

    private sealed class Findings
    {
        private readonly Dictionary<string, SignatureCheck> checks = SignatureChecks.All.ToDictionary(name => name, name => new SignatureCheck(name, false, "not-reached"));

        public string Name = "", Iin = "", Bin = "";
        public bool IsTest;
        public DateTime SignedAtUtc;
        public byte[] Certificate = [];

        public void Set(string name, bool passed, string detail = "") => checks[name] = new SignatureCheck(name, passed, detail);

        public SignatureVerdict ToVerdict() =>
            new(checks.Values.All(check => check.Passed), IsTest, Name, Iin, Bin, SignedAtUtc, Certificate, [.. SignatureChecks.All.Select(name => checks[name])]);
    }
}

/// <summary>Names of the checks, in the order in which a verdict lists them. Their texts are in EdsTexts under the same names.</summary>
public static class SignatureChecks
{
    public const string Structure = "structure";
    public const string OneSigner = "one-signer";
    public const string Attributes = "attributes";
    public const string Digest = "digest";
    public const string Signature = "signature";
    public const string Chain = "chain";
    public const string Validity = "validity";
    public const string KeyUsage = "key-usage";
    public const string Iin = "iin";
    public const string Bin = "bin";

    public static readonly IReadOnlyList<string> All = [Structure, OneSigner, Attributes, Digest, Signature, Chain, Validity, KeyUsage, Iin, Bin];
}
