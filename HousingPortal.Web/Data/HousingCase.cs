using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Web.Data;

/// <summary>
/// A registered application and its way to a decision. <see cref="ApplicationJson"/> is the application that counts: as registered, or as an accepted
/// <see cref="ApplicationUpdate"/> made it; what stood there before is kept with the update.
/// </summary>
public sealed class HousingCase : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string Number { get; set; } = "";
    public CaseState State { get; set; }
    public QueueList List { get; set; }
    public Category Category { get; set; }
    public string ApplicantName { get; set; } = "";

    /// <summary>Upper-cased by .NET, because SQLite's LIKE folds ASCII letters only.</summary>
    public string SearchName { get; set; } = "";
    public string ApplicantIin { get; set; } = "";
    public Language NoticeLanguage { get; set; }
    public string Mobile { get; set; } = "";
    public string ApplicationJson { get; set; } = "";

    /// <summary>Instant of filing, UTC.</summary>
    public DateTime FiledAt { get; set; }

    /// <summary>Day that counts as the day of receipt (para 9), provider's local date.</summary>
    public DateOnly ReceivedOn { get; set; }

    /// <summary>The day from which the term counts anew, because the refusal was cancelled; null while it counts from <see cref="ReceivedOn"/>.</summary>
    public DateOnly? ReopenedOn { get; set; }
    public DateOnly DueOn { get; set; }

    /// <summary>The day by which the data are judged when an accepted update moved it; null for the day of receipt.</summary>
    public DateOnly? JudgedOn { get; set; }

    /// <summary>The calendar that the due day was counted by: number of the provider's <see cref="CalendarRevisionRow"/>, 0 for a shipped one, and its name.</summary>
    public int CalendarNumber { get; set; }
    public string CalendarRevision { get; set; } = "";
    public string EditionCode { get; set; } = "";

    /// <summary>Set when the edition was no longer in force on the day of receipt.</summary>
    public Guid? ContinuationBasisId { get; set; }
    public string RegisteredById { get; set; } = "";
    public string? AssignedToId { get; set; }
    public string? AssignedToName { get; set; }

    public string DecisionReasoning { get; set; } = "";

    /// <summary>Rule codes of the grounds of the preliminary refusal, comma-separated.</summary>
    public string RefusalGrounds { get; set; } = "";

    /// <summary>What each ground of deliberate worsening rests on, as JSON; empty when there is none.</summary>
    public string WorseningJson { get; set; } = "";
    public DateOnly? NoticeIssuedOn { get; set; }
    public DateOnly? NoticeDeliveredOn { get; set; }
    public DateTime? HearingStartsAt { get; set; }
    public HearingMethod? HearingMethod { get; set; }
    public string HearingPlace { get; set; } = "";

    /// <summary>The room or link that is taken for the hearing, and until when; null where the place was typed.</summary>
    public Guid? HearingPlaceId { get; set; }
    public DateTime? HearingEndsAt { get; set; }
    public HearingOutcome? HearingOutcome { get; set; }
    public DateTime? HearingHeldFrom { get; set; }
    public DateTime? HearingHeldUntil { get; set; }
    public string HearingPosition { get; set; } = "";
    public string HearingParticipants { get; set; } = "";
    public string? LateNoticeReason { get; set; }
    public string? LateRefusalReason { get; set; }

    /// <summary>The document that waits for the signature, or was signed last.</summary>
    public Guid? DecisionDocumentId { get; set; }
    public int? OrdinalNumber { get; set; }
    public DateTime? DecidedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public Guid Version { get; set; }

    /// <summary>Applicant and spouse as numbers; always loaded with the case, so that <see cref="Take"/> finds those of before.</summary>
    public List<CasePerson> Persons { get; } = [];

    /// <summary>Freezes the application and takes out of it what is listed and searched, and who would be registered twice.</summary>
    public void Take(IHousingApplication form)
    {
        ApplicationJson = PortalJson.Write(form);
        (List, Category) = (form.List!.Value, form.Category!.Value);
        ApplicantName = new PersonName(form.Surname, form.GivenName, form.Patronymic).Full;
        SearchName = ApplicantName.ToUpperInvariant();
        (ApplicantIin, NoticeLanguage, Mobile) = (form.Iin, form.NoticeLanguage, form.Mobile);
        TakePersons(form);
    }

    /// <summary>Applicant and spouse as the frozen application names them, for cases of before <see cref="Persons"/>.</summary>
    internal IReadOnlyList<CasePerson> PersonsFiled()
    {
        TakePersons(PortalJson.ReadApplication(ApplicationJson));
        return Persons;
    }

    private void TakePersons(IHousingApplication form)
    {
        var persons = DoubleRegistration.PersonsOf(form.Iin, form.Family);
        var active = Persons.Count == 0 || Persons.Exists(row => row.IsActive);
        Persons.RemoveAll(row => !persons.Contains(new(row.Iin, row.Role)));
        foreach (var person in persons.Where(person => !Persons.Exists(row => (row.Iin, row.Role) == (person.Iin, person.Role))))
            Persons.Add(new CasePerson
            {
                ProviderId = ProviderId,
                CaseId = Id,
                Iin = person.Iin,
                Role = person.Role,
                IsActive = active,
                Claim = active && person.Role == FamilyRole.Applicant ? person.Iin : null,
            });
    }
}

/// <summary>One line of the case's history: who did what, when, and the data of it. Never changed, never deleted.</summary>
public sealed class CaseEventRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }

    /// <summary>Stable event name, for example <c>case.registered</c>; texts are looked up by it.</summary>
    public string Type { get; set; } = "";
    public DateTime At { get; set; }
    public string ActorId { get; set; } = "";
    public string ActorName { get; set; } = "";
    public CaseState? FromState { get; set; }
    public CaseState? ToState { get; set; }
    public string DataJson { get; set; } = "{}";
}

/// <summary>An officer's confirmation or reasoned override of a computed finding. A later row of the same rule replaces the earlier one.</summary>
public sealed class FindingReview
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public string RuleCode { get; set; } = "";
    public Verdict Computed { get; set; }
    public Verdict Decided { get; set; }
    public string Reason { get; set; } = "";
    public string ById { get; set; } = "";
    public string ByName { get; set; } = "";
    public DateTime At { get; set; }
}
