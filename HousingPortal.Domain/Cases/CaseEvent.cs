namespace HousingPortal.Domain.Cases;

/// <summary>What happened to a case: the accepted command and the states before and after.</summary>
public sealed record CaseEvent(CaseAction Action, CaseState From, CaseState To, CaseCommand Command);
