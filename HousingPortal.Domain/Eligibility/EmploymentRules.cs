using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>
/// People who moved for active measures of employment (para 8): registered at the new residence when neither they nor their family own a dwelling there.
/// </summary>
internal static class EmploymentRules
{
    [Interpretation("B11", "8", "2026-11-24",
        Unclear = "Whether the family must own no dwelling at the new residence or none anywhere, and by what the participation is shown.",
        Decision = "None in the area of the provider; a dwelling elsewhere does not count against a participant, neither here nor under \"no own dwelling\". "
            + "The participation is declared, and the officer looks at its document.",
        Why = "\"жаңа тұрғылықты жері бойынша\" stands before the condition of ownership, and people who move for work as a rule keep what they left behind.")]
    internal static readonly Rule NewResidenceRule = new(
        "E8-new-residence",
        Order("8"),
        new(
            "Жұмыспен қамтудың белсенді шараларына қатысушы жаңа тұрғылықты жерінде тіркелген, онда отбасының меншігінде тұрғын үй жоқ",
            "Участник активных мер занятости зарегистрирован по новому месту жительства, у семьи там нет жилища в собственности"),
        input => input.Application.EmploymentMeasures ? NewResidence(input) : null);

    private static RuleOutcome NewResidence(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Residence) is not { } residence)
        {
            return input.Unanswered(RegisterKind.Residence);
        }

        if (input.Known(RegisterKind.DwellingOwnership) is not { } ownership)
        {
            return input.Unanswered(RegisterKind.DwellingOwnership);
        }

        var areas = PersonRules.CurrentResidence(input, residence).Select(interval => Kato.IsInAreaOf(interval.Kato, input.ProviderKato)).ToList();
        if (!areas.Contains(true))
        {
            var text = residence.Says("Жаңа тұрғылықты жерінде тіркелмеген", "Не зарегистрирован по новому месту жительства");
            return new(areas.Contains(null) ? Verdict.NotKnown : Verdict.NotMet, text);
        }

        var here = DwellingRules.OwnedOn(input, ownership).Select(dwelling => (dwelling, Kato.IsInAreaOf(dwelling.Kato, input.ProviderKato))).ToList();
        if (here.Where(pair => pair.Item2 != false).ToList() is { Count: > 0 } near)
        {
            return new(
                near.Any(pair => pair.Item2 == true) ? Verdict.NotMet : Verdict.NotKnown,
                [.. near.Select(pair => ownership.Says($"Меншігіндегі тұрғын үй: {pair.dwelling.Address}", $"Жилище в собственности: {pair.dwelling.Address}"))]);
        }

        return new(Verdict.Met, ownership.Says(
            "Жаңа тұрғылықты жерінде отбасының меншігінде тұрғын үй жоқ",
            "По новому месту жительства у семьи нет жилища в собственности"));
    }
}
