namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Who signed, as the certificate says. A number that stands there twice tells nothing for sure and counts as none.</summary>
internal sealed record PkiSigner(string Name, string Iin, string Bin, IReadOnlyList<string> Roles)
{
    /// <summary>The roles that the national authorities write into the extended key usage.</summary>
    private static readonly IReadOnlyDictionary<string, string> RoleNames = new Dictionary<string, string>
    {
        ["1.2.398.3.3.4.1.1"] = "individual",
        ["1.2.398.3.3.4.1.2"] = "legal-entity",
        ["1.2.398.3.3.4.1.2.1"] = "head",
        ["1.2.398.3.3.4.1.2.2"] = "right-to-sign",
        ["1.2.398.3.3.4.1.2.3"] = "right-to-sign-financial",
        ["1.2.398.3.3.4.1.2.4"] = "hr",
        ["1.2.398.3.3.4.1.2.5"] = "employee",
        ["1.2.398.3.3.4.1.2.6"] = "information-system",
        ["1.2.398.3.2.3.4"] = "civil-servant",
    };

    public static PkiSigner Of(PkiCertificate certificate) => new(
        Only(certificate, EdsOids.CommonName, ""),
        Only(certificate, EdsOids.SerialNumber, "IIN"),
        Only(certificate, EdsOids.OrganisationalUnit, "BIN"),
        [.. certificate.Purposes.Where(RoleNames.ContainsKey).Select(oid => RoleNames[oid])]);

    private static string Only(PkiCertificate certificate, string oid, string prefix) =>
        certificate.SubjectParts(oid).Where(value => value.StartsWith(prefix, StringComparison.Ordinal)).Select(value => value[prefix.Length..]).ToList() is [var value] ? value : "";
}
