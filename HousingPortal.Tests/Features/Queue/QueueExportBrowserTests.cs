using System.Text;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Browser;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>An officer finds people on a list and takes the list home, in a real browser.</summary>
[Collection(PortalCollection.Name)]
public sealed class QueueExportBrowserTests(PortalFixture portal)
{
    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task An_officer_goes_to_a_place_and_gets_the_filtered_list_as_a_file(string language, string scheme)
    {
        await using var page = await portal.OpenAsync(await OfficerAsync(language), language, scheme);
        await page.GoAsync("/queue");
        await page.Page.Locator("#go-to-place").FillAsync("0");
        await page.Page.Locator("#go-to-place").PressAsync("Enter");
        await page.Page.Locator("#go-to-place-error").WaitForAsync();
        await page.AssertAccessibleAsync("a place that is not there");
        await page.Page.Locator("#go-to-place").FillAsync("25");
        await page.Page.Locator("#go-to-place").PressAsync("Enter");
        var marked = page.Page.Locator("tr[aria-current=true]");
        Assert.Equal("25", await marked.Locator("td").First.InnerTextAsync());
        await Assertions.Expect(marked.Locator("a")).ToBeFocusedAsync();
        Assert.Contains("place=25", page.Page.Url, StringComparison.Ordinal);

        await page.Page.Locator("button[aria-expanded]").ClickAsync();
        await page.Page.Locator("#export-format-1").CheckAsync();
        await page.AssertAccessibleAsync($"export, {language}, {scheme}");
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.Locator("main .card button[type=submit]").ClickAsync());
        Assert.Null(await download.FailureAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = (await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        await Assertions.Expect(page.Page.Locator("main .card [role=status]")).ToContainTextAsync(download.SuggestedFilename);
        await page.AssertAccessibleAsync($"finished export, {language}, {scheme}");

        Assert.StartsWith(language == "kk" ? "Тізім;Орны;" : "Список;Место;", lines[0].TrimStart('\ufeff'), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, lines.Length - 1).Select(place => $"{place}"), lines.Skip(1).Select(line => line.Split(';')[1]));
        Assert.Equal(404, (await page.Page.APIRequest.GetAsync(download.Url, new() { FailOnStatusCode = false })).Status);
        Assert.Empty(page.Complaints);
    }

    /// <summary>An officer of a made-up provider whose longest list has a second page.</summary>
    private async Task<string> OfficerAsync(string language)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var databases = scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>();
        await SeedCommand.FillAsync(databases, 700, portal.Clock.GetUtcNow().UtcDateTime, TextWriter.Null);
        await using var db = await databases.CreateDbContextAsync();
        var provider = await db.Providers.SingleAsync(row => row.Code == SeedCommand.CodePrefix + "01");
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var account = $"officer-{language}@seed.demo";
        var user = new PortalUser { UserName = account, Email = account, EmailConfirmed = true, ProviderId = provider.Id, FullName = "Officer", Position = "Officer", Iin = TestPeople.Iin(new(1985, 1, 1), serial: language == "kk" ? 1 : 20) };
        Assert.True((await users.CreateAsync(user, PortalFixture.Password)).Succeeded);
        await users.AddToRoleAsync(user, nameof(StaffRole.Officer));
        return account;
    }
}
