namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Object identifiers of keys, hashes, signatures and extensions, those of Kazakhstan among them.</summary>
internal static class PkiOids
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string RsaSha256 = "1.2.840.113549.1.1.11";
    public const string RsaSha384 = "1.2.840.113549.1.1.12";
    public const string RsaSha512 = "1.2.840.113549.1.1.13";

    /// <summary>GOST 34.310-2004: key, its curve, hash GOST 34.311-95, signature.</summary>
    public const string Gost2004Key = "1.2.398.3.10.1.1.1.1";
    public const string Gost2004Curve = "1.2.398.3.10.1.1.1.1.1";
    public const string Gost2004Hash = "1.2.398.3.10.1.3.1";
    public const string Gost2004Signature = "1.2.398.3.10.1.1.1.2";

    /// <summary>GOST 34.10-2015 with 256 bits.</summary>
    public const string Gost256Key = "1.2.398.3.10.1.1.2.1";
    public const string Gost256Curve = "1.2.398.3.10.1.1.2.1.1";
    public const string Gost256Hash = "1.2.398.3.10.1.3.2";
    public const string Gost256Signature = "1.2.398.3.10.1.1.2.3.1";

    /// <summary>GOST 34.10-2015 with 512 bits.</summary>
    public const string Gost512Key = "1.2.398.3.10.1.1.2.2";
    public const string Gost512Curve = "1.2.398.3.10.1.1.2.2.1";
    public const string Gost512Hash = "1.2.398.3.10.1.3.3";
    public const string Gost512Signature = "1.2.398.3.10.1.1.2.3.2";

    public const string SubjectKeyIdentifier = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string SubjectAlternativeName = "2.5.29.17";
    public const string BasicConstraints = "2.5.29.19";
    public const string CrlNumber = "2.5.29.20";
    public const string DeltaCrlIndicator = "2.5.29.27";
    public const string IssuingDistributionPoint = "2.5.29.28";
    public const string CrlDistributionPoints = "2.5.29.31";
    public const string FreshestCrl = "2.5.29.46";
    public const string CertificatePolicies = "2.5.29.32";
    public const string AuthorityKeyIdentifier = "2.5.29.35";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string AuthorityInformation = "1.3.6.1.5.5.7.1.1";

    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";
    public const string TimeStampToken = "1.2.840.113549.1.9.16.2.14";
    public const string RevocationValues = "1.2.840.113549.1.9.16.2.24";

    /// <summary>What may stand beside a signature: time stamp, references and values of certificates and revocation (RFC 5126).</summary>
    public static readonly IReadOnlySet<string> UnsignedAttributes = new HashSet<string>
    {
        TimeStampToken, "1.2.840.113549.1.9.16.2.21", "1.2.840.113549.1.9.16.2.22", "1.2.840.113549.1.9.16.2.23", RevocationValues,
    };
    public const string OcspBasic = "1.3.6.1.5.5.7.48.1.1";
    public const string OcspNonce = "1.3.6.1.5.5.7.48.1.2";
    public const string Ocsp = "1.3.6.1.5.5.7.48.1";
    public const string CrlReason = "2.5.29.21";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
}
