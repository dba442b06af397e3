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
}
