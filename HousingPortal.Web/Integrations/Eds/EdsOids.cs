namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Object identifiers of signatures and of the fields of Kazakh certificates.</summary>
internal static class EdsOids
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";
    public const string Data = "1.2.840.113549.1.7.1";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>Subject: holds "IIN" and twelve digits.</summary>
    public const string SerialNumber = "2.5.4.5";

    /// <summary>Subject: holds "BIN" and twelve digits.</summary>
    public const string OrganisationalUnit = "2.5.4.11";
    public const string CommonName = "2.5.4.3";

    /// <summary>Extended key usage of a certificate for signing (the one for authentication has another).</summary>
    public const string EmailProtection = "1.3.6.1.5.5.7.3.4";

    /// <summary>Extended key usage: a legal entity, and in it a person with the right to sign.</summary>
    public const string LegalEntity = "1.2.398.3.3.4.1.2";
    public const string RightToSign = "1.2.398.3.3.4.1.2.2";

    /// <summary>Extended key usage: the first head, an employee, a civil servant with a key of the authority of state bodies.</summary>
    public const string Head = "1.2.398.3.3.4.1.2.1";
    public const string Employee = "1.2.398.3.3.4.1.2.5";
    public const string CivilServant = "1.2.398.3.2.3.4";

    /// <summary>Who may bring a decision into force, unless the settings say otherwise.</summary>
    public static readonly IReadOnlyList<string> DecidingRoles = [Head, RightToSign, CivilServant];

    /// <summary>Who may confirm what happened, unless the settings say otherwise.</summary>
    public static readonly IReadOnlyList<string> AttestingRoles = [Head, RightToSign, CivilServant, Employee];
}
