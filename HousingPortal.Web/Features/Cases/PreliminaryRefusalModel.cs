using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Web.Features.Cases;

/// <summary>What is typed for a preliminary refusal, right or wrong, and what is wrong with it.</summary>
internal sealed class PreliminaryRefusalModel
{
    public HashSet<string> Grounds { get; } = [];
    public string? Reasoning { get; set; } = "";
    public DateOnly? Day { get; set; }
    public string? Time { get; set; } = "";
    public HearingMethod Method { get; set; }
    public string? Place { get; set; } = "";

    /// <summary>The lawful days for the hearing when the notice goes out today.</summary>
    public static (DateOnly First, DateOnly Last) Window(CaseView view) => HearingWindow.For(view.Today, view.Term.Calendar);

    /// <summary>Suggested grounds chosen, and a hearing proposed for the morning of the last lawful day: the applicant has the most time to prepare.</summary>
    public static PreliminaryRefusalModel For(CaseView view)
    {
        var model = new PreliminaryRefusalModel { Day = Window(view).Last, Time = "10:00", Place = view.HearingPlace.In(view.NoticeLanguage) };
        foreach (var code in view.Findings.Where(item => item.Decided == Domain.Eligibility.Verdict.NotMet).SelectMany(item => RefusalGrounds.SuggestedBy(item.Finding)))
            model.Grounds.Add(code);
        return model;
    }

    /// <summary>Problems by field: Grounds, Reasoning, Day, Time, Place.</summary>
    public IReadOnlyDictionary<string, Error> Problems(CaseView view)
    {
        var problems = new Dictionary<string, Error>();
        if (Grounds.Count == 0)
            problems["Grounds"] = new Error("case.no-ground");
        if (string.IsNullOrWhiteSpace(Reasoning))
            problems["Reasoning"] = new Error("case.reason-missing");
        if (string.IsNullOrWhiteSpace(Place))
            problems["Place"] = new Error("case.hearing-place-missing");
        var (first, last) = Window(view);
        if (Shown.Parse(Day, "12:00") is not { } noon || HearingPlanCheck.Check(new HearingPlan(noon, Method, "-"), view.Today, view.Term.Calendar) is { })
            problems["Day"] = new Error("case.hearing-outside-window", first, last);
        else if (Shown.Parse(Day, Time) is not { } startsAt || HearingPlanCheck.Check(new HearingPlan(startsAt, Method, "-"), view.Today, view.Term.Calendar) is { })
            problems["Time"] = new Error("case.hearing-outside-hours");
        return problems;
    }

    public CaseCommand.IssuePreliminaryRefusal ToCommand() => new(
        [.. RefusalGrounds.All.Select(ground => ground.Code).Where(Grounds.Contains)],
        Reasoning!.Trim(),
        new HearingPlan(Shown.Parse(Day, Time)!.Value, Method, Place!.Trim()));
}
