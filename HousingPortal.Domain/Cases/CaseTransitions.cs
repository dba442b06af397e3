using HousingPortal.Domain.Law;
using static HousingPortal.Domain.Cases.CaseAction;
using static HousingPortal.Domain.Cases.CaseState;
using static HousingPortal.Domain.Cases.StaffRole;

namespace HousingPortal.Domain.Cases;

/// <summary>One row of the life of a case: who may do what in which state, and where it leads.</summary>
/// <param name="From">State before.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">State after.</param>
/// <param name="Roles">Who may do it; one of them is enough.</param>
/// <param name="Citation">Where the law says so.</param>
/// <param name="Guard">The condition besides state and role, in words; null when there is none. <see cref="CaseDecider"/> checks it.</param>
public sealed record CaseTransition(CaseState From, CaseAction Action, CaseState To, IReadOnlyList<StaffRole> Roles, Citation Citation, string? Guard);

/// <summary>The whole life of a case from receipt to the signed decision. Buttons, permissions and the diagram are read from this table.</summary>
[Interpretation("A13", "9.3,10.1", "2026-11-24",
    Unclear = "The checks begin \"when the full package is handed in\" (құжаттардың толық топтамасы), yet nothing is said of an incomplete one: no return, "
        + "no pause of the term.",
    Decision = "No action stops or restarts the term. Missing papers are asked for inside it; if they do not come, the officer may issue a preliminary "
        + "refusal under Annex 4 item 9(2), with its hearing.",
    Why = "Para 10 gives fifteen working days from the application and knows no exception; a pause that no rule grants would lengthen the wait of a family.")]
[Interpretation("A21", "10(2),12.1,12.3", "2026-11-24",
    Unclear = "The officer of the responsible unit sends the notice of the hearing, the authorised person (уәкілетті адам) signs the result; the order does "
        + "not say whether one person may be both.",
    Decision = "Two roles: officers draft, hear and give notice, only authorised persons sign and return.",
    Why = "The order names them by two different words, and a second pair of eyes protects the applicant.")]
public static class CaseTransitions
{
    internal const string NoNoticeYet = "no preliminary refusal was issued";
    internal const string HearingNotYet = "a preliminary refusal was issued, no hearing is on record";
    internal const string HearingOnRecord = "a hearing is on record";

    private const string FindingsClosed = "no open finding";
    private const string WithReason = "with a reason";
    private const string LateRefusal = "working day 15 has passed, or the notice came too late for it; " + WithReason;

    private static readonly StaffRole[] Drafters = [Officer, HrOfficer];
    private static readonly StaffRole[] Signers = [AuthorisedPerson];
    private static readonly StaffRole[] Supervisors = [Supervisor];

    /// <summary>
    /// All rows. A returned positive draft goes back to where it was drafted, so that action has a row for each of the three places.
    /// </summary>
    public static IReadOnlyList<CaseTransition> All { get; } =
    [
        Row(Registered, TakeUp, UnderAssessment, Drafters, "9.3", null),

        Row(UnderAssessment, DraftPositive, PositiveDrafted, Drafters, "10(1)", FindingsClosed),
        Row(PreliminaryRefusal, DraftPositive, PositiveDrafted, Drafters, "12.3", FindingsClosed),
        Row(HearingRecorded, DraftPositive, PositiveDrafted, Drafters, "12.3", FindingsClosed),
        Row(PositiveDrafted, SignPositive, OnList, Signers, "10(1)", FindingsClosed),
        Row(PositiveDrafted, ReturnPositive, UnderAssessment, Signers, "10(1)", NoNoticeYet),
        Row(PositiveDrafted, ReturnPositive, PreliminaryRefusal, Signers, "12.3", HearingNotYet),
        Row(PositiveDrafted, ReturnPositive, HearingRecorded, Signers, "12.3", HearingOnRecord),

        Row(UnderAssessment, AllowLateNotice, UnderAssessment, Supervisors, "12.2", "working day 12 has passed; " + WithReason),
        Row(UnderAssessment, IssuePreliminaryRefusal, PreliminaryRefusal, Drafters, "12.1", "a ground; by working day 12 unless allowed; hearing on N+1 or N+2"),
        Row(PreliminaryRefusal, RecordDelivery, PreliminaryRefusal, [Officer, HrOfficer, StaffRole.System], "12.1", "not delivered before"),
        Row(
            PreliminaryRefusal,
            RecordHearing,
            HearingRecorded,
            Drafters,
            "12.2",
            "the notice is delivered; not before the plan; absent only if delivered before the planned day"),
        Row(HearingRecorded, DraftRefusal, RefusalDrafted, Drafters, "12.3", "a confirmed ground; a hearing on record"),
        Row(PreliminaryRefusal, AllowLateRefusal, PreliminaryRefusal, Supervisors, "10.1", LateRefusal),
        Row(HearingRecorded, AllowLateRefusal, HearingRecorded, Supervisors, "10.1", LateRefusal),
        Row(RefusalDrafted, AllowLateRefusal, RefusalDrafted, Supervisors, "10.1", LateRefusal),
        Row(RefusalDrafted, ReturnRefusal, HearingRecorded, Signers, "12.3", WithReason),
        Row(RefusalDrafted, SignRefusal, Refused, Signers, "10(2)", "delivered notice; hearing on record; from N+3; by working day 15 unless allowed"),
        Row(Refused, Reopen, UnderAssessment, [StaffRole.System], "14.1", "the refusal was cancelled; the document that says so"),
        Row(Refused, RegisterByReview, OnList, [StaffRole.System], "14.1", "a new act of the reviewing body or a judgment"),
    ];

    /// <summary>Rows that leave a state, in the order of the table.</summary>
    public static IReadOnlyList<CaseTransition> From(CaseState s) => [.. All.Where(row => row.From == s)];

    /// <summary>The row of a state and an action, or null when the action is not lawful there; of several rows the first.</summary>
    public static CaseTransition? Find(CaseState state, CaseAction action) => All.FirstOrDefault(row => row.From == state && row.Action == action);

    /// <summary>The row that applies to a case, told apart by where a returned draft belongs.</summary>
    internal static CaseTransition? For(Case c, CaseAction action) =>
        All.FirstOrDefault(row => row.From == c.State && row.Action == action && (action != ReturnPositive || row.Guard == WhereDrafted(c)));

    private static string WhereDrafted(Case c) => c.Hearing is not null ? HearingOnRecord : c.NoticeIssuedOn is not null ? HearingNotYet : NoNoticeYet;

    private static CaseTransition Row(CaseState from, CaseAction action, CaseState to, StaffRole[] roles, string paragraph, string? guard) =>
        new(from, action, to, roles, new(Acts.Order168, paragraph), guard);
}
