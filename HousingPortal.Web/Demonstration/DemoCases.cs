using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Demonstration;

/// <summary>Cases at every stage for whoever opens the portal the first time. Made once, when the demonstration provider has none. All people are made up.</summary>
internal static class DemoCases
{
    private static readonly TimeOnly Morning = new(10, 20);
    private static readonly TimeOnly Afternoon = new(15, 40);

    private static readonly (string Surname, string GivenName, string Patronymic, bool Female)[] People =
    [
        ("Ахметова", "Гүлжан", "Серікқызы", true), ("Досанов", "Мұрат", "Әлиұлы", false), ("Ким", "Елена", "Викторовна", true), ("Жақсылықов", "Айдос", "Ерланұлы", false),
        ("Иванова", "Ольга", "Петровна", true), ("Сүлейменова", "Дариға", "Қанатқызы", true), ("Өтегенов", "Бақыт", "Нұрланұлы", false), ("Шевченко", "Андрей", "Игоревич", false),
        ("Нұрпейісова", "Сәния", "Тимурқызы", true), ("Есенов", "Қуаныш", "Болатұлы", false), ("Рахимова", "Зарина", "Азаматқызы", true), ("Тоқтаров", "Ержан", "Маратұлы", false),
        ("Беккер", "Мария", "Андреевна", true), ("Һамитов", "Рүстем", "Ілиясұлы", false), ("Үсенова", "Назгүл", "Жеңісқызы", true),
    ];

