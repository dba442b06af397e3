using HousingPortal.Domain.Eligibility;

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
public sealed class Annex2Form : IApplication
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
