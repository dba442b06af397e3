using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>
/// The application of Annex 3, to update, change or supplement data given before (para 9, third part), as it is typed: it may be incomplete or wrong, so
/// that a draft keeps everything. <see cref="Annex3Validator"/> says what is wrong with it. Its attachments are kept apart. Numbers in comments are the
/// items of Annex 3.
/// </summary>
[Interpretation("A28", "A3", "2026-11-24",
    Unclear = "The form does not say which application it updates.",
    Decision = "The portal adds the number of the case and of the queue, of which one is enough.",
    Why = "A person may have more than one case, and the data must not land in the wrong one.")]
public sealed class Annex3Form : IApplication
{
    /// <summary>Number of the case, a field of the portal's own; empty when the queue number is given.</summary>
    public string CaseNumber { get; set; } = "";

    /// <summary>Queue number (кезектің реттік нөмірі) as notified, a field of the portal's own; empty when the case number is given.</summary>
    public string QueueNumber { get; set; } = "";

    /// <summary>Surname (тегі), as typed.</summary>
    public string Surname { get; set; } = "";

    /// <summary>Given name (аты), as typed.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Patronymic (әкесінің аты), if there is one.</summary>
    public string Patronymic { get; set; } = "";

    /// <summary>Item 1: IIN of the applicant, as typed.</summary>
    public string Iin { get; set; } = "";

    /// <summary>Item 2: IIN of the family member whose data change; empty when they are the applicant's own.</summary>
    public string MemberIin { get; set; } = "";

    /// <summary>What changes: at least one.</summary>
    public List<DataChange> Changes { get; set; } = [];

    /// <summary>Item 3: reason of the change.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Item 3: the confirming document, with its number and date.</summary>
    public string ConfirmingDocument { get; set; } = "";

    /// <summary>Declaration: no objection to the check of communal housing in permanent use.</summary>
    public bool ConsentsToCommunalHousingCheck { get; set; }

    /// <summary>Consent to the use of data protected by law that information systems hold.</summary>
    public bool ConsentsToProtectedData { get; set; }

    /// <summary>Date beside the applicant's signature.</summary>
    public DateOnly? SignedOn { get; set; }
}
