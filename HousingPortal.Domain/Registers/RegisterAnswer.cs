using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Domain.Registers;

/// <summary>The state registers asked under para 9 of Order 168 (and e-qazyna for communal leases).</summary>
public enum RegisterKind
{
    /// <summary>Identity documents.</summary>
    Identity,

    /// <summary>Permanent registration of residence.</summary>
    Residence,

    /// <summary>Civil status: marriage, birth, death.</summary>
    Family,

    /// <summary>Belonging to a category (санатқа тиесілілік).</summary>
    Category,

    /// <summary>Taxable income.</summary>
    Income,

    /// <summary>Owned dwellings in the whole country.</summary>
    DwellingOwnership,

    /// <summary>Events that may be a worsening (para 11).</summary>
    Worsening,

    /// <summary>Lease contracts of communal housing on e-qazyna.</summary>
    CommunalLease,

    /// <summary>Contracts of employment, for the register of a workplace (para 7).</summary>
    Employment,
}

/// <summary>
/// What a register said as a whole. A register that is down or slow gives no answer at all: that is a failed check, not an outcome.
/// </summary>
public enum AnswerOutcome
{
    /// <summary>What the application says is confirmed.</summary>
    Confirms,

    /// <summary>The register says otherwise.</summary>
    Contradicts,

    /// <summary>The register knows nothing: a paper may be asked for (para 10).</summary>
    NoData,
}

/// <summary>
/// One stored answer of a register. Only the part that belongs to <see cref="Kind"/> is filled; an outcome of <see cref="AnswerOutcome.NoData"/>
/// fills none. <see cref="AnsweredAt"/> is UTC.
/// </summary>
public sealed record RegisterAnswer(RegisterKind Kind, AnswerOutcome Outcome, DateTime AnsweredAt, string RequestId)
{
    /// <summary>Who the number belongs to, from the identity register.</summary>
    public IdentityFacts? Identity { get; init; }

    /// <summary>Permanent registrations.</summary>
    public IReadOnlyList<ResidenceInterval> Residence { get; init; } = [];

    /// <summary>Family ties.</summary>
    public IReadOnlyList<FamilyLink> Family { get; init; } = [];

    /// <summary>Categories the person belongs to.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Monthly incomes.</summary>
    public IReadOnlyList<MonthlyIncome> Income { get; init; } = [];

    /// <summary>Dwellings owned now or before.</summary>
    public IReadOnlyList<DwellingRecord> Dwellings { get; init; } = [];

    /// <summary>Signs of worsening.</summary>
    public IReadOnlyList<WorseningRecord> Worsenings { get; init; } = [];

    /// <summary>Leases of communal housing.</summary>
    public IReadOnlyList<CommunalLease> Leases { get; init; } = [];

    /// <summary>Contracts of employment, running or ended.</summary>
    public IReadOnlyList<EmploymentRecord> Employments { get; init; } = [];
}

/// <summary>Identity register: who the IIN belongs to.</summary>
public sealed record IdentityFacts(string Iin, string FullName, DateOnly BirthDate, bool IsCitizen, bool IsAlive);

/// <summary>A permanent registration at an address; both days inclusive, <see cref="To"/> null while it lasts.</summary>
public sealed record ResidenceInterval(string Iin, string Kato, string Address, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the person was registered there on a local day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is not { } last || last >= day);
}

/// <summary>A family tie found in the civil-status register.</summary>
public sealed record FamilyLink(string Iin, Kinship Kinship);

/// <summary>Taxable income of one person in one month, in tenge with tiyn. <see cref="Month"/> is the first day of the month.</summary>
public sealed record MonthlyIncome(string Iin, DateOnly Month, decimal Amount);

/// <summary>A dwelling owned by the applicant or a family member. Emergency facts come from the act that declared it so.</summary>
public sealed record DwellingRecord(
    string Iin,
    string CadastralNumber,
    string Kato,
    string Address,
    decimal UsefulArea,
    DateOnly OwnedFrom,
    DateOnly? OwnedTo,
    bool IsEmergency,
    string? EmergencyAct)
{
    /// <summary>Whether it was owned on a local day; the last day of ownership counts.</summary>
    public bool IsOwnedOn(DateOnly day) => OwnedFrom <= day && (OwnedTo is not { } last || last >= day);
}

/// <summary>The five ways of worsening one's housing conditions named in para 11.</summary>
public enum WorseningKind
{
    /// <summary>11(1): exchange.</summary>
    Exchange,

    /// <summary>11(2): alienation of a habitable dwelling.</summary>
    Alienation,

    /// <summary>11(3): destruction or damage by own fault.</summary>
    DestructionOrDamage,

    /// <summary>11(4): left a dwelling in which there was no need.</summary>
    LeftDwelling,

    /// <summary>11(5): moved in other persons.</summary>
    MovedInOthers,
}

/// <summary>An event that may be a worsening under para 11. It is a sign for the officer, never a finding of deliberateness.</summary>
public sealed record WorseningRecord(string Iin, WorseningKind Kind, DateOnly Date, string Document, bool BoughtByLocalExecutiveBody, bool MortgageInsolvency)
{
    /// <summary>Only a spouse, minor or disabled children, or disabled parents moved in (para 11(5)).</summary>
    public bool CloseFamilyMovedIn { get; init; }
}

/// <summary>A contract of employment with the employer of a BIN; both days inclusive, <see cref="To"/> null while it lasts.</summary>
public sealed record EmploymentRecord(string Iin, string EmployerBin, string Position, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the contract was running on a local day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is not { } last || last >= day);
}

/// <summary>A lease of communal housing in the provider's settlement, from the register of lease contracts on e-qazyna.</summary>
public sealed record CommunalLease(string Iin, string ContractNumber, string Kato, DateOnly From);
