using HousingPortal.Web.Integrations.Eds.Simulator;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>An administrator brings an authority in, errs about its fingerprint, confirms it, and takes it out again.</summary>
[Collection(PortalCollection.Name)]
public sealed class TrustJourneyTests(PortalFixture portal)
{
    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task An_authority_is_brought_in_confirmed_and_taken_out(string language, string scheme)
    {
        var name = $"TEST ROOT {language}";
        using var root = TestAuthority.Root(TestKey.Gost512(), name);
        await using var page = await portal.OpenAsync("admin@pavlodar.demo", language, scheme);
        await page.GoAsync("/trust");
        await Assertions.Expect(page.Page.Locator("#trust-file")).ToBeEnabledAsync();
        await page.AssertAccessibleAsync("trust store");

        await page.Page.Locator("#trust-file").SetInputFilesAsync(new FilePayload { Name = "text.cer", MimeType = "application/x-x509-ca-cert", Buffer = "text"u8.ToArray() });
        await Assertions.Expect(page.Page.Locator("main .alert-bad")).ToHaveCountAsync(1);
        await page.Page.Locator("#trust-file").SetInputFilesAsync(new FilePayload { Name = "root.cer", MimeType = "application/x-x509-ca-cert", Buffer = root.Certificate.Raw });
        var card = page.Page.Locator(".trust-card", new() { HasText = name });
        await Assertions.Expect(card.Locator(".chip-warn")).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync("trust store with a certificate to confirm");

        await card.Locator("input").FillAsync(new string('0', 64));
        await card.Locator("input").BlurAsync();
        await card.Locator(".button-primary").ClickAsync();
        await Assertions.Expect(page.Page.Locator("main .alert-bad")).ToHaveCountAsync(1);
        await Assertions.Expect(card.Locator("input")).ToHaveValueAsync(new string('0', 64));
        await card.Locator("input").FillAsync(root.Certificate.Fingerprint);
        await card.Locator("input").BlurAsync();
        await card.Locator(".button-primary").ClickAsync();
        await Assertions.Expect(card.Locator(".chip-ok")).ToHaveCountAsync(1);

        await card.Locator("button").ClickAsync();
        await card.Locator("textarea").FillAsync("Test");
        await card.Locator("textarea").BlurAsync();
        await page.AssertAccessibleAsync("trust store with a reason");
        await card.Locator(".button-danger").ClickAsync();
        await Assertions.Expect(card.Locator("button")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Page.Locator("tbody tr", new() { HasText = name })).ToHaveCountAsync(4);
        await page.AssertAccessibleAsync("trust store with a log");
        Assert.Empty(page.Complaints);
    }
}
