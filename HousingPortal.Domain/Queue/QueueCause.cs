using HousingPortal.Domain.Law;
using static HousingPortal.Domain.Queue.QueueEventKind;

namespace HousingPortal.Domain.Queue;

/// <summary>Why the order of a list changed.</summary>
public enum QueueCause
{
    /// <summary>Signed decision on registration (para 10(1)).</summary>
    Decision,

    /// <summary>Housing was given.</summary>
    Housed,

    /// <summary>The person's own wish.</summary>
    OwnWish,

    /// <summary>The grounds of need ceased.</summary>
    GroundsCeased,

    /// <summary>Moved permanently to another settlement.</summary>
    MovedAway,

    /// <summary>Left the institution or enterprise that keeps the register.</summary>
    EmploymentEnded,

    /// <summary>The information about need was untrue.</summary>
    UntrueInformation,

    /// <summary>Built or bought a dwelling.</summary>
    OwnDwelling,

    /// <summary>Death; the place is kept for the family if need remains.</summary>
    Death,

    /// <summary>The inventory found something that a person must look at (para 11-1).</summary>
    Inventory,

    /// <summary>What was doubtful was cleared up.</summary>
    Cleared,

    /// <summary>A judgment.</summary>
    Court,

    /// <summary>A complaint was satisfied (para 14).</summary>
    Complaint,

    /// <summary>An update of data changed the list (para 9.4).</summary>
    Update,

    /// <summary>A complaint stops the execution of a removal (APPK art. 96).</summary>
    ComplaintPending,

    /// <summary>The complaint about a removal came to nothing, so that the removal is carried out.</summary>
    ComplaintRejected,
}

/// <summary>What the law says of a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Kinds">The events it may bring about.</param>
/// <param name="Citation">Its place.</param>
/// <param name="Name">In both languages, without anything about the person.</param>
/// <param name="NoticeDays">Calendar days within which the person is told in writing, with the grounds (art. 73(3)); null when no such notice is due.</param>
public sealed record QueueCauseRule(QueueCause Cause, IReadOnlyList<QueueEventKind> Kinds, Citation Citation, LocalizedText Name, int? NoticeDays);

/// <summary>All causes, each with its place. An order that changes without one of them is a mistake.</summary>
public static class QueueCauses
{
    /// <summary>"Written notice within ten days" (art. 73(3) of the Law).</summary>
    public const int NoticeWithin = 10;

    /// <summary>The table.</summary>
    [Interpretation("B17", "11-1.1", "2026-11-24",
        Unclear = "Order 168 says how one comes onto a list and not how one leaves it; only the yearly inventory is named.",
        Decision = "Leaving rests on article 73 of the Law alone. A suspension only stops the counting and keeps the date; it is never the end of a place.",
        Why = "A ground that is in no law takes nobody's place away, and a doubt must not cost years of waiting.")]
    public static IReadOnlyList<QueueCauseRule> All { get; } =
    [
        new(QueueCause.Decision, [Entered], Order("10(1)"), new("есепке қою туралы шешім", "решение о постановке на учет"), null),
        new(QueueCause.Housed, [Departed], Law("73.1"), new("тұрғын үй берілді", "предоставлено жилище"), null),
        new(QueueCause.OwnWish, [Departed], Law("73"), new("өз өтініші бойынша", "по собственному заявлению"), null),
        new(QueueCause.GroundsCeased, [Departed], Law("73.1"), new("мұқтаждық негіздері жойылды", "отпали основания нуждаемости"), NoticeWithin),
        new(QueueCause.MovedAway, [Departed], Law("73.1"), new("басқа елді мекенге тұрақты көшті", "постоянный выезд в другой населенный пункт"), NoticeWithin),
        new(QueueCause.EmploymentEnded, [Departed], Law("73.1"), new("мекемедегі, кәсіпорындағы жұмысын тоқтатты", "прекращение работы в учреждении, на предприятии"), NoticeWithin),
        new(QueueCause.UntrueInformation, [Departed], Law("73.1"), new("мұқтаждық туралы мәліметтер анық емес", "сведения о нуждаемости недостоверны"), NoticeWithin),
        new(QueueCause.OwnDwelling, [Departed], Law("73.1"), new("тұрғын үй салды немесе сатып алды", "построено или приобретено жилище"), NoticeWithin),
        new(QueueCause.Death, [Departed, KeptForFamily], Law("73.2"), new("қайтыс болды", "смерть"), NoticeWithin),
        new(QueueCause.Inventory, [Suspended], Order("11-1.1"), new("түгендеу нәтижесі бойынша тексерілуде", "проверяется по итогам инвентаризации"), NoticeWithin),
        new(QueueCause.Cleared, [Returned], Order("11-1.2"), new("мән-жай анықталды", "обстоятельства выяснены"), null),
        new(QueueCause.Court, [Entered, Restored, Departed, Suspended, Returned], Order("15"), new("сот шешімі бойынша", "по решению суда"), null),
        new(QueueCause.Complaint, [Entered, Restored, Returned], Order("14.1"), new("шағым қанағаттандырылды", "жалоба удовлетворена"), null),
        new(QueueCause.Update, [LeftList, JoinedList], Order("9.4"), new("мәліметтер жаңартылғаннан кейін тізімі өзгерді", "список изменен после обновления данных"), null),
        new(QueueCause.ComplaintPending, [Restored], Code("96"), new("шағым қаралғанша есептен шығару тоқтатылды", "снятие с учета приостановлено до рассмотрения жалобы"), null),
        new(QueueCause.ComplaintRejected, [Departed], Code("100.1(4)"), new("шағым қанағаттандырылмады, есептен шығару орындалды", "жалоба не удовлетворена, снятие с учета исполнено"), NoticeWithin),
    ];

    /// <summary>The row of a cause.</summary>
    public static QueueCauseRule Of(QueueCause cause) => All.Single(rule => rule.Cause == cause);

    /// <summary>The causes that may bring about an event, in the order of the table.</summary>
    public static IReadOnlyList<QueueCause> For(QueueEventKind kind) => [.. All.Where(rule => rule.Kinds.Contains(kind)).Select(rule => rule.Cause)];

    private static Citation Order(string paragraph) => new(Acts.Order168, paragraph);

    private static Citation Code(string article) => new(Acts.Appk, article);

    private static Citation Law(string article) => new(Acts.HousingLaw, article);
}
