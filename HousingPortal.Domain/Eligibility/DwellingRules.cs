using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Need of housing (тұрғын үйге мұқтаж) against what the family already owns or rents from the commune.</summary>
internal static class DwellingRules
{
    internal static readonly Rule NeedRule = new(
        "E9.3-need",
        Order("9.3"),
        new(
            "Өтініш беруші көрсеткен негіз бойынша тұрғын үйге мұқтаж: меншік құқығында тиесілі тұрғын үйдің бар-жоғы тексерілді",
            "Заявитель нуждается в жилище по указанному основанию: проверено наличие жилища в собственности"),
        Need);

    internal static readonly Rule CommunalLeaseRule = new(
        "E9.6-communal-lease",
        Order("9.6"),
        new(
            "Өтініш берушіде және отбасы мүшелерінде осы елді мекенде тұрақты пайдалануда коммуналдық тұрғын үй қорынан берілген тұрғын үй жоқ",
            "У заявителя и членов семьи нет в постоянном пользовании жилища из коммунального жилищного фонда в данном населенном пункте"),
        CommunalLease);

    /// <summary>Dwellings that the applicant or a declared family member owned on the day of receipt.</summary>
    internal static IReadOnlyList<DwellingRecord> OwnedOn(AssessmentInput input, RegisterAnswer answer)
    {
        var members = input.MemberIins();
        return
        [
            .. answer.Dwellings.Where(dwelling => members.Contains(dwelling.Iin) && dwelling.IsOwnedOn(input.ReceivedOn)),
        ];
    }

    /// <summary>What counts as owned: what lies anywhere in the country, or only what lies here.</summary>
    private static IReadOnlyList<DwellingRecord> CountedOn(AssessmentInput input, RegisterAnswer answer) => CountsOnlyHere(input)
        ? [.. OwnedOn(input, answer).Where(dwelling => Parameters.Kato.IsInAreaOf(dwelling.Kato, input.ProviderKato) != false)]
        : OwnedOn(input, answer);

    /// <summary>Whether a dwelling elsewhere counts for nothing: for a participant of active measures of employment (para 8) and for the stock of a state institution.</summary>
    [Interpretation("B18", "7.1,9.6", "2026-11-24",
        Unclear = "Paras 7 to 9 do not say which dwelling of one's own ends the need at a workplace, nor which rules of the order bind an institution.",
        Decision = "For the stock of a state institution a dwelling in this settlement, for that of a state enterprise one anywhere in the country. Beside it only what "
            + "speaks of every citizen in need or of a workplace is applied: citizenship, employment, category, family, communal lease, worsening, papers, reliability; "
            + "registers are asked for no more than that.",
        Why = "Article 69(1) of the Law draws this line between the two stocks; residence, its three years, income and the six lists belong to para 5 and to communal housing.")]
    private static bool CountsOnlyHere(AssessmentInput input) =>
        input.Application is Annex2Form form ? form.Workplace == WorkplaceKind.StateInstitution : input.Annex1().EmploymentMeasures;

    [Interpretation("A19", "5,9.3,A4.8,A4.9(2)", "2026-11-22",
        Unclear = "Owning a dwelling is checked but is no ground of refusal, and item 8 lets families in bad housing apply.",
        Decision = "The applicant names the ground of need; a habitable dwelling speaks only against \"no own dwelling\" and \"only dwelling "
            + "is an emergency one\"; the other grounds are judged by the officer from the paper.",
        Why = "Only so do items 8 and 9 of Annex 4 both keep their meaning.")]
    internal static RuleOutcome? Need(AssessmentInput input)
    {
        if (input.Application.NeedGround is not { } ground)
        {
            return new(Verdict.NotKnown, Declared("Мұқтаждық негізі көрсетілмеген", "Основание нуждаемости не указано"));
        }

        if (input.Known(RegisterKind.DwellingOwnership) is not { } answer)
        {
            return input.Unanswered(RegisterKind.DwellingOwnership);
        }

        var owned = CountedOn(input, answer);
        var evidence = owned.Count == 0
            ? [answer.Says("Меншігінде тұрғын үй жоқ", "Жилища в собственности нет")]
            : owned.Select(dwelling => Describe(answer, dwelling)).ToArray();
        Verdict? against = HabitableAgainst(input, owned);
        return ground switch
        {
            NeedGround.NoDwelling when answer.Outcome == AnswerOutcome.Contradicts && answer.Dwellings.Count == 0 => new(Verdict.NotKnown, evidence),
            NeedGround.NoDwelling => new(against ?? Verdict.Met, evidence),
            NeedGround.EmergencyOnlyDwelling when against is { } verdict => new(verdict, evidence),
            NeedGround.EmergencyOnlyDwelling => new(owned.Count == 1 ? Verdict.Met : Verdict.NotKnown, evidence),
            _ => new(Verdict.NotKnown, [.. evidence, AskFor(Papers.KindFor(ground)!.Value)]),
        };
    }

