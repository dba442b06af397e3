using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Domain.Hearings;

/// <summary>What the protocol of a hearing says (APPK art. 74), as typed. Times are local times of the provider.</summary>
public sealed record ProtocolRecord
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int MaxText = 4000;

    /// <summary>Where the hearing was held.</summary>
    public string Place { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime EndedAt { get; init; }

    /// <summary>Who took part, besides chair and secretary.</summary>
    public string Participants { get; init; } = "";

    /// <summary>The question that was heard.</summary>
    public string Question { get; init; } = "";

    /// <summary>What the participants explained.</summary>
    public string Explanations { get; init; } = "";

    /// <summary>Questions put to them and their answers; may be empty.</summary>
    public string QuestionsAndAnswers { get; init; } = "";
}

/// <summary>A protocol on its way to both signatures. People are the portal's own identifiers of officials; days are local days of the provider.</summary>
public sealed record Protocol
{
    /// <summary>Who led the hearing.</summary>
    public required string ChairId { get; init; }

    /// <summary>Who kept the record.</summary>
    public required string SecretaryId { get; init; }

    /// <summary>The day on which the hearing ended.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The day on which the chair signed; null before.</summary>
    public DateOnly? ChairSignedOn { get; init; }

    /// <summary>The day on which the secretary signed; null before.</summary>
    public DateOnly? SecretarySignedOn { get; init; }

    /// <summary>The day on which the participant saw it; null before.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>Comments of the participant; empty when there are none.</summary>
    public string Comments { get; init; } = "";

    /// <summary>Whether chair and secretary have signed.</summary>
    public bool IsSigned => ChairSignedOn is not null && SecretarySignedOn is not null;

    /// <summary>Last day for both signatures: the second working day after the hearing (APPK art. 74(4)).</summary>
    public DateOnly SignBy(WorkingCalendar calendar) => HearingProtocol.Signing.LastDay(HeldOn, calendar);

    /// <summary>Last day for comments: the third working day after seeing it (APPK art. 74(6)); null while it was not seen.</summary>
    public DateOnly? CommentsBy(WorkingCalendar calendar) => SeenOn is { } seen ? HearingProtocol.Comments.LastDay(seen, calendar) : null;
}

/// <summary>Decides the steps of a protocol (APPK art. 74).</summary>
public static class Protocols
{
    /// <summary>
    /// What is wrong with the text: <c>annex1.required</c> and <c>annex1.too-long</c>(limit) by field, <c>protocol.times</c> when it ends before it begins or
    /// later than now.
    /// </summary>
    public static IReadOnlyList<FormProblem> Check(ProtocolRecord record, DateTime nowLocal)
    {
        var problems = new ProblemList(DateOnly.FromDateTime(nowLocal));
        foreach (var (field, text, required) in new[]
        {
            (nameof(record.Place), record.Place, true),
            (nameof(record.Participants), record.Participants, true),
            (nameof(record.Question), record.Question, true),
            (nameof(record.Explanations), record.Explanations, true),
            (nameof(record.QuestionsAndAnswers), record.QuestionsAndAnswers, false),
        })
        {
            if (required)
            {
                problems.Required(field, text);
            }

            problems.Limited(field, text, ProtocolRecord.MaxText);
        }

        if (record.EndedAt < record.StartedAt || record.EndedAt > nowLocal)
        {
            problems.Add(nameof(record.EndedAt), "protocol.times");
        }

        return problems.Found;
    }

    /// <summary>Begins a protocol. Error: <c>protocol.one-person</c>, because chair and secretary are two (APPK art. 74(4)).</summary>
    public static Result<Protocol> Begin(string chairId, string secretaryId, DateOnly heldOn) =>
        chairId == secretaryId ? new Error("protocol.one-person") : new Protocol { ChairId = chairId, SecretaryId = secretaryId, HeldOn = heldOn };

    /// <summary>
    /// The signature of chair or secretary; a late one is still taken, it only stands there late. Errors: <c>protocol.not-signer</c>, <c>protocol.signed</c>(day).
    /// </summary>
    public static Result<Protocol> Sign(Protocol protocol, string actorId, DateOnly today)
    {
        var isChair = actorId == protocol.ChairId;
        if (!isChair && actorId != protocol.SecretaryId)
        {
            return new Error("protocol.not-signer");
        }

        return (isChair ? protocol.ChairSignedOn : protocol.SecretarySignedOn) is { } day ? new Error("protocol.signed", day)
            : isChair ? protocol with { ChairSignedOn = today }
            : protocol with { SecretarySignedOn = today };
    }

    /// <summary>The participant was shown the signed protocol. Errors: <c>protocol.not-signed</c>, <c>protocol.seen</c>(day), <c>protocol.day</c>.</summary>
    public static Result<Protocol> Show(Protocol protocol, DateOnly seenOn, DateOnly today) =>
        !protocol.IsSigned ? new Error("protocol.not-signed")
        : protocol.SeenOn is { } day ? new Error("protocol.seen", day)
        : seenOn < protocol.HeldOn || seenOn > today ? new Error("protocol.day")
        : protocol with { SeenOn = seenOn };

    /// <summary>
    /// Comments of the participant. Errors: <c>protocol.not-seen</c>, <c>protocol.text-missing</c>, <c>protocol.comments-late</c>(last day).
    /// </summary>
    public static Result<Protocol> Comment(Protocol protocol, string comments, DateOnly today, WorkingCalendar calendar)
    {
        if (protocol.CommentsBy(calendar) is not { } last)
        {
            return new Error("protocol.not-seen");
        }

        return string.IsNullOrWhiteSpace(comments) ? new Error("protocol.text-missing")
            : today > last ? new Error("protocol.comments-late", last)
            : protocol with { Comments = comments };
    }
}
