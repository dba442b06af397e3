using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Updates;

namespace HousingPortal.Web.Features.Notices;

/// <summary>What a notice says besides the case and the provider; only what its kind needs is filled. Local times of the provider.</summary>
public sealed record NoticeFacts
{
    public string Reasoning { get; init; } = "";

    /// <summary>Codes of refusal grounds.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>Day and document of each ground of deliberate worsening.</summary>
    public IReadOnlyList<Domain.Refusals.WorseningBasis> Worsening { get; init; } = [];
    public DateTime? HearingStartsAt { get; init; }
    public Domain.Hearings.HearingMethod? HearingMethod { get; init; }
    public string HearingPlace { get; init; } = "";

    /// <summary>What came of the hearing, for the reasoned refusal and a positive result after a hearing.</summary>
    public Domain.Hearings.HearingRecord? Hearing { get; init; }
    public int? OrdinalNumber { get; init; }

    /// <summary>Place in the list at the moment of the notice, with that moment printed beside it.</summary>
    public int? Place { get; init; }
    public string DecisionNumber { get; init; } = "";

    /// <summary>The body that a letter is addressed to when it is not the applicant.</summary>
    public string Body { get; init; } = "";

    /// <summary>The update of data that the notice is about.</summary>
    public UpdateSaid? Update { get; init; }

    /// <summary>Day until which data are asked to be updated.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>Why somebody was removed from the register; <see cref="DecisionNumber"/> is then the document on which it rests.</summary>
    public Domain.Queue.QueueCause? Removal { get; init; }

    /// <summary>The protocol of a hearing, with chair and secretary by name and position.</summary>
    public ProtocolSaid? Protocol { get; init; }
}

public sealed record ProtocolSaid(Domain.Hearings.ProtocolRecord Record, string Chair, string Secretary);

/// <summary>What a notice says of an update. Effect, list and category before are known once it is decided.</summary>
public sealed record UpdateSaid(string Number, DateTime FiledAt, DateOnly ReceivedOn, DateOnly DueOn, IReadOnlyList<DataChange> Changes)
{
    public UpdateEffect? Effect { get; init; }
    public QueueList? ListBefore { get; init; }
    public Category? CategoryBefore { get; init; }
}

/// <summary>What a letter says of a complaint.</summary>
/// <param name="Body">The body it is addressed to; empty for the person who complains.</param>
/// <param name="Text">Reasons or answer as typed; empty where the letter has none.</param>
public sealed record ComplaintSaid(Documents.NoticeComplaint Complaint, string Body, string Text);
