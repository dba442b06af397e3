using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Registers;
using static HousingPortal.Domain.Eligibility.Facts;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Who the applicant is: citizenship and permanent residence (para 5), reliability of the data (Annex 4 item 9(1)).</summary>
internal static class PersonRules
{
    internal static readonly Rule CitizenshipRule = new(
        "E5-citizenship",
        Order("5"),
        new("Өтініш беруші Қазақстан Республикасының азаматы болып табылады", "Заявитель является гражданином Республики Казахстан"),
        Citizenship);

    internal static readonly Rule PermanentResidenceRule = new(
        "E5-permanent-residence",
        Order("5"),
        new(
            "Өтініш беруші осы елді мекенде (тұру мерзіміне қарамастан) тұрақты тұрады",
            "Заявитель постоянно проживает в данном населенном пункте (независимо от срока проживания)"),
        PermanentResidence);

    internal static readonly Rule ReliabilityRule = new(
        EligibilityRules.Reliability,
        Order("A4.9(1)"),
        new(
            "Өтініш берушінің деректері анық: жеке басын куәландыратын құжаттарының мәліметтеріне сәйкес келеді",
            "Данные заявителя достоверны: соответствуют сведениям его документов, удостоверяющих личность"),
        Reliable);

    [Interpretation("B8", "5,5(4)", "2026-11-22",
        Unclear = "Para 5 registers citizens, yet list 4 names kandas, who may not be citizens yet.",
        Decision = "A kandas without citizenship is \"not known\".",
        Why = "The order contradicts itself, so a machine must not read it against the applicant.")]
    private static RuleOutcome? Citizenship(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Identity) is not { Identity: { } person } answer)
        {
            return input.Unanswered(RegisterKind.Identity);
        }

        if (!person.IsAlive)
        {
            return new(Verdict.NotMet, answer.Says("Тіркелім бойынша адам қайтыс болған", "По данным регистра лицо умерло"));
        }

        if (person.IsCitizen)
        {
            return new(Verdict.Met, answer.Says("Қазақстан Республикасының азаматы", "Гражданин Республики Казахстан"));
        }

        return input.Application.Category == Category.Kandas
            ? new(Verdict.NotKnown, answer.Says(
                "Азаматтығы жоқ; өтініш беруші қандас санатын көрсетті",
                "Гражданства нет; заявитель указал категорию «кандас»"))
            : new(Verdict.NotMet, answer.Says("Қазақстан Республикасының азаматы емес", "Не является гражданином Республики Казахстан"));
    }

    private static RuleOutcome? PermanentResidence(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Residence) is not { } answer)
        {
            return input.Unanswered(RegisterKind.Residence);
        }

        var current = answer.Residence
            .Where(interval => interval.Iin == input.Application.Iin.Trim())
            .Where(interval => interval.From <= input.ReceivedOn && (interval.To is null || interval.To >= input.ReceivedOn))
            .ToList();
        if (current.FirstOrDefault(interval => Kato.IsInAreaOf(interval.Kato, input.ProviderKato) == true) is { } here)
        {
            return new(Verdict.Met, answer.Says(
                $"{Texts.Date(here.From)} бастап тіркелген: {here.Address}",
                $"Зарегистрирован с {Texts.Date(here.From)}: {here.Address}"));
        }

        if (current.Any(interval => Kato.IsInAreaOf(interval.Kato, input.ProviderKato) is null))
        {
            return new(Verdict.NotKnown, answer.Says("Тіркелген жерінің ӘАОЖ коды анықталмаған", "Код КАТО места регистрации не определен"));
        }

        return current.Count > 0
            ? new(
                Verdict.NotMet,
                [.. current.Select(interval => answer.Says($"Басқа жерде тіркелген: {interval.Address}", $"Зарегистрирован в другом месте: {interval.Address}"))])
            : new(Verdict.NotMet, answer.Says("Өтініш түскен күні тұрақты тіркелуі жоқ", "На день поступления заявления постоянной регистрации нет"));
    }

    [Interpretation("B9", "A4.9(1)", "2026-11-22",
        Unclear = "Whether a name spelt otherwise than in the register makes data \"unreliable\".",
        Decision = "Only a register that contradicts, or another person or birth date behind the number, speaks against; another spelling "
            + "alone is \"not known\".",
        Why = "Kazakh names have several lawful spellings.")]
    private static RuleOutcome? Reliable(AssessmentInput input)
    {
        if (input.Known(RegisterKind.Identity) is not { Identity: { } person } answer)
        {
            return input.Known(RegisterKind.Identity) is { Outcome: AnswerOutcome.Contradicts } bare
                ? new(Verdict.NotMet, bare.Says("Тіркелім мәліметтері өтінішке қайшы келеді", "Сведения регистра противоречат заявлению"))
                : input.Unanswered(RegisterKind.Identity);
        }

        var declared = new PersonName(input.Application.Surname, input.Application.GivenName, input.Application.Patronymic).Full;
        var names = new[]
        {
            Declared($"Өтініште: {declared}", $"В заявлении: {declared}"),
            answer.Says($"Тіркелімде: {person.FullName}", $"В регистре: {person.FullName}"),
        };
        var birthDateDiffers = Iin.Parse(input.Application.Iin) is { IsSuccess: true } iin && iin.Value.BirthDate != person.BirthDate;
        if (answer.Outcome == AnswerOutcome.Contradicts || person.Iin != input.Application.Iin.Trim() || birthDateDiffers)
        {
            return new(Verdict.NotMet, names);
        }

        return new(Key(declared) == Key(person.FullName) ? Verdict.Met : Verdict.NotKnown, names);
    }

    private static string Key(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
