using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.DocumentCard;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace HousingPortal.Tests.Features.DocumentCard;

/// <summary>The card of a signed document, printed by the real browser and read back by a PDF reader.</summary>
public sealed class DocumentCardTests : IAsyncLifetime
{
    private readonly ServiceCollection collection = new();
    private CaseHost host = default!;
    private ServiceProvider services = default!;

    private DocumentCardService Cards => services.GetRequiredService<DocumentCardService>();

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData(Language.Kk, "сынақ")]
    [InlineData(Language.Ru, "тестовая")]
    public async Task The_card_holds_the_original_and_every_signature_byte_for_byte(Language language, string test)
    {
        var (document, original) = await SignedAsync([1, 2, 3], [4, 5]);

        var made = await Cards.MakeAsync(host.Officer, document.Id, language);

        Assert.Null(made.Error);
        Assert.Equal($"{document.Number}-card.pdf", made.Value.Name);
        using var pdf = PdfDocument.Open(made.Value.Pdf);
        Assert.Equal(2, pdf.NumberOfPages);
        var first = pdf.GetPage(1).Text;
        Assert.Contains(document.Sha256!, first, StringComparison.Ordinal);
        Assert.Contains(test, first, StringComparison.Ordinal);
        Assert.Contains("THE DECISION", pdf.GetPage(2).Text, StringComparison.Ordinal);
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal([$"{document.Number}-1.p7s", $"{document.Number}-2.p7s", $"{document.Number}.pdf"], files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal([4, 5], files.Single(file => file.Name.EndsWith("-2.p7s", StringComparison.Ordinal)).Memory.ToArray());
        Assert.Equal(original, files.Single(file => file.Name.EndsWith(".pdf", StringComparison.Ordinal)).Memory.ToArray());
    }

    [Fact]
    public async Task There_is_no_card_of_another_providers_document_nor_of_one_that_nobody_signed()
    {
        var (signed, _) = await SignedAsync([1]);
        var (unsigned, _) = await SignedAsync();

        Assert.Equal("card.not-found", (await Cards.MakeAsync(host.Foreign, signed.Id, Language.Ru)).Error?.Code);
        Assert.Equal("card.not-found", (await Cards.MakeAsync(host.Administrator, signed.Id, Language.Ru)).Error?.Code);
        Assert.Equal("card.not-found", (await Cards.MakeAsync(host.Officer, unsigned.Id, Language.Ru)).Error?.Code);
    }

    private async Task<(CaseDocument Document, byte[] Original)> SignedAsync(params byte[][] signatures)
    {
        var row = await host.AddCaseAsync(_ => { });
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddText("THE DECISION", 12, new(60, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
        var original = builder.Build();
        var document = new CaseDocument
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            Kind = DocumentKind.PositiveDecision,
            Status = DocumentStatus.Issued,
            Number = $"AST-D-2026-{signatures.Length}",
            Token = row.Id.ToString("N"),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(original)),
            CreatedAt = CaseHost.FiledAt,
            IssuedAt = CaseHost.FiledAt,
        };
        await using var db = host.Database.CreateDbContext();
        db.Documents.Add(document);
        db.DocumentContents.Add(new DocumentContent { Id = document.Id, Pdf = original });
        foreach (var cms in signatures)
        {
            var verdict = new SignatureVerdict(true, true, "", "", "", CaseHost.FiledAt, [], [new(SignatureChecks.Iin, true, "")]);
            db.Signatures.Add(new DocumentSignature
            {
                ProviderId = row.ProviderId,
                DocumentId = document.Id,
                Cms = cms,
                SignerName = "Signer",
                SignerPosition = "Head",
                SignedAt = CaseHost.FiledAt.AddMinutes(cms.Length == 3 ? 0 : 1),
                VerdictJson = JsonSerializer.Serialize(verdict, PortalJson.Options),
                IsTest = true,
            });
        }
        await db.SaveChangesAsync();
        return (document, original);
    }
}
