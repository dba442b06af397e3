using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Papers of Annex 4 item 8 that may be asked for and are not there yet. A missing paper is a question, not a refusal.</summary>
internal static class PaperRules
{
    internal static readonly Rule HandedInRule = new(
        "A4.8-papers",
        Order("A4.8"),
        new(
            "Ақпараттық жүйелерден алуға болмайтын құжаттар ұсынылған",
            "Документы, которые нельзя получить из информационных систем, представлены"),
        HandedIn);

    private static RuleOutcome? HandedIn(AssessmentInput input)
    {
        var slots = Papers.AtIntake(input.Application).Concat(Papers.AfterNoData(input.Application, input.Answers)).ToList();
        if (slots.Count == 0)
        {
            return null;
        }

        var missing = slots.Where(slot => !input.Papers.Contains(slot.Kind)).ToList();
        return missing.Count == 0
            ? new(Verdict.Met, [.. slots.Select(slot => Declared($"Ұсынылды: {slot.Name.Kk}", $"Представлено: {slot.Name.Ru}"))])
            : new(Verdict.NotKnown, [.. missing.Select(slot => Declared($"Ұсынылмаған: {slot.Name.Kk}", $"Не представлено: {slot.Name.Ru}"))]);
    }
}
