using HousingPortal.Domain.Hearings;

namespace HousingPortal.Domain.Cases;

/// <summary>What a person asks to be done to a case, with what they typed.</summary>
public abstract record CaseCommand(CaseAction Action)
{
    public sealed record TakeUp() : CaseCommand(CaseAction.TakeUp);

    public sealed record DraftPositive(string Reasoning) : CaseCommand(CaseAction.DraftPositive);

    public sealed record ReturnPositive(string Reason) : CaseCommand(CaseAction.ReturnPositive);

    public sealed record SignPositive() : CaseCommand(CaseAction.SignPositive);

    public sealed record AllowLateNotice(string Reason) : CaseCommand(CaseAction.AllowLateNotice);

    public sealed record IssuePreliminaryRefusal(IReadOnlyList<string> Grounds, string Reasoning, HearingPlan Hearing) : CaseCommand(CaseAction.IssuePreliminaryRefusal);

    public sealed record RecordDelivery(DateOnly DeliveredOn) : CaseCommand(CaseAction.RecordDelivery);

    public sealed record RecordHearing(HearingRecord Record) : CaseCommand(CaseAction.RecordHearing);

    public sealed record DraftRefusal(string Reasoning) : CaseCommand(CaseAction.DraftRefusal);

    public sealed record ReturnRefusal(string Reason) : CaseCommand(CaseAction.ReturnRefusal);

    public sealed record AllowLateRefusal(string Reason) : CaseCommand(CaseAction.AllowLateRefusal);

    public sealed record SignRefusal() : CaseCommand(CaseAction.SignRefusal);
}
