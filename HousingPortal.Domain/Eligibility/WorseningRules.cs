using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Deliberate worsening (қасақана нашарлату) within five years: the machine finds signs, only a person can find deliberateness.</summary>
internal static class WorseningRules
{
    private const int Years = 5;

    internal static readonly Rule FiveYearsRule = new(
        EligibilityRules.Worsening,
        Order("11"),
        new(
            "Өтініш беруші соңғы бес жылдың ішінде өз тұрғын үй жағдайларын қасақана нашарлатпаған",
            "Заявитель в течение последних пяти лет преднамеренно не ухудшал свои жилищные условия"),
        FiveYears);

    [Interpretation("A18", "9.3,11", "2026-11-22",
        Unclear = "From which day the five years run back and who shows that it was deliberate.",
        Decision = "From the day of receipt; any sign is \"not known\" with its document, also one that falls under an exception.",
        Why = "Deliberateness is a judgement that needs reasons and a hearing. A dwelling sold within the five years is a sign too, "
            + "even when the register of worsenings is silent: it is the same fact in another register.")]
    private static RuleOutcome? FiveYears(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Worsening) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Worsening);
        }

        var since = input.ReceivedOn.AddYears(-Years);
        var members = input.MemberIins();
        var records = answer.Worsenings
            .Where(record => members.Contains(record.Iin) && record.Date >= since && record.Date <= input.ReceivedOn)
            .OrderBy(record => record.Date)
            .ToList();
        Evidence[] signs = [.. records.Select(record => Describe(answer, record)), .. Sold(input, since, records)];
        if (signs.Length > 0)
        {
            return new(Verdict.NotKnown, signs);
        }

        return answer.Outcome == AnswerOutcome.Contradicts && answer.Worsenings.Count == 0
            ? new(Verdict.NotKnown, answer.Says(
                "Тіркелім белгіні көрсетпей қайшылық туралы хабарлады",
                "Регистр сообщил о противоречии, не указав признака"))
            : new(Verdict.Met, answer.Says($"{Texts.Date(since)} бастап нашарлату белгілері жоқ", $"С {Texts.Date(since)} признаков ухудшения нет"));
    }

    private static IEnumerable<Evidence> Sold(AssessmentInput input, DateOnly since, IReadOnlyList<WorseningRecord> records)
    {
        if (input.Known(RegisterKind.DwellingOwnership) is not { } ownership)
        {
            return [];
        }

        var members = input.MemberIins();
        return ownership.Dwellings
            .Where(dwelling => members.Contains(dwelling.Iin) && !dwelling.IsEmergency && dwelling.OwnedTo >= since && dwelling.OwnedTo < input.ReceivedOn)
            .Where(dwelling => !records.Any(record => record.Iin == dwelling.Iin && record.Date == dwelling.OwnedTo))
            .Select(dwelling => ownership.Says(
                $"{Texts.Date(dwelling.OwnedTo!.Value)} меншік құқығы тоқтатылған: {dwelling.Address}",
                $"{Texts.Date(dwelling.OwnedTo!.Value)} прекращено право собственности: {dwelling.Address}"));
    }

    private static Evidence Describe(RegisterAnswer answer, WorseningRecord record)
    {
        var kind = Names.Of(record.Kind);
        var exception = record switch
        {
            { Kind: WorseningKind.Alienation, BoughtByLocalExecutiveBody: true } => new LocalizedText(
                "; ерекше жағдай: тұрғын үйді жергілікті атқарушы орган сатып алған",
                "; исключение: жилище приобретено местным исполнительным органом"),
            { Kind: WorseningKind.Alienation, MortgageInsolvency: true } => new LocalizedText(
                "; ерекше жағдай: ипотекалық тұрғын үй заемы бойынша міндеттемені орындауға қабілетсіздік",
                "; исключение: неспособность исполнить обязательство по ипотечному жилищному займу"),
            _ => new LocalizedText("", ""),
        };
        return answer.Says(
            $"{Texts.Date(record.Date)}: {kind.Kk} ({record.Document}){exception.Kk}",
            $"{Texts.Date(record.Date)}: {kind.Ru} ({record.Document}){exception.Ru}");
    }
}
