using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Makes the same kind of detached CMS (CAdES-BES attributes) as a signer's own software, with a key of the test CA.</summary>
internal sealed class DevelopmentSigner(DevelopmentCa authority, TimeProvider clock) : IDevelopmentSigner
{
    public byte[] Sign(byte[] document, string name, string iin, string bin)
    {
        using var certificate = authority.Signer(name, iin, bin);
        return Sign(document, clock.GetUtcNow().UtcDateTime, certificate);
    }

    internal static byte[] Sign(byte[] document, DateTime signedAtUtc, params X509Certificate2[] certificates)
    {
        var cms = new SignedCms(new ContentInfo(document), detached: true);
        foreach (var certificate in certificates)
        {
            var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
            {
                DigestAlgorithm = new Oid(EdsOids.Sha256),
                IncludeOption = X509IncludeOption.EndCertOnly,
            };
            signer.SignedAttributes.Add(new Pkcs9SigningTime(signedAtUtc));
            signer.SignedAttributes.Add(new AsnEncodedData(new Oid(EdsOids.SigningCertificateV2), SigningCertificate(certificate)));
            cms.ComputeSignature(signer, silent: true);
        }
        return cms.Encode();
    }

    // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 }; the hash algorithm is the default SHA-256 and therefore left out.
    private static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }
}
