using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HousingPortal.Web.Features.DocumentCard;

/// <summary>A file inside a PDF.</summary>
/// <param name="Name">ASCII letters, digits, dots and dashes.</param>
/// <param name="Relationship">What it is to the document (ISO 32000-2, AFRelationship): Source, Data, Supplement.</param>
public sealed record PdfAttachment(string Name, string MediaType, byte[] Bytes, string Relationship);

/// <summary>
/// Puts files into a PDF by an incremental update (ISO 32000-1, 7.5.6): the bytes before stay as they are, and any viewer lists the files. Only for documents that the portal has bound itself:
/// their cross-reference is a table and their catalogue an object of its own.
/// </summary>
internal static partial class PdfAttachments
{
    public static byte[] Attach(byte[] pdf, IReadOnlyList<PdfAttachment> files)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(StartXref().Matches(text)[^1].Groups[1].Value, CultureInfo.InvariantCulture);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var root = Root().Match(trailer).Groups[1].Value;
        var next = int.Parse(SizeEntry().Match(trailer).Groups[1].Value, CultureInfo.InvariantCulture);
        var catalogue = Catalogue(text, root);
        using var output = new MemoryStream();
        output.Write(pdf);
        Write($"\n");
        var offsets = new SortedDictionary<int, long>();
        var references = new List<(string Name, int Number)>();
        foreach (var file in files)
        {
            if (!AsciiName().IsMatch(file.Name))
                throw new ArgumentException("A name in a PDF is plain here.", nameof(files));
            var stream = next++;
            Begin(stream);
            Write($"<< /Type /EmbeddedFile /Subtype /{file.MediaType.Replace("/", "#2F", StringComparison.Ordinal)} /Length {file.Bytes.Length} /Params << /Size {file.Bytes.Length} >> >>\nstream\n");
            output.Write(file.Bytes);
            Write($"\nendstream\nendobj\n");
            references.Add((file.Name, next));
            Begin(next++);
            Write($"<< /Type /Filespec /F ({file.Name}) /UF ({file.Name}) /AFRelationship /{file.Relationship} /EF << /F {stream} 0 R /UF {stream} 0 R >> >>\nendobj\n");
        }
        var names = string.Join(' ', references.OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => $"({item.Name}) {item.Number} 0 R"));
        Begin(int.Parse(root, CultureInfo.InvariantCulture));
        Write($"<< {catalogue} /Names << /EmbeddedFiles << /Names [{names}] >> >> /AF [{string.Join(' ', references.Select(item => $"{item.Number} 0 R"))}] /PageMode /UseAttachments >>\nendobj\n");
        var start = output.Position;
        Write($"xref\n");
        foreach (var (number, offset) in offsets)
            Write($"{number} 1\n{offset:0000000000} 00000 n \n");
        Write($"trailer\n<< /Size {next} /Root {root} 0 R /Prev {table} >>\nstartxref\n{start}\n%%EOF\n");
        return output.ToArray();

        void Write(FormattableString line) => output.Write(Encoding.Latin1.GetBytes(FormattableString.Invariant(line)));

        void Begin(int number)
        {
            offsets[number] = output.Position;
            Write($"{number} 0 obj\n");
        }
    }

    /// <summary>The entries of the catalogue, which must not name files yet.</summary>
    private static string Catalogue(string text, string root)
    {
        var from = text.LastIndexOf($"\n{root} 0 obj", StringComparison.Ordinal);
        var until = text.IndexOf("endobj", from, StringComparison.Ordinal);
        var body = text[from..until];
        body = body[(body.IndexOf("<<", StringComparison.Ordinal) + 2)..body.LastIndexOf(">>", StringComparison.Ordinal)].Trim();
        return body.Contains("/Names", StringComparison.Ordinal) || body.Contains("/PageMode", StringComparison.Ordinal) ? throw new InvalidOperationException("The catalogue has names already.") : body;
    }

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"/Root\s+(\d+)\s")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size\s+(\d+)")]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"^[A-Za-z0-9._-]+$")]
    private static partial Regex AsciiName();
}
