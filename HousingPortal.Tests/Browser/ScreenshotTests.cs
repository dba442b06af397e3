using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Browser;

/// <summary>Makes the pictures of the README from the running portal.</summary>
[Collection(PortalCollection.Name)]
public sealed class ScreenshotTests(PortalFixture portal)
{
    [ScreenshotFact]
    public async Task The_pictures_of_the_readme_are_made()
    {
        var folder = Path.Combine(Repository.Root, "docs", "images");
        Directory.CreateDirectory(folder);
        Guid hearing;
        Guid notice;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            hearing = await db.Cases.Where(row => row.State == CaseState.PreliminaryRefusal).Select(row => row.Id).FirstAsync();
            notice = await db.Documents.Where(row => row.CaseId == hearing && row.Kind == DocumentKind.HearingNotice).Select(row => row.Id).FirstAsync();
        }
        await TakeAsync("officer@astana.demo", "ru", "light", "/?tab=All", "worklist-ru-light.png");
        await TakeAsync("officer@astana.demo", "kk", "dark", "/?tab=All", "worklist-kk-dark.png");
        await TakeAsync("officer@astana.demo", "kk", "light", $"/cases/{hearing}", "case-kk-light.png");

        await using var page = await portal.OpenAsync("officer@astana.demo");
        var pdf = await page.Page.Context.APIRequest.GetAsync($"/documents/{notice}/pdf");
        Assert.True(pdf.Ok);
        await File.WriteAllBytesAsync(Path.Combine(folder, "notice-kk.pdf"), await pdf.BodyAsync());

        async Task TakeAsync(string account, string language, string scheme, string url, string file)
        {
            await using var page = await portal.OpenAsync(account, language, scheme);
            await page.GoAsync(url);
            await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file) });
        }
    }

    private sealed class ScreenshotFactAttribute : FactAttribute
    {
        public ScreenshotFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("HOUSINGPORTAL_WRITE_SCREENSHOTS") != "1")
                Skip = "Set HOUSINGPORTAL_WRITE_SCREENSHOTS=1 to make the pictures of the README anew.";
        }
    }
}
