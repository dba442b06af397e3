using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>Whose housing stock a workplace register (жұмыс орны бойынша есепке қою) serves (para 9, fifth part).</summary>
public enum WorkplaceKind
{
    /// <summary>State institution (мемлекеттік мекеме), para 7.</summary>
    StateInstitution,

    /// <summary>State enterprise (мемлекеттік кәсіпорын).</summary>
    StateEnterprise,
}

/// <summary>
/// The application of Annex 2, to be put on the register of the workplace, as it is typed: it may be incomplete or wrong, so that a draft keeps
/// everything. <see cref="Annex2Validator"/> says what is wrong with it. Its attachments are kept apart.
/// </summary>
[Interpretation("B20", "10(1),A2", "2026-11-24",
    Unclear = "Annex 2 has no line for a phone, for the language of the answer or for why housing is needed.",
    Decision = "The portal asks for all three, as in Annex 1; the list is that of the workplace.",
    Why = "Para 10(1) wants an sms, a notice is written in the applicant's language, and the papers of item 8(3) of Annex 4, which para 9 wants here too, "
        + "depend on the ground of need.")]
public sealed class Annex2Form : IApplication, IHousingApplication
{
    /// <summary>Addressee: whether its head leads an institution or an enterprise; null while not chosen.</summary>
    public WorkplaceKind? Workplace { get; set; }

    /// <summary>Addressee: name of the institution or enterprise.</summary>
    public string WorkplaceName { get; set; } = "";

    /// <summary>Addressee: surname, given name and patronymic of its head.</summary>
    public string HeadName { get; set; } = "";

    /// <summary>Surname (тегі), as typed.</summary>
    public string Surname { get; set; } = "";

    /// <summary>Given name (аты), as typed.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Patronymic (әкесінің аты), if there is one.</summary>
    public string Patronymic { get; set; } = "";

    /// <summary>Address at which the applicant lives.</summary>
    public string Address { get; set; } = "";

    /// <summary>IIN, as typed.</summary>
    public string Iin { get; set; } = "";

    /// <summary>Mobile phone, a field of the portal's own.</summary>
    public string Mobile { get; set; } = "";

    /// <summary>E-mail, if there is one, a field of the portal's own.</summary>
    public string Email { get; set; } = "";

    /// <summary>Language of the notices to the applicant, a field of the portal's own.</summary>
    public Language NoticeLanguage { get; set; } = Language.Kk;

    /// <summary>The one list of a workplace. It also tells a stored Annex 2 from a stored Annex 1.</summary>
    public QueueList? List => QueueList.Workplace;

    /// <summary>Why housing is needed, a field of the portal's own; null while not chosen.</summary>
    public NeedGround? NeedGround { get; set; }

    /// <summary>Category (санаты); null while not chosen.</summary>
    public Category? Category { get; set; }

    /// <summary>Rooms asked for ("___ бөлмелі"): the applicant's wish, not a right (art. 75 knows only square metres).</summary>
    public int? WantedRooms { get; set; }

    /// <summary>Family: name, degree of kinship and IIN of each member.</summary>
    public List<FamilyMemberForm> Family { get; set; } = [];

    /// <summary>Declaration: no objection to the check of communal housing in permanent use.</summary>
    public bool ConsentsToCommunalHousingCheck { get; set; }

    /// <summary>Consent to the use of data protected by law that information systems hold.</summary>
    public bool ConsentsToProtectedData { get; set; }

    /// <summary>Date beside the applicant's signature.</summary>
    public DateOnly? SignedOn { get; set; }
}
