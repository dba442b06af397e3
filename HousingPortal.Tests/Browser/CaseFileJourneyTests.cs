using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>An officer has the case bound, sees how far it is, opens the PDF, records that the applicant asked to see the case and got a copy.</summary>
[Collection(PortalCollection.Name)]
public sealed class CaseFileJourneyTests(PortalFixture portal)
{
    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task A_case_is_bound_with_progress_and_a_copy_is_given(string language, string scheme)
    {
        portal.ResetClock();
        Guid id;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            id = await db.Cases.Where(row => db.Providers.Any(provider => provider.Id == row.ProviderId && provider.Code == "AST") && !db.CaseFiles.Any(file => file.CaseId == row.Id)).OrderBy(row => row.Number).Select(row => row.Id).FirstAsync();
        }
        await using var page = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await page.GoAsync($"/cases/{id}/file");
        await Assertions.Expect(page.Page.Locator("section .button-primary")).ToBeEnabledAsync();
        await page.AssertAccessibleAsync("case file before");

        await page.Page.Locator("section .button-primary").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".case-file-progress progress")).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync("case file while it is made");
        var open = page.Page.Locator("a[href^='/case-files/'][href$='/pdf']");
        await Assertions.Expect(open).ToHaveCountAsync(1, new() { Timeout = 90_000 });
        await Assertions.Expect(page.Page.Locator(".case-file-progress")).ToHaveCountAsync(0);
        var pdf = await page.Page.Context.APIRequest.GetAsync((await open.GetAttributeAsync("href"))!);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString((await pdf.BodyAsync())[..5]), StringComparison.Ordinal);

        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        await signer.GoAsync($"/cases/{id}/file");
        // With the test key of the portal, or through the stand-in of NCALayer.
        await signer.Page.Locator(language == "kk" ? "section tbody button:not([data-ncalayer])" : "section tbody button[data-ncalayer]").ClickAsync();
        await Assertions.Expect(signer.Page.Locator("a[href$='/signature']")).ToHaveCountAsync(1);
        await signer.AssertAccessibleAsync("case file signed");
        Assert.Empty(signer.Complaints);

        await page.Page.Locator("section form button[type=submit]").ClickAsync();
        await Assertions.Expect(open).ToHaveCountAsync(2, new() { Timeout = 90_000 });
        await page.AssertAccessibleAsync("case file made");
        await page.Page.Locator("section tbody button").ClickAsync();
        await Assertions.Expect(page.Page.Locator("section tbody .chip-ok")).ToHaveCountAsync(1);
        Assert.Empty(page.Complaints);
    }
}
