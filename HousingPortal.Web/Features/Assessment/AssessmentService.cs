using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Assessment;

public sealed class AssessmentService
{
    /// <summary>Assesses a case from its frozen application and the latest stored answers, with the officer's reviews laid over.</summary>
    internal static Task<CaseAssessment> LoadAsync(PortalDb db, HousingCase row, Provider provider, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>One finding with the officer's review of it, if any.</summary>
public sealed record ReviewedFinding(Finding Finding, FindingReview? Review)
{
    public Verdict Decided => Review?.Decided ?? Finding.Verdict;
}

public sealed record CaseAssessment(IReadOnlyList<ReviewedFinding> Findings)
{
    /// <summary>Rule codes that still stand against registration or are not known.</summary>
    public IReadOnlyList<string> Open => [.. Findings.Where(item => item.Decided != Verdict.Met).Select(item => item.Finding.Rule.Code)];
}
