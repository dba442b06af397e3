using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Integrations.Eds;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>A register's answer as the file shows it.</summary>
/// <param name="LeftOut">Lines about other persons that the applicant's copy leaves out.</param>
public sealed record FiledAnswer(RegisterCheck Check, RegisterAnswer? Answer, int LeftOut);

public sealed record FiledSignature(string DocumentNumber, DocumentSignature Signature, SignatureVerdict Verdict);

public sealed record FiledUpdate(ApplicationUpdate Row, IHousingApplication After);

/// <summary>Everything that is bound, as the database has it at one moment; what does not belong into the scope is not in it.</summary>
public sealed record CaseFileModel
{
    public required CaseFileScope Scope { get; init; }
    public required Provider Provider { get; init; }
    public required HousingCase Case { get; init; }
    public required DateTime MadeAt { get; init; }
    public required IHousingApplication AsFiled { get; init; }
    public required IReadOnlyList<FiledUpdate> Updates { get; init; }
    public required IReadOnlyList<FiledAnswer> Checks { get; init; }
    public required IReadOnlyList<ReviewedFinding> Findings { get; init; }
    public required IReadOnlyList<CaseDocument> Documents { get; init; }
    public required IReadOnlyList<Attachment> Papers { get; init; }
    public required IReadOnlyList<FiledSignature> Signatures { get; init; }
    public required IReadOnlyList<QueueLineRow> QueueLines { get; init; }
    public required IReadOnlyList<CaseEventRow> Events { get; init; }

    public bool IsWhole => Scope == CaseFileScope.Whole;

    public DateTime Local(DateTime utc) => Cases.ProviderClock.ToLocal(utc, Provider);

    /// <summary>The parts that have something to show.</summary>
    public IEnumerable<CaseFilePart> Parts => Enum.GetValues<CaseFilePart>().Where(part => ApplicantsCopy.Includes(Scope, part) && part switch
    {
        CaseFilePart.Updates => Updates.Count > 0,
        CaseFilePart.Checks => Checks.Count > 0,
        CaseFilePart.Documents => Documents.Count > 0,
        CaseFilePart.Attachments => Papers.Count > 0,
        CaseFilePart.Hearing => Case.NoticeIssuedOn is not null,
        CaseFilePart.Decisions => Signatures.Count > 0,
        CaseFilePart.Queue => QueueLines.Count > 0,
        _ => true,
    });
}

/// <summary>A line of the contents.</summary>
/// <param name="Page">The page of the file on which it begins.</param>
public sealed record ContentsLine(string Title, int Level, int Page);
