using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>
/// The application of Annex 1 as it is typed: it may be incomplete or wrong, so that a draft keeps everything. <see cref="Annex1Validator"/> says
/// what is wrong with it; once registered it is frozen. Numbers in comments are the items of Annex 1.
/// </summary>
public sealed class Annex1Form : IApplication, IHousingApplication
{
    /// <summary>Surname (тегі), as typed.</summary>
    public string Surname { get; set; } = "";

    /// <summary>Given name (аты), as typed.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Patronymic (әкесінің аты), if there is one.</summary>
    public string Patronymic { get; set; } = "";

    /// <summary>IIN, as typed.</summary>
    public string Iin { get; set; } = "";

    /// <summary>Address, optional: the residence register has it.</summary>
    public string Address { get; set; } = "";

    /// <summary>Language of the notices to the applicant.</summary>
    public Language NoticeLanguage { get; set; } = Language.Kk;

    /// <summary>Rooms asked for ("___ бөлмелі"): the applicant's wish, not a right (art. 75 knows only square metres).</summary>
    public int? WantedRooms { get; set; }

    /// <summary>Item 1.</summary>
    public QueueList? List { get; set; }

    /// <summary>Item 2.</summary>
    public Category? Category { get; set; }

    /// <summary>Why housing is needed.</summary>
    public NeedGround? NeedGround { get; set; }

    /// <summary>Item 3.</summary>
    public List<FamilyMemberForm> Family { get; set; } = [];

    /// <summary>Item 4: incomes of the last twelve months.</summary>
    public List<IncomeLineForm> Income { get; set; } = [];

    /// <summary>Item 5: IIN of a woman pregnant over 22 weeks; empty when there is none.</summary>
    public string PregnantMemberIin { get; set; } = "";

    /// <summary>Item 6: IINs of children with a disability.</summary>
    public List<string> DisabledChildIins { get; set; } = [];

    /// <summary>Item 7.</summary>
    public List<HealthCircumstanceForm> Health { get; set; } = [];

    /// <summary>Item 8: IIN of a person with a musculoskeletal disability; empty when there is none.</summary>
    public string MusculoskeletalIin { get; set; } = "";

    /// <summary>Item 9: BIN of the workplace, for list 5.</summary>
    public string WorkplaceBin { get; set; } = "";

    /// <summary>
    /// Takes part in active measures of employment (жұмыспен қамтуға жәрдемдесудің белсенді шаралары) and has moved for them (para 8).
    /// </summary>
    public bool EmploymentMeasures { get; set; }

    /// <summary>Item 10: guardian, trustee or foster carer, for list 2 when the child does not apply alone.</summary>
    public GuardianForm Guardian { get; set; } = new();

    /// <summary>Item 11, for list 6.</summary>
    public EmergencyDwellingForm EmergencyDwelling { get; set; } = new();

    /// <summary>
    /// Item 12: agrees (true) or disagrees (false) to housing that does not match in area, completeness or storey; null while not answered.
    /// </summary>
    public bool? AcceptsMismatchedHousing { get; set; }

    /// <summary>Item 13.</summary>
    public string Mobile { get; set; } = "";

    /// <summary>Item 14.</summary>
    public string Email { get; set; } = "";

    /// <summary>Declaration: no objection to the check of communal housing in permanent use.</summary>
    public bool ConsentsToCommunalHousingCheck { get; set; }

    /// <summary>Consent to the use of data protected by law that information systems hold.</summary>
    public bool ConsentsToProtectedData { get; set; }

    /// <summary>Date beside the applicant's signature.</summary>
    public DateOnly? SignedOn { get; set; }
}

/// <summary>Degree of kinship (туыстық дәрежесі) of a family member to the applicant.</summary>
public enum Kinship
{
    /// <summary>Husband or wife.</summary>
    Spouse,

    /// <summary>Child.</summary>
    Child,

    /// <summary>Parent.</summary>
    Parent,

    /// <summary>Brother or sister.</summary>
    Sibling,

    /// <summary>Grandparent.</summary>
    Grandparent,

    /// <summary>Grandchild.</summary>
    Grandchild,

    /// <summary>Recognised as a family member by a court decision.</summary>
    ByCourt,
}

/// <summary>Item 3 of Annex 1: one family member.</summary>
public sealed class FamilyMemberForm
{
    /// <summary>Degree of kinship; null while not chosen.</summary>
    public Kinship? Kinship { get; set; }

