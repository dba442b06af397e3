using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.Browser;

/// <summary>axe with every rule on finds nothing, on every page, in both languages and both colour schemes. Pages of a case are visited by the journeys.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccessibilityTests(PortalFixture portal)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { null, "/account/login" },
        { null, "/check/no-such-token" },
        { null, "/not-found" },
        { "officer@astana.demo", "/" },
        { "officer@astana.demo", "/?tab=Unassigned" },
        { "officer@astana.demo", "/?tab=All&q=nobody" },
        { "officer@astana.demo", "/intake" },
        { "officer@astana.demo", "/account/manage" },
        { "officer@astana.demo", "/development/clock" },
        { "officer@astana.demo", "/development/messages" },
        { "officer@astana.demo", "/staff" },
        { "signer@astana.demo", "/" },
        { "admin@astana.demo", "/staff" },
        { "admin@astana.demo", "/reference" },
        { "hr@institute.demo", "/intake" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violation_in_any_language_or_scheme(string? account, string url)
    {
        foreach (var language in new[] { "kk", "ru" })
            foreach (var scheme in new[] { "light", "dark" })
            {
                await using var page = await portal.OpenAsync(account, language, scheme);
                await page.GoAsync(url);
                Assert.Equal(language, await page.Page.Locator("html").GetAttributeAsync("lang"));
                await page.AssertAccessibleAsync($"{url} as {account ?? "nobody"}, {language}, {scheme}");
            }
    }
}
