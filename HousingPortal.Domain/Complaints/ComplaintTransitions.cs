using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using static HousingPortal.Domain.Cases.StaffRole;
using static HousingPortal.Domain.Complaints.ComplaintAction;
using static HousingPortal.Domain.Complaints.ComplaintState;

namespace HousingPortal.Domain.Complaints;

/// <summary>One row of the life of a complaint: who may do what in which state, and where it leads.</summary>
/// <param name="From">State before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">State after.</param>
/// <param name="Roles">Who may do it; one of them is enough.</param>
/// <param name="Citation">Where the law says so.</param>
public sealed record ComplaintTransition(ComplaintState From, ComplaintAction Action, ComplaintState To, IReadOnlyList<StaffRole> Roles, Citation Citation);

/// <summary>The whole life of a complaint. Buttons and permissions are read from this table.</summary>
public static class ComplaintTransitions
{
    private static readonly StaffRole[] Counter = [Officer, HrOfficer, Supervisor];
    private static readonly StaffRole[] Signers = [AuthorisedPerson];
    private static readonly StaffRole[] Reviewers = [Supervisor];

    /// <summary>All rows, each action from the earliest state on.</summary>
    public static IReadOnlyList<ComplaintTransition> All { get; } =
    [
        new(Registered, Satisfy, Satisfied, Signers, Order("14.4")),
        new(Registered, Forward, Forwarded, Counter, Order("14.3")),
        new(Registered, AnswerAsProvider, Registered, Signers, Order("14.5")),
        new(Forwarded, AnswerAsProvider, Forwarded, Signers, Order("14.5")),
        new(UnderReview, AnswerAsProvider, UnderReview, Signers, Order("14.5")),
        new(AnswerDrafted, AnswerAsProvider, AnswerDrafted, Signers, Order("14.5")),
        new(Forwarded, TakeReview, UnderReview, Reviewers, Order("14.1")),
        new(UnderReview, TakeReview, UnderReview, Reviewers, Code("67")),
        new(UnderReview, RecordPositions, UnderReview, Reviewers, Code("98.3")),
        new(UnderReview, RestoreTerm, UnderReview, Reviewers, Code("92.2")),
        new(UnderReview, DraftAnswer, AnswerDrafted, Reviewers, Code("100.1")),
        new(AnswerDrafted, ReturnAnswer, UnderReview, Reviewers, Code("100.1")),
        new(AnswerDrafted, SignAnswer, Answered, Reviewers, Code("100.1")),
        new(Forwarded, RecordOutsideAnswer, Answered, Counter, Code("100.1")),
        new(Registered, Withdraw, Withdrawn, Counter, Code("95")),
        new(Forwarded, Withdraw, Withdrawn, Counter, Code("95")),
        new(UnderReview, Withdraw, Withdrawn, Counter, Code("95")),
        new(AnswerDrafted, Withdraw, Withdrawn, Counter, Code("95")),
        new(Answered, ReportExecution, Answered, [Officer, HrOfficer, AuthorisedPerson], Code("86.3")),
    ];

    /// <summary>Rows that leave a state, in the order of the table.</summary>
    public static IReadOnlyList<ComplaintTransition> From(ComplaintState state) => [.. All.Where(row => row.From == state)];

    /// <summary>The row of a state and an action, or null when the action is not lawful there.</summary>
    public static ComplaintTransition? Find(ComplaintState state, ComplaintAction action) => All.FirstOrDefault(row => row.From == state && row.Action == action);

    private static Citation Order(string paragraph) => new(Acts.Order168, paragraph);

    private static Citation Code(string article) => new(Acts.Appk, article);
}
