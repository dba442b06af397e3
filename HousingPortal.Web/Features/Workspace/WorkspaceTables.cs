using System.Globalization;
using CsvHelper;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Workspace;

/// <summary>The tables of the workspace as files: the same words and numbers as on the page, a heading row first.</summary>
public sealed class WorkspaceTables(WorkspaceService workspace, IStringLocalizer<WorkspaceTexts> texts)
{
    /// <summary>The most lines of the override register in one file.</summary>
    private const int MostOverrides = 10_000;

    public const string Forecast = "forecast";
    public const string Ages = "ages";
    public const string Officers = "officers";
    public const string Grounds = "grounds";
    public const string Overrides = "overrides";

    /// <summary>Address of a table as a file.</summary>
    public static string Address(string table, WorkspacePeriod? period = null) => period is null ? $"/workspace/{table}.csv" : $"/workspace/{table}.csv?period={period}";

    /// <summary>Null when there is no such table or it is not the actor's.</summary>
    public async Task<byte[]?> CsvAsync(Actor actor, string table, WorkspacePeriod period, CancellationToken cancellationToken)
    {
        var rows = table switch
        {
            Forecast => Of(await workspace.TermsAsync(actor, cancellationToken), ForecastRows),
            Ages => Of(await workspace.TermsAsync(actor, cancellationToken), AgeRows),
            Officers => Of(await workspace.OfficersAsync(actor, period, cancellationToken), OfficerRows),
            Grounds => Of(await workspace.RefusalsAsync(actor, period, cancellationToken), GroundRows),
            Overrides => Of(await workspace.OverridesAsync(actor, period, null, 1, MostOverrides, cancellationToken), OverrideRows),
            _ => null,
        };
        return rows is null ? null : await WriteAsync(rows, cancellationToken);
    }

    /// <summary>As the file of the queue is written: UTF-8 with its mark and semicolons, and a text that looks like a formula is made a text.</summary>
    private static async Task<byte[]> WriteAsync(IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape, FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(Cell(cell));
                await csv.EndRecordAsync(cancellationToken);
            }
            await csv.FlushAsync(cancellationToken);
        }
        return stream.ToArray();
    }

    private static string Cell(object? value) => value switch
    {
        DateOnly day => Shown.Day(day),
        DateTime local => Shown.Moment(local),
        decimal number => number.ToString("0.##", CultureInfo.CurrentCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static IEnumerable<IReadOnlyList<object?>>? Of<T>(T? view, Func<T, IEnumerable<IReadOnlyList<object?>>> rows)
        where T : class =>
        view is null ? null : rows(view);

    private IEnumerable<IReadOnlyList<object?>> ForecastRows(TermsView view) =>
        [Heading("Column.Due", "Column.Open", "Column.WillBeLate"), .. view.Forecast.Days.Select(day => new object?[] { day.DueOn, day.Open, day.WillBeLate })];

    private IEnumerable<IReadOnlyList<object?>> AgeRows(TermsView view) =>
        [Heading("Column.Age", "Column.Open"), .. view.Ages.Select((count, age) => new object?[] { age, count }), [texts["Age.Overdue"].Value, view.Forecast.Overdue]];

    private IEnumerable<IReadOnlyList<object?>> OfficerRows(OfficersView view) =>
    [
        Heading("Column.Officer", "Column.Open", "Column.Overdue", "Column.Decided", "Column.Median", "Column.Refused", "Column.Returned", "Column.Note"),
        .. view.Officers.Select(row => new object?[] { row.Name ?? texts["Officer.Gone"].Value, row.Open, row.Overdue, row.Decided, row.MedianDays, row.Refused, row.Returned, row.IsFew ? texts["Few", OfficerRow.Enough].Value : "" }),
    ];

    private IEnumerable<IReadOnlyList<object?>> GroundRows(RefusalsView view) =>
    [
        Heading("Column.Ground", "Column.Wording", "Column.Refused"),
        .. view.Grounds.Select(row => new object?[] { Acts.Format(row.Ground.Citation, PortalCultures.Current), row.Ground.Wording.Current(), row.Count }),
    ];

    private IEnumerable<IReadOnlyList<object?>> OverrideRows(OverridesView view) =>
    [
        Heading("Column.At", "Column.Case", "Column.Kind", "Column.Reason", "Column.By"),
        .. view.Rows.Select(row => new object?[] { row.At, row.Number, texts[$"Override.{row.Kind}"].Value, row.Reason, row.ByName }),
    ];

    private object?[] Heading(params string[] keys) => [.. keys.Select(key => (object?)texts[key].Value)];

    public static string FileName(string table, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"{table}-{today:yyyy-MM-dd}.csv");
}
