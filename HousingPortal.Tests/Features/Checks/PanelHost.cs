using System.Globalization;
using System.Security.Claims;
using Bunit;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Features.Checks;

/// <summary>Renders a panel of the case page for one member of staff, in Kazakh, over the services of a scene. Make it in the constructor of the tests: there the language reaches the test.</summary>
public sealed class PanelHost : BunitContext
{
    public PanelHost(CheckScene scene, Actor actor)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Kazakh;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        Services.AddScoped<ErrorText>();
        Services.AddScoped<CurrentActor>();
        Services.AddSingleton(scene.Checks);
        Services.AddSingleton(scene.Assessments);
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(actor));
    }

    private sealed class SignedIn(Actor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, actor.UserId),
                new Claim(PortalClaims.FullName, actor.Name),
                new Claim(PortalClaims.Provider, actor.ProviderId.ToString()),
                .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            ],
            "test"))));
    }
}
