using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Components.Shared;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Intake.Steps;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>Intake components on the services of <see cref="IntakeWorld"/>, in Kazakh, signed in as its officer.</summary>
public abstract class IntakePageContext : BunitContext, IAsyncLifetime
{
    protected IntakePageContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Kazakh;
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/draft-guard.js").Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddPortalTexts();
        Services.AddSingleton<TimeProvider>(World.Clock);
        Services.AddSingleton(new ProviderClock(World.Clock));
        Services.AddSingleton(World.Drafts);
        Services.AddSingleton(World.Gate);
        Services.AddSingleton(World.Attachments);
        Services.AddSingleton(World.Doubles);
        Services.AddSingleton(World.Registration);
        Services.AddScoped<CurrentActor>();
        authorization = this.AddAuthorization();
        SignIn(World.Officer);
    }

    private readonly BunitAuthorizationContext authorization;

    protected IntakeWorld World { get; } = new();

    protected IStringLocalizer<IntakeTexts> T => Services.GetRequiredService<IStringLocalizer<IntakeTexts>>();

    public async Task InitializeAsync() => await World.SettleAsync();

    Task IAsyncLifetime.DisposeAsync() => World.DisposeAsync().AsTask();

    protected void SignIn(Actor actor)
    {
        authorization.SetAuthorized(actor.Name);
        authorization.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, actor.UserId),
            new Claim(PortalClaims.Provider, actor.ProviderId.ToString()),
            new Claim(PortalClaims.FullName, actor.Name),
            new Claim(ClaimTypes.Role, actor.Roles.Single().ToString()));
    }

    protected IntakeEditor EditWorkplace(Annex2Form form, IntakeStep reached = IntakeStep.Applicant) =>
        new(form, new(2026, 11, 23), reached, new("Институт", "Институт"), "710000000", Services.GetRequiredService<ErrorText>(), _ => { });

    protected IntakeEditor Edit(Annex1Form form, IntakeStep reached = IntakeStep.Applicant) =>
        new(form, new(2026, 11, 23), reached, new("Астана", "Астана"), "710000000", Services.GetRequiredService<ErrorText>(), _ => { });

    protected string Text(string code, params object[] args) => Services.GetRequiredService<ErrorText>()[new(code, args)];

    /// <summary>Shows a step and draws it anew after each change, as the page does.</summary>
    protected IRenderedComponent<TStep> Show<TStep>(IntakeEditor editor)
        where TStep : IntakeStepBase => Render<TStep>(parameters => parameters.Add(step => step.Editor, editor));
}
