using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Everything the case page shows of a case, as one reader of the provider sees it now. Times are local times of the provider.</summary>
public sealed record CaseView
{
    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required string Number { get; init; }
    public required Case Facts { get; init; }
    public required Category Category { get; init; }
    public required string ApplicantName { get; init; }
    public required string ApplicantIin { get; init; }
    public required IHousingApplication Form { get; init; }
    public required DateTime FiledAt { get; init; }
    public required ServiceTerm Term { get; init; }
    public required Edition? Edition { get; init; }
    public required ContinuationBasis? Basis { get; init; }
    public required string? AssignedToId { get; init; }
    public required string? AssignedToName { get; init; }
    public required string DecisionReasoning { get; init; }
    public required DecisionDocument? Decision { get; init; }
    public required int? OrdinalNumber { get; init; }
    public required DateTime? DecidedAt { get; init; }
    public required IReadOnlyList<ReviewedFinding> Findings { get; init; }
    public required IReadOnlyList<AvailableAction> Actions { get; init; }
    public required DateTime Now { get; init; }
    public required string TimeZoneId { get; init; }
    public required LocalizedText HearingPlace { get; init; }
    public required Language NoticeLanguage { get; init; }

    /// <summary>Why the reader may do nothing to the case: a recusal. Null for everybody else.</summary>
    public Error? Barred { get; init; }

    public CaseState State => Facts.State;

    public bool IsClosed => State is CaseState.OnList or CaseState.Refused;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The term passed without a decision: the applicant may treat it as a refusal (ӘРПК art. 91(2)).</summary>
    public bool IsOverdue => !IsClosed && Term.IsOverdue(Today);

    public AvailableAction? Action(CaseAction action) => Actions.FirstOrDefault(item => item.Transition.Action == action);
}

/// <summary>The decision drafted last.</summary>
public sealed record DecisionDocument(Guid Id, DocumentKind Kind, string Number, DocumentStatus Status, string? Sha256);

/// <summary>One line of the history, its moment in local time of the provider.</summary>
public sealed record HistoryLine(Guid Id, DateTime At, string ActorName, bool IsPortal, string Type, CaseState? From, CaseState? To, string DataJson);
