using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>The categories of each list, named in the words of para 5 and of art. 68 of the Law; of a workplace also that of paras 7 to 9.</summary>
[Interpretation("A8", "5(4)", "2026-11-24",
    Unclear = "Para 5(4) names ten items of article 68 of the Law; a twelfth item (widows and widowers with dependants) was added to the article later.",
    Decision = "The ten items as Order 168 names them.",
    Why = "The order was repealed before the twelfth item came, and a case is decided by the edition of its day of receipt.")]
public static class Categories
{
    private static readonly (Category Category, QueueList List, string? Art68, LocalizedText Name)[] Rows =
    [
        (Category.WarVeteran, QueueList.WarVeterans, "1", new("Ұлы Отан соғысының ардагері", "ветеран Великой Отечественной войны")),
        (Category.Orphan, QueueList.Orphans, "6", new(
            "жетім бала, ата-анасының қамқорлығынсыз қалған бала",
            "дети-сироты, дети, оставшиеся без попечения родителей")),
        (Category.AwardedMother, QueueList.LargeFamilies, "9", new(
            "«Алтын алқа», «Күміс алқа» алқаларымен наградталған немесе бұрын «Батыр ана» атағын алған, сондай-ақ I және II "
                + "дәрежелі «Ана даңқы» ордендерімен наградталған көпбалалы ана",
            "многодетная мать, награжденная подвесками «Алтын алқа», «Күміс алқа» или получившая ранее звание «Мать-героиня», а "
                + "также награжденная орденами «Материнская слава» I и II степени")),
        (Category.LargeFamily, QueueList.LargeFamilies, "9", new("көпбалалы отбасы", "многодетная семья")),
        (Category.EquatedVeteran, QueueList.SociallyVulnerable, "1-1", new(
            "жеңілдіктер бойынша Ұлы Отан соғысының ардагерлеріне теңестірілген ардагер",
            "ветеран, приравненный по льготам к ветеранам Великой Отечественной войны")),
        (Category.CombatVeteranAbroad, QueueList.SociallyVulnerable, "1-2", new(
            "басқа мемлекеттердің аумағындағы ұрыс қимылдарының ардагері",
            "ветеран боевых действий на территории других государств")),
        (Category.DisabilityGroup1Or2, QueueList.SociallyVulnerable, "2", new(
            "бірінші және екінші топтардағы мүгедектігі бар адам",
            "лицо с инвалидностью первой и второй групп")),
        (Category.FamilyWithDisabledChild, QueueList.SociallyVulnerable, "3", new(
            "мүгедектігі бар балалары бар немесе оларды тәрбиелеп отырған отбасы",
            "семья, имеющая или воспитывающая детей с инвалидностью")),
        (Category.SevereChronicIllness, QueueList.SociallyVulnerable, "4", new(
            "кейбір созылмалы аурулардың ауыр түрлерімен ауыратын адам",
            "лицо, страдающее тяжелыми формами некоторых хронических заболеваний")),
        (Category.OldAgePensioner, QueueList.SociallyVulnerable, "5", new("жасына байланысты зейнеткер", "пенсионер по возрасту")),
        (Category.Kandas, QueueList.SociallyVulnerable, "7", new("қандас", "кандас")),
        (Category.LostHousingToDisaster, QueueList.SociallyVulnerable, "8", new(
            "экологиялық зілзалалар, төтенше жағдайлар салдарынан тұрғын үйінен айырылған адам",
            "лицо, лишившееся жилища в результате экологических бедствий, чрезвычайных ситуаций")),
        (Category.FamilyOfKilledOnDuty, QueueList.SociallyVulnerable, "10", new(
            "мемлекеттік немесе қоғамдық міндеттерін, әскери қызметін орындау кезінде қаза тапқан (қайтыс болған) адамның отбасы",
            "семья лица, погибшего (умершего) при исполнении государственных или общественных обязанностей, воинской службы")),
        (Category.IncompleteFamily, QueueList.SociallyVulnerable, "11", new("толық емес отбасы", "неполная семья")),
        (Category.CivilServant, QueueList.PublicService, null, new("мемлекеттік қызметші", "государственный служащий")),
        (Category.BudgetEmployee, QueueList.PublicService, null, new("бюджеттік ұйымның қызметкері", "работник бюджетной организации")),
        (Category.Military, QueueList.PublicService, null, new("әскери қызметші", "военнослужащий")),
        (Category.Cosmonaut, QueueList.PublicService, null, new("ғарышкерлікке кандидат, ғарышкер", "кандидат в космонавты, космонавт")),
        (Category.SpecialStateBodyEmployee, QueueList.PublicService, null, new(
            "арнаулы мемлекеттік органның қызметкері",
            "сотрудник специального государственного органа")),
        (Category.ElectedOfficial, QueueList.PublicService, null, new(
            "мемлекеттік сайланбалы қызмет атқаратын адам",
            "лицо, занимающее государственную выборную должность")),
        (Category.EmergencyDwellingOwner, QueueList.EmergencyDwelling, null, new(
            "жалғыз тұрғын үйі авариялық жағдайда деп танылған азамат",
            "гражданин, единственное жилище которого признано аварийным")),
        (Category.WorkplaceEmployee, QueueList.Workplace, null, new(
            "мемлекеттік мекеменің (кәсіпорынның) қызметкері",
            "работник государственного учреждения (предприятия)")),
    ];

    /// <summary>
    /// The categories of a list, in the order of the order. An application to a workplace may name any of para 5 but that of an emergency dwelling, which is
    /// registered where it stands (para 9), or that of an employee.
    /// </summary>
    [Interpretation("B19", "7.1,A2", "2026-11-24",
        Unclear = "Annex 2 has a line for a category (санаты), but paras 7 to 9 name none for a workplace.",
        Decision = "The categories of para 5, except the emergency dwelling, and \"employee\" for who has none of them. The category is checked and decides nothing: "
            + "where the register does not confirm it, the officer looks.",
        Why = "A form cannot be left with an empty line, and para 7 asks only that the applicant is an employee in need.")]
    public static IReadOnlyList<Category> Of(QueueList list) =>
    [
        .. Rows.Where(row => list == QueueList.Workplace ? row.List != QueueList.EmergencyDwelling : row.List == list).Select(row => row.Category),
    ];

    /// <summary>The name of a category.</summary>
    public static LocalizedText Name(Category category) => Row(category).Name;

    /// <summary>The subparagraph of art. 68 of the Law, for example <c>1-1</c>; null for a category that art. 68 does not know.</summary>
    public static string? Art68Item(Category category) => Row(category).Art68;

    /// <summary>
    /// Whether a certificate from the workplace shows the category (Annex 4 item 8(2)): military, special state bodies, elected officials.
    /// </summary>
    public static bool NeedsWorkplaceCertificate(Category category) =>
        category is Category.Military or Category.SpecialStateBodyEmployee or Category.ElectedOfficial;

    private static (Category Category, QueueList List, string? Art68, LocalizedText Name) Row(Category category) =>
        Array.Find(Rows, row => row.Category == category) is { Name: not null } found
            ? found
            : throw new ArgumentOutOfRangeException(nameof(category), category, "Not a category of Order 168.");
}
