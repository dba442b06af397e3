namespace HousingPortal.Web.Features.LawCommands;

internal enum LineKind
{
    Text,
    Blank,
    TooLong,
    End,
}

/// <summary>Lines of a stream of bytes, ended by LF or CR LF, without ever holding more than one of them. A byte order mark at the start is passed over.</summary>
/// <param name="limit">Longest line in bytes; of a longer one only the number is known.</param>
/// <param name="beforeWaiting">Called each time before more input is waited for.</param>
internal sealed class LineReader(Stream input, int limit, Action beforeWaiting)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int lineStart;
    private int lineLength;

    /// <summary>Number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line; valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Current => buffer.AsSpan(lineStart, lineLength);

    public LineKind Next()
    {
        var (searched, tooLong) = (0, false);
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            var feed = rest[searched..].IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(searched + feed, searched + feed + 1, tooLong);
            searched = rest.Length;
            if (rest.Length > limit + 1)
                (tooLong, start, end, searched) = (true, 0, 0, 0);
            if (!Fill())
                return end == start && !tooLong ? LineKind.End : Take(end - start, end - start, tooLong);
        }
    }

    private LineKind Take(int length, int consumed, bool tooLong)
    {
        Number++;
        (lineStart, lineLength) = (start, length);
        start += consumed;
        if (Current.EndsWith("\r"u8))
            lineLength--;
        if (Number == 1 && Current.StartsWith("\uFEFF"u8))
            (lineStart, lineLength) = (lineStart + 3, lineLength - 3);
        return tooLong || lineLength > limit ? LineKind.TooLong : Current.Trim(" \t\r"u8).IsEmpty ? LineKind.Blank : LineKind.Text;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        beforeWaiting();
        var read = input.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
