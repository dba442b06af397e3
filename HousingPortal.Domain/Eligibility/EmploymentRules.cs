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
        input => input.Annex1().EmploymentMeasures ? NewResidence(input) : null);

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

        var near = DwellingRules.OwnedOn(input, ownership)
            .Select(dwelling => (dwelling.Address, IsHere: Kato.IsInAreaOf(dwelling.Kato, input.ProviderKato)))
            .Where(dwelling => dwelling.IsHere != false)
            .ToList();
        if (near.Count > 0)
        {
            return new(
                near.Any(dwelling => dwelling.IsHere == true) ? Verdict.NotMet : Verdict.NotKnown,
                [.. near.Select(dwelling => ownership.Says($"Меншігіндегі тұрғын үй: {dwelling.Address}", $"Жилище в собственности: {dwelling.Address}"))]);
        }

        return new(Verdict.Met, ownership.Says(
            "Жаңа тұрғылықты жерінде отбасының меншігінде тұрғын үй жоқ",
            "По новому месту жительства у семьи нет жилища в собственности"));
    }
}
