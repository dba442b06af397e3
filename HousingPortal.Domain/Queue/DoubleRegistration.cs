using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;

namespace HousingPortal.Domain.Queue;

/// <summary>What a person is in an application, as far as registering twice goes.</summary>
public enum FamilyRole
{
    /// <summary>Who asks to be registered.</summary>
    Applicant,

    /// <summary>Husband or wife of the applicant, as the application names them.</summary>
    Spouse,
}

/// <summary>A person of an application. The number is a right one, twelve digits.</summary>
public readonly record struct RegisteredPerson(string Iin, FamilyRole Role);

/// <summary>An application, or an active registration, as far as registering twice goes.</summary>
/// <param name="Provider">Who keeps the register.</param>
/// <param name="Register">Which register.</param>
/// <param name="List">The list of para 5; null where the register has none or it is not chosen yet.</param>
/// <param name="Persons">Applicant and spouse.</param>
public sealed record Registration(Guid Provider, HousingRegister Register, QueueList? List, IReadOnlyList<RegisteredPerson> Persons);

/// <summary>How a new application and an active registration touch.</summary>
public enum DoubleKind
{
    /// <summary>One and the same applicant.</summary>
    SameApplicant,

    /// <summary>Whom the new application names as spouse is registered as an applicant.</summary>
    SpouseIsRegistered,

    /// <summary>The new applicant is named as spouse in the registration.</summary>
    NamedAsSpouse,

    /// <summary>Both name the same person as spouse.</summary>
    SameSpouse,
}

/// <summary>That somebody would stand on the books twice.</summary>
/// <param name="Kind">How.</param>
/// <param name="Iin">The number that both have.</param>
/// <param name="Blocks">The new application cannot be registered; otherwise an officer goes on with a reason.</param>
public sealed record DoubleFinding(DoubleKind Kind, string Iin, bool Blocks);

/// <summary>Nobody stands on the books twice (art. 71 of the Law).</summary>
public static class DoubleRegistration
{
    /// <summary>The article on registration: one register by residence, never two at once.</summary>
    public static readonly Citation Basis = new(Acts.HousingLaw, "71");

    /// <summary>
    /// Applicant and spouse of an application, each once. A number that is empty, wrong or filled in for the sake of filling in is nobody's: it is left
    /// out, so it never matches anybody.
    /// </summary>
    public static IReadOnlyList<RegisteredPerson> PersonsOf(string? applicantIin, IEnumerable<FamilyMemberForm> family) =>
    [
        .. family.Where(member => member.Kinship == Kinship.Spouse).Select(member => (Iin: Iin.Parse(member.Iin), Role: FamilyRole.Spouse))
            .Prepend((Iin: Iin.Parse(applicantIin), Role: FamilyRole.Applicant))
            .Where(person => person.Iin.IsSuccess)
            .Select(person => new RegisteredPerson(person.Iin.Value.Value, person.Role))
            .DistinctBy(person => person.Iin),
    ];

    /// <summary>What the new application has in common with an active registration, the gravest first; null when they have nothing to do with each other.</summary>
    [Interpretation("B26", "5,7.1,9.6", "2026-11-24",
        Unclear = "The order keeps six lists and a register at a workplace apart and does not say whether one person may stand on two of them, or with two akimats. "
            + "The text of the Law that the order was written for is not at hand; its article 71 of today forbids to stand in two databases.",
        Decision = "The same applicant is registered once in the whole portal: a second application is not registered, on whichever list, in whichever register and with "
            + "whichever provider, while the first is under way, on a list or suspended. Who was refused or has left may apply anew.",
        Why = "The register goes by residence, and one has one residence; two places for one need are two dwellings for one person, and those behind pay for it.")]
    [Interpretation("B27", "5,9.5", "2026-11-24",
        Unclear = "Housing is given to the family, but the order names no ground on which a husband or wife is refused because the other is registered.",
        Decision = "Blocked is only who names as spouse somebody who stands on the same list of the same provider: that family has its place there. Every other tie between "
            + "spouses (another list, register or provider; named as spouse only by the other side; one spouse named twice) is shown, and the officer goes on with a reason on record.",
        Why = "Each may belong to a category of their own, and the word of another application may be of a marriage that has ended: nobody is barred by what somebody else once filed.")]
    public static DoubleFinding? Compare(Registration mine, Registration other)
    {
        var sameList = mine.Provider == other.Provider && mine.Register == other.Register && mine.List == other.List;
        return Shared(FamilyRole.Applicant, FamilyRole.Applicant) is { } applicant ? new(DoubleKind.SameApplicant, applicant, true)
            : Shared(FamilyRole.Spouse, FamilyRole.Applicant) is { } registered ? new(DoubleKind.SpouseIsRegistered, registered, sameList)
            : Shared(FamilyRole.Applicant, FamilyRole.Spouse) is { } named ? new(DoubleKind.NamedAsSpouse, named, false)
            : Shared(FamilyRole.Spouse, FamilyRole.Spouse) is { } spouse ? new(DoubleKind.SameSpouse, spouse, false)
            : null;

        string? Shared(FamilyRole here, FamilyRole there) => Numbers(mine, here).Intersect(Numbers(other, there)).FirstOrDefault();
    }

    private static IEnumerable<string> Numbers(Registration registration, FamilyRole role) =>
        registration.Persons.Where(person => person.Role == role).Select(person => person.Iin);
}
