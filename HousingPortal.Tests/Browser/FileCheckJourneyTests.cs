using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>Anybody checks a decision by its file and the file of its signature; a document that is not the signed one is not valid.</summary>
[Collection(PortalCollection.Name)]
public sealed class FileCheckJourneyTests(PortalFixture portal)
{
    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task A_document_is_checked_with_its_signature(string language, string scheme)
    {
        portal.ResetClock();
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var (pdf, cms) = await (
            from signature in db.Signatures
            join content in db.DocumentContents on signature.DocumentId equals content.Id
            orderby signature.SignedAt
            select ValueTuple.Create(content.Pdf, signature.Cms)).FirstAsync();
        await using var page = await portal.OpenAsync(null, language, scheme);
        await page.GoAsync("/check");

        await SendAsync(pdf);
        await Assertions.Expect(page.Page.Locator("main .alert-warn")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator(".verdict .chip-bad")).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync("check by file, valid");
        await SendAsync([.. pdf, 0]);
        await Assertions.Expect(page.Page.Locator("main .alert-bad")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator(".verdict .chip-bad")).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync("check by file, not valid");
        Assert.Empty(page.Complaints);

        async Task SendAsync(byte[] document)
        {
            await page.Page.Locator("#check-document").SetInputFilesAsync(new FilePayload { Name = "decision.pdf", MimeType = "application/pdf", Buffer = document });
            await page.Page.Locator("#check-signature").SetInputFilesAsync(new FilePayload { Name = "decision.cms", MimeType = "application/octet-stream", Buffer = cms });
            await page.Page.Locator("main form button[type=submit]").ClickAsync();
        }
    }
}
