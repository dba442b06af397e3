using HousingPortal.Tests.Integrations.Eds;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.PublicCheck;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;

namespace HousingPortal.Tests.Features.PublicCheck;

public sealed class FileCheckTests
{
    private readonly PkiScene scene = new("gost-2015");

    [Fact]
    public async Task A_good_signature_is_valid_with_role_and_organisation_and_without_a_name()
    {
        var found = await Checks(RevocationList.Read(scene.Authority.RevocationList(PkiScene.Now.AddDays(-1), PkiScene.Now.AddDays(1)))).CheckAsync(scene.Document, Sign());
        Assert.True(found.IsValid);
        Assert.Equal(("СЫНАҚ", "GOST-34.10-2015-512"), (found.Organisation, found.Algorithm));
        Assert.Equal(["legal-entity", "right-to-sign"], found.Roles);
        Assert.Equal(("", ""), (found.Checks.SignerName, found.Checks.SignerIin));
    }

    [Fact]
    public async Task Another_document_is_not_valid_rubbish_neither_and_without_an_answer_about_revocation_it_cannot_be_told()
    {
        var checks = Checks();
        Assert.Null((await checks.CheckAsync(scene.Document, Sign())).IsValid);
        Assert.False((await checks.CheckAsync([1], Sign())).IsValid);
        Assert.False((await checks.CheckAsync(scene.Document, "rubbish"u8.ToArray())).IsValid);
    }

    private byte[] Sign() => TestSigner.Sign(scene.Document, scene.Official, PkiScene.Now.AddMinutes(-1));

    private FileCheckService Checks(params RevocationList[] lists) =>
        new(new FixedTrust(scene.Trust with { Lists = lists }), new HttpRevocationNetwork(new HttpClient()), new ManualClock(PkiScene.Now));
}
