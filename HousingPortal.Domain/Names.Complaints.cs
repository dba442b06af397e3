using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Recusals;

namespace HousingPortal.Domain;

/// <content>Names of what happens to a complaint.</content>
public static partial class Names
{
    /// <summary>Name of the addressee of a complaint (para 14).</summary>
    public static LocalizedText Of(ComplaintAddressee value) => value switch
    {
        ComplaintAddressee.Provider => new("көрсетілетін қызметті беруші", "услугодатель"),
        ComplaintAddressee.QualityAssessmentBody => new(
            "мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган",
            "уполномоченный орган по оценке и контролю за качеством оказания государственных услуг"),
        ComplaintAddressee.ReviewingBody => new("шағымды қарайтын жоғары тұрған орган", "вышестоящий орган, рассматривающий жалобу"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what was found of the term for filing (APPK art. 92).</summary>
    public static LocalizedText Of(FilingFinding value) => value switch
    {
        FilingFinding.InTime => new("мерзімінде берілді", "подана в срок"),
        FilingFinding.Late => new("мерзімі өткеннен кейін берілді", "подана после срока"),
        FilingFinding.Restored => new("мерзімі дәлелді себеппен қалпына келтірілді", "срок восстановлен по уважительной причине"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what silence means (APPK arts 91(2) and 100(5)).</summary>
    public static LocalizedText Of(SilenceMeaning value) => value switch
    {
        SilenceMeaning.ApplicationRefused => new("өтініш бойынша бас тартылды деп есептеледі", "по заявлению считается отказанным"),
        SilenceMeaning.ComplaintRejected => new(
            "шағым қанағаттандырусыз қалдырылды деп есептеледі",
            "жалоба считается оставленной без удовлетворения"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the state of a complaint (para 14).</summary>
    public static LocalizedText Of(ComplaintState value) => value switch
    {
        ComplaintState.Registered => new("тіркелді", "зарегистрирована"),
        ComplaintState.Forwarded => new("шағымды қарайтын органға жіберілді", "направлена в орган, рассматривающий жалобу"),
        ComplaintState.UnderReview => new("қаралуда", "рассматривается"),
        ComplaintState.AnswerDrafted => new("жауап қол қоюды күтуде", "ответ ожидает подписи"),
        ComplaintState.Satisfied => new("көрсетілетін қызметті беруші толық қанағаттандырды", "полностью удовлетворена услугодателем"),
        ComplaintState.Answered => new("жауап берілді", "дан ответ"),
        ComplaintState.Withdrawn => new("кері қайтарып алынды", "отозвана"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what people do to a complaint.</summary>
    public static LocalizedText Of(ComplaintAction value) => value switch
    {
        ComplaintAction.Satisfy => new("Шағымды өзі толық қанағаттандыру", "Полностью удовлетворить жалобу самому"),
        ComplaintAction.Forward => new("Шағымды іспен бірге жіберу", "Направить жалобу вместе с делом"),
        ComplaintAction.AnswerAsProvider => new("Көрсетілетін қызметті берушінің жауабы", "Ответ услугодателя"),
        ComplaintAction.TakeReview => new("Қарауға алу", "Взять на рассмотрение"),
        ComplaintAction.RecordPositions => new("Тараптардың ұстанымын тіркеу", "Записать позиции сторон"),
        ComplaintAction.RestoreTerm => new("Шағым беру мерзімін қалпына келтіру", "Восстановить срок подачи жалобы"),
        ComplaintAction.DraftAnswer => new("Жауап жобасын дайындау", "Подготовить ответ"),
        ComplaintAction.ReturnAnswer => new("Жауап жобасын қайтару", "Вернуть проект ответа"),
        ComplaintAction.SignAnswer => new("Жауапқа қол қою", "Подписать ответ"),
        ComplaintAction.RecordOutsideAnswer => new("Сыртқы органның жауабын тіркеу", "Записать ответ внешнего органа"),
        ComplaintAction.Withdraw => new("Шағымды кері қайтарып алуды тіркеу", "Записать отзыв жалобы"),
        ComplaintAction.ReportExecution => new("Орындалғаны туралы хабарлау", "Сообщить об исполнении"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what a complaint is directed against.</summary>
    public static LocalizedText Of(ComplaintSubject value) => value switch
    {
        ComplaintSubject.Refusal => new("есепке қоюдан дәлелді бас тарту", "мотивированный отказ в постановке на учет"),
        ComplaintSubject.Removal => new("есептен шығару", "снятие с учета"),
        ComplaintSubject.OtherDecision => new("өзге шешім", "иное решение"),
        ComplaintSubject.Action => new("әрекет", "действие"),
        ComplaintSubject.Inaction => new("әрекетсіздік", "бездействие"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of how a complaint ended (APPK art. 100(1)).</summary>
    public static LocalizedText Of(ComplaintOutcome value) => value switch
    {
        ComplaintOutcome.Cancel => new("актінің күші жойылсын", "отменить акт"),
        ComplaintOutcome.CancelAndDecide => new("актінің күші жойылып, жаңа акт қабылдансын", "отменить акт и принять новый"),
        ComplaintOutcome.ObligeToAct => new("әрекет жасау міндеттелсін", "обязать совершить действие"),
        ComplaintOutcome.Reject => new("шағым қанағаттандырусыз қалдырылсын", "оставить жалобу без удовлетворения"),
        ComplaintOutcome.SendBack => new("бұзушылықтар көрсетіліп, іс қайтарылсын", "вернуть дело с указанием нарушений"),
        ComplaintOutcome.LeaveUnexamined => new("шағым қараусыз қалдырылсын", "оставить жалобу без рассмотрения"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what an answer brings about.</summary>
    public static LocalizedText Of(ComplaintEffect value) => value switch
    {
        ComplaintEffect.None => new("іс пен орын өзгермейді", "дело и место не меняются"),
        ComplaintEffect.ReopenCase => new("өтініш қайта қаралады", "заявление рассматривается заново"),
        ComplaintEffect.RegisterOnList => new("өтініш беруші бастапқы күнімен тізімге қойылады", "заявитель ставится в список с первоначальной датой"),
        ComplaintEffect.KeepPlace => new("орын бұрынғы күнімен сақталады", "место сохраняется с прежней датой"),
        ComplaintEffect.CarryOutRemoval => new("есептен шығару орындалады", "снятие с учета исполняется"),
        ComplaintEffect.ProviderMustAct => new("көрсетілетін қызметті беруші жауапты орындауға тиіс", "услугодатель обязан исполнить ответ"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a step of a complaint with a term of its own.</summary>
    public static LocalizedText Of(ComplaintStep value) => value switch
    {
        ComplaintStep.Forward => new("шағым мен істі жіберу", "направление жалобы и дела"),
        ComplaintStep.ProviderAnswer => new("көрсетілетін қызметті берушінің жауабы", "ответ услугодателя"),
        ComplaintStep.Answer => new("шағымды қарайтын органның жауабы", "ответ органа, рассматривающего жалобу"),
        ComplaintStep.Execution => new("жауапты орындау", "исполнение ответа"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of something that a complaint must contain (APPK art. 93).</summary>
    public static LocalizedText Of(ComplaintContent value) => value switch
    {
        ComplaintContent.Address => new("пошталық мекенжайы", "почтовый адрес"),
        ComplaintContent.Against => new("кімнің шешіміне, әрекетіне (әрекетсіздігіне) шағым жасалады", "чьи решение, действие (бездействие) обжалуются"),
        ComplaintContent.Demands => new("талаптары", "требования"),
        ComplaintContent.Date => new("берілген күні", "дата подачи"),
        ComplaintContent.Signature => new("қолы немесе ЭЦҚ", "подпись или ЭЦП"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what a judgment does (para 15).</summary>
    public static LocalizedText Of(CourtEffect value) => value switch
    {
        CourtEffect.None => new("акт күшінде қалды", "акт остался в силе"),
        CourtEffect.ReopenCase => new("бас тартудың күші жойылды, өтініш қайта қаралады", "отказ отменен, заявление рассматривается заново"),
        CourtEffect.RegisterOnList => new("бас тартудың күші жойылды, бастапқы күнімен тізімге қойылады", "отказ отменен, постановка в список с первоначальной датой"),
        CourtEffect.RestorePlace => new("есептен шығарудың күші жойылды, орын бұрынғы күнімен қайтарылады", "снятие с учета отменено, место возвращается с прежней датой"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the road to the court (para 15).</summary>
    public static LocalizedText Of(CourtRoute value) => value switch
    {
        CourtRoute.NotYet => new("алдымен сотқа дейінгі тәртіппен шағым беріледі", "сначала подается досудебная жалоба"),
        CourtRoute.AfterComplaint => new("сотқа дейінгі шағымнан кейін сотқа жүгінуге болады", "можно обратиться в суд после досудебной жалобы"),
        CourtRoute.DirectlyByLaw => new("заң бойынша сотқа бірден жүгінуге болады", "по закону можно обратиться прямо в суд"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a ground of recusal (APPK art. 67).</summary>
    public static LocalizedText Of(RecusalGround value) => value switch
    {
        RecusalGround.Relative => new("туысы", "родственник"),
        RecusalGround.Dependent => new("тәуелді", "зависимость"),
        RecusalGround.Interested => new("нәтижеге мүдделі", "заинтересован в исходе"),
        RecusalGround.TookPart => new("бұрын іске қатысқан", "ранее участвовал в деле"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what became of a recusal.</summary>
    public static LocalizedText Of(RecusalState value) => value switch
    {
        RecusalState.Open => new("шешім күтілуде", "ожидает решения"),
        RecusalState.Granted => new("қанағаттандырылды", "удовлетворен"),
        RecusalState.Declined => new("қабылданбады", "отклонен"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what can still be done when the timetable of a hearing does not fit (paras 10 and 12).</summary>
    public static LocalizedText Of(TimetableWay value) => value switch
    {
        TimetableWay.PositiveDecision => new("оң шешім қабылдау", "принять положительное решение"),
        TimetableWay.SupervisorOverride => new("басшының себебі көрсетілген рұқсатымен мерзімінен кейін бас тарту", "отказать после срока с мотивированного разрешения руководителя"),
        _ => throw Unknown(value),
    };
}
