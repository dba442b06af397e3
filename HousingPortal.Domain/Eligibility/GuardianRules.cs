using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>The three months of para 6: shown, and never held against the child.</summary>
internal static class GuardianRules
{
    internal static readonly Rule ThreeMonthsRule = new(
        "E6-three-months",
        Order("6"),
        new(
            "Заңды өкіл баланы үш ай ішінде есепке қояды; мерзімнің өтуі бас тарту негізі болмайды",
            "Законный представитель ставит ребенка на учет в течение трех месяцев; пропуск срока не является основанием для отказа"),
        input => input.Annex1() is { List: QueueList.Orphans, Guardian: { } guardian } && (guardian.PlacedOn ?? guardian.Date) is { } since
            ? ThreeMonths(since, input.ReceivedOn)
            : null);

    private static RuleOutcome ThreeMonths(DateOnly since, DateOnly receivedOn)
    {
        var last = Texts.Date(GuardianTerm.LastDay(since));
        return new(Verdict.Met, GuardianTerm.IsLate(since, receivedOn)
            ? Declared(
                $"Үш айлық мерзім {last} күні аяқталған: кешіктірілген, бірақ бала үшін салдары жоқ",
                $"Трехмесячный срок истек {last}: с опозданием, но без последствий для ребенка")
            : Declared($"Үш айлық мерзім {last} күніне дейін сақталған", $"Трехмесячный срок до {last} соблюден"));
    }
}