    public static async Task MakeAsync(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, CancellationToken cancellationToken = default)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellationToken))
            if (await db.Cases.AnyAsync(row => db.Providers.Any(provider => provider.Id == row.ProviderId && !provider.Code.StartsWith(SeedCommand.CodePrefix)), cancellationToken))
                return;
        await using var stage = await DemoStage.OpenAsync(configuration, environment, services.GetRequiredService<TimeProvider>().GetUtcNow(), "AST", "officer@astana.demo", "signer@astana.demo", cancellationToken);
        var next = 0;

        // Oldest first, as they would have come in.
        await OnListAsync(14);
        await RefusedAsync(13);
        await RegisterAsync(16, QueueList.PublicService, Category.BudgetEmployee);
        await OnListAsync(11, QueueList.Orphans, Category.Orphan);
        await HearingAppointedAsync(8);
        await DraftedAsync(7);
        await TakenAsync(12);
        await TakenAsync(5, QueueList.LargeFamilies, Category.LargeFamily);
        await RegisterAsync(10, QueueList.SociallyVulnerable, Category.OldAgePensioner);
        await RegisterAsync(9, QueueList.PublicService, Category.CivilServant);
        await RegisterAsync(4, QueueList.SociallyVulnerable, Category.Kandas);
        await RegisterAsync(3, QueueList.LargeFamilies, Category.AwardedMother);
        await RegisterAsync(2, QueueList.SociallyVulnerable, Category.IncompleteFamily);
        await RegisterAsync(1, QueueList.WarVeterans, Category.WarVeteran);
        await RegisterAsync(1, QueueList.SociallyVulnerable, Category.DisabilityGroup1Or2);

        async Task<Guid?> RegisterAsync(int daysBack, QueueList list, Category category, decimal yearlyIncome = 900_000m)
        {
            stage.GoTo(daysBack, Morning.AddMinutes(next * 7));
            var caseId = await stage.RegisterAsync(Form(next++, list, category, yearlyIncome));
            await stage.AnswerChecksAsync(cancellationToken);
            return caseId;
        }

        async Task<Guid?> TakenAsync(int daysBack, QueueList list = QueueList.SociallyVulnerable, Category category = Category.IncompleteFamily, decimal yearlyIncome = 900_000m)
        {
            if (await RegisterAsync(daysBack, list, category, yearlyIncome) is not { } caseId)
                return null;
            stage.GoTo(daysBack - 1, Afternoon);
            return await stage.DoAsync(caseId, new CaseCommand.TakeUp()) ? caseId : null;
        }

        async Task<Guid?> DraftedAsync(int daysBack, QueueList list = QueueList.SociallyVulnerable, Category category = Category.IncompleteFamily) =>
            await TakenAsync(daysBack, list, category) is { } caseId && await stage.DoAsync(caseId, new CaseCommand.DraftPositive("")) ? caseId : null;

        async Task OnListAsync(int daysBack, QueueList list = QueueList.SociallyVulnerable, Category category = Category.IncompleteFamily)
        {
            if (await DraftedAsync(daysBack, list, category) is not { } caseId)
                return;
            stage.GoTo(daysBack - 2, Afternoon);
            await stage.SignAsync(caseId);
        }

        async Task<Guid?> HearingAppointedAsync(int daysBack)
        {
            if (await TakenAsync(daysBack, yearlyIncome: 6_000_000m) is not { } caseId)
                return null;
            stage.GoTo(daysBack - 6, Morning);
            var appointed = await stage.DoAsync(caseId, new CaseCommand.IssuePreliminaryRefusal([DemoCatalogue.IncomeGround], DemoCatalogue.IncomeReasoning, stage.Hearing()));
            await stage.DeliverAsync(cancellationToken);
            return appointed ? caseId : null;
        }

        async Task RefusedAsync(int daysBack)
        {
            if (await HearingAppointedAsync(daysBack) is not { } caseId)
                return;
            stage.GoTo(daysBack - 7, Afternoon);
            var hearing = new HearingRecord(HearingOutcome.Attended, stage.LocalNow.AddMinutes(-40), stage.LocalNow.AddMinutes(-15), DemoCatalogue.HearingPosition, DemoCatalogue.HearingParticipants);
            if (!await stage.DoAsync(caseId, new CaseCommand.RecordHearing(hearing)) || !await stage.DoAsync(caseId, new CaseCommand.DraftRefusal(DemoCatalogue.IncomeReasoning)))
                return;
            stage.GoTo(daysBack - 9, Afternoon);
            await stage.SignAsync(caseId);
        }
    }

    private static Annex1Form Form(int number, QueueList list, Category category, decimal yearlyIncome)
    {
        var (surname, givenName, patronymic, female) = People[number % People.Length];
        var born = list switch
        {
            QueueList.WarVeterans => new DateOnly(1925, 2, 11),
            QueueList.Orphans => new DateOnly(2004, 9, 17),
            _ when category == Category.OldAgePensioner => new DateOnly(1958, 3, 4),
            _ => new DateOnly(1984, 1, 9).AddDays(number * 211),
        };
        var iin = SyntheticNumbers.Iin(born, female, 610 + (number * 13));
        var form = new Annex1Form
        {
            Surname = surname,
            GivenName = givenName,
            Patronymic = patronymic,
            Iin = iin,
            Address = DemoCatalogue.ApplicantAddress(number),
            NoticeLanguage = number % 3 == 2 ? Language.Ru : Language.Kk,
            WantedRooms = 1 + (number % 3),
            List = list,
            Category = category,
            NeedGround = NeedGround.NoDwelling,
            AcceptsMismatchedHousing = number % 2 == 0,
            Mobile = $"+7701000{number:0000}",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
        };
        if (list is QueueList.LargeFamilies or QueueList.SociallyVulnerable)
            form.Income.Add(new IncomeLineForm { MemberIin = iin, Kind = IncomeKind.Pay, Amount = yearlyIncome });
        if (category is Category.IncompleteFamily or Category.LargeFamily or Category.AwardedMother)
            for (var child = 0; child < (category == Category.IncompleteFamily ? 1 : 4); child++)
                form.Family.Add(new FamilyMemberForm
                {
                    Kinship = Kinship.Child,
                    Surname = surname,
                    GivenName = People[(number + child + 3) % People.Length].GivenName,
                    Iin = SyntheticNumbers.Iin(new DateOnly(2012, 5, 6).AddDays((number * 97) + (child * 500)), People[(number + child + 3) % People.Length].Female, 710 + (number * 13) + child),
                });
        if (list == QueueList.PublicService)
            form.WorkplaceBin = SyntheticNumbers.Bin(new DateOnly(2008, 4, 1), 40021 + number);
        return form;
    }
}
