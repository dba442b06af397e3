using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Inventory;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Notices;

namespace HousingPortal.Domain;

/// <content>Names of what happens to a case.</content>
public static partial class Names
{
    /// <summary>Name of a way on which a result reaches the applicant (para 10).</summary>
    public static LocalizedText Of(DeliveryChannel value) => value switch
    {
        DeliveryChannel.Cabinet => new("жеке кабинет", "личный кабинет"),
        DeliveryChannel.Sms => new("sms-хабарлама", "sms-сообщение"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a way on which a notice or an answer to it goes (APPK arts 64 to 66).</summary>
    public static LocalizedText Of(NoticeChannel value) => value switch
    {
        NoticeChannel.Cabinet => new("жеке кабинет", "личный кабинет"),
        NoticeChannel.Sms => new("sms-хабарлама", "sms-сообщение"),
        NoticeChannel.RegisteredLetter => new("тапсырысты хат", "заказное письмо"),
        NoticeChannel.InPerson => new("қолма-қол, қол қойғызып", "лично, под подпись"),
        NoticeChannel.Email => new("электрондық пошта", "электронная почта"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what became of a request for new data (para 11-1).</summary>
    public static LocalizedText Of(UpdateRequestState value) => value switch
    {
        UpdateRequestState.Open => new("жауап күтілуде", "ожидается ответ"),
        UpdateRequestState.Answered => new("жауап берілді", "получен ответ"),
        UpdateRequestState.NeedsOfficer => new("маман қарауы керек", "требуется рассмотрение специалистом"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a way of filing (Annex 4 item 10).</summary>
    public static LocalizedText Of(FilingMethod value) => value switch
    {
        FilingMethod.PortalSignature => new("портал арқылы, ЭЦҚ-мен", "через портал, с ЭЦП"),
        FilingMethod.PortalOneTimePassword => new("портал арқылы, бір реттік парольмен", "через портал, с одноразовым паролем"),
        FilingMethod.Counter => new("қағаз түрінде, қолымен", "на бумаге, с собственноручной подписью"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a kind of register (paras 5 and 7).</summary>
    public static LocalizedText Of(HousingRegister value) => value switch
    {
        HousingRegister.Settlement => new("елді мекен бойынша есеп", "учет по населенному пункту"),
        HousingRegister.Workplace => new("жұмыс орны бойынша есеп", "учет по месту работы"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a paper (Annex 4 item 8).</summary>
    public static LocalizedText Of(PaperKind value) => value switch
    {
        PaperKind.WorkplaceCertificate => new("Жұмыс орнынан анықтама", "Справка с места работы"),
        PaperKind.SanitaryConclusion => new("Санитариялық-эпидемиологиялық қорытындының көшірмесі", "Копия санитарно-эпидемиологического заключения"),
        PaperKind.TechnicalReport => new(
            "Аттестатталған сарапшының техникалық қорытындысының көшірмесі",
            "Копия технического заключения аттестованного эксперта"),
        PaperKind.TechnicalPassportAndTitle => new(
            "Тұрғынжайдың техникалық паспорты мен құқық белгілейтін құжатының көшірмелері",
            "Копии технического паспорта и правоустанавливающего документа на жилище"),
        PaperKind.IllnessConfirmation => new("Тиісті ауру түрін растайтын құжат", "Документ, подтверждающий соответствующее заболевание"),
        PaperKind.VulnerableGroupProof => new(
            "Халықтың әлеуметтік жағынан осал топтарына жататынын растайтын құжат",
            "Документ, подтверждающий принадлежность к социально уязвимым слоям населения"),
        PaperKind.IncomeProof => new(
            "Отбасының әрбір мүшесінің соңғы он екі ай ішіндегі табысы туралы мәліметтер",
            "Сведения о доходах каждого члена семьи за последние двенадцать месяцев"),
        PaperKind.CourtDecisionOnFamily => new(
            "Отбасы мүшелері деп тану туралы сот шешімінің көшірмесі",
            "Копия решения суда о признании членами семьи"),
        PaperKind.RegisterReplacement => new(
            "Ақпараттық жүйеде жоқ мәліметтерді растайтын құжат",
            "Документ, подтверждающий сведения, которых нет в информационной системе"),
        PaperKind.Other => new("Өзге құжат", "Иной документ"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the state of a case.</summary>
    public static LocalizedText Of(CaseState value) => value switch
    {
        CaseState.Registered => new("Тіркелді", "Зарегистрировано"),
        CaseState.UnderAssessment => new("Қаралуда", "На рассмотрении"),
        CaseState.PositiveDrafted => new("Оң шешім қол қоюға жіберілді", "Положительное решение на подписи"),
        CaseState.PreliminaryRefusal => new("Бас тарту туралы алдын ала шешім", "Предварительное решение об отказе"),
        CaseState.HearingRecorded => new("Тыңдау тіркелді", "Заслушивание зафиксировано"),
        CaseState.RefusalDrafted => new("Дәлелді бас тарту қол қоюға жіберілді", "Мотивированный отказ на подписи"),
        CaseState.OnList => new("Есепке қойылды", "Поставлен на учет"),
        CaseState.Refused => new("Бас тартылды", "Отказано"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of an action on a case, as a button says it.</summary>
    public static LocalizedText Of(CaseAction value) => value switch
    {
        CaseAction.TakeUp => new("Жұмысқа алу", "Взять в работу"),
        CaseAction.DraftPositive => new("Оң шешім жобасын дайындау", "Подготовить положительное решение"),
        CaseAction.ReturnPositive => new("Оң шешім жобасын қайтару", "Вернуть проект положительного решения"),
        CaseAction.SignPositive => new("Есепке қою туралы шешімге қол қою", "Подписать решение о постановке на учет"),
        CaseAction.AllowLateNotice => new("Хабарламаны мерзімінен кеш жіберуге рұқсат беру", "Разрешить уведомление после срока"),
        CaseAction.IssuePreliminaryRefusal => new(
            "Алдын ала шешім мен тыңдау туралы хабарлама жіберу",
            "Направить предварительное решение и уведомление о заслушивании"),
        CaseAction.RecordDelivery => new("Хабарламаның тапсырылғанын белгілеу", "Отметить вручение уведомления"),
        CaseAction.RecordHearing => new("Тыңдау нәтижесін тіркеу", "Зафиксировать заслушивание"),
        CaseAction.DraftRefusal => new("Дәлелді бас тарту жобасын дайындау", "Подготовить мотивированный отказ"),
        CaseAction.ReturnRefusal => new("Бас тарту жобасын қайтару", "Вернуть проект отказа"),
        CaseAction.AllowLateRefusal => new("Мерзімінен кейін бас тартуға рұқсат беру", "Разрешить отказ после срока"),
        CaseAction.SignRefusal => new("Дәлелді бас тартуға қол қою", "Подписать мотивированный отказ"),
        CaseAction.Reopen => new("Бас тартудың күші жойылған соң қайта қарау", "Рассмотреть заново после отмены отказа"),
        CaseAction.RegisterByReview => new("Шағым немесе сот шешімі бойынша есепке қою", "Поставить на учет по решению по жалобе или суда"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a role.</summary>
    public static LocalizedText Of(StaffRole value) => value switch
    {
        StaffRole.Officer => new("Жауапты маман", "Ответственный специалист"),
        StaffRole.AuthorisedPerson => new("Уәкілетті адам", "Уполномоченное лицо"),
        StaffRole.Supervisor => new("Бақылаушы басшы", "Контролирующий руководитель"),
        StaffRole.HrOfficer => new("Мемлекеттік мекеменің кадр маманы", "Кадровый специалист государственного учреждения"),
        StaffRole.Administrator => new("Әкімші", "Администратор"),
        StaffRole.System => new("Портал", "Портал (автоматически)"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a way of being heard (тәсілі, para 12).</summary>
    public static LocalizedText Of(HearingMethod value) => value switch
    {
        HearingMethod.InPerson => new("жеке қатысу", "очно"),
        HearingMethod.Video => new("бейнеконференция", "видеоконференция"),
        HearingMethod.Written => new("жазбаша", "письменно"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what came of a hearing.</summary>
    public static LocalizedText Of(HearingOutcome value) => value switch
    {
        HearingOutcome.Attended => new("қатысты", "участвовал"),
        HearingOutcome.AbsentDulyNotified => new("тиісінше хабардар етілген, келмеді", "надлежаще уведомлен, не явился"),
        HearingOutcome.WrittenPosition => new("жазбаша ұстаным ұсынды", "представил письменную позицию"),
        HearingOutcome.AskedToSkip => new("тыңдаусыз шешуді сұрады", "просил решить без заслушивания"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a verdict.</summary>
    public static LocalizedText Of(Verdict value) => value switch
    {
        Verdict.Met => new("сәйкес келеді", "соответствует"),
        Verdict.NotMet => new("сәйкес келмейді", "не соответствует"),
        Verdict.NotKnown => new("анықталмаған", "не установлено"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the colour of a term.</summary>
    public static LocalizedText Of(DeadlineColour value) => value switch
    {
        DeadlineColour.Green => new("мерзімі жеткілікті", "срок достаточный"),
        DeadlineColour.Yellow => new("мерзімі жақындады", "срок приближается"),
        DeadlineColour.Red => new("мерзімі аяқталуға таяу", "срок истекает"),
        DeadlineColour.Overdue => new("мерзімі өтіп кетті", "срок нарушен"),
        _ => throw Unknown(value),
    };
}
