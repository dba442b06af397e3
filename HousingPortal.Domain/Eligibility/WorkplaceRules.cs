using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>What the register of a workplace (жұмыс орны бойынша есепке алу) asks of an applicant beside the rules that both registers share (paras 7 to 9).</summary>
internal static class WorkplaceRules
{
    internal static readonly Rule CitizenshipRule = new("E7-citizenship", Order("7.1"), PersonRules.CitizenshipRule.Wording, PersonRules.CitizenshipRule.Assess);

    internal static readonly Rule EmployeeRule = new(
        "E7-employee",
        Order("7.1"),
        new("Өтініш беруші осы мекеменің (кәсіпорынның) қызметкері болып табылады", "Заявитель является работником этого учреждения (предприятия)"),
        Employee);

    internal static readonly Rule NeedRule = new(
        "E7-need",
        Order("7.1"),
        new(
            "Өтініш беруші көрсеткен негіз бойынша тұрғын үйге мұқтаж: мекеме үшін – осы елді мекендегі, кәсіпорын үшін – Қазақстан Республикасындағы меншігі тексерілді",
            "Заявитель нуждается в жилище по указанному основанию: проверена собственность для учреждения – в данном населенном пункте, для предприятия – в Республике Казахстан"),
        DwellingRules.Need);

    internal static readonly Rule HouseholdRule = new(
        "E9.6-household",
        Order("9.6"),
        new("Өтініште көрсетілген отбасы мүшелері өтініш берушімен үнемі бірге тұрады", "Указанные в заявлении члены семьи постоянно проживают с заявителем"),
        input => input.Application.Family.Count == 0 ? null : Household(input));

    internal static readonly Rule CategoryRule = new(
        "A2-category",
        Order("A2"),
        new("Өтініште көрсетілген санат тіркелім мәліметтерімен расталады", "Категория, указанная в заявлении, подтверждается сведениями регистра"),
        input => input.Application.Category == Category.WorkplaceEmployee ? null : OfCategory(input));

    private static RuleOutcome Employee(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Employment) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Employment);
        }

        var here = answer.Employments
            .Where(contract => contract.Iin == input.Application.Iin.Trim() && contract.EmployerBin == input.ProviderBin)
            .OrderByDescending(contract => contract.From)
            .ToList();
        if (here.Find(contract => contract.Covers(input.ReceivedOn)) is { } running)
        {
            return new(Verdict.Met, answer.Says(
                $"{Texts.Date(running.From)} бастап жұмыс істейді: {running.Position}",
                $"Работает с {Texts.Date(running.From)}: {running.Position}"));
        }

        return new(
            Verdict.NotMet,
            here.Count == 0
                ? [answer.Says("Осы жұмыс берушімен еңбек шарты табылмады", "Трудовой договор с этим работодателем не найден")]
                : [.. here.Select(contract => answer.Says(
                    $"Өтініш түскен күні қолданылмайтын еңбек шарты: {Period(contract)}",
                    $"Трудовой договор не действует на день поступления: {Period(contract)}"))]);
    }

    private static string Period(EmploymentRecord contract) =>
        contract.To is { } last ? $"{Texts.Date(contract.From)} – {Texts.Date(last)}" : Texts.Date(contract.From);

    /// <summary>Whose address differs may still live there: that is for the officer, never against the applicant.</summary>
    private static RuleOutcome Household(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Residence) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Residence);
        }

        var homes = PersonRules.CurrentResidence(input, answer).Select(Home).ToHashSet();
        var members = input.Application.Family.Select(member => (
            Name: Describe(member),
            LivesHere: answer.Residence.Any(interval => interval.Iin == member.Iin.Trim() && interval.Covers(input.ReceivedOn) && homes.Contains(Home(interval))))).ToList();
        return new(
            members.All(member => member.LivesHere) ? Verdict.Met : Verdict.NotKnown,
            [
                .. members.Select(member => member.LivesHere
                    ? answer.Says($"Бір мекенжайда тіркелген: {member.Name.Kk}", $"Зарегистрирован по тому же адресу: {member.Name.Ru}")
                    : answer.Says($"Бұл мекенжайда тіркелмеген: {member.Name.Kk}", $"Не зарегистрирован по этому адресу: {member.Name.Ru}")),
            ]);
    }

    private static (string Kato, string Address) Home(ResidenceInterval interval) => (interval.Kato, interval.Address.Trim().ToUpperInvariant());

    private static LocalizedText Describe(FamilyMemberForm member) => member.Kinship is { } kinship ? Names.Of(kinship) : new("отбасы мүшесі", "член семьи");

    private static RuleOutcome OfCategory(AssessmentInput input)
    {
        if (input.Application.Category is not { } category)
        {
            return new(Verdict.NotKnown, Declared("Санаты көрсетілмеген", "Категория не указана"));
        }

        if (input.Known(RegisterKind.Category) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Category);
        }

        var name = Categories.Name(category);
        return answer.Categories.Contains(category)
            ? new(Verdict.Met, answer.Says($"Санаты расталды: {name.Kk}", $"Категория подтверждена: {name.Ru}"))
            : new(Verdict.NotKnown, answer.Says($"Санаты расталмады: {name.Kk}", $"Категория не подтверждена: {name.Ru}"));
    }
}
