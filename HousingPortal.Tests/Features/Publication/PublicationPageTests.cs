using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Publication;
using HousingPortal.Web.Features.Publication;
using HousingPortal.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Publication;

/// <summary>The administrator's page: switching on and off, what is kept when it is refused, the journal.</summary>
public sealed class PublicationPageTests : BunitContext, IAsyncLifetime
{
    private PublicationScene scene = default!;

    public PublicationPageTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        scene = await PublicationScene.StartAsync();
        scene.Host.Configure(Services);
        Services.AddScoped<CurrentActor>();
        var administrator = scene.Host.Administrator;
        AddAuthorization().SetAuthorized(administrator.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, administrator.UserId),
            new Claim(PortalClaims.Provider, administrator.ProviderId.ToString()),
            new Claim(PortalClaims.FullName, administrator.Name),
            new Claim(ClaimTypes.Role, "Administrator"));
    }

    Task IAsyncLifetime.DisposeAsync() => scene.DisposeAsync().AsTask();

    [Fact]
    public async Task A_list_is_switched_on_with_its_act_and_the_journal_tells_it()
    {
        var page = Render<PublicationPage>();
        await (await page.WaitForElementAsync("tbody tr:first-child button")).ClickAsync(new());
        await page.Find("#publication-on").ChangeAsync(new() { Value = true });
        await page.Find("#publication-name-1").ChangeAsync(new() { Value = "on" });
        await page.Find("#publication-act").ChangeAsync(new() { Value = "Act 9" });
        await page.Find("section .button-primary").ClickAsync(new());

        await page.WaitForElementAsync(".alert-ok");
        Assert.Single(page.FindAll(".chip-ok"));
        Assert.Empty(page.FindAll("#publication-on"));
        Assert.Equal("/lists/AST/1", page.Find("tbody a").GetAttribute("href"));
        Assert.Contains("Act 9", page.Find(".publication-changes tbody").TextContent, StringComparison.Ordinal);
        Assert.True((await scene.ReadAsync(PublicationScene.Veterans))!.HasNames);
    }

    [Fact]
    public async Task Without_an_act_nothing_is_stored_and_what_was_chosen_stays()
    {
        var page = Render<PublicationPage>();
        await (await page.WaitForElementAsync("tbody tr:first-child button")).ClickAsync(new());
        await page.Find("#publication-on").ChangeAsync(new() { Value = true });
        await page.Find("section .button-primary").ClickAsync(new());
        await page.WaitForElementAsync("#publication-act-error");
        Assert.True(page.Find("#publication-on").HasAttribute("checked"));
        Assert.Null(await scene.ReadAsync(PublicationScene.Veterans));
    }

    [Fact]
    public async Task A_setting_that_another_changed_meanwhile_is_not_overwritten_and_can_be_saved_again()
    {
        var page = Render<PublicationPage>();
        await (await page.WaitForElementAsync("tbody tr:first-child button")).ClickAsync(new());
        await page.Find("#publication-on").ChangeAsync(new() { Value = true });
        await page.Find("#publication-act").ChangeAsync(new() { Value = "Act 9" });
        await page.Find("#publication-name-1").ChangeAsync(new() { Value = "on" });
        await scene.SetAsync(PublicationScene.Veterans, true);

        await page.Find("section .button-primary").ClickAsync(new());
        Assert.Contains("Administrator", (await page.WaitForElementAsync("section .alert-bad")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Act 9", page.Find("#publication-act").GetAttribute("value"));
        await page.Find("section .button-primary").ClickAsync(new());
        await page.WaitForElementAsync(".alert-ok");
        Assert.Equal(ShownName.Masked, (await scene.Settings.FindAsync(scene.Host.Administrator))!.Lists[0].ShownName);
    }

    [Fact]
    public async Task On_the_list_of_orphans_no_name_can_be_chosen()
    {
        var page = Render<PublicationPage>();
        await (await page.WaitForElementAsync("tbody tr:nth-child(2) button")).ClickAsync(new());
        await page.Find("#publication-on").ChangeAsync(new() { Value = true });
        Assert.Empty(page.FindAll("#publication-name-0"));
    }
}
