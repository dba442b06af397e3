using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>The income condition: below 3.1 times the subsistence minimum for each member, on lists 3 and 4.</summary>
internal static class IncomeRules
{
    private static readonly LocalizedText Below = new(
        "Соңғы он екі айдағы жиынтық орташа айлық табыс отбасының әрбір мүшесіне ең төмен күнкөріс деңгейінің 3,1 еселенген мөлшерінен төмен",
        "Совокупный среднемесячный доход за последние двенадцать месяцев на каждого члена семьи ниже 3,1-кратного прожиточного минимума");

    [Interpretation("A3", "5(3)", "2026-11-22",
        Unclear = "\"азаматтардың аталған санаттары\" may mean subparagraphs 1 to 3 or only 3.",
        Decision = "Only 3.",
        Why = "Annex 4 item 8 frees orphans and participants of the war from showing income, so the sentence cannot mean them.")]
    internal static readonly Rule List3Rule = new(
        "E5.3-income",
        Order("5(3)"),
        Below,
        input => input.Application.List == QueueList.LargeFamilies ? Income(input) : null);

    internal static readonly Rule List4Rule = new(
        "E5.4-income",
        Order("5(4)"),
        Below,
        input => input.Application.List == QueueList.SociallyVulnerable ? Income(input) : null);

    internal static readonly Rule ExemptListRule = new(
        "A4.8-income-exemption",
        Order("A4.8"),
        new("Табысы туралы мәліметтер талап етілмейді", "Сведения о доходах не требуются"),
        input => input.Application.List is QueueList.WarVeterans or QueueList.Orphans && IncomeExemption.Claimed(input.Application) is { } code
            ? new(Verdict.Met, Exempt(code))
            : null);

    private static RuleOutcome Income(AssessmentInput input)
    {
        var declared = DeclaredLines(input);
        if (!SubsistenceMinimum.IsKnownOn(input.ReceivedOn))
        {
            var missing = new LocalizedText("Осы қаржы жылының ең төмен күнкөріс деңгейі енгізілмеген", "Прожиточный минимум этого финансового года не внесен");
            return new(Verdict.NotKnown, [new(missing, new("Параметрлер", "Параметры")), .. declared]);
        }

        if (IncomeTest.Of(input) is not { } test)
        {
            var unanswered = input.Unanswered(RegisterKind.Income);
            return unanswered with { Evidence = [.. unanswered.Evidence, .. UnconfirmedClaim(input), .. declared] };
        }

        if (test.Exemption is { } code)
        {
            return new(Verdict.Met, Exempt(code));
        }

        Evidence[] evidence = [.. Arithmetic(input, test), .. declared];
        if (test.IsBelow)
        {
            return new(Verdict.Met, evidence);
        }

        // A claimed exemption that no register has confirmed or denied yet leaves the question open.
        var claimOpen = IncomeExemption.Claimed(input.Application) is not null && input.Known(RegisterKind.Category) is null;
        return claimOpen ? new(Verdict.NotKnown, [.. evidence, .. UnconfirmedClaim(input)]) : new(Verdict.NotMet, evidence);
    }

    private static Evidence[] Arithmetic(AssessmentInput input, IncomeTest test)
    {
        var answer = input.Answer(RegisterKind.Income)!;
        var (first, last) = IncomeTest.Window(input.ReceivedOn);
        var period = $"{Texts.Month(first)} – {Texts.Month(last)}";
        var sum = $"{Texts.Money(test.Total)} / {IncomeTest.Months} / {test.Members} = {Texts.Money(test.PerMemberPerMonth)}";
        var threshold = $"3,1 × {Texts.Money(SubsistenceMinimum.On(input.ReceivedOn).Value)} = {Texts.Money(test.Threshold.Value)}";
        return
        [
            answer.Says($"{period} табысы: {sum}", $"Доход за {period}: {sum}"),
            new(new($"Шегі: {threshold}", $"Предел: {threshold}"), Texts.Same(test.Threshold.Source)),
        ];
    }

    private static IEnumerable<Evidence> DeclaredLines(AssessmentInput input) => input.Annex1().Income
        .Where(line => line is { Kind: not null, Amount: not null })
        .Select(line => (Name: Names.Of(line.Kind!.Value), Amount: Texts.Money(line.Amount!.Value)))
        .Select(line => Declared($"Мәлімделген: {line.Name.Kk} – {line.Amount}", $"Заявлено: {line.Name.Ru} – {line.Amount}"));

    private static IEnumerable<Evidence> UnconfirmedClaim(AssessmentInput input)
    {
        if (IncomeExemption.Claimed(input.Application) is { } code)
        {
            var name = IncomeExemption.Name(code);
            yield return Declared($"Расталмаған негіз: {name.Kk}", $"Неподтвержденное основание: {name.Ru}");
        }
    }

    private static Evidence Exempt(string code)
    {
        var name = IncomeExemption.Name(code);
        return Declared($"Табыс шарты қолданылмайды: {name.Kk}", $"Условие о доходе не применяется: {name.Ru}");
    }
}
