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

    /// <summary>The room or link that is taken with the notice; null while the place is typed.</summary>
    public Guid? PlaceId { get; set; }

    /// <summary>What is typed for each ground of deliberate worsening; kept also while the ground is not ticked.</summary>
    public IReadOnlyDictionary<string, WorseningTyped> Worsening { get; } = WorseningGrounds.Codes.ToDictionary(code => code, _ => new WorseningTyped());

    /// <summary>Ticked grounds of deliberate worsening, in the order of para 11.</summary>
    public IReadOnlyList<string> WorseningTicked => [.. WorseningGrounds.Codes.Where(Grounds.Contains)];

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

    /// <summary>Problems by field: Grounds, Reasoning, Day, Time, Place, and for each ground of worsening <c>Worsening.G5</c>.</summary>
    public IReadOnlyDictionary<string, Error> Problems(CaseView view)
    {
        var problems = new Dictionary<string, Error>();
        if (Grounds.Count == 0)
            problems["Grounds"] = new Error("case.no-ground");
        if (string.IsNullOrWhiteSpace(Reasoning))
            problems["Reasoning"] = new Error("case.reason-missing");
        if (string.IsNullOrWhiteSpace(Place))
            problems["Place"] = new Error("case.hearing-place-missing");
        foreach (var code in WorseningTicked)
            if (WorseningGrounds.Check([code], Bases([code]), view.Facts.ReceivedOn) is { } wrong)
                problems[$"Worsening.{code}"] = wrong;
            else if (WorseningGrounds.ExceptionsOf(code).Count > 0 && Worsening[code].Exception is null)
                problems[$"Worsening.{code}"] = new Error("case.worsening-exception-unanswered", RefusalGrounds.Find(code).Citation);
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
        new HearingPlan(Shown.Parse(Day, Time)!.Value, Method, Place!.Trim()))
    {
        Worsening = Bases(WorseningTicked),
    };

    private IReadOnlyList<WorseningBasis> Bases(IReadOnlyList<string> codes) =>
    [
        .. codes.Select(code => (Code: code, Typed: Worsening[code]))
            .Where(pair => pair.Typed.Day is not null)
            .Select(pair => new WorseningBasis(pair.Code, pair.Typed.Day!.Value, (pair.Typed.Document ?? "").Trim(), pair.Typed.Found)),
    ];
}

/// <summary>What is typed for one ground of deliberate worsening.</summary>
public sealed class WorseningTyped
{
    /// <summary>The answer "no exception applies".</summary>
    public const string NoException = "none";

    public DateOnly? Day { get; set; }
    public string? Document { get; set; }

    /// <summary>Name of the exception or <see cref="NoException"/>; null while the officer has not said that it was looked at.</summary>
    public string? Exception { get; set; }

    public WorseningException? Found => Enum.TryParse<WorseningException>(Exception, out var found) ? found : null;
}
