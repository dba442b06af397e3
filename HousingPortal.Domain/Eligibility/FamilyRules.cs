using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Family composition (отбасы құрамы) against the civil-status register.</summary>
internal static class FamilyRules
{
    internal static readonly Rule CompositionRule = new(
        EligibilityRules.Family,
        Order("9.5"),
        new(
            "Өтініште көрсетілген отбасы құрамы тіркелім мәліметтерімен расталады",
            "Состав семьи, указанный в заявлении, подтверждается сведениями регистра"),
        Composition);

    [Interpretation("B5", "9.5,A4.8(3)", "2026-11-22",
        Unclear = "A court decision on family membership is both obtained from the gateway and handed in as a copy.",
        Decision = "A member by court decision who is not in the register is \"not known\" until the copy is seen.",
        Why = "The civil-status register does not hold judgments.")]
    private static RuleOutcome? Composition(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Family) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Family);
        }

        var declared = input.Application.Family;
        var checks = declared.Select(member => Check(member, answer)).ToList();
        checks.AddRange(answer.Family
            .Where(link => link.Kinship == Kinship.Spouse && declared.All(member => member.Iin.Trim() != link.Iin))
            .Select(_ => (Verdict.NotKnown, answer.Says(
                "Тіркелімде жұбайы бар, өтініште көрсетілмеген",
                "По регистру есть супруг(а), в заявлении не указан(а)"))));

        if (answer.Outcome == AnswerOutcome.Contradicts)
        {
            var contradiction = answer.Says("Тіркелім мәліметтері өтінішке қайшы келеді", "Сведения регистра противоречат заявлению");
            return new(Verdict.NotMet, [.. checks.Select(check => check.Item2), contradiction]);
        }

        if (checks.Count == 0)
        {
            return new(Verdict.Met, answer.Says("Отбасы мүшелері көрсетілмеген", "Члены семьи не указаны"));
        }

        var verdict = checks.Any(check => check.Item1 == Verdict.NotMet)
            ? Verdict.NotMet
            : checks.Any(check => check.Item1 == Verdict.NotKnown) ? Verdict.NotKnown : Verdict.Met;
        return new(verdict, [.. checks.Select(check => check.Item2)]);
    }

    private static (Verdict Verdict, Evidence Evidence) Check(FamilyMemberForm member, RegisterAnswer answer)
    {
        var link = answer.Family.FirstOrDefault(link => link.Iin == member.Iin.Trim());
        var kinship = member.Kinship is { } named ? Names.Of(named) : new("туыстық дәрежесі көрсетілмеген", "степень родства не указана");
        return (link, member.Kinship) switch
        {
            (null, Kinship.ByCourt) => (Verdict.NotKnown, Declared(
                "Сот шешімімен отбасы мүшесі деп танылған: көшірмесі бойынша тексеріледі",
                "Признан членом семьи решением суда: проверяется по копии")),
            (null, _) => (Verdict.NotKnown, answer.Says($"Тіркелімде табылмады: {kinship.Kk}", $"В регистре не найдено: {kinship.Ru}")),
            (_, null) => (Verdict.NotKnown, answer.Says(
                $"Тіркелім бойынша: {Names.Of(link.Kinship).Kk}",
                $"По регистру: {Names.Of(link.Kinship).Ru}")),
            _ when link.Kinship == member.Kinship => (Verdict.Met, answer.Says($"Расталды: {kinship.Kk}", $"Подтверждено: {kinship.Ru}")),
            _ => (Verdict.NotMet, answer.Says(
                $"Өтініште: {kinship.Kk}; тіркелімде: {Names.Of(link.Kinship).Kk}",
                $"В заявлении: {kinship.Ru}; в регистре: {Names.Of(link.Kinship).Ru}")),
        };
    }
}
