using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>An application to be put on a register, Annex 1 or Annex 2: what the two forms have in common, under the same names.</summary>
public interface IHousingApplication
{
    /// <summary>Surname (тегі), as typed.</summary>
    string Surname { get; set; }

    /// <summary>Given name (аты), as typed.</summary>
    string GivenName { get; set; }

    /// <summary>Patronymic (әкесінің аты), if there is one.</summary>
    string Patronymic { get; set; }

    /// <summary>IIN, as typed.</summary>
    string Iin { get; set; }

    /// <summary>Address at which the applicant lives.</summary>
    string Address { get; set; }

    /// <summary>Mobile phone for the sms of para 10(1).</summary>
    string Mobile { get; set; }

    /// <summary>E-mail, if there is one.</summary>
    string Email { get; set; }

    /// <summary>Language of the notices to the applicant.</summary>
    Language NoticeLanguage { get; set; }

    /// <summary>The list asked for (para 5); null while not chosen.</summary>
    QueueList? List { get; }

    /// <summary>Category within the list; null while not chosen.</summary>
    Category? Category { get; set; }

    /// <summary>Why housing is needed; null while not chosen.</summary>
    NeedGround? NeedGround { get; set; }

    /// <summary>Rooms asked for, the applicant's wish (art. 75 of the Law).</summary>
    int? WantedRooms { get; set; }

    /// <summary>Family members who live permanently with the applicant.</summary>
    List<FamilyMemberForm> Family { get; set; }

    /// <summary>Declaration: no objection to the check of communal housing in permanent use.</summary>
    bool ConsentsToCommunalHousingCheck { get; set; }

    /// <summary>Consent to the use of data protected by law that information systems hold.</summary>
    bool ConsentsToProtectedData { get; set; }

    /// <summary>Date beside the applicant's signature.</summary>
    DateOnly? SignedOn { get; set; }
}
