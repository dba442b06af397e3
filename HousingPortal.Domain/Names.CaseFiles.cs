using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain;

/// <content>Names of the bound case.</content>
public static partial class Names
{
    /// <summary>Name of a part of the bound case.</summary>
    public static LocalizedText Of(CaseFilePart value) => value switch
    {
        CaseFilePart.Application => new("Берілген өтініш", "Заявление, как подано"),
        CaseFilePart.Updates => new("Деректерді жаңарту", "Обновления данных"),
        CaseFilePart.Checks => new("Тіркелімдердің жауаптары", "Ответы реестров"),
        CaseFilePart.Assessment => new("Бағалау", "Оценка"),
        CaseFilePart.Documents => new("Шығарылған құжаттар", "Выданные документы"),
        CaseFilePart.Attachments => new("Қоса берілген құжаттар", "Приложенные документы"),
        CaseFilePart.Hearing => new("Тыңдау", "Заслушивание"),
        CaseFilePart.Decisions => new("Шешімдердің қолтаңбалары", "Подписи решений"),
        CaseFilePart.Queue => new("Тізімдегі жазбаның журналы", "Журнал записи в списке"),
        CaseFilePart.Events => new("Істің журналы", "Журнал дела"),
        CaseFilePart.Complaints => new("Шағымдар және сот", "Жалобы и суд"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a scope of the bound case (APPK art. 75).</summary>
    public static LocalizedText Of(CaseFileScope value) => value switch
    {
        CaseFileScope.Whole => new("Бүкіл іс", "Всё дело"),
        CaseFileScope.Applicant => new("Өтініш берушіге көшірме", "Копия для заявителя"),
        _ => throw Unknown(value),
    };
}
