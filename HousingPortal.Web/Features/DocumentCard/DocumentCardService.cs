using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.CaseFile;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.DocumentCard;

/// <summary>A signature as the card shows it. Moments are local times of the provider.</summary>
public sealed record CardSignature(string Name, string Position, DateTime At, bool IsTest, IReadOnlyList<SignatureCheck> Checks, string FileName);

/// <summary>What the first page of the card says.</summary>
public sealed record CardModel(DocumentKind Kind, string Number, string ProviderName, DateTime MadeAt, DateTime? IssuedAt, string Sha256, string OriginalName, IReadOnlyList<CardSignature> Signatures, string? CheckUrl);

/// <summary>One signed document with everything that proves it, as one PDF: a page about its signatures, its pages, and inside it the original file and the signatures as files.</summary>
public sealed class DocumentCardService(IDbContextFactory<PortalDb> databases, ProviderClock clock, CaseFilePrinter printer, PortalOptions portal)
{
    /// <summary>The card and a name to save it under. Errors: <c>card.not-found</c> for anybody else's document and for one that nobody has signed, those of the printer.</summary>
    public async Task<Result<(byte[] Pdf, string Name)>> MakeAsync(Actor actor, Guid documentId, Language language, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return new Error("card.not-found");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == documentId && row.ProviderId == actor.ProviderId && row.Sha256 != null, cancellationToken);
        var signatures = await db.Signatures.AsNoTracking().Where(row => row.DocumentId == documentId && row.ProviderId == actor.ProviderId).OrderBy(row => row.SignedAt).ToListAsync(cancellationToken);
        if (document is null || signatures.Count == 0)
            return new Error("card.not-found");
        var original = await db.DocumentContents.AsNoTracking().Where(row => row.Id == documentId).Select(row => row.Pdf).SingleAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var originalName = $"{document.Number}.pdf";
        var shown = signatures.Select((row, index) => new CardSignature(
            row.SignerName, row.SignerPosition, ProviderClock.ToLocal(row.SignedAt, provider), row.IsTest,
            JsonSerializer.Deserialize<SignatureVerdict>(row.VerdictJson, PortalJson.Options)?.Checks ?? [], $"{document.Number}-{index + 1}.p7s")).ToList();
        var model = new CardModel(
            document.Kind, document.Number, provider.Name(language), clock.LocalNow(provider), document.IssuedAt is { } issued ? ProviderClock.ToLocal(issued, provider) : null, document.Sha256!, originalName, shown,
            portal.CheckUrl(document.Token));
        var page = await printer.PrintAsync<CardSheet>(language, new() { [nameof(CardSheet.Model)] = model }, cancellationToken);
        if (page.Error is { } error)
            return error;
        var pages = (PdfBinder.CountPages(page.Value) ?? 1) + (PdfBinder.CountPages(original) ?? 0);
        var bound = PdfBinder.Bind(PdfBinder.CountPages(original) is null ? [page.Value] : [page.Value, original], document.Number, pages);
        return (PdfAttachments.Attach(bound,
        [
            new(originalName, "application/pdf", original, "Source"),
            .. signatures.Zip(shown, (row, line) => new PdfAttachment(line.FileName, "application/pkcs7-signature", row.Cms, "Supplement")),
        ]), $"{document.Number}-card.pdf");
    }
}
