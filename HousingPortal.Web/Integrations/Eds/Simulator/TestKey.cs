using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using HousingPortal.Web.Integrations.Eds.Gost;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds.Simulator;

/// <summary>A private key of the test authority or of one of its made-up officials. It lives in memory only.</summary>
internal abstract class TestKey : IDisposable
{
    /// <summary>The public key as a certificate holds it.</summary>
    public abstract byte[] PublicKeyInformation { get; }

    public abstract string SignatureAlgorithm { get; }

    public abstract string HashAlgorithm { get; }

    public static TestKey Rsa() => new RsaKey();

    public static TestKey Gost512() => new GostKey(GostCurve.Gost512, PkiOids.Gost512Key, PkiOids.Gost512Curve, PkiOids.Gost512Hash, PkiOids.Gost512Hash, PkiOids.Gost512Signature);

    public static TestKey Gost2004() => new GostKey(GostCurve.Gost2004, PkiOids.Gost2004Key, PkiOids.Gost2004Curve, "1.2.398.3.10.1.3.1.1.0", PkiOids.Gost2004Hash, PkiOids.Gost2004Signature);

    public abstract byte[] Sign(byte[] data);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    private sealed class RsaKey : TestKey
    {
        private readonly RSA rsa = RSA.Create(2048);

        public override byte[] PublicKeyInformation => rsa.ExportSubjectPublicKeyInfo();

        public override string SignatureAlgorithm => PkiOids.RsaSha256;

        public override string HashAlgorithm => EdsOids.Sha256;

        public override byte[] Sign(byte[] data) => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        public override void Dispose()
        {
            rsa.Dispose();
            base.Dispose();
        }
    }

    private sealed class GostKey(GostCurve curve, string keyOid, string curveOid, string parameterOid, string hashOid, string signatureOid) : TestKey
    {
        private readonly BigInteger key = GostSignature.RandomKey(curve);

        public override byte[] PublicKeyInformation
        {
            get
            {
                var writer = new AsnWriter(AsnEncodingRules.DER);
                using (writer.PushSequence())
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(keyOid);
                        using (writer.PushSequence())
                        {
                            writer.WriteObjectIdentifier(curveOid);
                            writer.WriteObjectIdentifier(parameterOid);
                        }
                    }
                    var bits = new AsnWriter(AsnEncodingRules.DER);
                    bits.WriteOctetString(GostSignature.PublicKey(curve, key));
                    writer.WriteBitString(bits.Encode());
                }
                return writer.Encode();
            }
        }

        public override string SignatureAlgorithm => signatureOid;

        public override string HashAlgorithm => hashOid;

        public override byte[] Sign(byte[] data) => GostSignature.Sign(curve, key, PkiHash.Compute(hashOid, data)!);
    }
}
