using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain;

/// <content>Names of what Annexes 2 and 3 ask.</content>
public static partial class Names
{
    /// <summary>Name of a kind of workplace (Annex 2).</summary>
    public static LocalizedText Of(WorkplaceKind value) => value switch
    {
        WorkplaceKind.StateInstitution => new("мемлекеттік мекеме", "государственное учреждение"),
        WorkplaceKind.StateEnterprise => new("мемлекеттік кәсіпорын", "государственное предприятие"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a change of data (Annex 3).</summary>
    public static LocalizedText Of(DataChange value) => value switch
    {
        DataChange.FamilyComposition => new("отбасы құрамы", "состав семьи"),
        DataChange.Marriage => new("некеге тұру немесе некені бұзу", "заключение или расторжение брака"),
        DataChange.Birth => new("баланың тууы", "рождение ребенка"),
        DataChange.Death => new("отбасы мүшесінің қайтыс болуы", "смерть члена семьи"),
        DataChange.Residence => new("тұрғылықты жері", "место жительства"),
        DataChange.Income => new("табысы", "доход"),
        DataChange.Category => new("санаты", "категория"),
        DataChange.Dwelling => new("тұрғын үйі", "жилище"),
        DataChange.Contacts => new("байланыс деректері", "контактные данные"),
        DataChange.Other => new("өзге өзгеріс", "иное изменение"),
        _ => throw Unknown(value),
    };
}
