using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Demonstration;

/// <summary>Cases of the institute at several stages: its employees ask for housing of its stock (Annex 2). Made once, when it has none. All people are made up.</summary>
internal static class DemoWorkplaceCases
{
    private const string ProviderCode = "INS";

    /// <summary>In register-simulator.json she rents communal housing.</summary>
    private const string TenantIin = "880219471286";
    private static readonly TimeOnly Morning = new(9, 40);
    private static readonly TimeOnly Afternoon = new(16, 10);

    public static async Task MakeAsync(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, CancellationToken cancellationToken = default)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellationToken))
            if (await db.Cases.AnyAsync(row => db.Providers.Any(provider => provider.Id == row.ProviderId && provider.Code == ProviderCode), cancellationToken))
                return;
        await using var stage = await DemoStage.OpenAsync(
            configuration, environment, services.GetRequiredService<TimeProvider>().GetUtcNow(), ProviderCode, "hr@institute.demo", "signer@institute.demo", cancellationToken);

        await OnListAsync(13, Form("Нәбиева", "Айнұр", "Саматқызы", SyntheticNumbers.Iin(new(1986, 7, 2), true, 901), Category.BudgetEmployee, child: 951));
        await OnListAsync(11, Form("Литвинов", "Сергей", "Павлович", SyntheticNumbers.Iin(new(1979, 12, 30), false, 902), Category.WorkplaceEmployee, language: Language.Ru));
        await DraftedAsync(6, Form("Бейсенов", "Дәулет", "Асқарұлы", SyntheticNumbers.Iin(new(1992, 4, 18), false, 903), Category.BudgetEmployee));
        await TakenAsync(4, Form("Жандосова", "Перизат", "Ермекқызы", TenantIin, Category.WorkplaceEmployee));
        await RegisterAsync(1, Form("Оразова", "Ләйлә", "Төлегенқызы", SyntheticNumbers.Iin(new(1995, 10, 9), true, 904), Category.IncompleteFamily, child: 952));

        async Task<Guid?> RegisterAsync(int daysBack, Annex2Form form)
        {
            stage.GoTo(daysBack, Morning);
            var caseId = await stage.RegisterAsync(form);
            await stage.AnswerChecksAsync(cancellationToken);
            return caseId;
        }

        async Task<Guid?> TakenAsync(int daysBack, Annex2Form form)
        {
            if (await RegisterAsync(daysBack, form) is not { } caseId)
                return null;
            stage.GoTo(daysBack - 1, Afternoon);
            return await stage.DoAsync(caseId, new CaseCommand.TakeUp()) ? caseId : null;
        }

        async Task<Guid?> DraftedAsync(int daysBack, Annex2Form form) =>
            await TakenAsync(daysBack, form) is { } caseId && await stage.DoAsync(caseId, new CaseCommand.DraftPositive("")) ? caseId : null;

        async Task OnListAsync(int daysBack, Annex2Form form)
        {
            if (await DraftedAsync(daysBack, form) is not { } caseId)
                return;
            stage.GoTo(daysBack - 2, Afternoon);
            await stage.SignAsync(caseId);
        }
    }

    private static Annex2Form Form(string surname, string givenName, string patronymic, string iin, Category category, int child = 0, Language language = Language.Kk)
    {
        var form = new Annex2Form
        {
            Workplace = WorkplaceKind.StateInstitution,
            WorkplaceName = "«Өлшемдер институты» РММ",
            HeadName = "Тілеубаев Марат Жолдасұлы",
            Surname = surname,
            GivenName = givenName,
            Patronymic = patronymic,
            Iin = iin,
            Address = "Астана қаласы, Ғылым көшесі, 9, 12-пәтер",
            Mobile = $"+7701{iin[..7]}",
            NoticeLanguage = language,
            Category = category,
            NeedGround = NeedGround.NoDwelling,
            WantedRooms = child > 0 ? 2 : 1,
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
        };
        if (child > 0)
            form.Family.Add(new FamilyMemberForm { Kinship = Kinship.Child, Surname = surname, GivenName = "Мирас", Iin = SyntheticNumbers.Iin(new(2016, 2, 20), false, child) });
        return form;
    }
}
