using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Domain.Registers;

/// <summary>The state registers asked under para 9 of Order 168 (and e-qazyna for communal leases).</summary>
public enum RegisterKind
{
    Identity,
    Residence,
    Family,
    Category,
    Income,
    DwellingOwnership,
    Worsening,
    CommunalLease,
}

/// <summary>What a register said as a whole. A register that is down or slow gives no answer at all: that is a failed check, not an outcome.</summary>
public enum AnswerOutcome
{
    Confirms,
    Contradicts,
    NoData,
}

/// <summary>
/// One stored answer of a register. Only the part that belongs to <see cref="Kind"/> is filled; an outcome of <see cref="AnswerOutcome.NoData"/> fills none.
/// <see cref="AnsweredAt"/> is UTC.
/// </summary>
public sealed record RegisterAnswer(RegisterKind Kind, AnswerOutcome Outcome, DateTime AnsweredAt, string RequestId)
{
    public IdentityFacts? Identity { get; init; }
    public IReadOnlyList<ResidenceInterval> Residence { get; init; } = [];
    public IReadOnlyList<FamilyLink> Family { get; init; } = [];
    public IReadOnlyList<Category> Categories { get; init; } = [];
    public IReadOnlyList<MonthlyIncome> Income { get; init; } = [];
    public IReadOnlyList<DwellingRecord> Dwellings { get; init; } = [];
    public IReadOnlyList<WorseningRecord> Worsenings { get; init; } = [];
    public IReadOnlyList<CommunalLease> Leases { get; init; } = [];
}

/// <summary>Identity register: who the IIN belongs to.</summary>
public sealed record IdentityFacts(string Iin, string FullName, DateOnly BirthDate, bool IsCitizen, bool IsAlive);

/// <summary>A permanent registration at an address; both days inclusive, <see cref="To"/> null while it lasts.</summary>
public sealed record ResidenceInterval(string Iin, string Kato, string Address, DateOnly From, DateOnly? To);

/// <summary>A family tie found in the civil-status register.</summary>
public sealed record FamilyLink(string Iin, Kinship Kinship);

/// <summary>Taxable income of one person in one month, in tenge with tiyn. <see cref="Month"/> is the first day of the month.</summary>
public sealed record MonthlyIncome(string Iin, DateOnly Month, decimal Amount);

/// <summary>A dwelling owned by the applicant or a family member. Emergency facts come from the act that declared it so.</summary>
public sealed record DwellingRecord(string Iin, string CadastralNumber, string Kato, string Address, decimal UsefulArea, DateOnly OwnedFrom, DateOnly? OwnedTo, bool IsEmergency, string? EmergencyAct);

/// <summary>The five ways of worsening one's housing conditions named in para 11.</summary>
public enum WorseningKind
{
    Exchange,
    Alienation,
    DestructionOrDamage,
    LeftDwelling,
    MovedInOthers,
}

/// <summary>An event that may be a worsening under para 11. It is a sign for the officer, never a finding of deliberateness.</summary>
public sealed record WorseningRecord(string Iin, WorseningKind Kind, DateOnly Date, string Document, bool BoughtByLocalExecutiveBody, bool MortgageInsolvency);

/// <summary>A lease of communal housing in the provider's settlement, from the register of lease contracts on e-qazyna.</summary>
public sealed record CommunalLease(string Iin, string ContractNumber, string Kato, DateOnly From);
