using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Checks;

/// <summary>The checks of a case as a page shows them: registers in the order of the law.</summary>
/// <param name="Repeatable">Whether this actor may ask again now.</param>
public sealed record CaseChecks(IReadOnlyList<CheckView> Items, bool Repeatable)
{
    public int Done => Items.Count(item => !item.IsPending);

    public bool IsPending => Items.Any(item => item.IsPending);
}

/// <summary>The latest request to one register. Times are the provider's local times.</summary>
/// <param name="Counting">The answer that counts in the assessment: of this request, or of an earlier one while this one has no answer.</param>
/// <param name="RunningFor">How long the present attempt has been going on.</param>
/// <param name="Paper">The paper that may be asked for because the register has no data (para 10).</param>
/// <param name="Earlier">Requests before this one, newest first.</param>
public sealed record CheckView(
    Guid Id,
    RegisterKind Kind,
    CheckStatus Status,
    string RequestId,
    DateTime AskedAt,
    DateTime? AnsweredAt,
    string? Sha256,
    int Attempts,
    string? FailureKey,
    TimeSpan? RunningFor,
    RegisterAnswer? Counting,
    PaperSlot? Paper,
    IReadOnlyList<EarlierCheck> Earlier)
{
    public bool IsPending => Status is CheckStatus.Waiting or CheckStatus.Running;
}

public sealed record EarlierCheck(DateTime AskedAt, DateTime? AnsweredAt, CheckStatus Status, AnswerOutcome? Outcome, string RequestId, string? Sha256);

/// <summary>What the journal keeps of a check: <see cref="Cases.CaseEventTypes.CheckAnswered"/>, <see cref="Cases.CaseEventTypes.CheckFailed"/>, <see cref="Cases.CaseEventTypes.CheckRepeated"/>.</summary>
public sealed record CheckEventData(RegisterKind Kind, string RequestId)
{
    public AnswerOutcome? Outcome { get; init; }
    public string? AnswerSha256 { get; init; }
    public string? FailureKey { get; init; }
    public int? Attempts { get; init; }
}
