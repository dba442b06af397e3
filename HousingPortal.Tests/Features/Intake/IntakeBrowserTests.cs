using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Browser;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>The intake in a real browser.</summary>
[Collection(PortalCollection.Name)]
public sealed class IntakeBrowserTests(PortalFixture portal)
{
    [Fact]
    public async Task Text_still_being_typed_when_the_circuit_is_lost_is_put_back_and_stored()
    {
        await using var officer = await portal.OpenAsync("officer@astana.demo");
        var page = officer.Page;
        await StartAsync(officer);
        await page.FillAsync("#Surname", "Сақталған");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#GivenName").PressSequentiallyAsync("Жазылып");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#GivenName")).ToHaveValueAsync("Жазылып");
        await Assertions.Expect(page.Locator("#Surname")).ToHaveValueAsync("Сақталған");
        await page.WaitForFunctionAsync("() => sessionStorage.length === 0", null, new() { Timeout = 20_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#GivenName")).ToHaveValueAsync("Жазылып");
    }

    [Fact]
    public async Task Annex_2_still_being_typed_when_the_circuit_is_lost_is_put_back_and_stored()
    {
        await using var officer = await portal.OpenAsync("hr@institute.demo");
        var page = officer.Page;
        await StartAsync(officer);
        await page.FillAsync("#Surname", "Сақталған");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#Address").PressSequentiallyAsync("Ғылым көшесі");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#Address")).ToHaveValueAsync("Ғылым көшесі");
        await Assertions.Expect(page.Locator("#Surname")).ToHaveValueAsync("Сақталған");
        await page.WaitForFunctionAsync("() => sessionStorage.length === 0", null, new() { Timeout = 20_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#Address")).ToHaveValueAsync("Ғылым көшесі");
    }

    [Theory]
    [InlineData("officer@astana.demo", HousingRegister.Settlement, "kk", "light")]
    [InlineData("officer@astana.demo", HousingRegister.Settlement, "ru", "dark")]
    [InlineData("hr@institute.demo", HousingRegister.Workplace, "kk", "light")]
    [InlineData("hr@institute.demo", HousingRegister.Workplace, "ru", "dark")]
    public async Task Every_step_with_its_problems_is_accessible(string account, HousingRegister register, string language, string scheme)
    {
        await using var officer = await portal.OpenAsync(account, language, scheme);
        var page = officer.Page;
        await StartAsync(officer);
        var address = page.Url[..page.Url.LastIndexOf('/')];

        foreach (var step in ApplicationForms.Steps(ApplicationForms.Empty(register)).Select(step => step.ToString()))
        {
            await officer.GoAsync($"{address}/{step}");
            await Assertions.Expect(page.Locator("[aria-current=step]")).ToBeVisibleAsync();
            foreach (var add in new[] { "#Family", "#Health", "#DisabledChildIins" })
                if (await page.Locator(add).CountAsync() > 0)
                    await page.Locator(add).ClickAsync();
            if (await page.Locator("main form button[type=submit]").CountAsync() > 0 && step is not "Attachments" and not "Income")
            {
                await page.Locator("main form button[type=submit]").ClickAsync();
                await page.Locator("#problems-title").WaitForAsync();
            }
            await officer.AssertAccessibleAsync($"{account} {step} {language} {scheme}");
        }
        Assert.Empty(officer.Complaints);
    }

    private static async Task StartAsync(PortalPage officer)
    {
        await officer.GoAsync("/intake");
        await officer.Page.Locator("main .card .button-primary").First.ClickAsync();
        await officer.Page.Locator("#Surname").WaitForAsync();
    }
}
