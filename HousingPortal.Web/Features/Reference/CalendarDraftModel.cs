using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Features.Reference;

/// <summary>What is typed for a change of the calendar, right or wrong, and what is wrong with it.</summary>
public sealed class CalendarDraftModel
{
    public string? Act { get; set; }

    public List<Day> Days { get; } = [];

    public DateOnly? KurbanAit { get; set; }

    /// <summary>The next year, once it was asked for.</summary>
    public CalendarYear? Year { get; set; }

    /// <summary>A row left empty is no problem while there is something else to change.</summary>
    private IReadOnlyList<Day> Filled => Year is not null || Days.Any(day => !day.IsBlank) ? [.. Days.Where(day => !day.IsBlank)] : Days;

    public bool Names(DateOnly date) => Days.Any(day => day.Date == date);

    /// <summary>Problems by field: <c>Act</c>, or the id of the field of a day.</summary>
    public IReadOnlyDictionary<string, Error> Problems()
    {
        var problems = new Dictionary<string, Error>();
        if (string.IsNullOrWhiteSpace(Act) || Act.Length > CalendarDraft.MaxActLength)
            problems[nameof(Act)] = new Error("calendar.act-missing");
        foreach (var day in Filled)
        {
            if (day.Date is null)
                problems[day.Id(nameof(Day.Date))] = new Error("calendar.date-missing");
            if (string.IsNullOrWhiteSpace(day.NameKk))
                problems[day.Id(nameof(Day.NameKk))] = new Error("calendar.name-missing");
            if (string.IsNullOrWhiteSpace(day.NameRu))
                problems[day.Id(nameof(Day.NameRu))] = new Error("calendar.name-missing");
        }
        return problems;
    }

    public CalendarDraft ToDraft() => new(Act!.Trim(), new CalendarPatch(
        Year is null ? [] : [Year],
        [.. Filled.Select(day => new CalendarChange(day.Date!.Value, day.Kind, new LocalizedText(day.NameKk!.Trim(), day.NameRu!.Trim()), Act!.Trim()))]));

    /// <summary>One day as it is typed.</summary>
    public sealed class Day
    {
        private readonly string key = Guid.NewGuid().ToString("N")[..8];

        public DateOnly? Date { get; set; }

        public CalendarChangeKind Kind { get; set; }

        public string? NameKk { get; set; }

        public string? NameRu { get; set; }

        public bool IsBlank => Date is null && string.IsNullOrWhiteSpace(NameKk) && string.IsNullOrWhiteSpace(NameRu);

        public string Id(string field) => $"change-{key}-{field}";
    }
}