    /// <summary>
    /// What a habitable dwelling says against need, or null when there is none. Where only dwellings here count, one of unknown place says nothing yet.
    /// </summary>
    private static Verdict? HabitableAgainst(AssessmentInput input, IReadOnlyList<DwellingRecord> owned)
    {
        var habitable = owned.Where(dwelling => !dwelling.IsEmergency).ToList();
        return habitable.Count == 0 ? null
            : !CountsOnlyHere(input) || habitable.Any(dwelling => Parameters.Kato.IsInAreaOf(dwelling.Kato, input.ProviderKato) == true) ? Verdict.NotMet
            : Verdict.NotKnown;
    }

    [Interpretation("B4", "9.6,A1", "2026-11-22",
        Unclear = "What follows from communal housing already in use.",
        Decision = "A lease in this settlement contradicts \"no own dwelling\"; on another ground of need, or where the place is unknown, it is \"not known\".",
        Why = "Who has communal housing is housed, unless the very housing is what he complains of.")]
    private static RuleOutcome? CommunalLease(AssessmentInput input)
    {
        if (input.Known(RegisterKind.CommunalLease) is not { } answer)
        {
            return input.Unanswered(RegisterKind.CommunalLease);
        }

        var members = input.MemberIins();
        var leases = answer.Leases
            .Where(lease => members.Contains(lease.Iin) && lease.From <= input.ReceivedOn && Parameters.Kato.IsInAreaOf(lease.Kato, input.ProviderKato) != false)
            .ToList();
        if (leases.Count == 0)
        {
            return new(
                answer.Outcome == AnswerOutcome.Contradicts && answer.Leases.Count == 0 ? Verdict.NotKnown : Verdict.Met,
                answer.Says("Жалдау шарты табылмады", "Договор найма не найден"));
        }

        // A lease of unknown place may be one in another settlement: it is shown and left to the officer.
        var isHere = leases.Any(lease => Parameters.Kato.IsInAreaOf(lease.Kato, input.ProviderKato) == true);
        return new(
            isHere && input.Application.NeedGround == NeedGround.NoDwelling ? Verdict.NotMet : Verdict.NotKnown,
            [
                .. leases.Select(lease => answer.Says(
                    $"Жалдау шарты № {lease.ContractNumber}, {Texts.Date(lease.From)}",
                    $"Договор найма № {lease.ContractNumber} от {Texts.Date(lease.From)}")),
            ]);
    }

    private static Evidence Describe(RegisterAnswer answer, DwellingRecord dwelling) => dwelling.IsEmergency
        ? answer.Says($"Авариялық тұрғын үй: {dwelling.Address}", $"Аварийное жилище: {dwelling.Address}")
        : answer.Says($"Меншігіндегі тұрғын үй: {dwelling.Address}", $"Жилище в собственности: {dwelling.Address}");

    private static Evidence AskFor(PaperKind paper) =>
        Declared($"Құжат бойынша тексеріледі: {Names.Of(paper).Kk}", $"Проверяется по документу: {Names.Of(paper).Ru}");
}
