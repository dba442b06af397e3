using HousingPortal.Domain;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Integrations.Eds;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>The protocol of the hearing on record, or the empty one that would be begun. Times are local times of the provider.</summary>
public sealed record ProtocolView
{
    public required Guid CaseId { get; init; }
    public required string CaseNumber { get; init; }
    public required string ApplicantName { get; init; }
    public required Guid CaseVersion { get; init; }

    /// <summary>Null while nothing was saved.</summary>
    public required Guid? Version { get; init; }
    public required ProtocolRecord Record { get; init; }
    public required string ChairId { get; init; }
    public required string ChairName { get; init; }
    public required string SecretaryId { get; init; }
    public required string SecretaryName { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required DateOnly SignBy { get; init; }
    public required DateTime? SavedAt { get; init; }
    public required string SavedByName { get; init; }

    /// <summary>The printed protocol; null while it is a draft.</summary>
    public required Guid? DocumentId { get; init; }
    public required string DocumentNumber { get; init; }
    public required DateOnly? ChairSignedOn { get; init; }
    public required DateOnly? SecretarySignedOn { get; init; }
    public required DateOnly? SeenOn { get; init; }
    public required DateOnly? CommentsBy { get; init; }
    public required string Comments { get; init; }
    public required DateOnly? CommentedOn { get; init; }
    public required DateTime Now { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public bool IsSigned => ChairSignedOn is not null && SecretarySignedOn is not null;

    public bool IsLate => !IsSigned && Today > SignBy;
}

/// <summary>What is typed of a protocol: text, chair and secretary.</summary>
public sealed record ProtocolInput(ProtocolRecord Record, string ChairId, string SecretaryId);

/// <summary>What came of saving or moving a protocol: the new version, or why not.</summary>
public sealed record ProtocolOutcome(Guid? Version, Error? Error, IReadOnlyList<Domain.Intake.FormProblem> Problems, SignatureVerdict? Verdict = null)
{
    internal static ProtocolOutcome Done(Guid version, SignatureVerdict? verdict = null) => new(version, null, [], verdict);

    internal static ProtocolOutcome Refused(Error error, SignatureVerdict? verdict = null) => new(null, error, [], verdict);
}
