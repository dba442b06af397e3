using System.Globalization;
using HousingPortal.Domain;
using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.CaseFile.Sheets;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>A bound file and what its contents say.</summary>
public sealed record BoundFile(byte[] Pdf, int Pages, IReadOnlyList<ContentsLine> Contents);

/// <summary>Prints the parts of a case, takes in documents and papers as they are, and binds all with contents whose numbers are the true pages.</summary>
public sealed class CaseFileMaker(IDbContextFactory<PortalDb> databases, CaseFilePrinter printer, IStringLocalizer<CaseFileTexts> texts, IStringLocalizer<NoticeFeatureTexts> notices, IOptions<CaseFileOptions> options)
{
    /// <summary>Front and binding are steps of their own.</summary>
    private const int OtherSteps = 2;
    private const int MostAttempts = 3;

    /// <summary>The error is that of the printer. Progress tells steps done and steps in all.</summary>
    public async Task<Result<BoundFile>> MakeAsync(CaseFileModel model, Language language, Func<int, int, Task> progress, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        var bound = new List<(string Title, int Level, byte[] Pdf, int Pages)>();
        var (done, total) = (0, model.Parts.Count() + model.Documents.Count + model.Papers.Count + OtherSteps);
        var paperBytes = 0L;
        foreach (var part in model.Parts)
        {
            var printed = await printer.PrintAsync<PartSheet>(language, new() { [nameof(PartSheet.Model)] = model, [nameof(PartSheet.Part)] = part }, cancellationToken);
            if (printed.Error is { } error)
                return error;
            Add(texts[$"Part.{part}"], 0, printed.Value);
            await progress(++done, total);
            if (part == CaseFilePart.Documents)
                foreach (var document in model.Documents)
                {
                    var issued = await DocumentAsync(document, language, cancellationToken);
                    if (issued.Error is { } missing)
                        return missing;
                    Add($"{notices[$"Kind.{document.Kind}"]} № {document.Number}", 1, issued.Value);
                    await progress(++done, total);
                }
            if (part == CaseFilePart.Attachments)
                foreach (var paper in model.Papers)
                {
                    paperBytes += paper.Size;
                    var page = await PaperAsync(paper, paperBytes > options.Value.MaxPaperBytes, language, cancellationToken);
                    if (page.Error is { } failed)
                        return failed;
                    Add(paper.FileName, 1, page.Value);
                    await progress(++done, total);
                }
        }
        // The contents know their numbers only when they know how long they are themselves.
        var front = 0;
        for (var attempt = 0; ; attempt++)
        {
            var contents = Contents(front);
            var pages = front + bound.Sum(item => item.Pages);
            var printed = await printer.PrintAsync<FrontSheet>(language, new() { [nameof(FrontSheet.Model)] = model, [nameof(FrontSheet.Contents)] = contents, [nameof(FrontSheet.Pages)] = pages }, cancellationToken);
            if (printed.Error is { } error)
                return error;
            var length = PdfBinder.CountPages(printed.Value) ?? 0;
            if (length == front)
            {
                await progress(total - 1, total);
                return new BoundFile(PdfBinder.Bind([printed.Value, .. bound.Select(item => item.Pdf)], model.Case.Number, pages), pages, contents);
            }
            if (attempt == MostAttempts)
                return new Error("print.failed");
            front = length;
        }

        void Add(string title, int level, byte[] pdf) => bound.Add((title, level, pdf, PdfBinder.CountPages(pdf) ?? throw new InvalidOperationException("A document of the portal's own cannot be bound.")));

        IReadOnlyList<ContentsLine> Contents(int first)
        {
            var lines = new List<ContentsLine>();
            foreach (var (title, level, _, pages) in bound)
            {
                lines.Add(new(title, level, first + 1));
                first += pages;
            }
            return lines;
        }
    }

    private async Task<Result<byte[]>> DocumentAsync(CaseDocument document, Language language, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pdf = await db.DocumentContents.AsNoTracking().Where(row => row.Id == document.Id).Select(row => row.Pdf).SingleAsync(cancellationToken);
        return PdfBinder.CountPages(pdf) is null
            ? await SheetAsync(document.Number, notices[$"Kind.{document.Kind}"], document.Sha256, pdf.Length, "Broken", null, language, cancellationToken)
            : pdf;
    }

    /// <summary>A PDF as it is, a picture on a page, or a sheet that names what could not be bound.</summary>
    private async Task<Result<byte[]>> PaperAsync(Attachment paper, bool isTooMuch, Language language, CancellationToken cancellationToken)
    {
        if (isTooMuch)
            return await SheetAsync("TooBig");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var bytes = await db.AttachmentContents.AsNoTracking().Where(row => row.Id == paper.Id).Select(row => row.Bytes).SingleAsync(cancellationToken);
        if (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) != paper.Sha256.ToLowerInvariant())
            return await SheetAsync("Altered");
        if (paper.ContentType != FileKind.Pdf.ContentType)
        {
            var image = await SheetAsync("Broken", $"data:{paper.ContentType};base64,{Convert.ToBase64String(bytes)}");
            return image.Error is null ? image : await SheetAsync("Broken");
        }
        return PdfBinder.CountPages(bytes) switch
        {
            null => await SheetAsync("Broken"),
            { } pages when pages > options.Value.MaxPaperPages => await SheetAsync("TooBig"),
            _ => bytes,
        };

        Task<Result<byte[]>> SheetAsync(string why, string? image = null) => this.SheetAsync(paper.FileName, Names.Of(paper.Kind).In(language), paper.Sha256, paper.Size, why, image, language, cancellationToken);
    }

    private Task<Result<byte[]>> SheetAsync(string name, string about, string? sha256, long size, string why, string? image, Language language, CancellationToken cancellationToken) => printer.PrintAsync<PaperSheet>(
        language,
        new()
        {
            [nameof(PaperSheet.Name)] = name,
            [nameof(PaperSheet.About)] = about,
            [nameof(PaperSheet.Sha256)] = sha256,
            [nameof(PaperSheet.Size)] = size,
            [nameof(PaperSheet.Why)] = why,
            [nameof(PaperSheet.Image)] = image,
        },
        cancellationToken);
}
