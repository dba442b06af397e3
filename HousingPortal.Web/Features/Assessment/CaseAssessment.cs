using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Assessment;

/// <summary>One finding with the officer's review of it, if any.</summary>
public sealed record ReviewedFinding(Finding Finding, FindingReview? Review)
{
    /// <summary>The registers have answered otherwise since the review, so that the rule now computes another verdict: the review is shown but does not count.</summary>
    public bool IsOutdated => Review is not null && Review.Computed != Finding.Verdict;

    public Verdict Decided => Review is not null && !IsOutdated ? Review.Decided : Finding.Verdict;

    public bool IsOverridden => Review is not null && !IsOutdated && Review.Decided != Finding.Verdict;

    /// <summary>The verdict is the same, but a register has answered again since the review: worth another look.</summary>
    public bool HasNewerEvidence => Review is not null && !IsOutdated && Finding.Evidence.Any(evidence => evidence.At > Review.At);
}

public sealed record CaseAssessment(IReadOnlyList<ReviewedFinding> Findings)
{
    /// <summary>Rule codes that still stand against registration or are not known.</summary>
    public IReadOnlyList<string> Open => [.. Findings.Where(item => item.Decided != Verdict.Met).Select(item => item.Finding.Rule.Code)];
}

/// <summary>The assessment as a page shows it.</summary>
/// <param name="Version">Version of the case that the officer sees; goes back with a review.</param>
/// <param name="Pending">Checks that have no answer yet.</param>
/// <param name="ToLocal">Turns an instant into the provider's local time.</param>
public sealed record AssessmentView(Guid Version, IReadOnlyList<FindingView> Findings, IncomeTest? Income, int Open, int Pending, bool Reviewable, Func<DateTime, DateTime> ToLocal);

/// <param name="Grounds">Codes of the refusal grounds that the finding points to.</param>
public sealed record FindingView(ReviewedFinding Item, IReadOnlyList<string> Grounds);

/// <summary>What the journal keeps of a review: <see cref="Cases.CaseEventTypes.FindingReviewed"/>.</summary>
public sealed record FindingEventData(string Rule, Verdict Computed, Verdict Decided, string Reason);
