using System.Net;
using System.Text.Json;
using HousingPortal.Tests.Documents;
using HousingPortal.Tests.Features.Notices;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.PublicCheck;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HousingPortal.Tests.Features.PublicCheck;

public sealed class PublicCheckTests : IAsyncLifetime
{
    private NoticeBench bench = default!;

    public async Task InitializeAsync() => bench = await NoticeBench.CreateAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_notice_is_valid_without_a_signature()
    {
        var document = await bench.AddAsync(DocumentKind.HearingNotice);

        var found = await FindAsync(document.Token);

        Assert.Equal((PublicState.Valid, document.Number, bench.Provider.NameRu, document.Sha256), (found!.State, found.Number, found.IssuerRu, found.Sha256));
    }

    [Fact]
    public async Task A_decision_counts_only_once_it_is_signed()
    {
        var document = await bench.AddAsync(DocumentKind.PositiveDecision);
        Assert.Equal(PublicState.Unsigned, (await FindAsync(document.Token))!.State);

        await SignAsync(document.Id);

        var found = await FindAsync(document.Token);
        Assert.Equal((PublicState.Valid, true), (found!.State, found.IsTest));
        Assert.Equal(new DateTime(2026, 11, 23, 10, 0, 0), found.SignedAt);
    }

    [Fact]
    public async Task A_withdrawn_document_and_a_damaged_file_are_told_apart_from_a_valid_one()
    {
        var withdrawn = await bench.AddAsync(DocumentKind.PositiveDecision);
        var damaged = await bench.AddAsync(DocumentKind.Receipt);
        await using (var db = bench.Database.CreateDbContext())
        {
            await db.Documents.Where(row => row.Id == withdrawn.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Withdrawn));
            await db.DocumentContents.Where(row => row.Id == damaged.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Pdf, new byte[] { 1 }));
        }

        Assert.Equal(PublicState.Withdrawn, (await FindAsync(withdrawn.Token))!.State);
        Assert.Equal(PublicState.Damaged, (await FindAsync(damaged.Token))!.State);
    }

    [Fact]
    public async Task The_page_shows_no_person_and_answers_an_unknown_address_with_404()
    {
        var document = await bench.AddAsync(DocumentKind.ReasonedRefusal);
        await SignAsync(document.Id);
        await using var portal = Portal();
        using var http = portal.CreateClient();

        foreach (var language in new[] { "kk", "ru" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/check/{document.Token}");
            request.Headers.Add("Cookie", $".AspNetCore.Culture=c%3D{language}-KZ%7Cuic%3D{language}-KZ");
            using var answer = await http.SendAsync(request);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(document.Number, html);
            Assert.Contains(document.Sha256!, html);
            Assert.Contains(language == "ru" ? "ТЕСТОВАЯ" : "СЫНАҚ", html);
            Assert.DoesNotContain(NoticeSamples.Iin, html);
            Assert.All(NoticeSamples.Applicant.Split(' '), part => Assert.DoesNotContain(part, html, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(bench.Case.Number, html);
            Assert.DoesNotContain("SIGNER", html);
            Assert.Contains("POSITION", html);
            Assert.Contains(language == "ru" ? "ИИН" : "ЖСН", html);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }

        using var unknown = await http.GetAsync("/check/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("Мұндай құжат табылмады", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()));
        using var closed = await http.GetAsync($"/documents/{document.Id}/pdf");
        Assert.NotEqual("application/pdf", closed.Content.Headers.ContentType?.MediaType);
    }

    private Task<PublicDocument?> FindAsync(string token) => new PublicCheckService(bench.Database).FindAsync(token);

    private async Task SignAsync(Guid documentId)
    {
        await using var db = bench.Database.CreateDbContext();
        var now = bench.Clock.GetUtcNow().UtcDateTime;
        db.Signatures.Add(new DocumentSignature
        {
            ProviderId = bench.Provider.Id,
            DocumentId = documentId,
            SignerName = "SIGNER",
            SignerPosition = "POSITION",
            SignedAt = now,
            IsTest = true,
            VerdictJson = JsonSerializer.Serialize(new SignatureVerdict(true, true, "SIGNER", NoticeSamples.Iin, "", now, [], [new(SignatureChecks.Iin, true, "")]), PortalJson.Options),
        });
        (await db.Documents.SingleAsync(row => row.Id == documentId)).Status = DocumentStatus.Issued;
        await db.SaveChangesAsync();
    }

    private WebApplicationFactory<Program> Portal() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        var folder = Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(bench.Database.ConnectionString).DataSource)!;
        host.UseEnvironment("Development");
        host.UseSetting("Database:ConnectionString", bench.Database.ConnectionString);
        host.UseSetting("Eds:DevelopmentFolder", Path.Combine(folder, "eds"));
        host.UseSetting("DataProtection:KeysFolder", Path.Combine(folder, "keys"));
        host.UseSetting("Demonstration:Enabled", "false");
        host.UseSetting("Logging:LogLevel:Default", "Warning");
        host.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(bench.Clock)));
    });
}
