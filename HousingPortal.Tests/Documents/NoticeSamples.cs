using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;

namespace HousingPortal.Tests.Documents;

/// <summary>A provider, a case and the facts of each kind of document.</summary>
internal static class NoticeSamples
{
    public static readonly string Iin = TestPeople.Iin(new(1990, 1, 15), serial: 7);
    public const string Applicant = "Әбішева Гүлжан Өмірзаққызы";

    public static Provider Provider(string code = "AST") => new()
    {
        Code = code,
        NameKk = "«Астана қаласының Тұрғын үй басқармасы» мемлекеттік мекемесі",
        NameRu = "Государственное учреждение «Управление жилья города Астаны»",
        Bin = "180140000018",
        Kato = "710000000",
        AddressKk = "010000, Астана қаласы, Үлгі көшесі, 11",
        AddressRu = "010000, город Астана, улица Үлгі, 11",
        Phone = "+7 7172 00 00 11",
        SuperiorBodyKk = "Астана қаласының әкімдігі",
        SuperiorBodyRu = "акимат города Астаны",
    };

    public static HousingCase Case(Provider provider, Language language = Language.Kk, string number = "AST-2026-0042") => new()
    {
        ProviderId = provider.Id,
        Number = number,
        State = HousingPortal.Domain.Cases.CaseState.UnderAssessment,
        List = QueueList.SociallyVulnerable,
        Category = Category.FamilyWithDisabledChild,
        ApplicantName = Applicant,
        SearchName = Applicant.ToUpperInvariant(),
        ApplicantIin = Iin,
        NoticeLanguage = language,
        Mobile = "+77010000001",
        ApplicationJson = "{}",
        FiledAt = new DateTime(2026, 11, 20, 14, 5, 0, DateTimeKind.Utc),
        ReceivedOn = new(2026, 11, 23),
        DueOn = new(2026, 12, 14),
        CalendarRevision = "test",
        EditionCode = Editions.AmendedBy223.Code,
        RegisteredById = "officer",
        UpdatedAt = new DateTime(2026, 11, 20, 14, 5, 0, DateTimeKind.Utc),
    };

    private static UpdateSaid Update => new("AST-U-2026-000001", new DateTime(2026, 11, 20, 19, 5, 0), new(2026, 11, 23), new(2026, 12, 14), [DataChange.Marriage, DataChange.Birth]);

    private static NoticeComplaint Complaint => new("AST-SHC-2026-000001", new DateTime(2026, 11, 23, 10, 0, 0), new(2026, 11, 23), "есепке қоюдан дәлелді бас тарту", "көрсетілетін қызметті беруші", "Тұрғын үй басқармасы", "Бас тартудың күші жойылсын.")
    {
        Deadlines = [new("шағым мен істі жіберу", new(2026, 11, 26), "14.3"), new("көрсетілетін қызметті берушінің жауабы", new(2026, 11, 30), "14.5")],
        Missing = ["пошталық мекенжайы"],
        IsLate = true,
        StopsExecution = true,
        Outcome = "актінің күші жойылсын",
        OutcomeCitation = "ӘРПК 100",
        Effect = "өтініш қайта қаралады",
        PositionOfPerson = "Пәтер он жыл бұрын сатылған.",
        PositionOfProvider = "Бас тарту заңды.",
    };

