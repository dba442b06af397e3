using System.Text.RegularExpressions;
using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Support;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>An update at the counter: a marriage and a birth make a large family, the list changes, the notice goes out, and the place is shown on the new list. With axe on every page.</summary>
[Collection(PortalCollection.Name)]
public sealed class UpdateJourneyTests
{
    private readonly PortalFixture portal;

    public UpdateJourneyTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    [Theory]
    [InlineData("kk", "light", 91)]
    [InlineData("ru", "dark", 92)]
    public async Task A_grown_family_goes_to_another_list_by_an_update(string language, string scheme, int serial)
    {
        var applicant = new TypedApplicant(TestPeople.Iin(new(1987, 6, 1), female: true, serial: serial), "Жаңартова", "Сәуле", "Сынаққызы", Of(Names.Of(HousingPortal.Domain.Eligibility.Category.IncompleteFamily), language));
        var child = TestPeople.Iin(new(2026, 2, 3), serial: serial);
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        var (work, page) = (new Journey(officer, language), officer.Page);
        var address = await work.TakeInAsync(applicant);
        await work.TakeUpAndCheckAsync(address);
        await work.DraftPositiveAsync(address);
        await new Journey(signer, language).SignAsync(address);

        await officer.GoAsync($"{address}/updates");
        await officer.AssertAccessibleAsync("updates of a case");
        await page.Locator("main a[href$='/update']").ClickAsync();
        await page.Locator("#Reason").WaitForAsync();
        await officer.ReadyAsync();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("[role=alert] li").First.WaitForAsync();
        await officer.AssertAccessibleAsync("Annex 3 with problems");
        await page.Locator("#change-Marriage").CheckAsync();
        await page.Locator("#change-Birth").CheckAsync();
        await FillAsync(page, "MemberIin", child);
        await FillAsync(page, "Reason", language == "ru" ? "Вступила в брак, родился ребенок." : "Некеге тұрды, бала туды.");
        await page.Locator("#ConsentsToCommunalHousingCheck").CheckAsync();
        await page.Locator("#ConsentsToProtectedData").CheckAsync();
        await FillAsync(page, "SignedOn", "2026-11-20");
        await page.Locator("main form button[type=submit]").ClickAsync();
        var open = page.Locator("main a[href^='/updates/']");
        await open.WaitForAsync();
        await officer.AssertAccessibleAsync("update registered");
        var update = (await open.GetAttributeAsync("href"))!;

        await officer.GoAsync(update);
        await page.Locator("#List").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        var label = Of(Names.Of(HousingPortal.Domain.Eligibility.Category.LargeFamily), language);
        await page.Locator("#Category").SelectOptionAsync(new SelectOptionValue { Label = label });
        await AddMemberAsync(page, 0, 1, TestPeople.Iin(new(1986, 4, 4), serial: serial));
        await AddMemberAsync(page, 1, 2, child);
        await Assertions.Expect(page.Locator("tr[data-change=Added]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("tr[data-change=Changed]")).ToHaveCountAsync(2);
        await officer.AssertAccessibleAsync("old and new side by side");
        await page.Locator("#ask").ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=checks-title] tbody tr")).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator(".checks-progress")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await page.Locator("#effect-2").CheckAsync();
        await FillAsync(page, "reasoning", language == "ru" ? "Подтверждено реестрами." : "Тізілімдер растады.");
        await page.Locator("form.case-form button[type=submit]").ClickAsync();
        await page.Locator("form.case-form dl").WaitForAsync();
        await officer.AssertAccessibleAsync("decision on an update, checked once more");
        await page.Locator("form.case-form button[type=submit]").ClickAsync();
        await page.Locator("#result-title").WaitForAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Of(Names.Of(UpdateEffect.ListChanged), language));
        await officer.AssertAccessibleAsync("update decided");

        await work.AllDeliveredAsync(address);
        await officer.GoAsync($"{address}/queue");
        await Assertions.Expect(page.Locator("section[aria-labelledby=queue-title]")).ToContainTextAsync(new Regex(@"\d+"));
        await Assertions.Expect(page.Locator(".table-scroll[aria-labelledby=journal-title] tbody tr")).ToHaveCountAsync(3);
        await officer.GoAsync(address);
        await Assertions.Expect(page.Locator(".case-header")).ToContainTextAsync(Of(Names.Of(HousingPortal.Domain.Eligibility.QueueList.LargeFamilies), language));
        await officer.GoAsync($"{address}/updates");
        await Assertions.Expect(page.Locator("section[aria-labelledby=versions-title] details")).ToHaveCountAsync(2);
        await officer.AssertAccessibleAsync("updates of a case, one decided");
        await officer.GoAsync($"{address}/history");
        await officer.AssertAccessibleAsync("history with an update");
        Assert.Empty(officer.Complaints);
    }

    private static async Task AddMemberAsync(IPage page, int index, int kinship, string iin)
    {
        await page.Locator("button#Family").ClickAsync();
        await page.Locator($"#Family-{index}-Kinship").SelectOptionAsync(new SelectOptionValue { Index = kinship });
        await FillAsync(page, $"Family-{index}-Iin", iin);
    }

    private static async Task FillAsync(IPage page, string id, string value)
    {
        await page.Locator($"#{id}").FillAsync(value);
        await page.Locator($"#{id}").BlurAsync();
    }

    private static string Of(LocalizedText text, string language) => text.In(language == "ru" ? Language.Ru : Language.Kk);
}
