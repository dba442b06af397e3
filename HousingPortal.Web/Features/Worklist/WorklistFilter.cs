using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Components.Shared;
using HousingPortal.Web.Features.Queue;

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

    /// <summary>What the supervisor's workspace narrowed it by.</summary>
    public WorklistNarrowing By { get; init; } = WorklistNarrowing.None;

    public bool IsNarrowed => Search.Length > 0 || State is not null || List is not null || Deadline is not null || Reminder is not null || !By.IsEmpty;

    public static WorklistFilter Parse(string? tab, string? search, string? state, string? list, string? deadline, string? reminder, int? page) => new(
        AddressParts.Value<WorklistTab>(tab) ?? WorklistTab.My,
        AddressParts.Search(search),
        AddressParts.Value<CaseState>(state),
        AddressParts.Value<QueueList>(list),
        AddressParts.Value<DeadlineColour>(deadline),
        AddressParts.Value<Reminder>(reminder),
        Math.Clamp(page ?? 1, 1, 1_000_000));

    /// <summary>The address of this list; values that are the usual ones are left out.</summary>
    public string ToUrl() => AddressParts.Url(
        "/",
        [("tab", Tab == WorklistTab.My ? null : Tab.ToString()),
        ("q", Search.Length == 0 ? null : Search),
        ("state", State?.ToString()),
        ("list", List?.ToString()),
        ("deadline", Deadline?.ToString()),
        ("reminder", Reminder?.ToString()), .. By.Parts(), ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture))]);
}

/// <summary>One line of the worklist. The name of a case that nobody has taken is masked: personal data are seen by those who work with them.</summary>
public sealed record WorklistRow(Guid Id, string Number, string Applicant, QueueList List, CaseState State, string? AssignedTo, DateOnly ReceivedOn, DateOnly DueOn, int DaysLeft, DeadlineColour Colour);

/// <summary>How many cases end today, in one and in five working days, and the tab that lists them.</summary>
public sealed record WorklistReminders(WorklistTab Tab, IReadOnlyList<(Reminder Reminder, int Count)> Counts)
{
    public static readonly WorklistReminders None = new(WorklistTab.My, []);

    /// <summary>Notices of removals that have not reached the person: the first of them, and how many there are.</summary>
    public IReadOnlyList<OpenRemovalLetter> Letters { get; init; } = [];
    public int LetterCount { get; init; }
}

public sealed record WorklistPageData(IReadOnlyList<WorklistRow> Rows, int Total)
{
    /// <summary>The lists of the provider's register, to choose from.</summary>
    public IReadOnlyList<QueueList> Lists { get; init; } = [];
}
