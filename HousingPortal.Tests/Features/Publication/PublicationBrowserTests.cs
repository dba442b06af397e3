using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Tests.Browser;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Features.Publication;

/// <summary>From the administrator's switch to a citizen with a telephone, on paper, and back.</summary>
[Collection(PortalCollection.Name)]
public sealed class PublicationBrowserTests
{
    private readonly PortalFixture portal;

    public PublicationBrowserTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    [Theory]
    [InlineData("kk", "light", 4)]
    [InlineData("ru", "dark", 4)]
    public async Task A_citizen_finds_the_own_line_prints_it_and_asks_why_and_a_list_that_is_switched_off_is_gone(string language, string scheme, int list)
    {
        await portal.Services.GetRequiredService<QueueKeeper>().RecordAsync();
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var own = await db.Cases.AsNoTracking().OrderBy(row => row.FiledAt).FirstAsync(row => row.State == CaseState.OnList && row.List == QueueList.SociallyVulnerable && row.Number.StartsWith("AST"));
        await using var administrator = await portal.OpenAsync("admin@astana.demo", language, scheme);
        await using var citizen = await portal.OpenAsync(null, language, scheme);
        await citizen.Page.SetViewportSizeAsync(390, 844);
        var page = citizen.Page;

        await citizen.GoAsync($"/lists/AST/{list}");
        await citizen.AssertAccessibleAsync("a list that is not published");
        await SetAsync(administrator, list, isPublished: true);

        await citizen.GoAsync("/lists");
        await citizen.AssertAccessibleAsync("published lists");
        await page.Locator($"a[href='/lists/AST/{list}']").ClickAsync();
        await page.Locator(".published-table").WaitForAsync();
        await page.FillAsync("#number", "AST-1999-000001");
        await page.Locator(".published-search button").ClickAsync();
        await page.Locator("main .alert-warn").WaitForAsync();
        await citizen.AssertAccessibleAsync("a number that is not there");
        await page.FillAsync("#number", own.Number.ToLowerInvariant());
        await page.Locator(".published-search button").ClickAsync();
        await Assertions.Expect(page.Locator("#found th")).ToContainTextAsync(own.Number);
        await Assertions.Expect(page.Locator("main .alert-ok")).ToContainTextAsync(own.Number);
        await citizen.AssertAccessibleAsync("the own line");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "The page is wider than a telephone.");
        await page.Locator(".published-verify summary").ClickAsync();
        await citizen.AssertAccessibleAsync("how to check the list");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".published-sheet")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".published-sheet")).ToContainTextAsync(await page.Locator("main dd code").First.InnerTextAsync());
        foreach (var screenOnly in new[] { ".shell-header", ".published-search", ".published-links" })
            await Assertions.Expect(page.Locator(screenOnly)).ToBeHiddenAsync();
        Assert.True((await page.PdfAsync(new() { PreferCSSPageSize = true })).Length > 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.Locator(".published-links a[href='/place']").ClickAsync();
        await page.Locator("#input-casenumber").FillAsync(own.Number);
        await page.Locator("#input-iin").FillAsync(own.ApplicantIin);
        await page.Locator("main form.card button[type=submit]").ClickAsync();
        await page.Locator("#place-title").WaitForAsync();

        await SetAsync(administrator, list, isPublished: false);
        Assert.Equal(404, (await page.GotoAsync($"/lists/AST/{list}"))!.Status);
        await citizen.GoAsync("/lists");
        Assert.Equal(0, await page.Locator($"a[href='/lists/AST/{list}']").CountAsync());
        Assert.Empty(administrator.Complaints);
        Assert.DoesNotContain(citizen.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    private static async Task SetAsync(PortalPage administrator, int list, bool isPublished)
    {
        await administrator.GoAsync("/publication");
        await administrator.Page.Locator($"tbody tr:nth-child({list}) button").First.ClickAsync();
        await administrator.Page.Locator("#publication-on").SetCheckedAsync(isPublished);
        if (isPublished)
        {
            await administrator.Page.Locator("#publication-name-1").CheckAsync();
            await administrator.AssertAccessibleAsync("the form of a published list");
        }
        await administrator.Page.Locator("main section .button-primary").ClickAsync();
        await administrator.Page.Locator("#publication-act-error").WaitForAsync();
        await administrator.AssertAccessibleAsync("the form without an act");
        await administrator.Page.FillAsync("#publication-act", "Act 12");
        await administrator.Page.Locator("main section .button-primary").ClickAsync();
        await administrator.Page.Locator("main .alert-ok").WaitForAsync();
        await administrator.AssertAccessibleAsync("the journal of the settings");
    }
}