    public static NoticeFacts Facts(DocumentKind kind) => kind switch
    {
        DocumentKind.PositiveDecision => new() { Reasoning = "Барлық тексеру талапқа сәйкес келеді.\nТабысы шектен төмен." },
        DocumentKind.RegistrationNotification => new() { OrdinalNumber = 1284, Place = 1279, DecisionNumber = "AST-D-2026-0007" },
        DocumentKind.HearingNotice => new()
        {
            Grounds = ["G2", "G5"],
            Reasoning = "Тіркеу мәліметтері бойынша 2024 жылғы 3 мамырда 54 шаршы метр пәтер сатылған.",
            HearingStartsAt = new DateTime(2026, 11, 25, 11, 0, 0),
            HearingMethod = HearingMethod.InPerson,
            HearingPlace = "Астана қаласы, Үлгі көшесі, 11, 204-кабинет",
        },
        DocumentKind.ReasonedRefusal => new()
        {
            Grounds = ["G5"],
            Reasoning = "Пәтер 2024 жылғы 3 мамырда сатылған, сатып алушы – жеке тұлға.",
            Hearing = new(HearingOutcome.Attended, new DateTime(2026, 11, 25, 11, 0, 0), new DateTime(2026, 11, 25, 11, 40, 0), "Пәтер емделуге қаражат қажет болғандықтан сатылды.", "Өтініш беруші, бас маман"),
        },
        DocumentKind.UpdateReceipt => new() { Update = Update },
        DocumentKind.UpdateResult => new()
        {
            Update = Update with { Effect = UpdateEffect.ListChanged, ListBefore = QueueList.LargeFamilies, CategoryBefore = Category.LargeFamily },
            Reasoning = "Некеге тұрғаны және баланың туғаны тіркеу мәліметтерімен расталды.",
            OrdinalNumber = 4,
            Place = 3,
        },
        DocumentKind.UpdateRequest => new() { Reasoning = "Тіркеу мәліметтерінде мекенжайыңыз жоқ.", ReplyBy = new(2026, 12, 14) },
        DocumentKind.RemovalNotice => new()
        {
            Removal = HousingPortal.Domain.Queue.QueueCause.OwnDwelling,
            Reasoning = "2026 жылғы 12 қазанда Астана қаласында 64 шаршы метр пәтерге меншік құқығы тіркелген.",
            DecisionNumber = "23.11.2026 № 118-Б бұйрық",
            OrdinalNumber = 1284,
        },
        DocumentKind.HearingProtocol => new()
        {
            Protocol = new(
                new ProtocolRecord
                {
                    Place = "Астана қаласы, Үлгі көшесі, 11, 204-кабинет",
                    StartedAt = new DateTime(2026, 11, 25, 11, 0, 0),
                    EndedAt = new DateTime(2026, 11, 25, 11, 40, 0),
                    Participants = "Өтініш беруші",
                    Question = "Есепке қоюдан бас тарту туралы алдын ала шешім.",
                    Explanations = "Пәтер емделуге қаражат қажет болғандықтан сатылды.",
                    QuestionsAndAnswers = "– Емделгеніңізді растайтын құжат бар ма?\n– Бар, әкелемін.",
                },
                "Сейітова Айгүл, бас маман", "Омаров Ержан, маман"),
        },
        DocumentKind.CourtPosition => new() { Reasoning = "Бас тарту заңды.", DecisionNumber = "7194-26-00-4/1", Body = "Астана қаласының соты" },
        _ => new(),
    };

    public static NoticeModel Model(DocumentKind kind, Language language)
    {
        var provider = Provider();
        var basis = new ContinuationBasisRow { Document = "23.05.2025 № 1-Д" };
        var (row, number, now) = (Case(provider, language), $"AST-{NoticeModels.Letter(kind)}-2026-0001", new DateTime(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc));
        if (kind is not (DocumentKind.ComplaintReceipt or DocumentKind.ComplaintForwarding or DocumentKind.ComplaintReply or DocumentKind.ComplaintAnswer))
            return NoticeModels.Make(row, provider, basis, kind, Facts(kind), language, number, now);
        var complaint = new ComplaintRow { NoticeLanguage = language, PersonName = row.ApplicantName, PersonIin = row.ApplicantIin, FiledAt = now, RegisteredOn = new(2026, 11, 23) };
        return NoticeModels.OfComplaint(complaint, row, provider, basis, kind, new(Complaint, kind == DocumentKind.ComplaintForwarding ? provider.SuperiorBody(language) : "", "Тіркеу мәліметтері бойынша пәтер 2014 жылы сатылған."), number, now);
    }
}
