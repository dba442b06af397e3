using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.Browser;

/// <summary>axe with every rule on finds nothing, on every page, in Kazakh on light and in Russian on dark. Pages of a case are visited by the journeys.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccessibilityTests(PortalFixture portal)
{
    public static TheoryData<string?, string[]> Pages => new()
    {
        { null, ["/account/login", "/check", "/check/no-such-token", "/place", "/lists", "/lists/NONE/1", "/not-found"] },
        { "officer@astana.demo", ["/", "/?tab=Unassigned", "/?tab=All&q=nobody", "/intake", "/account/manage", "/development/clock", "/development/messages", "/staff", "/updates", "/updates?q=AST", "/updates/00000000-0000-0000-0000-000000000001", "/complaints", "/complaints?tab=Ended&late=1", "/complaints/new", "/complaints/new?case=00000000-0000-0000-0000-000000000001", "/complaints/00000000-0000-0000-0000-000000000001"] },
        { "signer@astana.demo", ["/", "/?tab=Closed", "/sign"] },
        { "supervisor@astana.demo", ["/?tab=All&reminder=FiveDaysLeft", "/workspace", "/workspace/officers", "/workspace/refusals?period=Year", "/?tab=All&late=1&due=2026-11-24"] },
        { "admin@astana.demo", ["/", "/staff", "/reference", "/publication", "/trust"] },
        { "supervisor@astana.demo", ["/", "/queue", "/queue?state=Departed", "/queue?list=LargeFamilies&place=1", "/queue?q=nobody", "/queue/check", "/updates", "/updates?state=Decided", "/complaints?due=Late", "/complaints/00000000-0000-0000-0000-000000000001/sign"] },
        { "hr@institute.demo", ["/", "/?tab=All", "/intake", "/queue", "/queue?state=Departed"] },
        { "signer@institute.demo", ["/", "/queue", "/sign"] },
        { "officer@astana.demo", ["/hearings", "/hearings?week=2027-01-04", "/hearings/places", "/cases/00000000-0000-0000-0000-000000000001/protocol"] },
        { "supervisor@astana.demo", ["/hearings", "/recusals"] },
        { "admin@astana.demo", ["/hearings/places", "/recusals"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation(string? account, string[] urls)
    {
        foreach (var (language, scheme) in new[] { ("kk", "light"), ("ru", "dark") })
        {
            await using var page = await portal.OpenAsync(account, language, scheme);
            foreach (var url in urls)
            {
                await page.GoAsync(url);
                Assert.Equal(language, await page.Page.Locator("html").GetAttributeAsync("lang"));
                await page.AssertAccessibleAsync($"{url} as {account ?? "nobody"}, {language}, {scheme}");
            }
        }
    }
}
