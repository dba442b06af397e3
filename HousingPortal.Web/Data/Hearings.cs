using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Recusals;

namespace HousingPortal.Web.Data;

/// <summary>A room or a video link in which a provider holds hearings. Closed places stay, because hearings of before name them.</summary>
public sealed class HearingPlaceRow
{
    public const int DefaultMinutes = 30;

    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>In person (a room) or by video (a link).</summary>
    public HearingMethod Method { get; set; }
    public string NameKk { get; set; } = "";
    public string NameRu { get; set; } = "";
    public int Minutes { get; set; } = DefaultMinutes;
    public bool IsClosed { get; set; }

    /// <summary>Raised by whoever takes a time here, before looking at what is taken: from then on the database lets one at a time through.</summary>
    public int Taken { get; set; }

    public string Name(Language language) => language == Language.Ru ? NameRu : NameKk;
}

/// <summary>A proof that the notice of a hearing reached the person. Added, never changed.</summary>
public sealed class DeliveryProofRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public NoticeChannel Channel { get; set; }

    /// <summary>When it reached the person, UTC.</summary>
    public DateTime At { get; set; }
    public string Reference { get; set; } = "";

    /// <summary>Whether the day of delivery of the case is the day of this proof.</summary>
    public bool SetTheDay { get; set; }
    public string RecordedByName { get; set; } = "";
    public DateTime RecordedAt { get; set; }
}

/// <summary>The paper on which the outcome of a hearing rests: a written position, a wish to do without, or what shows an absence.</summary>
public sealed class PositionEvidenceRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public HearingOutcome Outcome { get; set; }
    public NoticeChannel Channel { get; set; }
    public string Document { get; set; } = "";
    public DateOnly ReceivedOn { get; set; }

    /// <summary>Whether it came within the two days for an objection.</summary>
    public bool WasInTime { get; set; }
    public string RecordedByName { get; set; } = "";
    public DateTime RecordedAt { get; set; }
}

/// <summary>The protocol of an oral hearing: a draft until it is printed as <see cref="DocumentId"/>, then two signatures, then the participant. Instants in UTC.</summary>
public sealed class HearingProtocolRow : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public string ChairId { get; set; } = "";
    public string ChairName { get; set; } = "";
    public string SecretaryId { get; set; } = "";
    public string SecretaryName { get; set; } = "";

    /// <summary>Beginning of the hearing on record, by which a protocol is found; what is typed as its times may differ.</summary>
    public DateTime HeldFrom { get; set; }
    public DateOnly HeldOn { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime EndedAt { get; set; }
    public string Place { get; set; } = "";
    public string Participants { get; set; } = "";
    public string Question { get; set; } = "";
    public string Explanations { get; set; } = "";
    public string QuestionsAndAnswers { get; set; } = "";
    public DateTime SavedAt { get; set; }
    public string SavedByName { get; set; } = "";
    public Guid? DocumentId { get; set; }
    public DateOnly? ChairSignedOn { get; set; }
    public DateOnly? SecretarySignedOn { get; set; }
    public DateOnly? SeenOn { get; set; }
    public string Comments { get; set; } = "";
    public DateOnly? CommentedOn { get; set; }
    public Guid Version { get; set; }
}

/// <summary>What is said against an official's part in a case, and what became of it.</summary>
public sealed class RecusalRow : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public string OfficialId { get; set; } = "";
    public string OfficialName { get; set; } = "";
    public RecusalGround Ground { get; set; }
    public string Statement { get; set; } = "";

    /// <summary>Whether a participant said it and an official wrote it down; else the official declared it.</summary>
    public bool ByParticipant { get; set; }
    public string DeclaredById { get; set; } = "";
    public string DeclaredByName { get; set; } = "";
    public DateOnly DeclaredOn { get; set; }
    public DateOnly DecideBy { get; set; }
    public RecusalState State { get; set; }
    public string Reason { get; set; } = "";
    public string DecidedByName { get; set; } = "";
    public DateTime? DecidedAt { get; set; }
    public Guid Version { get; set; }

    public Recusal ToDomain() => new(OfficialId, DeclaredById, Ground, DeclaredOn) { State = State };
}
