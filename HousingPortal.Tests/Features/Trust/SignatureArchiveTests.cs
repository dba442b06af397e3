using System.Security.Cryptography;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Documents;
using HousingPortal.Tests.Features.Notices;
using HousingPortal.Tests.Integrations.Eds;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Trust;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Features.Trust;

/// <summary>The archive is examined from what was kept, long after the certificate ended, and nothing that changed goes unnoticed.</summary>
public sealed class SignatureArchiveTests : IAsyncLifetime
{
    private readonly PkiScene scene = new("gost-2015");
    private NoticeBench bench = default!;

    public async Task InitializeAsync() => bench = await NoticeBench.CreateAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_kept_signature_holds_years_later_without_asking_anybody()
    {
        var (archive, id) = await SignAsync();
        bench.Clock.Advance(TimeSpan.FromDays(365 * 8));

        Assert.Equal((1, 0), await archive.VerifyAsync());
        Assert.Equal((0, 0), await archive.VerifyAsync());
        await using var db = bench.Database.CreateDbContext();
        var row = await db.Signatures.AsNoTracking().SingleAsync(item => item.Id == id);
        Assert.Equal(("", bench.Clock.GetUtcNow().UtcDateTime), (row.CheckProblem, row.CheckedAt));
        Assert.Equal(4, row.EvidenceHashes.Split(' ').Length);
    }

    [Fact]
    public async Task A_changed_document_signature_or_evidence_is_an_alarm()
    {
        var (archive, id) = await SignAsync();
        Assert.Equal("", await archive.VerifyAsync(id));

        await ChangeAsync(db => db.EvidenceItems.Where(item => item.Kind == EvidenceKind.RevocationList).ExecuteDeleteAsync());
        Assert.Equal("evidence-changed", await archive.VerifyAsync(id));
        await ChangeAsync(db => db.Signatures.ExecuteUpdateAsync(set => set.SetProperty(row => row.Cms, new byte[] { 0x30, 0 })));
        await ChangeAsync(db => db.Signatures.ExecuteUpdateAsync(set => set.SetProperty(row => row.EvidenceHashes, "")));
        Assert.Equal("structure", await archive.VerifyAsync(id));
        await ChangeAsync(db => db.DocumentContents.ExecuteUpdateAsync(set => set.SetProperty(row => row.Pdf, new byte[] { 1 })));
        Assert.Equal("document-changed", await archive.VerifyAsync(id));
    }

    [Fact]
    public async Task A_signature_of_an_authority_that_nobody_believed_is_an_alarm_even_with_its_own_evidence()
    {
        var (_, id) = await SignAsync();
        var stranger = new PkiScene("rsa");

        Assert.Equal("chain", await ArchiveOf(stranger.Trust).VerifyAsync(id));
    }

    [Fact]
    public async Task The_signature_under_a_bound_case_is_examined_too_and_a_changed_file_is_named_by_its_case()
    {
        byte[] pdf = [0x25, 0x50, 0x44, 0x46];
        var file = new CaseFileRow { ProviderId = bench.Provider.Id, CaseId = bench.Case.Id, Status = CaseFileStatus.Ready, Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)), RequestedAt = bench.Clock.GetUtcNow().UtcDateTime };
        await ChangeAsync(db =>
        {
            db.CaseFiles.Add(file);
            db.DocumentContents.Add(new DocumentContent { Id = file.Id, Pdf = pdf });
            return db.SaveChangesAsync();
        });
        var (archive, id) = await SignAsync(file.Id, file.Sha256, pdf);
        Assert.Equal("", await archive.VerifyAsync(id));

        await ChangeAsync(db => db.DocumentContents.Where(item => item.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Pdf, new byte[] { 1 })));
        Assert.Equal("document-changed", await archive.VerifyAsync(id));
        var view = await new TrustService(bench.Database, new ProviderClock(bench.Clock)).ViewAsync(new("admin", "Admin", bench.Provider.Id, [StaffRole.Administrator]));
        Assert.Equal(bench.Case.Number, Assert.Single(view!.Broken).DocumentNumber);
    }

    private async Task<(SignatureArchive Archive, Guid Id)> SignAsync()
    {
        var document = await bench.AddAsync(DocumentKind.PositiveDecision);
        await using var db = bench.Database.CreateDbContext();
        return await SignAsync(document.Id, document.Sha256!, await db.DocumentContents.Where(item => item.Id == document.Id).Select(item => item.Pdf).SingleAsync());
    }

    private async Task<(SignatureArchive Archive, Guid Id)> SignAsync(Guid documentId, string sha256, byte[] pdf)
    {
        var now = bench.Clock.GetUtcNow();
        var official = scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ", "900115300013", bench.Provider.Bin), until: now.AddYears(1));
        var trust = scene.Trust with { Lists = [RevocationList.Read(scene.Authority.RevocationList(now.AddDays(-1), now.AddDays(1)))] };
        await using var db = bench.Database.CreateDbContext();
        var cms = TestSigner.Sign(pdf, official, now);
        var verdict = await new PkiSignatureVerifier(new FixedTrust(trust), new EdsOptions(), new HttpRevocationNetwork(new HttpClient()), bench.Clock).VerifyAsync(pdf, cms, new("900115300013", bench.Provider.Bin));
        Assert.True(verdict.IsValid);
        await SignatureKeeping.AddAsync(db, new Actor("signer", "Signer", bench.Provider.Id, []), documentId, sha256, cms, verdict, "Signer", "Head", now.UtcDateTime, default);
        await db.SaveChangesAsync();
        return (ArchiveOf(scene.Trust), await db.Signatures.Select(item => item.Id).SingleAsync());
    }

    private SignatureArchive ArchiveOf(TrustStore trust) => new(bench.Database, new FixedTrust(trust), new EdsOptions(), bench.Clock, NullLogger<SignatureArchive>.Instance);

    private async Task ChangeAsync(Func<PortalDb, Task> change)
    {
        await using var db = bench.Database.CreateDbContext();
        await change(db);
    }
}
