using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Demonstration;

/// <summary>Plays cases through the portal's own services in the past, so that a demonstration case is as lawful and complete as one made by hand.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly StageClock clock = new();
    private readonly ServiceProvider services;
    private readonly CheckRunner checks;
    private readonly DeliveryWorker delivery;
    private readonly Provider provider;
    private readonly WorkingCalendar calendar;
    private readonly DateOnly today;

    private DemoStage(ServiceProvider services, StageClock clock, Provider provider, WorkingCalendar calendar, DateTimeOffset now)
    {
        this.services = services;
        this.clock = clock;
        this.provider = provider;
        this.calendar = calendar;
        today = DateOnly.FromDateTime(ProviderClock.ToLocal(now.UtcDateTime, provider));
        checks = ActivatorUtilities.CreateInstance<CheckRunner>(services);
        delivery = ActivatorUtilities.CreateInstance<DeliveryWorker>(services);
    }

    public required Actor Officer { get; init; }

    public required Actor Signer { get; init; }

    /// <summary>The stage of one provider, with the accounts that take in and sign there.</summary>
    public static async Task<DemoStage> OpenAsync(
        IConfiguration configuration, IHostEnvironment environment, DateTimeOffset now, string providerCode, string officer, string signer, CancellationToken cancellationToken)
    {
        var clock = new StageClock { Now = now };
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(configuration).AddSingleton(environment).AddSingleton<TimeProvider>(clock);
        collection.AddPortalDb(configuration).AddPortalTexts().AddFeatures(configuration, environment);
        foreach (var background in collection.Where(service => service.ServiceType == typeof(IHostedService)).ToList())
            collection.Remove(background);
        var services = collection.BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Code == providerCode, cancellationToken);
        return new DemoStage(services, clock, provider, await ProviderCalendars.OfAsync(db, provider, cancellationToken), now)
        {
            Officer = await ActorAsync(officer, HousingRegisters.TakenInBy(provider.Register)),
            Signer = await ActorAsync(signer, StaffRole.AuthorisedPerson),
        };

        async Task<Actor> ActorAsync(string account, StaffRole role)
        {
            var user = await db.Users.AsNoTracking().SingleAsync(row => row.UserName == account, cancellationToken);
            return new Actor(user.Id, user.FullName, user.ProviderId, [role]);
        }
    }

    /// <summary>Puts the clock to a time of the working day that lies so many working days back.</summary>
    public void GoTo(int workingDaysBack, TimeOnly time)
    {
        var day = today;
        for (var left = workingDaysBack; left > 0 || !calendar.IsWorkingDay(day);)
        {
            day = day.AddDays(-1);
            if (calendar.IsWorkingDay(day))
                left--;
        }
        clock.Now = new DateTimeOffset(ProviderClock.ToUtc(day.ToDateTime(time), provider), TimeSpan.Zero);
    }

    public async Task<Guid?> RegisterAsync(IHousingApplication form)
    {
        await using var scope = services.CreateAsyncScope();
        form.SignedOn = DateOnly.FromDateTime(ProviderClock.ToLocal(clock.GetUtcNow().UtcDateTime, provider));
        var drafts = scope.ServiceProvider.GetRequiredService<DraftService>();
        var draft = await drafts.CreateAsync(Officer);
        if (draft.Error is not null || await drafts.GetAsync(Officer, draft.Value) is not { } view)
            return null;
        var saved = await drafts.SaveAsync(Officer, draft.Value, view.Version, form, IntakeStep.CheckAnswers);
        return saved.Saved is { } version ? (await scope.ServiceProvider.GetRequiredService<RegistrationService>().RegisterAsync(Officer, draft.Value, version.Version)).Case?.CaseId : null;
    }

    public Task AnswerChecksAsync(CancellationToken cancellationToken) => checks.RunDueAsync(cancellationToken);

    public Task DeliverAsync(CancellationToken cancellationToken) => delivery.RunDueAsync(cancellationToken);

    /// <summary>True when the law and the services allowed it.</summary>
    public async Task<bool> DoAsync(Guid caseId, CaseCommand command)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CaseService>().ExecuteAsync(Officer, caseId, await VersionAsync(caseId), command)).Version is not null;
    }

    /// <summary>Prints and signs what waits for the signature. False where nothing can print, for example without a browser.</summary>
    public async Task<bool> SignAsync(Guid caseId)
    {
        await using var scope = services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<DecisionService>();
        if ((await decisions.PrintAsync(Signer, caseId)).Error is not null || await decisions.FindAsync(Signer, caseId) is not { } waiting)
            return false;
        return (await decisions.SignHereAsync(Signer, caseId, await VersionAsync(caseId), waiting.DocumentId)).Version is not null;
    }

    /// <summary>A lawful hearing for a notice given now.</summary>
    public HearingPlan Hearing() => new(
        HearingWindow.For(DateOnly.FromDateTime(ProviderClock.ToLocal(clock.GetUtcNow().UtcDateTime, provider)), calendar).First.ToDateTime(new TimeOnly(11, 0)),
        HearingMethod.InPerson,
        provider.HearingPlaceKk);

    public DateTime LocalNow => ProviderClock.ToLocal(clock.GetUtcNow().UtcDateTime, provider);

    public async ValueTask DisposeAsync()
    {
        checks.Dispose();
        delivery.Dispose();
        await services.DisposeAsync();
    }

    private async Task<Guid> VersionAsync(Guid caseId)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Cases.Where(row => row.Id == caseId).Select(row => row.Version).SingleAsync();
    }
}
