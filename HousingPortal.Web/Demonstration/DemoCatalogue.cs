using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Demonstration;

/// <summary>One account of the demonstration.</summary>
internal sealed record DemoAccount(string Email, string ProviderCode, string FullName, string Position, string Iin, Language Language, StaffRole[] Roles);

/// <summary>Who works in the demonstration. All people, numbers and addresses are made up.</summary>
internal static class DemoCatalogue
{
    public const string Password = "Demo-2026-portal!";

    public static readonly DateOnly BasisFrom = new(2025, 5, 24);
    public const string BasisDocument = "Оқу-жаттығу стенді туралы 23.05.2025 № 1-Д өкім / Распоряжение от 23.05.2025 № 1-Д об учебном стенде";
    public const string BasisReason = "Қызметкерлерді оқыту: жалған деректермен жұмыс. / Обучение сотрудников: работа на вымышленных данных.";

    /// <summary>Ground 9(2) of Annex 4: what was submitted does not meet the rules.</summary>
    public const string IncomeGround = "G2";
    public const string IncomeReasoning = "Отбасының әрбір мүшесіне шаққандағы орташа айлық табыс ең төмен күнкөріс деңгейінің 3,1 еселенген мөлшерінен асады.";
    public const string HearingPosition = "Өтініш беруші кірісінің тұрақсыз екенін айтты, жаңа құжат ұсынған жоқ.";
    public const string HearingParticipants = "Өтініш беруші; бас маман А. Сәрсенова; хатшы Д. Ковалёв";

    public static string ApplicantAddress(int number) => $"Астана қаласы, Мысал көшесі, {12 + (number * 3)}, {5 + (number * 7)}-пәтер";

    public static IReadOnlyList<DemoAccount> Accounts { get; } =
    [
        new("officer@astana.demo", "AST", "Сәрсенова Айгүл Маратқызы", "Бас маман", SyntheticNumbers.Iin(new(1988, 4, 12), true, 411), Language.Kk, [StaffRole.Officer]),
        new("officer2@astana.demo", "AST", "Ковалёв Денис Олегович", "Жетекші маман", SyntheticNumbers.Iin(new(1991, 9, 3), false, 412), Language.Ru, [StaffRole.Officer]),
        new("signer@astana.demo", "AST", "Нұрланов Ерлан Қайратұлы", "Басқарма басшысының орынбасары", SyntheticNumbers.Iin(new(1979, 1, 25), false, 413), Language.Kk, [StaffRole.AuthorisedPerson]),
        new("supervisor@astana.demo", "AST", "Әбдірахманова Гүлнар Серікқызы", "Бөлім басшысы", SyntheticNumbers.Iin(new(1975, 11, 8), true, 414), Language.Kk, [StaffRole.Supervisor]),
        new("admin@astana.demo", "AST", "Ибраев Тимур Асқарұлы", "Портал әкімшісі", SyntheticNumbers.Iin(new(1985, 6, 30), false, 415), Language.Ru, [StaffRole.Administrator]),
        new("officer@pavlodar.demo", "PVL", "Жұмабекова Дана Болатқызы", "Бас маман", SyntheticNumbers.Iin(new(1993, 2, 17), true, 416), Language.Kk, [StaffRole.Officer]),
        new("signer@pavlodar.demo", "PVL", "Оспанов Бауыржан Темірұлы", "Бөлім басшысы", SyntheticNumbers.Iin(new(1972, 8, 5), false, 417), Language.Kk, [StaffRole.AuthorisedPerson]),
        new("admin@pavlodar.demo", "PVL", "Мельникова Ирина Павловна", "Портал әкімшісі", SyntheticNumbers.Iin(new(1987, 12, 19), true, 418), Language.Ru, [StaffRole.Administrator]),
        new("hr@institute.demo", "INS", "Қасымова Ләззат Нұрланқызы", "Кадр қызметінің маманы", SyntheticNumbers.Iin(new(1990, 5, 22), true, 419), Language.Kk, [StaffRole.HrOfficer]),
        new("signer@institute.demo", "INS", "Тілеубаев Марат Жолдасұлы", "Институт директоры", SyntheticNumbers.Iin(new(1970, 3, 14), false, 420), Language.Kk, [StaffRole.AuthorisedPerson]),
    ];

    public const string VideoLinkKk = "Бейнебайланыс: https://video.example/tyndau";
    public const string VideoLinkRu = "Видеосвязь: https://video.example/tyndau";

    public static IReadOnlyList<Provider> Providers() =>
    [
        new()
        {
            Kind = ProviderKind.Akimat,
            Code = "AST",
            NameKk = "«Астана қаласының Тұрғын үй басқармасы» ММ (оқу стенді)",
            NameRu = "ГУ «Управление жилья города Астаны» (учебный стенд)",
            Bin = SyntheticNumbers.Bin(new(2019, 3, 1), 71001),
            Kato = "710000000",
            AddressKk = "010000, Астана қаласы, Үлгі көшесі, 11",
            AddressRu = "010000, город Астана, улица Үлгі, 11",
            Phone = "+7 7172 00 00 11",
            SuperiorBodyKk = "Астана қаласының әкімдігі",
            SuperiorBodyRu = "акимат города Астаны",
            HearingPlaceKk = "Астана қаласы, Үлгі көшесі, 11, 204-кабинет",
            HearingPlaceRu = "город Астана, улица Үлгі, 11, кабинет 204",
        },
        new()
        {
            Kind = ProviderKind.Akimat,
            Code = "PVL",
            NameKk = "«Павлодар қаласының Тұрғын үй қатынастары бөлімі» ММ (оқу стенді)",
            NameRu = "ГУ «Отдел жилищных отношений города Павлодара» (учебный стенд)",
            Bin = SyntheticNumbers.Bin(new(2018, 7, 1), 55101),
            Kato = "551010000",
            AddressKk = "140000, Павлодар қаласы, Мысал көшесі, 5",
            AddressRu = "140000, город Павлодар, улица Мысал, 5",
            Phone = "+7 7182 00 00 05",
            SuperiorBodyKk = "Павлодар қаласының әкімдігі",
            SuperiorBodyRu = "акимат города Павлодара",
            HearingPlaceKk = "Павлодар қаласы, Мысал көшесі, 5, 12-кабинет",
            HearingPlaceRu = "город Павлодар, улица Мысал, 5, кабинет 12",
        },
        new()
        {
            Kind = ProviderKind.Workplace,
            Workplace = WorkplaceKind.StateInstitution,
            Code = "INS",
            NameKk = "«Өлшемдер институты» РММ (оқу стенді)",
            NameRu = "РГУ «Институт измерений» (учебный стенд)",
            Bin = SyntheticNumbers.Bin(new(2005, 10, 1), 30007),
            Kato = "710000000",
            AddressKk = "010000, Астана қаласы, Ғылым көшесі, 3",
            AddressRu = "010000, город Астана, улица Ғылым, 3",
            Phone = "+7 7172 00 00 03",
            SuperiorBodyKk = "жоғары тұрған мемлекеттік орган",
            SuperiorBodyRu = "вышестоящий государственный орган",
            HearingPlaceKk = "Астана қаласы, Ғылым көшесі, 3, кадр қызметі",
            HearingPlaceRu = "город Астана, улица Ғылым, 3, кадровая служба",
        },
    ];
}
