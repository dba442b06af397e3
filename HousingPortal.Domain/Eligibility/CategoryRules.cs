using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>
/// Membership in a category (санатқа тиесілілік) of the list asked for: one rule for each subparagraph of para 5, and the income rule where one
/// belongs to it.
/// </summary>
internal static class CategoryRules
{
    [Interpretation("A2", "5", "2026-11-22",
        Unclear = "Subparagraphs 1, 2, 3 and 5 speak of giving housing, the end of registering.",
        Decision = "All six are categories of registration.",
        Why = "The title, para 2 and Annex 1 item 1 know only registration on one of six lists.")]
    internal static IReadOnlyList<Rule> All { get; } =
    [
        Category(
            QueueList.WarVeterans,
            "Өтініш беруші Ұлы Отан соғысының ардагері болып табылады",
            "Заявитель является ветераном Великой Отечественной войны"),
        Category(
            QueueList.Orphans,
            "Өтініш беруші жетім бала немесе ата-анасының қамқорлығынсыз қалған бала болып табылады",
            "Заявитель относится к детям-сиротам, детям, оставшимся без попечения родителей"),
        Category(
            QueueList.LargeFamilies,
            "Өтініш беруші наградталған көпбалалы аналарға немесе көпбалалы отбасыларға жатады",
            "Заявитель относится к награжденным многодетным матерям или многодетным семьям"),
        IncomeRules.List3Rule,
        Category(
            QueueList.SociallyVulnerable,
            "Өтініш беруші Заңның 68-бабында көрсетілген халықтың әлеуметтік жағынан осал топтарына жатады",
            "Заявитель относится к социально уязвимым слоям населения, указанным в статье 68 Закона"),
        IncomeRules.List4Rule,
        Category(
            QueueList.PublicService,
            "Өтініш беруші мемлекеттік қызметші, бюджеттік ұйымның қызметкері немесе 5-тармақтың 5) тармақшасында көрсетілген өзге адам болып табылады",
            "Заявитель является государственным служащим, работником бюджетной организации или иным лицом, указанным в подпункте 5) пункта 5"),
        Category(
            QueueList.EmergencyDwelling,
            "Өтініш берушінің тұрғын үйі заңнамада белгіленген тәртіппен авариялық жағдайда деп танылған",
            "Жилище заявителя признано аварийным в порядке, установленном законодательством"),
    ];

    private static Rule Category(QueueList list, string kk, string ru) => new(
        $"E5.{(int)list}-category",
        QueueLists.Citation(list),
        new(kk, ru),
        input => input.Application.List == list ? Assess(input, list) : null);

    private static RuleOutcome Assess(AssessmentInput input, QueueList list)
    {
        if (input.Application.Category is not { } category)
        {
            return new(Verdict.NotKnown, Declared("Санаты көрсетілмеген", "Категория не указана"));
        }

        var name = Categories.Name(category);
        if (!Categories.Of(list).Contains(category))
        {
            return new(Verdict.NotMet, Declared($"Санат бұл тізімге жатпайды: {name.Kk}", $"Категория не относится к этому списку: {name.Ru}"));
        }

        return list == QueueList.EmergencyDwelling ? EmergencyRules.DeclaredEmergency(input) : Confirmed(input, category, name);
    }

    private static RuleOutcome Confirmed(AssessmentInput input, Category category, LocalizedText name)
    {
        if (input.Known(RegisterKind.Category) is not { } answer)
        {
            var outcome = input.Unanswered(RegisterKind.Category);
            return Categories.NeedsWorkplaceCertificate(category)
                ? outcome with { Evidence = [.. outcome.Evidence, Declared("Жұмыс орнынан анықтама бойынша тексеріледі", "Проверяется по справке с места работы")] }
                : outcome;
        }

        return answer.Categories.Contains(category)
            ? new(Verdict.Met, answer.Says($"Санаты расталды: {name.Kk}", $"Категория подтверждена: {name.Ru}"))
            : new(Verdict.NotMet, answer.Says($"Санаты расталмады: {name.Kk}", $"Категория не подтверждена: {name.Ru}"));
    }
}
