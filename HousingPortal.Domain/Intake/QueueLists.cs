using System.Globalization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>Names and places of the lists.</summary>
public static class QueueLists
{
    /// <summary>All six of para 5, in its order; the list of a workplace is none of them.</summary>
    public static IReadOnlyList<QueueList> All { get; } = [.. Enum.GetValues<QueueList>().Where(list => list != QueueList.Workplace)];

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
        QueueList.Workplace => new("Мекеменің (кәсіпорынның) қызметкерлері", "Работники учреждения (предприятия)"),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    /// <summary>The name with the number of the subparagraph of para 5 before it; the list of a workplace has no number there.</summary>
    public static LocalizedText Numbered(QueueList list)
    {
        var name = Name(list);
        var number = ((int)list).ToString(CultureInfo.InvariantCulture);
        return list == QueueList.Workplace ? name : new($"{number}. {name.Kk}", $"{number}. {name.Ru}");
    }

    /// <summary>The subparagraph of para 5, or the part of para 7 for the list of a workplace.</summary>
    public static Citation Citation(QueueList list) =>
        new(Acts.Order168, list == QueueList.Workplace ? "7.1" : $"5({((int)list).ToString(CultureInfo.InvariantCulture)})");
}
