using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Domain;

/// <content>Names of what happens to an entry of a list.</content>
public static partial class Names
{
    /// <summary>Name of an event of the queue.</summary>
    public static LocalizedText Of(QueueEventKind value) => value switch
    {
        QueueEventKind.Entered => new("тізімге қойылды", "поставлен на список"),
        QueueEventKind.Departed => new("есептен шығарылды", "снят с учета"),
        QueueEventKind.Suspended => new("уақытша есептелмейді", "временно не учитывается"),
        QueueEventKind.Returned => new("қайта есептеледі", "снова учитывается"),
        QueueEventKind.Restored => new("бұрынғы орнына қалпына келтірілді", "восстановлен на прежнем месте"),
        QueueEventKind.LeftList => new("басқа тізімге өтті", "перешел в другой список"),
        QueueEventKind.JoinedList => new("басқа тізімнен келді", "пришел из другого списка"),
        QueueEventKind.KeptForFamily => new("орын отбасына сақталды", "место сохранено за семьей"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the state of an entry.</summary>
    public static LocalizedText Of(QueueEntryState value) => value switch
    {
        QueueEntryState.Active => new("есепте тұр", "состоит на учете"),
        QueueEntryState.Suspended => new("уақытша есептелмейді", "временно не учитывается"),
        QueueEntryState.Departed => new("есептен шығарылған", "снят с учета"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a cause, as <see cref="QueueCauses"/> gives it.</summary>
    public static LocalizedText Of(QueueCause value) => QueueCauses.All.FirstOrDefault(rule => rule.Cause == value)?.Name ?? throw Unknown(value);

    /// <summary>Name of what a person is in an application.</summary>
    public static LocalizedText Of(FamilyRole value) => value switch
    {
        FamilyRole.Applicant => new("өтініш беруші", "заявитель"),
        FamilyRole.Spouse => new("жұбайы", "супруг(а)"),
        _ => throw Unknown(value),
    };

    /// <summary>How an application touches a registration, as a sentence for the officer.</summary>
    public static LocalizedText Of(DoubleKind value) => value switch
    {
        DoubleKind.SameApplicant => new("Өтініш беруші сол адамның өзі.", "Заявитель – один и тот же человек."),
        DoubleKind.SpouseIsRegistered => new(
            "Өтініште жұбайы деп көрсетілген адамның өзі өтініш беруші ретінде тіркелген.",
            "Тот, кто назван в заявлении супругом, сам состоит как заявитель."),
        DoubleKind.NamedAsSpouse => new(
            "Өтініш беруші басқа істе жұбайы ретінде көрсетілген.",
            "Заявитель назван супругом в другом деле."),
        DoubleKind.SameSpouse => new("Екі өтініште де бір адам жұбайы деп көрсетілген.", "В обоих заявлениях супругом назван один и тот же человек."),
        _ => throw Unknown(value),
    };
}
