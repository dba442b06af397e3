using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Tests.Integrations.Eds;

/// <summary>Certificates that the national authorities published themselves: what their own software signed is what the portal verifies.</summary>
public sealed class NationalAuthorityTests
{
    private const string Gost2022 = "AF77725F8328BB24F89D81DA3ACDF7CEE4324248538B7BA2CD2A860517FB9DCA";

    [Theory]
    [InlineData("root_gost_2022", "nca_gost_2022", "GOST-34.10-2015-512", "2026-11-24")]
    [InlineData("root_gost", "nca_gost", "GOST-34.310-2004", "2024-01-01")]
    public async Task An_authority_of_the_nation_leads_to_its_root_and_no_changed_one_does(string root, string authority, string algorithm, string day)
    {
        var (anchor, certificate) = (Read(root), Read(authority));
        var terms = new ExaminationTerms(new TrustStore([anchor], [], []), DateTimeOffset.Parse(day + "Z", System.Globalization.CultureInfo.InvariantCulture), null, null);
        Assert.True(TrustStore.IsAnchor(anchor));
        Assert.False(TrustStore.IsAnchor(certificate));
        var found = await FileExamination.ExamineAsync(certificate.Raw, terms);
        Assert.Equal((true, algorithm), (found.Verdict, found.Algorithm));

        for (var place = 0; place < certificate.Raw.Length; place += 7)
        {
            var changed = (byte[])certificate.Raw.Clone();
            changed[place] ^= 4;
            Assert.NotEqual(true, (await FileExamination.ExamineAsync(changed, terms)).Verdict);
        }
    }

    [Fact]
    public void The_root_of_2022_has_its_published_fingerprint_and_the_authority_names_its_list()
    {
        Assert.Equal(Gost2022, Read("root_gost_2022").Fingerprint);
        Assert.Equal("http://crl.root.gov.kz/gost2015_2022.crl", Assert.Single(Revocation.ListAddresses(Read("nca_gost_2022"))).AbsoluteUri);
    }

    private static PkiCertificate Read(string name) =>
        PkiCertificate.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "HousingPortal.Tests", "Integrations", "Eds", "Authorities", name + ".pem")));
}
