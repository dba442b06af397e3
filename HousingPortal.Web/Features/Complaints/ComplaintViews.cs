using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Components.Shared;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>One complaint in a list. Times are local times of the provider.</summary>
/// <param name="Next">What is due next; null when nothing is.</param>
public sealed record ComplaintLine(
    Guid Id, string Number, string PersonName, Guid? CaseId, string? CaseNumber, ComplaintSubject Subject, ComplaintAddressee Addressee, ComplaintState State, ComplaintOutcome? Outcome,
    DateOnly RegisteredOn, FilingFinding Filing, string? ReviewerName, ComplaintDeadline? Next, bool IsLate, DateOnly? EndedOn);

/// <summary>A line of the history of a complaint; its time is local.</summary>
public sealed record ComplaintHistoryLine(DateTime At, string ActorName, string Type, ComplaintState? To, string Text);

/// <summary>A letter of a complaint and how far it came; the time is local.</summary>
public sealed record ComplaintLetter(Guid Id, DocumentKind Kind, string Number, DocumentStatus Status, DateTime CreatedAt, IReadOnlyList<(DeliveryChannel Channel, DeliveryStatus Status)> Deliveries);

/// <summary>A deadline as it stands today.</summary>
public sealed record ComplaintDeadlineView(ComplaintDeadline Deadline, bool IsLate);

/// <summary>Everything the page of a complaint shows, as one reader of the provider sees it now. Times are local times of the provider.</summary>
public sealed record ComplaintView
{
    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required string Number { get; init; }
    public required Complaint Facts { get; init; }
    public required ComplaintForm Form { get; init; }
    public required FilingMethod Method { get; init; }
    public required Guid? CaseId { get; init; }
    public required string? CaseNumber { get; init; }
    public required CaseState? CaseState { get; init; }
    public required DateTime FiledAt { get; init; }

    /// <summary>Last day for filing, and the term it follows from.</summary>
    public required DateOnly FileBy { get; init; }
    public required Citation FileTerm { get; init; }
    public required string OfficialName { get; init; }
    public required string? ReviewerName { get; init; }
    public required string ForwardedTo { get; init; }
    public required string ProviderAnswer { get; init; }
    public required string PositionOfPerson { get; init; }
    public required string PositionOfProvider { get; init; }
    public required string Reasoning { get; init; }
    public required string Execution { get; init; }
    public required bool StoppedRemoval { get; init; }
    public required bool StopsExecution { get; init; }

    /// <summary>Set when the removal was to be stopped and could not be: the number of the other case.</summary>
    public required string? NotStopped { get; init; }
    public required IReadOnlyList<ComplaintDeadlineView> Deadlines { get; init; }
    public required IReadOnlyList<Silence> Silences { get; init; }
    public required CourtRoute Court { get; init; }
    public required IReadOnlyList<ComplaintContent> Missing { get; init; }
    public required IReadOnlyList<AvailableComplaintAction> Actions { get; init; }
    public required IReadOnlyList<ComplaintLetter> Letters { get; init; }
    public required IReadOnlyList<ComplaintHistoryLine> History { get; init; }
    public required string SuperiorBody { get; init; }
    public required string CalendarRevision { get; init; }
    public required DateOnly Today { get; init; }

    public ComplaintEffect? Effect => ComplaintDecider.Effect(Facts);

    public AvailableComplaintAction? Action(ComplaintAction action) => Actions.FirstOrDefault(item => item.Transition.Action == action);
}

/// <summary>Which complaints a list shows.</summary>
public enum ComplaintTab
{
    /// <summary>Something is still to be done: decided on, or carried out.</summary>
    Open,

    /// <summary>Nothing is left to be done.</summary>
    Ended,
}

/// <summary>What is due, as a list is narrowed by it.</summary>
public enum ComplaintDue
{
    Late,
    Today,
    ThisWeek,
}

/// <summary>What a list is asked for.</summary>
public sealed record ComplaintFilter(ComplaintTab Tab = ComplaintTab.Open, ComplaintState? State = null, ComplaintDue? Due = null, bool FiledLate = false, string Search = "", int Page = 1)
{
    public const int PageSize = 25;

    public string ToUrl() => AddressParts.Url("/complaints",
        ("tab", Tab == ComplaintTab.Open ? null : Tab.ToString()), ("state", State?.ToString()), ("due", Due?.ToString()), ("late", FiledLate ? "1" : null), ("q", Search.Length == 0 ? null : Search),
        ("page", Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
