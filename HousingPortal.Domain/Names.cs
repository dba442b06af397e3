using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain;

/// <summary>
/// Names of the values of the law in both languages, as notices and screens write them. An undefined value throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static partial class Names
{
    /// <summary>Name of a list (para 5).</summary>
    public static LocalizedText Of(QueueList value) => QueueLists.Name(value);

    /// <summary>Name of a category (para 5, art. 68).</summary>
    public static LocalizedText Of(Category value) => Categories.Name(value);

    /// <summary>Name of a degree of kinship (Annex 1 item 3).</summary>
    public static LocalizedText Of(Kinship value) => value switch
    {
        Kinship.Spouse => new("жұбайы", "супруг (супруга)"),
        Kinship.Child => new("баласы", "сын (дочь)"),
        Kinship.Parent => new("әкесі (анасы)", "отец (мать)"),
        Kinship.Sibling => new("бауыры", "брат (сестра)"),
        Kinship.Grandparent => new("атасы (әжесі)", "дед (бабушка)"),
        Kinship.Grandchild => new("немересі", "внук (внучка)"),
        Kinship.ByCourt => new("сот шешімімен отбасы мүшесі деп танылған", "признан членом семьи решением суда"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a ground of need (Annex 4 item 8).</summary>
    public static LocalizedText Of(NeedGround value) => value switch
    {
        NeedGround.NoDwelling => new("меншік құқығында тұрғын үйі жоқ", "нет жилища на праве собственности"),
        NeedGround.SanitaryFail => new(
            "отбасы тұратын тұрғын үй белгіленген санитариялық-эпидемиологиялық талаптарға сай келмейді",
            "жилище, в котором проживает семья, не отвечает установленным санитарно-эпидемиологическим требованиям"),
        NeedGround.TechnicalFail => new(
            "отбасы тұрып жатқан тұрғын үй белгіленген техникалық талаптарға жауап бермейді",
            "жилище, в котором проживает семья, не отвечает установленным техническим требованиям"),
        NeedGround.SharedAdjoiningRooms => new(
            "жапсарлас, оқшауланбаған тұрғын үй-жайларда екі және одан көп отбасы тұрып жатыр",
            "в смежных, неизолированных жилых помещениях проживают две и более семьи"),
        NeedGround.ChronicIllness => new(
            "отбасы құрамында кейбір созылмалы аурулардың ауыр түрлерімен ауыратын науқас бар, бір үй-жайда (пәтерде) онымен бірге тұру мүмкін емес",
            "в составе семьи есть больной тяжелой формой хронического заболевания, совместное проживание с которым в одном помещении (квартире) невозможно"),
        NeedGround.EmergencyOnlyDwelling => new("жалғыз тұрғын үйі авариялық жағдайда деп танылған", "единственное жилище признано аварийным"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a kind of income (Annex 1 item 4).</summary>
    public static LocalizedText Of(IncomeKind value) => value switch
    {
        IncomeKind.Pay => new("еңбекақы", "оплата труда"),
        IncomeKind.SocialPayments => new("әлеуметтік төлемдер", "социальные выплаты"),
        IncomeKind.Business => new(
            "кәсіпкерлік және басқа да қызмет түрлерінен түсетін табыс",
            "доход от предпринимательской и других видов деятельности"),
        IncomeKind.Alimony => new("балаларға және асырауындағы басқа да адамдарға алимент", "алименты на детей и других иждивенцев"),
        IncomeKind.HouseholdPlot => new("жеке қосалқы шаруашылықтан түсетін табыс", "доход от личного подсобного хозяйства"),
        IncomeKind.Other => new("өзге де табыс", "иной доход"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a health circumstance (Annex 1 item 7).</summary>
    public static LocalizedText Of(HealthCircumstance value) => value switch
    {
        HealthCircumstance.Disability => new("мүгедектік", "инвалидность"),
        HealthCircumstance.Elderly => new("қарттар", "престарелые"),
        HealthCircumstance.Cardiovascular => new("жүрек-қан тамыр аурулары", "сердечно-сосудистые заболевания"),
        HealthCircumstance.OtherSevere => new("басқа да ауыр науқасқа шалдыққандар", "другие тяжелые заболевания"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the document of a representative (Annex 1 item 10).</summary>
    public static LocalizedText Of(GuardianDocument value) => value switch
    {
        GuardianDocument.GuardianshipOrder => new(
            "қорғаншылық немесе қамқоршылық белгілеу туралы бұйрық",
            "приказ об установлении опеки или попечительства"),
        GuardianDocument.FosterContract => new("патронаттық тәрбиелеуге беру туралы шарт", "договор о передаче на патронатное воспитание"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a register (para 9).</summary>
    public static LocalizedText Of(RegisterKind value) => value switch
    {
        RegisterKind.Identity => new("Жеке басын куәландыратын құжаттардың мәліметтері", "Сведения документов, удостоверяющих личность"),
        RegisterKind.Residence => new("Тұрақты тіркелуі туралы мәліметтер", "Сведения о постоянной регистрации"),
        RegisterKind.Family => new("Азаматтық хал актілері туралы мәліметтер", "Сведения об актах гражданского состояния"),
        RegisterKind.Category => new("Санатқа тиесілігін растайтын мәліметтер", "Сведения, подтверждающие принадлежность к категории"),
        RegisterKind.Income => new("Салық салынатын кірістер туралы мәліметтер", "Сведения о налогооблагаемых доходах"),
        RegisterKind.DwellingOwnership => new("Меншік құқығындағы тұрғын үй туралы мәліметтер", "Сведения о жилище на праве собственности"),
        RegisterKind.Worsening => new("Тұрғын үй жағдайларының нашарлауы туралы мәліметтер", "Сведения об ухудшении жилищных условий"),
        RegisterKind.CommunalLease => new(
            "Мемлекеттік тұрғын үй қорының объектілерін жалдау шарттарының тізілімі",
            "Реестр договоров найма объектов государственного жилищного фонда"),
        RegisterKind.Employment => new("Еңбек шарттары туралы мәліметтер", "Сведения о трудовых договорах"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what a register said.</summary>
    public static LocalizedText Of(AnswerOutcome value) => value switch
    {
        AnswerOutcome.Confirms => new("расталады", "подтверждается"),
        AnswerOutcome.Contradicts => new("қайшы келеді", "противоречит"),
        AnswerOutcome.NoData => new("дерек жоқ", "нет данных"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a way of worsening (para 11).</summary>
    public static LocalizedText Of(WorseningKind value) => value switch
    {
        WorseningKind.Exchange => new("тұрғын үй-жайын ауыстыру", "обмен жилого помещения"),
        WorseningKind.Alienation => new("тұру үшін жарамды тұрғын үйді иелігінен шығару", "отчуждение пригодного для проживания жилища"),
        WorseningKind.DestructionOrDamage => new("тұрғын үйдің бұзылуы немесе бүлінуі", "разрушение или порча жилища"),
        WorseningKind.LeftDwelling => new("тұрғын үйінен кету", "выезд из жилища"),
        WorseningKind.MovedInOthers => new("басқа адамдарды тұрғызу", "вселение других лиц"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of an exception from a ground of worsening (para 11(2) and 11(5)).</summary>
    public static LocalizedText Of(WorseningException value) => value switch
    {
        WorseningException.BoughtByLocalExecutiveBody => new(
            "тұрғын үйді жергілікті атқарушы орган сатып алған",
            "жилище приобретено местным исполнительным органом"),
        WorseningException.MortgageInsolvency => new(
            "ипотекалық тұрғын үй заемы бойынша міндеттемені орындауға қабілетсіздік",
            "неспособность исполнить обязательство по ипотечному жилищному займу"),
        WorseningException.CloseFamilyMovedIn => new(
            "тек жұбайы, кәмелетке толмаған немесе еңбекке жарамсыз балалары, еңбекке жарамсыз ата-анасы тұрғызылған",
            "вселены только супруг (супруга), несовершеннолетние или нетрудоспособные дети, нетрудоспособные родители"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a reason for a separate room (article 75 of the Law, para 4).</summary>
    public static LocalizedText Of(ExtraRoomReason value) => value switch
    {
        ExtraRoomReason.SevereChronicIllness => new(
            "отбасында созылмалы аурудың ауыр түрімен ауыратын адам бар",
            "в семье есть больной тяжелой формой хронического заболевания"),
        ExtraRoomReason.DisabledChild => new("отбасында мүгедектігі бар бала бар", "в семье есть ребенок с инвалидностью"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of a sex.</summary>
    public static LocalizedText Of(Sex value) => value switch
    {
        Sex.Male => new("ер", "мужской"),
        Sex.Female => new("әйел", "женский"),
        _ => throw Unknown(value),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T value) => new(nameof(value), value, "Not a value of the law.");
}