    /// <summary>Surname (тегі), as typed.</summary>
    public string Surname { get; set; } = "";

    /// <summary>Given name (аты), as typed.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Patronymic (әкесінің аты), if there is one.</summary>
    public string Patronymic { get; set; } = "";

    /// <summary>IIN, as typed.</summary>
    public string Iin { get; set; } = "";
}

/// <summary>Kinds of income named in item 4 of Annex 1.</summary>
public enum IncomeKind
{
    /// <summary>Pay, except pension.</summary>
    Pay,

    /// <summary>Social payments.</summary>
    SocialPayments,

    /// <summary>Business and other activity.</summary>
    Business,

    /// <summary>Alimony for children and other dependants.</summary>
    Alimony,

    /// <summary>Household plot.</summary>
    HouseholdPlot,

    /// <summary>Other income, to be named.</summary>
    Other,
}

/// <summary>Item 4 of Annex 1: name and amount of one income over the last twelve months, in tenge.</summary>
public sealed class IncomeLineForm
{
    /// <summary>Whose income it is.</summary>
    public string MemberIin { get; set; } = "";

    /// <summary>Kind of income; null while not chosen.</summary>
    public IncomeKind? Kind { get; set; }

    /// <summary>Name of the income; required for other income.</summary>
    public string Name { get; set; } = "";

    /// <summary>Sum over the twelve months, in tenge; null while not typed.</summary>
    public decimal? Amount { get; set; }
}

/// <summary>Item 7 of Annex 1 ("underline what applies").</summary>
[Interpretation("A27", "A1.7", "2026-11-24",
    Unclear = "Item 7 names cardiovascular illnesses (жүрек-қан тамыр аурулары), article 76 of the Law the listed severe chronic ones.",
    Decision = "Both can be said in the application; no rule of registration follows from either.",
    Why = "Item 7 serves the choice of a dwelling (article 76), which is not registration.")]
public enum HealthCircumstance
{
    /// <summary>Disability.</summary>
    Disability,

    /// <summary>Old age.</summary>
    Elderly,

    /// <summary>Cardiovascular illness.</summary>
    Cardiovascular,

    /// <summary>Another severe illness.</summary>
    OtherSevere,
}

/// <summary>Item 7 of Annex 1: a circumstance and whose it is.</summary>
public sealed class HealthCircumstanceForm
{
    /// <summary>Which circumstance; null while not chosen.</summary>
    public HealthCircumstance? Circumstance { get; set; }

    /// <summary>IIN, as typed.</summary>
    public string Iin { get; set; } = "";
}

/// <summary>Item 10 of Annex 1: by what the representative acts.</summary>
public enum GuardianDocument
{
    /// <summary>Order on guardianship or trusteeship.</summary>
    GuardianshipOrder,

    /// <summary>Foster contract.</summary>
    FosterContract,
}

/// <summary>Item 10 of Annex 1.</summary>
public sealed class GuardianForm
{
    /// <summary>IIN, as typed.</summary>
    public string Iin { get; set; } = "";

    /// <summary>Which document; null while not chosen.</summary>
    public GuardianDocument? Document { get; set; }

    /// <summary>Its number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Body that took the decision or concluded the contract.</summary>
    public string Body { get; set; } = "";

    /// <summary>Day the child was placed, from which the three months of para 6 run; null when not known.</summary>
    public DateOnly? PlacedOn { get; set; }
}

/// <summary>Item 11 of Annex 1: the emergency dwelling.</summary>
public sealed class EmergencyDwellingForm
{
    /// <summary>Kind of immovable property.</summary>
    public string ObjectType { get; set; } = "";

    /// <summary>Cadastral number.</summary>
    public string CadastralNumber { get; set; } = "";

    /// <summary>Settlement of the dwelling, nine digits of KATO; empty while not chosen.</summary>
    public string Kato { get; set; } = "";

    /// <summary>Oblast, as written in the document.</summary>
    public string Oblast { get; set; } = "";

    /// <summary>District.</summary>
    public string District { get; set; } = "";

    /// <summary>Settlement.</summary>
    public string Settlement { get; set; } = "";

    /// <summary>Street.</summary>
    public string Street { get; set; } = "";

    /// <summary>House.</summary>
    public string House { get; set; } = "";

    /// <summary>Block.</summary>
    public string Block { get; set; } = "";

    /// <summary>Flat.</summary>
    public string Flat { get; set; } = "";
}
