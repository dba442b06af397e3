using HousingPortal.Tests.Browser;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Features.Reference;

/// <summary>An administrator fills in a change and looks at what it would do, in both languages; axe finds nothing on the form, the problems and the look. Nothing is applied.</summary>
[Collection(PortalCollection.Name)]
public sealed class CalendarBrowserTests(PortalFixture portal)
{
    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task A_change_is_typed_and_looked_at(string language, string scheme)
    {
        await using var page = await portal.OpenAsync("admin@astana.demo", language, scheme);
        await page.GoAsync("/reference");
        var calendar = page.Page.Locator("section.card", new() { Has = page.Page.Locator("#calendar-title") });
        await calendar.Locator(".toolbar > button").First.ClickAsync();
        var submit = calendar.Locator("form button[type=submit]");
        await submit.ClickAsync();
        await Assertions.Expect(calendar.Locator(".field-error")).ToHaveCountAsync(4);
        await page.AssertAccessibleAsync($"problems of a change, {language}");

        await calendar.Locator("#change-act").FillAsync("Order 17 of 20.11.2026");
        await calendar.Locator("fieldset input[type=date]").First.FillAsync("2026-11-27");
        await calendar.Locator("input[id$=NameKk]").FillAsync("демалыс");
        await calendar.Locator("input[id$=NameRu]").FillAsync("выходной");
        await submit.ClickAsync();
        await Assertions.Expect(calendar.Locator("#preview-title")).ToBeVisibleAsync();
        await Assertions.Expect(calendar.Locator(".calendar-preview tbody tr")).Not.ToHaveCountAsync(0);
        await page.AssertAccessibleAsync($"what a change would do, {language}");
        Assert.Empty(page.Complaints);
    }
}
