using System.Globalization;
using System.IO.Pipelines;
using CsvHelper;
using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace HousingPortal.Web.Features.Queue;

/// <summary>Writes lines to a stream as they come, with headings and names in one language. Nothing but the line at hand is kept.</summary>
/// <param name="sheet">Name of the sheet.</param>
/// <param name="headings">One for each of <see cref="Columns"/>, in that order.</param>
/// <param name="mostRows">How many rows a sheet takes, the headings aside; the rest goes to further sheets.</param>
internal sealed class QueueExportFile(string sheet, IReadOnlyList<string> headings, Language language, int mostRows = QueueExportFile.MostRows)
{
    /// <summary>A sheet has 1,048,576 rows (ECMA-376 and every spreadsheet program), one of them the headings.</summary>
    private const int MostRows = 1_048_575;
    private const int LongestSheetName = 31;

    /// <summary>Letters that the button of the filter takes from a heading.</summary>
    private const int FilterButton = 4;
    private const string Day = "dd.MM.yyyy";
    private const string Moment = "dd.MM.yyyy HH:mm";

    /// <summary>Columns with the width and the format that a spreadsheet gives them.</summary>
    public static readonly IReadOnlyList<(string Name, double Width, string? Format)> Columns =
    [
        (nameof(Row.List), 44, null), (nameof(Row.Place), 8, null), (nameof(Row.Number), 18, null), (nameof(Row.OrdinalNumber), 11, null), (nameof(Row.Applicant), 38, null), (nameof(Row.Iin), 15, null),
        (nameof(Row.Category), 44, null), (nameof(Row.Household), 10, null), (nameof(Row.CompleteAt), 17, "dd.mm.yyyy hh:mm"), (nameof(Row.State), 16, null), (nameof(Row.StateSince), 12, "dd.mm.yyyy"), (nameof(Row.CheckedOn), 12, "dd.mm.yyyy"),
    ];

    /// <summary>UTF-8 with its mark and semicolons: what Excel opens by a double click where the decimal sign is a comma, as in Kazakh and Russian. A text that looks like a formula is made a text.</summary>
    public async Task WriteCsvAsync(Stream output, IAsyncEnumerable<QueueExportLine> lines, CancellationToken cancellationToken = default)
    {
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape, FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteHeader([.. headings]);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            var row = ToRow(line);
            csv.WriteField(row.List);
            csv.WriteField(row.Place);
            csv.WriteField(row.Number);
            csv.WriteField(row.OrdinalNumber);
            csv.WriteField(row.Applicant);
            csv.WriteField(row.Iin);
            csv.WriteField(row.Category);
            csv.WriteField(row.Household);
            csv.WriteField(row.CompleteAt, Moment);
            csv.WriteField(row.State);
            csv.WriteField(row.StateSince, Day);
            csv.WriteField(row.CheckedOn, Day);
            await csv.EndRecordAsync(cancellationToken);
        }
        await csv.FlushAsync(cancellationToken);
    }

    /// <summary>Dates are dates, numbers are numbers, the IIN is text; the headings stay in sight and carry a filter.</summary>
    /// <param name="expected">About how many lines will come: it decides how many sheets there are.</param>
    public async Task WriteXlsxAsync(Stream output, IAsyncEnumerable<QueueExportLine> lines, int expected, CancellationToken cancellationToken = default)
    {
        // The package writes synchronously, a web server must not: it gets a thread and a pipe between, which also makes it wait for a slow receiver.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pipe = new Pipe();
        var writing = Task.Factory.StartNew(() => Fill(pipe.Writer, lines, expected, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await pipe.Reader.CopyToAsync(output, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await writing;
    }

    private void Fill(PipeWriter writer, IAsyncEnumerable<QueueExportLine> lines, int expected, CancellationToken cancellationToken)
    {
        try
        {
            using var rows = lines.ToBlockingEnumerable(cancellationToken).Select(ToRow).GetEnumerator();
            var count = Math.Max(1, (expected + mostRows - 1) / mostRows);
            // Read one after the other; what came beyond the expected number of the last sheet finds its end there.
            var sheets = Enumerable.Range(1, count).ToDictionary(SheetName, object (_) => Next(rows));
            var columns = Columns.Select((column, index) => new DynamicExcelColumn(column.Name) { Index = index, Name = headings[index], Width = Math.Max(column.Width, headings[index].Length + FilterButton), Format = column.Format }).ToArray();
            using (var stream = writer.AsStream(leaveOpen: true))
                stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { DynamicColumns = columns, FreezeRowCount = 1, AutoFilter = true });
            if (rows.MoveNext())
                throw new InvalidOperationException("More lines came than the sheets hold.");
            writer.Complete();
        }
        catch (Exception exception)
        {
            writer.Complete(exception);
            throw;
        }
    }

    private IEnumerable<Row> Next(IEnumerator<Row> rows)
    {
        for (var taken = 0; taken < mostRows && rows.MoveNext(); taken++)
            yield return rows.Current;
    }

    private string SheetName(int number)
    {
        var end = number == 1 ? "" : $" ({number})";
        var name = string.Concat(sheet.Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter));
        return name[..Math.Min(name.Length, LongestSheetName - end.Length)].Trim() + end;
    }

    private Row ToRow(QueueExportLine line) => new(
        $"{(int)line.List}. {QueueLists.Name(line.List).In(language)}", line.Place, line.Number, line.OrdinalNumber, line.ApplicantName, line.Iin, Categories.Name(line.Category).In(language), line.Household,
        line.CompleteAt, Names.Of(line.State).In(language), line.StateSince.Date, line.CheckedAt?.Date);

    private sealed record Row(
        string List, int? Place, string Number, int OrdinalNumber, string Applicant, string Iin, string Category, int Household, DateTime CompleteAt, string State, DateTime StateSince, DateTime? CheckedOn);
}
