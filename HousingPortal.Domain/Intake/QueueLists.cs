using System.Globalization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>Names and places of the six lists.</summary>
public static class QueueLists
{
    /// <summary>All six, in the order of para 5.</summary>
    public static IReadOnlyList<QueueList> All { get; } = Enum.GetValues<QueueList>();

    /// <summary>The name of a list.</summary>
    public static LocalizedText Name(QueueList list) => list switch
    {
        QueueList.WarVeterans => new("Ұлы Отан соғысының ардагерлері", "Ветераны Великой Отечественной войны"),
        QueueList.Orphans => new(
            "Жетім балалар, ата-анасының қамқорлығынсыз қалған балалар",
            "Дети-сироты, дети, оставшиеся без попечения родителей"),
        QueueList.LargeFamilies => new("Көпбалалы аналар, көпбалалы отбасылар", "Многодетные матери, многодетные семьи"),
        QueueList.SociallyVulnerable => new("Халықтың әлеуметтік жағынан осал топтары", "Социально уязвимые слои населения"),
        QueueList.PublicService => new(
            "Мемлекеттік қызметшілер, бюджеттік ұйымдардың қызметкерлері, әскери қызметшілер, ғарышкерлікке кандидаттар, "
                + "ғарышкерлер, арнаулы мемлекеттік органдардың қызметкерлері және мемлекеттік сайланбалы қызмет атқаратын адамдар",
            "Государственные служащие, работники бюджетных организаций, военнослужащие, кандидаты в космонавты, космонавты, "
                + "сотрудники специальных государственных органов и лица, занимающие государственные выборные должности"),
        QueueList.EmergencyDwelling => new(
            "Жалғыз тұрғын үйі авариялық жағдайда деп танылған азаматтар",
            "Граждане, единственное жилище которых признано аварийным"),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    /// <summary>The subparagraph of para 5.</summary>
    public static Citation Citation(QueueList list) => new(Acts.Order168, $"5({((int)list).ToString(CultureInfo.InvariantCulture)})");
}
