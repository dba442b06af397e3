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
    private static readonly LocalizedText OtherRegister = new("Жұмыс орны бойынша жеке есеп жүргізіледі", "Отдельный учет по месту работы");
    private static readonly LocalizedText Later = new(
        "Есепке қойылғаннан кейінгі рәсім, осы ережелер жинағында есептелмейді",
        "Процедура после постановки на учет, в этом своде правил не вычисляется");
    private static readonly LocalizedText ComplaintProcedure = new(
        "Шағым рәсімі, өтініш бойынша шешімге жатпайды",
        "Процедура жалобы, к решению по заявлению не относится");
    private static readonly LocalizedText FormField = new("Нысанның өрісі, еркін мәтін немесе тілек", "Поле формы, свободный текст или пожелание");
    private static readonly LocalizedText Connection = new("Порталдың техникалық мүмкіндігі", "Техническая возможность портала");

    /// <summary>All places: the order's own items, the rules, Annexes 1 to 4, in the order of the text.</summary>
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
