using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Eligibility;

/// <summary>What several rules need: answers that hold facts, the members of the family, and ways to write evidence.</summary>
internal static class Facts
{
    internal static readonly LocalizedText FromApplication = new("Өтініш", "Заявление");

    /// <summary>The answer of a register if it holds facts; "no data" and no answer hold none.</summary>
    internal static RegisterAnswer? Known(this AssessmentInput input, RegisterKind kind) =>
        input.Answer(kind) is { Outcome: not AnswerOutcome.NoData } answer ? answer : null;

    /// <summary>The outcome of a rule whose register has not answered or has no data.</summary>
    internal static RuleOutcome Unanswered(this AssessmentInput input, RegisterKind kind) => new(
        Verdict.NotKnown,
        input.Answer(kind) is { } answer
            ? answer.Says("Жүйеде дерек жоқ", "В системе нет данных")
            : new Evidence(new("Жүйеден жауап әлі алынған жоқ", "Ответ системы еще не получен"), Names.Of(kind)));

    internal static Evidence Says(this RegisterAnswer answer, string kk, string ru) => new(new(kk, ru), Names.Of(answer.Kind), answer.AnsweredAt);

    internal static Evidence Declared(string kk, string ru) => new(new(kk, ru), FromApplication);

    /// <summary>IINs of the applicant and the declared family members, each once.</summary>
    internal static IReadOnlySet<string> MemberIins(this AssessmentInput input) =>
        input.Application.Family.Select(member => member.Iin.Trim()).Append(input.Application.Iin.Trim()).Where(iin => iin.Length > 0).ToHashSet();

    /// <summary>The application of a rule that only the register of a settlement knows.</summary>
    internal static Annex1Form Annex1(this AssessmentInput input) => (Annex1Form)input.Application;

    internal static Citation Order(string paragraph) => new(Acts.Order168, paragraph);
}
