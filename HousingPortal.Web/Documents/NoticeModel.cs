using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Documents;

/// <summary>
/// Everything one document says, in its language, as it was when the document was made: it is stored with the document, so that later changes of the case,
/// the provider or the law library never change a letter that was sent. Times are local times of the provider.
/// </summary>
public sealed record NoticeModel
{
    public required DocumentKind Kind { get; init; }
    public required Language Language { get; init; }

    /// <summary>Empty while the document is only previewed.</summary>
    public string Number { get; init; } = "";
    public required DateOnly Date { get; init; }
    public required NoticeProvider Provider { get; init; }
    public required string ApplicantName { get; init; }
    public required string ApplicantIin { get; init; }
    public required string CaseNumber { get; init; }
    public required DateTime FiledAt { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required string List { get; init; }
    public required string Category { get; init; }
    public required string Edition { get; init; }

    /// <summary>The recorded basis of applying a repealed edition; null when it was in force.</summary>
    public string? Basis { get; init; }
    public required string PhraseCode { get; init; }
    public string Reasoning { get; init; } = "";
    public IReadOnlyList<NoticeGround> Grounds { get; init; } = [];
    public DateTime? HearingStartsAt { get; init; }
    public HearingMethod? HearingMethod { get; init; }
    public string HearingPlace { get; init; } = "";
    public HearingRecord? Hearing { get; init; }
    public int? OrdinalNumber { get; init; }
    public int? Place { get; init; }
    public DateTime PlaceAsOf { get; init; }
    public string DecisionNumber { get; init; } = "";
    public NoticeUpdate? Update { get; init; }
    public DateOnly? ReplyBy { get; init; }
    public NoticeComplaint? Complaint { get; init; }

    public NoticeProtocol? Protocol { get; init; }

    /// <summary>The body a letter is addressed to when it is not the applicant.</summary>
    public string Body { get; init; } = "";

    /// <summary>A decision or an answer that stands by its signature; a protocol has places of its own for its two.</summary>
    public bool IsDecision => Kind is DocumentKind.PositiveDecision or DocumentKind.ReasonedRefusal or DocumentKind.ComplaintAnswer;
}

public sealed record NoticeProvider(string NameKk, string NameRu, string AddressKk, string AddressRu, string Phone, string Bin, string SuperiorBody)
{
    public string Name(Language language) => language == Language.Ru ? NameRu : NameKk;
    public string Address(Language language) => language == Language.Ru ? AddressRu : AddressKk;
}

/// <summary>An update of data as a notice tells it. The names of before are empty where nothing changed.</summary>
public sealed record NoticeUpdate(
    string Number, DateTime FiledAt, DateOnly ReceivedOn, DateOnly DueOn, IReadOnlyList<string> Changes, UpdateEffect? Effect, string ListBefore, string CategoryBefore);

/// <summary>What a protocol of a hearing says (art. 74 of the Code). Times are local times of the provider.</summary>
public sealed record NoticeProtocol(ProtocolRecord Record, string Body, string Chair, string Secretary);

/// <summary>A ground of refusal as quoted: the official wording and the place it stands at.</summary>
public sealed record NoticeGround(string Code, string Wording, string Citation)
{
    /// <summary>Day of the event, for a ground of deliberate worsening.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>The document that shows it.</summary>
    public string Document { get; init; } = "";
}

/// <summary>A complaint as a letter tells it, named in the language of the letter.</summary>
public sealed record NoticeComplaint(string Number, DateTime FiledAt, DateOnly RegisteredOn, string Subject, string Addressee, string Against, string Demands)
{
    /// <summary>What is due and until when, with its place in the law.</summary>
    public IReadOnlyList<NoticeDeadline> Deadlines { get; init; } = [];

    /// <summary>What art. 93 wants and the complaint lacks.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
    public bool IsLate { get; init; }
    public bool StopsExecution { get; init; }

    /// <summary>The outcome and its place; empty before.</summary>
    public string Outcome { get; init; } = "";
    public string OutcomeCitation { get; init; } = "";
    public string Effect { get; init; } = "";
    public string PositionOfPerson { get; init; } = "";
    public string PositionOfProvider { get; init; } = "";
}

public sealed record NoticeDeadline(string Step, DateOnly DueOn, string Citation);
