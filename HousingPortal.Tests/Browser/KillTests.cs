using System.Text.RegularExpressions;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>The portal is killed without warning. What was stored goes on, what was typed is still there, and nothing is sent twice.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = TestBrowser.Path, Args = TestBrowser.Args });
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    [Fact]
    public async Task A_notice_of_a_decision_that_was_stored_before_the_kill_is_sent_once_after_the_restart()
    {
        await using var portal = new PortalProcess(new Dictionary<string, string> { ["Delivery__Enabled"] = "false" });
        await portal.StartAsync();
        var page = await SignInAsync(portal, "signer@astana.demo");
        await page.Locator(".worklist tbody a").First.ClickAsync();
        await page.Locator(".case-actions .button-primary").ClickAsync();
        await page.Locator("iframe.sign-document").WaitForAsync(new() { Timeout = 60_000 });
        await page.Locator("main .button-primary").First.ClickAsync();
        await page.Locator(".verdict").WaitForAsync();

        await portal.KillAsync();

        var caseId = Guid.Parse(Regex.Match(page.Url, "cases/([^/]+)").Groups[1].Value);
        await using (var db = Open(portal))
        {
            Assert.Equal(CaseState.OnList, (await db.Cases.SingleAsync(row => row.Id == caseId)).State);
            var waiting = await OfDecisionAsync(db, caseId);
            Assert.All(waiting, message => Assert.Equal(DeliveryStatus.Waiting, message.Status));
            var ids = waiting.Select(message => message.Id).ToList();
            Assert.False(await db.SimulatedMessages.AnyAsync(message => ids.Contains(message.Id)));
        }

        await portal.StartAsync(new Dictionary<string, string> { ["Delivery__Enabled"] = "true" });
        await Wait.UntilAsync(async () =>
        {
            await using var db = Open(portal);
            return (await OfDecisionAsync(db, caseId)).All(message => message.Status == DeliveryStatus.Delivered);
        }, "the notices of the decision are delivered", TimeSpan.FromSeconds(90));

        await using var after = Open(portal);
        var sent = await OfDecisionAsync(after, caseId);
        Assert.True(sent.Count >= 2, "cabinet and SMS");
        foreach (var message in sent)
            Assert.Equal(1, (await after.SimulatedMessages.SingleAsync(received => received.Id == message.Id)).TimesReceived);
    }

    [Fact]
    public async Task What_an_officer_was_typing_when_the_portal_was_killed_is_in_the_form_after_the_restart()
    {
        await using var portal = new PortalProcess(new Dictionary<string, string> { ["Demonstration__Cases"] = "false" });
        await portal.StartAsync();
        var page = await SignInAsync(portal, "officer@astana.demo");
        await page.GotoAsync($"{portal.BaseUrl}/intake");
        await page.Locator("main .button-primary").First.ClickAsync();
        await page.Locator("#Surname").FillAsync("Сақталған");
        await page.Locator("#Surname").BlurAsync();
        // Still under the cursor: no change event has told the server of it.
        await page.Locator("#Address").FocusAsync();
        await page.Locator("#Address").PressSequentiallyAsync("Жазылып жатқан мекенжай");

        await portal.KillAsync();
        await portal.StartAsync();

        await Assertions.Expect(page.Locator("#Surname")).ToHaveValueAsync("Сақталған", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#Address")).ToHaveValueAsync("Жазылып жатқан мекенжай", new() { Timeout = 60_000 });
        await Wait.UntilAsync(async () =>
        {
            await using var db = Open(portal);
            return (await db.Drafts.SingleAsync()).FormJson.Contains("Жазылып жатқан мекенжай", StringComparison.Ordinal);
        }, "the restored text reaches the draft");
    }

    private static PortalDb Open(PortalProcess portal) =>
        new SqlitePortalDb((DbContextOptions<SqlitePortalDb>)DatabaseSetup.UseSqlite(new DbContextOptionsBuilder<SqlitePortalDb>(), $"Data Source={portal.DatabasePath};Pooling=False").Options);

    private static async Task<List<OutboxMessage>> OfDecisionAsync(PortalDb db, Guid caseId)
    {
        var documents = await db.Documents.Where(row => row.CaseId == caseId && row.Kind != DocumentKind.Receipt).Select(row => row.Id).ToListAsync();
        return await db.Outbox.Where(row => documents.Contains(row.DocumentId)).ToListAsync();
    }

    private async Task<IPage> SignInAsync(PortalProcess portal, string account)
    {
        var page = await (await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1360, Height = 900 } })).NewPageAsync();
        await page.GotoAsync($"{portal.BaseUrl}/account/login");
        await page.Locator("main input[type=email], main input[name$=Email]").First.FillAsync(account);
        await page.Locator("main input[type=password]").FillAsync(PortalFixture.Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/login", StringComparison.OrdinalIgnoreCase));
        return page;
    }
}
