using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>
/// The emergency dwelling (авариялық тұрғын үй) of list 6: declared so by an act (para 5(6)), and registered where it stands (paras 9 and 11).
/// </summary>
internal static class EmergencyRules
{
    internal static readonly Rule PlaceRule = new(
        EligibilityRules.EmergencyPlace,
        Order("9.1"),
        new("Өтініш авариялық тұрғынжайдың орналасқан жері бойынша берілген", "Заявление подано по месту нахождения аварийного жилища"),
        input => input.Application.List == QueueList.EmergencyDwelling ? Place(input) : null);

    internal static RuleOutcome DeclaredEmergency(AssessmentInput input)
    {
        if (input.Known(RegisterKind.DwellingOwnership) is not { } answer)
        {
            return input.Unanswered(RegisterKind.DwellingOwnership);
        }

        var owned = DwellingRules.OwnedOn(input, answer);
        if (owned.FirstOrDefault(dwelling => dwelling.IsEmergency && !string.IsNullOrWhiteSpace(dwelling.EmergencyAct)) is { } declared)
        {
            return new(Verdict.Met, answer.Says(
                $"Авариялық деп танылған: {declared.Address} ({declared.EmergencyAct})",
                $"Признано аварийным: {declared.Address} ({declared.EmergencyAct})"));
        }

        if (owned.FirstOrDefault(dwelling => dwelling.IsEmergency) is { } withoutAct)
        {
            return new(Verdict.NotKnown, answer.Says(
                $"Авариялық деп тану актісі көрсетілмеген: {withoutAct.Address}",
                $"Не указан акт о признании аварийным: {withoutAct.Address}"));
        }

        return owned.Count > 0
            ? new(
                Verdict.NotMet,
                [.. owned.Select(dwelling => answer.Says($"Авариялық деп танылмаған: {dwelling.Address}", $"Не признано аварийным: {dwelling.Address}"))])
            : new(Verdict.NotKnown, answer.Says("Меншігінде тұрғын үй табылмады", "Жилище в собственности не найдено"));
    }

    [Interpretation("B6", "9.1,11", "2026-11-22",
        Unclear = "\"елді мекен\" (settlement), while registers are kept by akimats of districts and cities.",
        Decision = "The dwelling must lie in the unit of the provider.",
        Why = "The provider keeps one set of lists for its whole unit. The application alone never decides it: without the register the "
            + "place is \"not known\".")]
    private static RuleOutcome Place(AssessmentInput input)
    {
        if (input.Known(RegisterKind.DwellingOwnership) is not { } answer)
        {
            return input.Unanswered(RegisterKind.DwellingOwnership);
        }

        var emergency = DwellingRules.OwnedOn(input, answer).Where(dwelling => dwelling.IsEmergency).ToList();
        var inside = emergency.FirstOrDefault(dwelling => Kato.IsInAreaOf(dwelling.Kato, input.ProviderKato) == true);
        if (inside is not null)
        {
            return new(Verdict.Met, answer.Says(
                $"Осы елді мекенде орналасқан: {inside.Address}",
                $"Находится в этом населенном пункте: {inside.Address}"));
        }

        if (emergency.Count == 0 || emergency.Any(dwelling => Kato.IsInAreaOf(dwelling.Kato, input.ProviderKato) is null))
        {
            return new(Verdict.NotKnown, answer.Says(
                "Авариялық тұрғын үйдің орналасқан жері анықталмады",
                "Место нахождения аварийного жилища не установлено"));
        }

        return new(
            Verdict.NotMet,
            [
                .. emergency.Select(dwelling => answer.Says(
                    $"Басқа елді мекенде орналасқан: {dwelling.Address}",
                    $"Находится в другом населенном пункте: {dwelling.Address}")),
            ]);
    }
}
