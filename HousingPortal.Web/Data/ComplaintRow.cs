using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Data;

/// <summary>A registered complaint (para 14). What was written in it is frozen in <see cref="FormJson"/>. Days are local days of the provider.</summary>
public sealed class ComplaintRow : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>The case that it is about; null for an action or an inaction without one.</summary>
    public Guid? CaseId { get; set; }
    public string Number { get; set; } = "";
    public FilingMethod Method { get; set; }

    /// <summary>The portal's id of what it sent, at the counter that of the form; the same id is taken in once.</summary>
    public string RequestId { get; set; } = "";
    public string FormJson { get; set; } = "{}";
    public string PersonName { get; set; } = "";

    /// <summary>Upper-cased by .NET, because SQLite's LIKE folds ASCII letters only.</summary>
    public string SearchName { get; set; } = "";
    public string PersonIin { get; set; } = "";
    public Language NoticeLanguage { get; set; }
    public ComplaintState State { get; set; }
    public ComplaintSubject Subject { get; set; }
    public ComplaintAddressee Addressee { get; set; }

    /// <summary>Instant of filing, UTC.</summary>
    public DateTime FiledAt { get; set; }
    public DateOnly RegisteredOn { get; set; }
    public DateOnly LearntOn { get; set; }

    /// <summary>Whether the act says how it may be appealed against: three months to complain, else six.</summary>
    public bool AppealStated { get; set; }
    public FilingFinding Filing { get; set; }

    /// <summary>The official complained of, where one is.</summary>
    public string? OfficialId { get; set; }
    public string OfficialName { get; set; } = "";

    /// <summary>Ids of the officials who took part in what is complained of, fixed at registration; comma-separated.</summary>
    public string TookPart { get; set; } = "";

    /// <summary>Ids of the officials whose recusal from this complaint was granted; comma-separated.</summary>
    public string Recused { get; set; } = "";
    public string? ReviewerId { get; set; }
    public string? ReviewerName { get; set; }
    public DateOnly? ForwardedOn { get; set; }
    public string ForwardedTo { get; set; } = "";
    public DateOnly? ProviderAnsweredOn { get; set; }
    public string ProviderAnswer { get; set; } = "";
    public bool PositionsRecorded { get; set; }
    public string PositionOfPerson { get; set; } = "";
    public string PositionOfProvider { get; set; } = "";
    public ComplaintOutcome? Outcome { get; set; }

    /// <summary>Why it ends as it does: the reasons of the answer, what the provider did, or the answer of a body outside the portal.</summary>
    public string Reasoning { get; set; } = "";
    public DateOnly? EndedOn { get; set; }
    public DateOnly? ExecutedOn { get; set; }
    public string Execution { get; set; } = "";

    /// <summary>Set while the removal complained of is not carried out because of this complaint.</summary>
    public bool StoppedRemoval { get; set; }

    /// <summary>The answer that waits for its signature or was signed.</summary>
    public Guid? AnswerDocumentId { get; set; }
    public DateTime SavedAt { get; set; }

    /// <summary>Who changed it last, named to whoever comes second.</summary>
    public string SavedByName { get; set; } = "";
    public Guid Version { get; set; }
}

/// <summary>One line of the history of a complaint. Never changed, never deleted.</summary>
public sealed class ComplaintEventRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid ComplaintId { get; set; }

    /// <summary>Stable name, for example <c>action.Forward</c> or <c>effect.ReopenCase</c>.</summary>
    public string Type { get; set; } = "";
    public DateTime At { get; set; }
    public string ActorId { get; set; } = "";
    public string ActorName { get; set; } = "";
    public ComplaintState? ToState { get; set; }

    /// <summary>What was typed or which document came of it.</summary>
    public string Text { get; set; } = "";
}

/// <summary>A court case about an act on a case (para 15). Days are local days of the provider.</summary>
public sealed class CourtCaseRow : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }

    /// <summary>The complaint that came first, where there was one.</summary>
    public Guid? ComplaintId { get; set; }
    public string Court { get; set; } = "";

    /// <summary>Number of the case at the court.</summary>
    public string Reference { get; set; } = "";
    public DateOnly ReceivedOn { get; set; }
    public CourtRoute Route { get; set; }

    /// <summary>The reasoned position of the superior that goes to the court beside the response (para 15); empty while there is none.</summary>
    public string Position { get; set; } = "";
    public Guid? PositionDocumentId { get; set; }
    public string PositionByName { get; set; } = "";
    public CourtEffect? Effect { get; set; }

    /// <summary>Number and date of the judgment.</summary>
    public string Judgment { get; set; } = "";
    public DateOnly? JudgedOn { get; set; }
    public string SavedByName { get; set; } = "";
    public DateTime SavedAt { get; set; }
    public Guid Version { get; set; }
}
