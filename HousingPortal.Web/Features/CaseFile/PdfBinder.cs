using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>Binds PDF documents into one, page after page, each page as it is with the number of the file and its own number at the foot.</summary>
internal static class PdfBinder
{
    private const double Size = 8;
    private const double FromEdge = 12;

    /// <summary>How many pages a document has; null when it cannot be bound: damaged, locked by a password, or made of what the package does not read.</summary>
    public static int? CountPages(byte[] pdf)
    {
        try
        {
            using var document = Open(pdf);
            if (document.IsEncrypted || document.NumberOfPages == 0)
                return null;
            using var trial = new PdfDocumentBuilder();
            Add(trial, document);
            return ReadBack(trial.Build()) == document.NumberOfPages ? document.NumberOfPages : null;
        }
        // Whatever somebody's PDF makes the package throw, the answer is the same: it is named instead of bound.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>All pages of documents that can be bound, numbered.</summary>
    public static byte[] Bind(IEnumerable<byte[]> documents, string fileNumber, int pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var number = 0;
        foreach (var bytes in documents)
        {
            using var document = Open(bytes);
            foreach (var (page, box) in Add(builder, document))
            {
                // In the middle: notices have a foot of their own left and right. What a page leaves behind (Chromium: a scale) must not reach the number.
                page.NewContentStreamBefore();
                page.CurrentStream.Operations.Add(Push.Value);
                page.SelectContentStream(page.ContentStreams.Count - 1);
                page.NewContentStreamAfter();
                page.CurrentStream.Operations.Add(Pop.Value);
                var text = string.Create(CultureInfo.InvariantCulture, $"{fileNumber}   {++number} / {pages}");
                var width = page.MeasureText(text, Size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;
                page.AddText(text, Size, new PdfPoint(box.Left + ((box.Width - width) / 2), box.Bottom + FromEdge), font);
            }
        }
        return builder.Build();
    }

    private static List<(PdfPageBuilder Page, PdfRectangle Box)> Add(PdfDocumentBuilder builder, PdfDocument document) =>
    [
        // Links and forms of somebody's file stay outside.
        .. Enumerable.Range(1, document.NumberOfPages).Select(number => (builder.AddPage(document, number, new PdfDocumentBuilder.AddPageOptions { KeepAnnotations = false }), document.GetPage(number).CropBox.Bounds)),
    ];

    private static int ReadBack(byte[] pdf)
    {
        using var document = Open(pdf);
        return document.NumberOfPages;
    }

    private static PdfDocument Open(byte[] pdf) => PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = true });
}
