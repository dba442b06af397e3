using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Features.Queue;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>What a spreadsheet finds in the two kinds of file.</summary>
public sealed class QueueExportFileTests
{
    private static readonly QueueExportLine Line = new(
        QueueList.LargeFamilies, 7, "AST-2026-000007", 12, "Әбіш Ғұмар Һәкімұлы", "000101300015", Category.LargeFamily, 5, new(2026, 3, 20, 18, 45, 0), QueueEntryState.Active, new(2026, 4, 6, 10, 0, 0), new(2026, 4, 2, 9, 30, 0));

    private static readonly QueueExportLine Hostile =
        Line with { ApplicantName = "=HYPERLINK(\"http://x\";\"a\")", Number = "+1", Place = null, CheckedAt = null, State = QueueEntryState.Departed };

    [Theory]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    public async Task A_csv_file_has_the_mark_semicolons_dates_and_letters_that_a_spreadsheet_of_this_country_reads(Language language)
    {
        var bytes = await CsvAsync(language, Line);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("List;Place;Number;OrdinalNumber;Applicant;Iin;Category;Household;CompleteAt;State;StateSince;CheckedOn", rows[0]);
        Assert.Equal(
            [
                $"3. {QueueLists.Name(QueueList.LargeFamilies).In(language)}", "7", "AST-2026-000007", "12", "Әбіш Ғұмар Һәкімұлы", "000101300015", Categories.Name(Category.LargeFamily).In(language), "5",
                "20.03.2026 18:45", Domain.Names.Of(QueueEntryState.Active).In(language), "06.04.2026", "02.04.2026",
            ],
            rows[1].Split(';').Select(cell => cell.Trim('"')));
        Assert.Equal("", rows[2]);
    }

    [Fact]
    public async Task A_csv_text_that_looks_like_a_formula_is_made_a_text_and_separators_in_it_are_quoted()
    {
        var row = Encoding.UTF8.GetString(await CsvAsync(Language.Ru, Hostile)).Split("\r\n")[1];

        Assert.Contains(";\"'=HYPERLINK(\"\"http://x\"\";\"\"a\"\")\";", row, StringComparison.Ordinal);
        Assert.EndsWith(";06.04.2026;", row, StringComparison.Ordinal);
        Assert.Contains(";;\"'+1\";", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    public async Task A_workbook_has_dates_as_dates_numbers_as_numbers_and_the_iin_as_text(Language language)
    {
        using var book = await BookAsync(QueueExportHost.File(language, sheet: "2. Көпбалалы отбасылар / Многодетные семьи [список]"), Line);
        var sheet = Assert.Single(book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>());
        var cells = Rows(book, sheet)[1];

        Assert.Equal("2. Көпбалалы отбасылар   Многод", sheet.Name!.Value);
        Assert.Equal("List", Text(Rows(book, sheet)[0][0]));
        Assert.Equal(("AST-2026-000007", "Әбіш Ғұмар Һәкімұлы", "000101300015"), (Text(cells[2]), Text(cells[4]), Text(cells[5])));
        Assert.Equal(CellValues.String, cells[5].DataType!.Value);
        Assert.Equal((7, 12, 5), (Number(cells[1]), Number(cells[3]), Number(cells[7])));
        Assert.Equal((new DateTime(2026, 3, 20, 18, 45, 0), "dd.mm.yyyy hh:mm"), (Moment(cells[8]), Format(book, cells[8])));
        Assert.Equal((new DateTime(2026, 4, 6), "dd.mm.yyyy"), (Moment(cells[10]), Format(book, cells[10])));
        Assert.Equal(new DateTime(2026, 4, 2), Moment(cells[11]));
        Assert.Equal(Domain.Names.Of(QueueEntryState.Active).In(language), Text(cells[9]));
    }

    [Fact]
    public async Task The_headings_stay_in_sight_carry_a_filter_and_columns_are_wide_enough()
    {
        using var book = await BookAsync(QueueExportHost.File(), Line, Hostile);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((1, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Equal("A1:L3", sheet.Elements<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(QueueExportFile.Columns.Count, sheet.Descendants<Column>().Count(column => column.Width! >= 8));
    }

    [Fact]
    public async Task A_workbook_has_no_formula_and_survives_letters_that_no_xml_may_hold()
    {
        using var book = await BookAsync(QueueExportHost.File(), Hostile, Line with { ApplicantName = "A\u0001B\ud800C" });
        var rows = Rows(book, book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single());

        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
        Assert.Equal((Hostile.ApplicantName, CellValues.String), (Text(rows[1][4]), rows[1][4].DataType!.Value));
        Assert.StartsWith("A", Text(rows[2][4]), StringComparison.Ordinal);
        // The package leaves an empty drawing among the rows, which every spreadsheet program passes over; nothing else is wrong.
        Assert.DoesNotContain(new OpenXmlValidator().Validate(book), found => !found.Description.EndsWith("main:drawing'.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_rows_than_a_sheet_takes_go_to_further_sheets_and_none_is_lost()
    {
        var lines = Enumerable.Range(1, 25).Select(place => Line with { Place = place }).ToArray();
        using var book = await BookAsync(QueueExportHost.File(mostRows: 10), lines);
        var sheets = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();

        Assert.Equal(["List", "List (2)", "List (3)"], sheets.Select(sheet => sheet.Name!.Value));
        Assert.Equal(Enumerable.Range(1, 25), sheets.SelectMany(sheet => Rows(book, sheet).Skip(1)).Select(cells => Number(cells[1])));
        Assert.All(sheets, sheet => Assert.Equal("Place", Text(Rows(book, sheet)[0][1])));
    }

    private static async Task<byte[]> CsvAsync(Language language, params QueueExportLine[] lines)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == Language.Ru ? "ru-KZ" : "kk-KZ");
        using var stream = new MemoryStream();
        await QueueExportHost.File(language).WriteCsvAsync(stream, lines.ToAsyncEnumerable());
        return stream.ToArray();
    }

    private static async Task<SpreadsheetDocument> BookAsync(QueueExportFile file, params QueueExportLine[] lines)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");
        var stream = new MemoryStream();
        await file.WriteXlsxAsync(stream, lines.ToAsyncEnumerable(), lines.Length);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, false);
    }

    private static List<List<Cell>> Rows(SpreadsheetDocument book, Sheet sheet) =>
        [.. ((WorksheetPart)book.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];

    private static string Text(Cell cell) => cell.CellValue!.Text;

    private static int Number(Cell cell) => int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static DateTime Moment(Cell cell) => DateTime.FromOADate(Math.Round(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture) * 1440) / 1440);

    private static string Format(SpreadsheetDocument book, Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(item => item.NumberFormatId! == format).FormatCode!.Value!;
    }
}
