using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Three years of permanent residence in Astana, Almaty and Shymkent.</summary>
internal static class ResidenceRules
{
    private const int Years = 3;

    internal static readonly Rule ThreeYearsRule = new(
        "E5.2-three-years",
        Order("5.2"),
        new(
            "Республикалық маңызы бар қалада, астанада кемінде үш жыл тұрақты тұрады",
            "Постоянно проживает в городе республиканского значения, столице не менее трех лет"),
        input => Kato.IsRepublicanCityOrCapital(input.ProviderKato) ? ThreeYears(input) : null);

    [Interpretation("A7", "5.2", "2026-11-22",
        Unclear = "Whether the three years must be unbroken, and whether orphans and owners of emergency dwellings are free of them.",
        Decision = "Unbroken registration in the city on each day of the three years before the day of receipt, for all six lists; each gap "
            + "is shown.",
        Why = "The words are \"кемінде үш жыл тұрақты тұруы\" without an exception; the officer may accept a gap with a reason.")]
    private static RuleOutcome ThreeYears(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Residence) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Residence);
        }

        var (first, last) = (input.ReceivedOn.AddYears(-Years), input.ReceivedOn.AddDays(-1));
        var gaps = Gaps(
            answer.Residence.Where(interval => interval.Iin == input.Application.Iin.Trim() && Kato.IsInAreaOf(interval.Kato, input.ProviderKato) == true),
            first,
            last);
        return gaps.Count == 0
            ? new(Verdict.Met, answer.Says($"{Texts.Date(first)} бастап үзіліссіз тіркелген", $"Зарегистрирован непрерывно с {Texts.Date(first)}"))
            : new(
                Verdict.NotMet,
                [
                    .. gaps.Select(gap => answer.Says(
                        $"Тіркелмеген кезеңі: {Texts.Date(gap.From)} – {Texts.Date(gap.To)}",
                        $"Не зарегистрирован: {Texts.Date(gap.From)} – {Texts.Date(gap.To)}")),
                ]);
    }

    /// <summary>Days from first to last, both inclusive, that no interval covers. Intervals may overlap; adjacent ones leave no gap.</summary>
    private static List<(DateOnly From, DateOnly To)> Gaps(IEnumerable<ResidenceInterval> intervals, DateOnly first, DateOnly last)
    {
        var gaps = new List<(DateOnly From, DateOnly To)>();
        var next = first;
        foreach (var interval in intervals.OrderBy(interval => interval.From).Where(interval => interval.From <= last))
        {
            if (interval.From > next)
            {
                gaps.Add((next, interval.From.AddDays(-1)));
            }

            if (interval.To is null)
            {
                return gaps;
            }

            next = interval.To.Value.AddDays(1) > next ? interval.To.Value.AddDays(1) : next;
        }

        if (next <= last)
        {
            gaps.Add((next, last));
        }

        return gaps;
    }
}
