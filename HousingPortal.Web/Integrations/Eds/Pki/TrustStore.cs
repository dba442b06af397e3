using System.Formats.Asn1;
using System.Security.Cryptography;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>The authorities that are believed, those between, and the revocation lists at hand.</summary>
internal sealed record TrustStore(IReadOnlyList<PkiCertificate> Anchors, IReadOnlyList<PkiCertificate> Intermediates, IReadOnlyList<RevocationList> Lists)
{
    public const int LargestCertificate = 64 * 1024;
    public const int LargestList = 64 * 1024 * 1024;

    public static readonly TrustStore Empty = new([], [], []);

    /// <summary>
    /// Reads the .cer, .crt, .pem and .crl files of a folder: a certificate that signed itself is an anchor, another one stands between. Names of files that cannot be read are given back.
    /// </summary>
    public static (TrustStore Store, IReadOnlyList<string> Unreadable) FromFolder(string folder)
    {
        var (anchors, between, lists, unreadable) = (new List<PkiCertificate>(), new List<PkiCertificate>(), new List<RevocationList>(), new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var kind = Path.GetExtension(file).ToUpperInvariant();
            if (kind is not (".CER" or ".CRT" or ".PEM" or ".CRL"))
                continue;
            try
            {
                if (new FileInfo(file).Length > (kind == ".CRL" ? LargestList : LargestCertificate))
                    throw new AsnContentException("Too large.");
                var bytes = File.ReadAllBytes(file);
                if (kind == ".CRL")
                    lists.Add(RevocationList.Read(bytes));
                else if (PkiCertificate.Read(bytes) is var certificate && IsAnchor(certificate))
                    anchors.Add(certificate);
                else
                    between.Add(certificate);
            }
            catch (Exception error) when (error is AsnContentException or CryptographicException or FormatException or IOException or UnauthorizedAccessException)
            {
                unreadable.Add(Path.GetFileName(file));
            }
        }
        return (new TrustStore(anchors, between, lists), unreadable);
    }

    /// <summary>An authority that signed its own certificate.</summary>
    public static bool IsAnchor(PkiCertificate certificate) => certificate.IsSelfIssued && certificate.IsSignedBy(certificate) == SignatureAnswer.Valid;
}
