using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Refusals;

/// <summary>A ground of refusal. There is no other: a refusal without one of them is unlawful (para 10(2)).</summary>
/// <param name="Code">G1 to G8.</param>
/// <param name="Citation">Annex 4 item 9 or, for the ways of worsening, para 11.</param>
/// <param name="Wording">In Kazakh the words of the order, in Russian a working translation.</param>
public sealed record RefusalGround(string Code, Citation Citation, LocalizedText Wording);

/// <summary>The eight grounds of Annex 4 item 9 and para 11. The machine suggests, a person confirms with reasons.</summary>
public static class RefusalGrounds
{
    private const string WorseningKk =
        "егер азаматтың соңғы бес жылдың ішінде өз тұрғын үй жағдайларын қасақана нашарлатуы салдарынан мынадай жолдармен мұқтажға айналғаны: ";

    private const string WorseningRu =
        "если выявлено, что гражданин в течение последних пяти лет вследствие преднамеренного ухудшения своих жилищных условий стал нуждающимся "
        + "следующим путем: ";

    /// <summary>All grounds in the order of the annex.</summary>
    [Interpretation("A17", "11(2),A4.9(3)", "2026-11-22",
        Unclear = "Subparagraph 2 of para 11 has run the mortgage exception into the ground, the annex omits it, and para 11 has no main "
            + "verb.",
        Decision = "Alienation is the ground; a buy-out by the local executive body and a sale by an insolvent mortgage debtor are "
            + "exceptions that the officer picks with a document; the consequence is refusal.",
        Why = "It is the only reading in which every word of the subparagraph has a meaning. The published Kazakh text mixes Latin i "
            + "into some words; here it is Cyrillic throughout.")]
    public static IReadOnlyList<RefusalGround> All { get; } =
    [
        Ground(
            "G1",
            "A4.9(1)",
            "көрсетілетін қызметті алушының мемлекеттік көрсетілетін қызметті алу үшін ұсынған құжаттардың және (немесе) олардағы "
                + "деректердің (мәліметтердің) анық еместігін анықтау",
            "установление недостоверности документов, представленных услугополучателем для получения государственной услуги, и "
                + "(или) данных (сведений), содержащихся в них"),
        Ground(
            "G2",
            "A4.9(2)",
            "көрсетілетін қызметті алушының және (немесе) мемлекеттік қызмет көрсету үшін қажетті ұсынылған материалдардың, "
                + "объектілердің, деректердің және мәліметтердің осы Қағидаларда белгіленген талаптарға сәйкес келмеуі",
            "несоответствие услугополучателя и (или) представленных материалов, объектов, данных и сведений, необходимых для "
                + "оказания государственной услуги, требованиям, установленным Правилами"),
        Ground(
            "G3",
            "A4.9(3)",
            "жалғыз тұрғынжайы Қазақстан Республикасының заңнамасында көзделген тәртіппен авариялық деп танылған азаматтарға "
                + "тұрғынжайы авариялық деп танылған елді мекеннен тыс жерде өтініш білдірген кезде",
            "обращение граждан, единственное жилище которых признано аварийным в порядке, предусмотренном законодательством "
                + "Республики Казахстан, вне населенного пункта, где жилище признано аварийным"),
        Ground("G4", "11(1)", WorseningKk + "тұрғын үй-жайын ауыстырғаны анықталса", WorseningRu + "обмен жилого помещения"),
        Ground(
            "G5",
            "11(2)",
            WorseningKk + "оның Қазақстан Республикасының белгілі бір елді мекенінде орналасуына қарамастан, өзіне меншік құқығымен тиесілі, тұру "
                + "үшін жарамды тұрғын үйді, жергілікті атқарушы орган тұрғын үйді сатып алғаннан басқа жағдайларда, иелігінен шығаруы анықталса",
            WorseningRu + "отчуждение пригодного для проживания жилища, принадлежащего ему на праве собственности, независимо от населенного "
                + "пункта Республики Казахстан, в котором оно находится, кроме случаев приобретения жилища местным исполнительным органом"),
        Ground("G6", "11(3)", WorseningKk + "оның кінәсінен тұрғын үйдің бұзылуы немесе бүлінуі анықталса", WorseningRu + "разрушение или порча жилища по его вине"),
        Ground(
            "G7",
            "11(4)",
            WorseningKk + "тұрған кезінде оның мемлекеттік тұрғын үй қорынан тұрғын үй немесе жеке тұрғын үй қорынан жергілікті атқарушы орган "
                + "жалдаған тұрғын үйге мұқтаж болмаған кезде тұрғын үйінен кетуі анықталса",
            WorseningRu + "выезд из жилища, при проживании в котором он не нуждался в жилище из государственного жилищного фонда или жилище, "
                + "арендованном местным исполнительным органом в частном жилищном фонде"),
        Ground(
            "G8",
            "11(5)",
            WorseningKk + "жұбайынан, кәмелетке толмаған және еңбекке жарамсыз балаларынан, сондай-ақ еңбекке жарамсыз ата-аналарынан басқа "
                + "адамдарды тұрғызғаны анықталса",
            WorseningRu + "вселение других лиц, кроме супруга (супруги), несовершеннолетних и нетрудоспособных детей, а также нетрудоспособных "
                + "родителей"),
    ];

    /// <summary>Whether a code names a ground.</summary>
    public static bool IsKnown(string code) => All.Any(ground => ground.Code == code);

    /// <summary>The ground of a code; throws <see cref="KeyNotFoundException"/> for another code.</summary>
    public static RefusalGround Find(string code) => All.FirstOrDefault(ground => ground.Code == code) ?? throw new KeyNotFoundException($"No ground {code}.");

    /// <summary>The grounds to which a finding that speaks against registration points; none for a finding that is met or not known.</summary>
    public static IReadOnlyList<string> SuggestedBy(Finding f) => f.Verdict != Verdict.NotMet
        ? []
        : f.Rule.Code switch
        {
            EligibilityRules.Reliability or EligibilityRules.Family => ["G1"],
            EligibilityRules.EmergencyPlace => ["G3"],
            EligibilityRules.Worsening => ["G4", "G5", "G6", "G7", "G8"],
            _ => ["G2"],
        };

    private static RefusalGround Ground(string code, string paragraph, string kk, string ru) => new(code, new(Acts.Order168, paragraph), new(kk, ru));
}
