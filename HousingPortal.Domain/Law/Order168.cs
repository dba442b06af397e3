namespace HousingPortal.Domain.Law;

/// <summary>
/// Order 168 place by place, each with what implements it. Unnumbered parts of a paragraph are counted by the indents of the official text:
/// <c>9.3</c> is the third part of para 9.
/// </summary>
public static partial class Order168
{
    private static readonly LocalizedText Enacting = new("Бұйрықтың өзін қолданысқа енгізу туралы норма", "Норма о введении самого приказа");
    private static readonly LocalizedText Definition = new("Анықтама немесе сілтеме нормасы", "Определение или отсылочная норма");
    private static readonly LocalizedText MinistryDuty = new(
        "Министрліктің міндеті, портал орындамайды",
        "Обязанность министерства, портал ее не исполняет");
    private static readonly LocalizedText Later = new(
        "Есепке қойылғаннан кейінгі рәсім, осы ережелер жинағында есептелмейді",
        "Процедура после постановки на учет, в этом своде правил не вычисляется");
    private static readonly LocalizedText FormField = new("Нысанның өрісі, еркін мәтін немесе тілек", "Поле формы, свободный текст или пожелание");
    private static readonly LocalizedText Connection = new("Порталдың техникалық мүмкіндігі", "Техническая возможность портала");

    /// <summary>The name of the public service, as para 2 gives it.</summary>
    [Interpretation("A25", "2,4,A4.1", "2026-11-24",
        Unclear = "The service is called есепке қою (placing on the register) in para 2 and есепке алу (keeping on it) in para 4 and Annex 4, with another order "
            + "of words.",
        Decision = "One name everywhere, that of para 2.",
        Why = "Para 2 is the place that names the service; the others mention it.")]
    public static readonly LocalizedText ServiceName = new(
        "Мемлекеттік тұрғын үй қорынан тұрғын үйге немесе жеке тұрғын үй қорынан жергілікті атқарушы орган жалдаған тұрғын үйге мұқтаж Қазақстан "
            + "Республикасының азаматтарын есепке қою",
        "Постановка на учет граждан Республики Казахстан, нуждающихся в жилище из государственного жилищного фонда или жилище, арендованном местным "
            + "исполнительным органом в частном жилищном фонде");

    /// <summary>The norm of the Law under which the order was adopted.</summary>
    [Interpretation("A32", "O1,1", "2026-11-24",
        Unclear = "The order rests on article 10-2, subparagraph 9-2) of the Law, which the Law in its present edition no longer has.",
        Decision = "It is named as the norm of adoption and nothing is computed from it; the edition of the order decides what applies.",
        Why = "A later change of the enabling norm does not undo cases received while the order was in force.")]
    public static readonly Citation EnablingNorm = new(Acts.HousingLaw, "10-2(9-2)");

    /// <summary>All places: the order's own items, the rules, Annexes 1 to 4, in the order of the text.</summary>
    [Interpretation("A11", "9.1,9.2,9.3,9.4,9.5,9.6", "2026-11-24",
        Unclear = "Para 9 mixes six matters in five parts without numbers: the place of registering emergency dwellings, receipt out of hours, the checks, "
            + "updates by the applicant, data from the gateway, and the register at a workplace; the first sentence is about one list, the second about all.",
        Decision = "Six places, 9.1 to 9.6; the second sentence of the third part (updates) is 9.4. Quoted, a place bears the number of its part.",
        Why = "Each matter has rules of its own, and each must be found and tested alone.")]
    public static IReadOnlyList<Paragraph> Paragraphs { get; } = [.. Own, .. Rules, .. RulesOnRefusalAndComplaint, .. Annexes];

    /// <summary>The place with this key, or null.</summary>
    public static Paragraph? Find(string number) => Paragraphs.FirstOrDefault(paragraph => paragraph.Number == number);

    private static IEnumerable<Paragraph> Own =>
    [
        Silent("O1", "Қағидаларды бекітеді", "Утверждает Правила", Enacting),
        Silent("O2", "№ 441 және № 661 бұйрықтардың күшін жояды", "Признает утратившими силу приказы № 441 и № 661", Enacting),
        Silent("O3", "Мемлекеттік тіркеу және орналастыру", "Государственная регистрация и размещение", Enacting),
        Silent("O4", "Орындалуын бақылау", "Контроль за исполнением", Enacting),
        Done("O5",
            "Ресми жарияланғаннан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
            "Вводится в действие по истечении десяти календарных дней после опубликования",
            "Editions"),
    ];

    private static Paragraph Done(string number, string kk, string ru, string by) => new(number, new(kk, ru), by, null);

    private static Paragraph Silent(string number, string kk, string ru, LocalizedText why) => new(number, new(kk, ru), null, why);
}
