using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Integrations.Eds;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Features.Decisions;

/// <summary>A decision comes into force by the signature of the signed-in official of this provider in a role that may, over this decision, and by nothing else. Signed and verified for real.</summary>
public sealed class DecisionSignatureTests : IAsyncLifetime
{
    private readonly PkiScene scene = new("gost-2015");
    private CaseHost host = default!;
    private DecisionService decisions = default!;
    private string iin = "";

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        decisions = ActivatorUtilities.CreateInstance<DecisionService>(
            host.Services, new PkiSignatureVerifier(new FixedTrust(TrustNow()), new EdsOptions(), new HttpRevocationNetwork(new HttpClient()), host.Clock));
        await using var db = host.Database.CreateDbContext();
        iin = await db.Users.Where(user => user.Id == host.Signer.UserId).Select(user => user.Iin).SingleAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_official_signs_and_everything_the_verdict_rests_on_is_kept_and_holds_later()
    {
        var (id, version, document) = await host.ReadyToSignAsync();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await PdfAsync(document)));
        await using (var printing = host.Database.CreateDbContext())
            await printing.Documents.Where(item => item.Id == document).ExecuteUpdateAsync(set => set.SetProperty(item => item.Sha256, hash));
        var cms = TestSigner.Sign(await PdfAsync(document), Official(iin, host.Astana.Bin), host.Clock.GetUtcNow(), stampedBy: scene.Stamper);

        var outcome = await decisions.SignAsync(host.Signer, id, version, document, cms);

        Assert.Null(outcome.Error);
        Assert.NotNull(outcome.OrdinalNumber);
        await using var db = host.Database.CreateDbContext();
        var kept = await db.Signatures.SingleAsync();
        var row = await db.Documents.SingleAsync(item => item.Id == document);
        Assert.Equal((row.Sha256, host.Signer.UserId, false), (kept.DocumentSha256, kept.SignerId, kept.IsTest));
        Assert.Equal(cms, kept.Cms);
        Assert.Equal([EvidenceKind.Certificate, EvidenceKind.Certificate, EvidenceKind.Certificate, EvidenceKind.RevocationList, EvidenceKind.TimeStamp], (await db.EvidenceItems.Select(item => item.Kind).ToListAsync()).Order());
        host.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal("", await new SignatureArchive(host.Database, new FixedTrust(scene.Trust), new EdsOptions(), host.Clock, NullLogger<SignatureArchive>.Instance).VerifyAsync(kept.Id));
    }

    [Fact]
    public async Task Nobody_signs_for_another_person_another_provider_or_without_a_role()
    {
        var (id, version, document) = await host.ReadyToSignAsync();
        var pdf = await PdfAsync(document);
        await using var db = host.Database.CreateDbContext();
        var colleague = await db.Users.Where(user => user.Id == host.Officer2.UserId).Select(user => user.Iin).SingleAsync();

        await RefusedAsync(Official(colleague, host.Astana.Bin), "iin");
        await RefusedAsync(Official(iin, host.Pavlodar.Bin), "bin");
        await RefusedAsync(Official(iin, host.Astana.Bin, EdsOids.LegalEntity, EdsOids.Employee), "role");
        await RefusedAsync(Official(iin, ""), "bin");
        Assert.Equal(version, (await host.ReadAsync(id)).Version);

        async Task RefusedAsync(TestHolder signer, string check)
        {
            var outcome = await decisions.SignAsync(host.Signer, id, version, document, TestSigner.Sign(pdf, signer, host.Clock.GetUtcNow()));
            Assert.Equal("signature.invalid", outcome.Error?.Code);
            Assert.Equal([check], outcome.Error!.Args);
            Assert.Empty(await db.Signatures.ToListAsync());
        }
    }

    [Fact]
    public async Task A_signature_made_for_another_decision_signs_nothing_though_it_is_of_the_same_official()
    {
        var first = await host.ReadyToSignAsync();
        var second = await host.ReadyToSignAsync();
        await using (var db = host.Database.CreateDbContext())
            await db.DocumentContents.Where(content => content.Id == second.DocumentId).ExecuteUpdateAsync(set => set.SetProperty(content => content.Pdf, new byte[] { 2, 2, 2 }));
        var cms = TestSigner.Sign(await PdfAsync(first.DocumentId), Official(iin, host.Astana.Bin), host.Clock.GetUtcNow());

        var replayed = await decisions.SignAsync(host.Signer, second.Id, second.Version, second.DocumentId, cms);
        Assert.Equal(["digest"], replayed.Error!.Args);
        var mixed = await decisions.SignAsync(host.Signer, second.Id, second.Version, first.DocumentId, cms);
        Assert.Equal("decision.not-waiting", mixed.Error!.Code);
        Assert.Null((await decisions.SignAsync(host.Signer, first.Id, first.Version, first.DocumentId, cms)).Error);
        Assert.NotNull((await decisions.SignAsync(host.Signer, first.Id, first.Version, first.DocumentId, cms)).Conflict);
    }

    private TestHolder Official(string number, string bin, params string[] roles) =>
        scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ СЫНАҚ", number, bin, "СЫНАҚ"), roles.Length > 0 ? roles : null);

    private TrustStore TrustNow()
    {
        var now = host.Clock.GetUtcNow();
        return scene.Trust with { Lists = [RevocationList.Read(scene.Authority.RevocationList(now.AddDays(-1), now.AddYears(1)))] };
    }

    private async Task<byte[]> PdfAsync(Guid document)
    {
        await using var db = host.Database.CreateDbContext();
        return await db.DocumentContents.Where(content => content.Id == document).Select(content => content.Pdf).SingleAsync();
    }
}
