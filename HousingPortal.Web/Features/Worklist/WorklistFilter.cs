using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;

namespace HousingPortal.Web.Features.Worklist;

public enum WorklistTab
{
    My,
    Unassigned,
    All,
    Closed,
}

/// <summary>What a worklist shows. It lives in the address of the page, so that a list can be bookmarked, sent and returned to.</summary>
public sealed record WorklistFilter(
    WorklistTab Tab = WorklistTab.My,
    string Search = "",
    CaseState? State = null,
    QueueList? List = null,
    DeadlineColour? Deadline = null,
    Reminder? Reminder = null,
    int Page = 1)
{
    public const int PageSize = 20;

    public bool IsNarrowed => Search.Length > 0 || State is not null || List is not null || Deadline is not null || Reminder is not null;

    public static WorklistFilter Parse(string? tab, string? search, string? state, string? list, string? deadline, string? reminder, int? page) => new(
        Enum<WorklistTab>(tab) ?? WorklistTab.My,
        (search ?? "").Trim() is { Length: > 100 } tooLong ? tooLong[..100] : (search ?? "").Trim(),
        Enum<CaseState>(state),
        Enum<QueueList>(list),
        Enum<DeadlineColour>(deadline),
        Enum<Reminder>(reminder),
        Math.Clamp(page ?? 1, 1, 1_000_000));

    /// <summary>The address of this list; values that are the usual ones are left out.</summary>
    public string ToUrl()
    {
        var parts = new List<string>();
        Add("tab", Tab == WorklistTab.My ? null : Tab.ToString());
        Add("q", Search.Length == 0 ? null : Search);
        Add("state", State?.ToString());
        Add("list", List?.ToString());
        Add("deadline", Deadline?.ToString());
        Add("reminder", Reminder?.ToString());
        Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "/" : "/?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    private static T? Enum<T>(string? text)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value : null;
}

/// <summary>One line of the worklist. The name of a case that nobody has taken is masked: personal data are seen by those who work with them.</summary>
public sealed record WorklistRow(Guid Id, string Number, string Applicant, QueueList List, CaseState State, string? AssignedTo, DateOnly ReceivedOn, DateOnly DueOn, int DaysLeft, DeadlineColour Colour);

/// <summary>How many cases end today, in one and in five working days, and the tab that lists them.</summary>
public sealed record WorklistReminders(WorklistTab Tab, IReadOnlyList<(Reminder Reminder, int Count)> Counts)
{
    public static readonly WorklistReminders None = new(WorklistTab.My, []);
}

public sealed record WorklistPageData(IReadOnlyList<WorklistRow> Rows, int Total);
