using System.Formats.Asn1;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Reads the name of a hash or signature algorithm.</summary>
internal static class PkiAlgorithm
{
    /// <summary>The identifier of an algorithm without parameters: they are absent or NULL, and nothing else is taken.</summary>
    public static string Read(AsnReader reader)
    {
        var algorithm = reader.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        if (algorithm.HasData)
            algorithm.ReadNull();
        algorithm.ThrowIfNotEmpty();
        return oid;
    }

    /// <summary>A signature that is a whole number of bytes.</summary>
    public static byte[] ReadSignature(AsnReader reader) =>
        reader.ReadBitString(out var unused) is var bytes && unused == 0 ? bytes : throw new AsnContentException("A signature of a broken number of bytes.");
}
