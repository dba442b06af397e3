using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using HousingPortal.Web.Integrations.Eds.Gost;

namespace HousingPortal.Tests.Integrations.Eds;

/// <summary>The examples of the RFCs that describe the algorithms. Numbers are written there with the most significant byte first.</summary>
public sealed class GostVectorTests
{
    private const string SixtyThree = "012345678901234567890123456789012345678901234567890123456789012";

    /// <summary>RFC 6986 section 10.1, and the hashes of nothing.</summary>
    [Theory]
    [InlineData(SixtyThree, "1B54D01A4AF5B9D5CC3D86D68D285462B19ABC2475222F35C085122BE4BA1FFA00AD30F8767B3A82384C6574F024C311E2A481332B08EF7F41797891C1646F48")]
    [InlineData("", "8E945DA209AA869F0455928529BCAE4679E9873AB707B55315F56CEB98BEF0A7362F715528356EE83CDA5F2AAC4C6AD2BA3A715C1BCD81CB8E9F90BF4C1C1A8A")]
    public void Streebog_of_512_bits_is_that_of_the_rfc(string text, string hash) => Assert.Equal(hash, Convert.ToHexString(Streebog.Hash512(Encoding.ASCII.GetBytes(text))));

    [Theory]
    [InlineData(SixtyThree, "9D151EEFD8590B89DAA6BA6CB74AF9275DD051026BB149A452FD84E5E57B5500")]
    [InlineData("", "3F539A213E97C802CC229D474C6AA32A825A360B2A933A949FD925208D9CE1BB")]
    public void Streebog_of_256_bits_is_that_of_the_rfc(string text, string hash) => Assert.Equal(hash, Convert.ToHexString(Streebog.Hash256(Encoding.ASCII.GetBytes(text))));

    /// <summary>RFC 5831 section 7.3; the encryption of RFC 5830 is inside.</summary>
    [Theory]
    [InlineData("This is message, length=32 bytes", "B1C466D37519B82E8319819FF32595E047A28CB6F83EFF1C6916A815A637FFFA")]
    [InlineData("Suppose the original message has length = 50 bytes", "471ABA57A60A770D3A76130635C1FBEA4EF14DE51F78B4AE57DD893B62F55208")]
    public void The_hash_of_1995_is_that_of_the_rfc(string text, string hash) => Assert.Equal(hash, Convert.ToHexString(Gost34311.Hash(Encoding.ASCII.GetBytes(text))));

    /// <summary>RFC 7091 section 7.1.</summary>
    [Fact]
    public void The_example_of_256_bits_verifies_and_no_other_hash_does()
    {
        var curve = new GostCurve(
            32,
            "08000000000000000000000000000000000000000000000000000000000000431",
            "07",
            "05FBFF498AA938CE739B8E022FBAFEF40563F6E6A3472FC2A514C0CE9DAE23B7E",
            "08000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3",
            "02",
            "008E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8");
        byte[] key = [.. Low(32, "7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B"), .. Low(32, "26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA")];
        var hash = Low(32, "2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5");
        byte[] signature = [.. Low(32, "41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493"), .. Low(32, "01456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40")];
        Assert.True(GostSignature.Verify(curve, key, hash, signature));
        hash[0] ^= 1;
        Assert.False(GostSignature.Verify(curve, key, hash, signature));
    }

    /// <summary>RFC 7091 section 7.2.</summary>
    [Fact]
    public void The_example_of_512_bits_verifies_and_no_other_signature_does()
    {
        var curve = new GostCurve(
            64,
            "04531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15DF1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373",
            "07",
            "01CFF0806A31116DA29D8CFA54E57EB748BC5F377E49400FDD788B649ECA1AC4361834013B2AD7322480A89CA58E0CF74BC9E540C2ADD6897FAD0A3084F302ADC",
            "04531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15DA82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF",
            "024D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A",
            "02BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E");
        byte[] key =
        [
            .. Low(64, "115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1"),
            .. Low(64, "37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC"),
        ];
        var hash = Low(64, "3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C5917184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C");
        byte[] signature =
        [
            .. Low(64, "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD35492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36"),
            .. Low(64, "1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A"),
        ];
        Assert.True(GostSignature.Verify(curve, key, hash, signature));
        signature[64] ^= 1;
        Assert.False(GostSignature.Verify(curve, key, hash, signature));
    }

    public static TheoryData<string> Curves => ["512", "2004", "256"];

    [Theory]
    [MemberData(nameof(Curves))]
    public void A_signature_holds_for_its_key_and_hash_alone(string name)
    {
        var curve = name switch { "512" => GostCurve.Gost512, "2004" => GostCurve.Gost2004, _ => GostCurve.Gost256 };
        var key = GostSignature.RandomKey(curve);
        var (open, other) = (GostSignature.PublicKey(curve, key), GostSignature.PublicKey(curve, GostSignature.RandomKey(curve)));
        var hash = RandomNumberGenerator.GetBytes(curve.Bytes);
        var signature = GostSignature.Sign(curve, key, hash);
        Assert.True(GostSignature.Verify(curve, open, hash, signature));
        Assert.False(GostSignature.Verify(curve, other, hash, signature));
        Assert.False(GostSignature.Verify(curve, open, RandomNumberGenerator.GetBytes(curve.Bytes), signature));
        Assert.False(GostSignature.Verify(curve, open, hash, [.. signature[curve.Bytes..], .. signature[..curve.Bytes]]));
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void What_has_not_the_form_of_a_signature_or_of_a_key_is_none(string name)
    {
        var curve = name switch { "512" => GostCurve.Gost512, "2004" => GostCurve.Gost2004, _ => GostCurve.Gost256 };
        var key = GostSignature.RandomKey(curve);
        var (open, hash) = (GostSignature.PublicKey(curve, key), RandomNumberGenerator.GetBytes(curve.Bytes));
        var signature = GostSignature.Sign(curve, key, hash);
        Assert.False(GostSignature.Verify(curve, open, hash, signature[1..]));
        Assert.False(GostSignature.Verify(curve, open, hash, new byte[2 * curve.Bytes]));
        Assert.False(GostSignature.Verify(curve, open, hash, [.. Enumerable.Repeat((byte)0xFF, 2 * curve.Bytes)]));
        Assert.False(GostSignature.Verify(curve, open[1..], hash, signature));
        Assert.False(GostSignature.Verify(curve, new byte[2 * curve.Bytes], hash, signature));
        open[0] ^= 1;
        Assert.False(GostSignature.Verify(curve, open, hash, signature));
    }

    private static byte[] Low(int length, string number)
    {
        var bytes = new byte[length];
        Assert.True(BigInteger.Parse("0" + number, NumberStyles.HexNumber, CultureInfo.InvariantCulture).TryWriteBytes(bytes, out _, isUnsigned: true));
        return bytes;
    }
}
