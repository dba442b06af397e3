using System.Buffers.Binary;
using HousingPortal.Domain;

namespace HousingPortal.Web.Features.Intake;

/// <summary>
/// Says what a file is by its bytes, never by its name: PDF, JPEG or PNG with its beginning and its end in place. A file cut off on its way in is damaged, everything else is refused.
/// </summary>
internal static class FileContent
{
    // Writers of PDF and cameras may put some bytes behind the end mark.
    private const int Tail = 4096;

    public static Result<FileKind> Recognise(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new Error("attachment.empty");
        if (bytes.StartsWith("%PDF-"u8))
            return End(bytes).IndexOf("%%EOF"u8) >= 0 ? FileKind.Pdf : new Error("attachment.broken", FileKind.Pdf.Name);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return End(bytes).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0 ? FileKind.Jpeg : new Error("attachment.broken", FileKind.Jpeg.Name);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return IsWholePng(bytes) ? FileKind.Png : new Error("attachment.broken", FileKind.Png.Name);
        return new Error("attachment.wrong-type");
    }

    private static bool IsWholePng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 45
        && BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) == 13
        && bytes[12..16].SequenceEqual("IHDR"u8)
        && BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) > 0
        && BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]) > 0
        && End(bytes).LastIndexOf("IEND"u8) >= 0;

    private static ReadOnlySpan<byte> End(ReadOnlySpan<byte> bytes) => bytes[Math.Max(3, bytes.Length - Tail)..];
}

/// <summary>A kind of file that is taken.</summary>
internal sealed record FileKind(string Name, string ContentType, params string[] Extensions)
{
    public static readonly FileKind Pdf = new("PDF", "application/pdf", ".pdf");
    public static readonly FileKind Jpeg = new("JPEG", "image/jpeg", ".jpg", ".jpeg");
    public static readonly FileKind Png = new("PNG", "image/png", ".png");

    public static FileKind? Of(string contentType) => new[] { Pdf, Jpeg, Png }.FirstOrDefault(kind => kind.ContentType == contentType);
}

/// <summary>File names: kept as typed for people to read, made harmless for the computer that saves them.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>The last part of the name without control characters and without what turns the reading direction; never empty.</summary>
    public static string Clean(string? typed)
    {
        var name = (typed ?? "").Split('/', '\\')[^1];
        name = string.Concat(name.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();
        if (name.Trim('.').Length == 0)
            return "file";
        var extension = Path.GetExtension(name) is { Length: <= 10 } dotted ? dotted : "";
        return name.Length <= Longest ? name : name[..(Longest - extension.Length)] + extension;
    }

    /// <summary>The name to save under: the extension always tells what the bytes are.</summary>
    public static string ForSaving(string name, string contentType) =>
        FileKind.Of(contentType) is { } kind && !kind.Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? name + kind.Extensions[0] : name;
}
