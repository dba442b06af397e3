using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Intake;

/// <summary>A place for one paper in the application.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="Citation">What allows to ask for it.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Register">The register that had no data; null for a paper that no register has.</param>
public sealed record PaperSlot(PaperKind Kind, Citation Citation, LocalizedText Name, RegisterKind? Register);

/// <summary>One document of Annex 4 item 8: when it may be asked for, in words; the code beside applies it.</summary>
/// <param name="Code">D1 to D8.</param>
/// <param name="Paper">The paper, or null for the application itself, which is typed.</param>
/// <param name="Citation">The place.</param>
/// <param name="When">Of whom and when, in both languages.</param>
public sealed record DocumentRequirement(string Code, PaperKind? Paper, Citation Citation, LocalizedText When);

/// <summary>Which papers may be asked for. Para 10 forbids to ask for anything that information systems hold.</summary>
public static class Papers
{
    /// <summary>The documents of Annex 4 item 8, D1 to D8, in their order. D7 has two papers.</summary>
    public static IReadOnlyList<DocumentRequirement> Requirements { get; } =
    [
        new("D1", null, new(Acts.Order168, "A4.8(1)"), new("барлық өтініш берушілерден", "от всех заявителей")),
        new("D2", PaperKind.WorkplaceCertificate, new(Acts.Order168, "A4.8(2)"), new(
            "әскери қызметшілерден, арнаулы мемлекеттік органдардың қызметкерлерінен, мемлекеттік сайланбалы қызмет атқаратын адамдардан",
            "от военнослужащих, сотрудников специальных государственных органов, лиц на государственных выборных должностях")),
        new("D3", PaperKind.SanitaryConclusion, new(Acts.Order168, "A4.8(3)"), new(
            "тұрғын үй санитариялық-эпидемиологиялық талаптарға сай келмесе",
            "если жилище не отвечает санитарно-эпидемиологическим требованиям")),
        new("D4", PaperKind.TechnicalReport, new(Acts.Order168, "A4.8(3)"), new(
            "тұрғын үй техникалық талаптарға жауап бермесе",
            "если жилище не отвечает техническим требованиям")),
        new("D5", PaperKind.TechnicalPassportAndTitle, new(Acts.Order168, "A4.8(3)"), new(
            "жапсарлас, оқшауланбаған үй-жайларда екі және одан көп отбасы тұрса",
            "если в смежных, неизолированных помещениях проживают две и более семьи")),
        new("D6", PaperKind.IllnessConfirmation, new(Acts.Order168, "A4.8(3)"), new(
            "отбасында созылмалы аурудың ауыр түрімен ауыратын, бірге тұру мүмкін емес науқас болса",
            "если в семье есть больной тяжелой формой хронического заболевания, с которым нельзя жить вместе")),
        new("D7", PaperKind.VulnerableGroupProof, new(Acts.Order168, "A4.8(3)"), new(
            "ақпараттық жүйеде санат туралы дерек болмаса ғана",
            "только если в информационной системе нет данных о категории")),
        new("D7", PaperKind.IncomeProof, new(Acts.Order168, "A4.8(3)"), new(
            "ақпараттық жүйеде табыс туралы дерек болмаса ғана; мүгедектігі бар балалары бар отбасылардан, жетім балалардан, Ұлы Отан соғысының "
                + "ардагерлерінен сұралмайды",
            "только если в информационной системе нет данных о доходах; не запрашивается у семей с детьми с инвалидностью, детей-сирот, ветеранов Великой "
                + "Отечественной войны")),
        new("D8", PaperKind.CourtDecisionOnFamily, new(Acts.Order168, "A4.8(3)"), new(
            "басқа адамдар сот шешімімен отбасы мүшесі деп танылса",
            "если другие лица признаны членами семьи решением суда")),
    ];

    /// <summary>Papers that no register has, by the list, the category, the ground of need and the family of the application.</summary>
    [Interpretation("A29", "4,10.3,A4.8", "2026-11-22",
        Unclear = "Item 8 lists papers while para 10 forbids asking for what a system holds.",
        Decision = "Papers of item 8 that no register has are asked at intake; every other one only after a stored \"no data\" answer of its "
            + "register.",
        Why = "Para 10 is a prohibition, item 8 only a list.")]
    public static IReadOnlyList<PaperSlot> AtIntake(IHousingApplication f)
    {
        var slots = new List<PaperSlot>();
        if (f.List == QueueList.PublicService && f.Category is { } category && Categories.NeedsWorkplaceCertificate(category))
        {
            slots.Add(Slot(PaperKind.WorkplaceCertificate, "A4.8(2)", null));
        }

        if (f.NeedGround is { } ground && KindFor(ground) is { } kind)
        {
            slots.Add(Slot(kind, "A4.8(3)", null));
        }

        if (f.Family.Any(member => member.Kinship == Kinship.ByCourt))
        {
            slots.Add(Slot(PaperKind.CourtDecisionOnFamily, "A4.8(3)", null));
        }

        return slots;
    }

    /// <summary>
    /// Papers in place of each register that answered "no data" and has not answered otherwise since. Income is never asked of the exempt.
    /// </summary>
    public static IReadOnlyList<PaperSlot> AfterNoData(IHousingApplication f, IReadOnlyList<RegisterAnswer> answers) =>
    [
        .. answers
            .GroupBy(answer => answer.Kind)
            .Select(group => group.MaxBy(answer => answer.AnsweredAt)!)
            .Where(answer => answer.Outcome == AnswerOutcome.NoData)
            .Where(answer => answer.Kind != RegisterKind.Income || IncomeExemption.Claimed(f) is null)
            .OrderBy(answer => answer.Kind)
            .Select(answer => InPlaceOf(answer.Kind, f.List)),
    ];

    /// <summary>The paper that shows a ground of need; null for grounds that registers show.</summary>
    internal static PaperKind? KindFor(NeedGround ground) => ground switch
    {
        NeedGround.SanitaryFail => PaperKind.SanitaryConclusion,
        NeedGround.TechnicalFail => PaperKind.TechnicalReport,
        NeedGround.SharedAdjoiningRooms => PaperKind.TechnicalPassportAndTitle,
        NeedGround.ChronicIllness => PaperKind.IllnessConfirmation,
        _ => null,
    };

    private static PaperSlot InPlaceOf(RegisterKind register, QueueList? list) => (register, list) switch
    {
        (RegisterKind.Category, QueueList.SociallyVulnerable or QueueList.LargeFamilies or QueueList.Orphans or QueueList.WarVeterans) =>
            Slot(PaperKind.VulnerableGroupProof, "A4.8(3)", register),
        (RegisterKind.Income, _) => Slot(PaperKind.IncomeProof, "A4.8(3)", register),
        _ => Slot(PaperKind.RegisterReplacement, "10.3", register),
    };

    private static PaperSlot Slot(PaperKind kind, string paragraph, RegisterKind? register)
    {
        var name = Names.Of(kind);
        return new(
            kind,
            new(Acts.Order168, paragraph),
            kind == PaperKind.RegisterReplacement && register is { } missing ? new($"{name.Kk}: {Names.Of(missing).Kk}", $"{name.Ru}: {Names.Of(missing).Ru}") : name,
            register);
    }
}
