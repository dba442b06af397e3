namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Names of the checks, in the order in which a verdict lists them. Their texts are in EdsTexts under the same names.</summary>
public static class SignatureChecks
{
    public const string Structure = "structure";
    public const string OneSigner = "one-signer";
    public const string Content = "content";
    public const string Certificate = "certificate";
    public const string Attributes = "attributes";
    public const string SigningTime = "signing-time";
    public const string Digest = "digest";
    public const string Signature = "signature";
    public const string TimeStamp = "time-stamp";
    public const string TimeStampAuthority = "time-stamp-authority";
    public const string Validity = "validity";
    public const string KeyUsage = "key-usage";
    public const string Policy = "policy";
    public const string CertificatesSent = "certificates-sent";
    public const string Chain = "chain";
    public const string Revocation = "revocation";
    public const string RevocationOfAuthority = "revocation-of-authority";
    public const string Iin = "iin";
    public const string Bin = "bin";
    public const string Role = "role";

    /// <summary>Of the service of the national authority, when it is asked as well.</summary>
    public const string Service = "service";
    public const string Agreement = "agreement";

    public static readonly IReadOnlyList<string> All =
    [
        Structure, OneSigner, Content, Certificate, Attributes, SigningTime, Digest, Signature, TimeStamp, TimeStampAuthority, Validity, KeyUsage, Policy, CertificatesSent, Chain, Revocation,
        RevocationOfAuthority, Iin, Bin, Role, Service, Agreement,
    ];
}
