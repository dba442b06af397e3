using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>
/// A refusal whose notice comes by post and too late: a proposed time, the letter, what is impossible and what can still be done, the supervisor's word, the protocol with both
/// signatures, the refusal. And a recusal from the declaration to the next officer. With axe on every page that is passed.
/// </summary>
[Collection(PortalCollection.Name)]
public sealed class HearingJourneyTests
{
    private readonly PortalFixture portal;

    public HearingJourneyTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    [Theory]
    [InlineData("kk", "light", 131)]
    [InlineData("ru", "dark", 132)]
    public async Task A_letter_that_came_too_late_ends_in_a_refusal_with_the_supervisors_word_and_a_signed_protocol(string language, string scheme, int serial)
    {
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var second = await portal.OpenAsync("officer2@astana.demo", language, scheme);
        await using var supervisor = await portal.OpenAsync("supervisor@astana.demo", language, scheme);
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        var (work, page) = (new Journey(officer, language), officer.Page);
        var cabinet = portal.Services.GetRequiredService<IOptionsMonitor<GatewayOptions>>().Get("Egov");
        var address = await work.TakeInAsync(Applicant(language, serial));
        await work.TakeUpAndCheckAsync(address);
        try
        {
            // Working day 12 is the last one for the notice; the cabinet does not answer from now on.
            cabinet.SimulatorFailure = SimulatedFailure.Unavailable;
            portal.MoveToWorkingDay(days: 12);
            await officer.GoAsync($"{address}/decision?do=IssuePreliminaryRefusal");
            await page.Locator("#ground-G2").CheckAsync();
            await FillAsync(page, "refusal-reasoning", language == "ru" ? "Не отвечает Правилам." : "Қағидаларға сай емес.");
            await page.Locator("#proposed-time").SelectOptionAsync(new SelectOptionValue { Index = 2 });
            Assert.NotEmpty(await page.Locator("#hearing-place").InputValueAsync());
            await Assertions.Expect(page.Locator("[data-timetable=impossible]")).ToHaveCountAsync(0);
            await officer.AssertAccessibleAsync("preliminary refusal with proposed times");
            await SubmitTwiceAsync(page);
            await Assertions.Expect(page.Locator("#refusal-reasoning")).ToHaveCountAsync(0);

            // The letter arrives a working day later: N+3 is after the term.
            portal.MoveToWorkingDay(days: 1);
            await officer.GoAsync($"{address}/hearing");
            await page.Locator("#delivery-channel").SelectOptionAsync(new SelectOptionValue { Index = 3 });
            await page.Locator("form:has(#delivery-channel) button[type=submit]").ClickAsync();
            await page.Locator("#delivery-reference-error").WaitForAsync();
            await officer.AssertAccessibleAsync("proof of delivery with a problem");
            await FillAsync(page, "delivery-reference", "RA123456789KZ");
            await page.Locator("form:has(#delivery-channel) button[type=submit]").ClickAsync();
            await page.Locator("[data-timetable=impossible] li").First.WaitForAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("RA123456789KZ");
            await officer.AssertAccessibleAsync("impossible timetable");

            await supervisor.GoAsync("/");
            await Assertions.Expect(supervisor.Page.Locator($"nav.reminders a[href='{address}/hearing']").First).ToBeVisibleAsync();
            await supervisor.AssertAccessibleAsync("worklist with reminders of hearings");
            await supervisor.GoAsync($"{address}/decision?do=AllowLateRefusal");
            await supervisor.Page.Locator("[data-timetable=impossible]").WaitForAsync();
            await FillAsync(supervisor.Page, "reason-AllowLateRefusal", language == "ru" ? "Почта опоздала." : "Пошта кешікті.");
            await supervisor.Page.Locator("form:has(#reason-AllowLateRefusal) button[type=submit]").ClickAsync();
            await Assertions.Expect(supervisor.Page.Locator("#reason-AllowLateRefusal")).ToHaveCountAsync(0);
            await supervisor.AssertAccessibleAsync("late refusal allowed");

            portal.MoveToWorkingDay(days: 1);
            await work.RecordHearingAsync(address);
            await officer.GoAsync("/hearings");
            await officer.AssertAccessibleAsync("calendar of hearings");
        }
        finally
        {
            cabinet.SimulatorFailure = SimulatedFailure.None;
        }

        await WriteProtocolAsync(officer, address, language);
        await second.GoAsync($"{address}/protocol");
        await SignProtocolAsync(second, "second signature");
        await officer.GoAsync($"{address}/protocol");
        await Assertions.Expect(page.Locator("#protocol-seen")).ToBeVisibleAsync();
        await page.Locator("form:has(#protocol-seen) button[type=submit]").ClickAsync();
        await FillAsync(page, "protocol-comments", language == "ru" ? "Замечаний по сути нет." : "Мәні бойынша ескерту жоқ.");
        await page.Locator("form:has(#protocol-comments) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#comments-title ~ dl dt")).ToHaveCountAsync(3);
        await officer.AssertAccessibleAsync("protocol with comments");

        await work.DraftRefusalAsync(address);
        portal.MoveToWorkingDay(days: 3);
        await new Journey(signer, language).SignAsync(address);
        await officer.GoAsync(address);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Of(Names.Of(CaseState.Refused), language));
        foreach (var reader in new[] { officer, second, supervisor, signer })
            Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData("kk", "dark", 133)]
    [InlineData("ru", "light", 134)]
    public async Task An_official_with_an_interest_stands_aside_and_the_case_goes_on_with_another(string language, string scheme, int serial)
    {
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var second = await portal.OpenAsync("officer2@astana.demo", language, scheme);
        await using var supervisor = await portal.OpenAsync("supervisor@astana.demo", language, scheme);
        var (work, page) = (new Journey(officer, language), officer.Page);
        var address = await work.TakeInAsync(Applicant(language, serial));
        await work.TakeUpAndCheckAsync(address);

        await officer.GoAsync(address);
        await page.Locator("section[aria-labelledby=recusal-title] button").ClickAsync();
        await page.Locator("form:has(#recusal-statement) button[type=submit]").ClickAsync();
        await page.Locator("#recusal-ground-error").WaitForAsync();
        await officer.AssertAccessibleAsync("declaration with problems");
        await page.Locator("#recusal-ground-0").CheckAsync();
        await FillAsync(page, "recusal-statement", language == "ru" ? "Заявитель – двоюродный брат." : "Өтініш беруші – немере ағам.");
        await page.Locator("form:has(#recusal-statement) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".case-actions")).ToHaveCountAsync(0);
        await officer.AssertAccessibleAsync("case of a recused official");

        await supervisor.GoAsync("/");
        await supervisor.Page.Locator("nav.reminders a[href='/recusals']").First.WaitForAsync();
        await supervisor.GoAsync("/recusals");
        var form = supervisor.Page.Locator($"section:has(a[href='{address}'])");
        await form.Locator("input[type=radio]").First.CheckAsync();
        await form.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = await NameOfAsync("officer2@astana.demo") });
        await form.Locator("textarea").FillAsync(language == "ru" ? "Родственник." : "Туысы.");
        await form.Locator("textarea").BlurAsync();
        await supervisor.AssertAccessibleAsync("decision on a recusal");
        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(supervisor.Page.Locator($"section:has(a[href='{address}'])")).ToHaveCountAsync(0);
        await supervisor.AssertAccessibleAsync("recusal decided");

        await officer.GoAsync($"{address}/history");
        await officer.AssertAccessibleAsync("history with a recusal");
        await new Journey(second, language).DraftPositiveAsync(address);
        Assert.Empty(officer.Complaints);
        Assert.Empty(second.Complaints);
        Assert.Empty(supervisor.Complaints);
    }

    private static async Task WriteProtocolAsync(PortalPage officer, string address, string language)
    {
        var page = officer.Page;
        await officer.GoAsync($"{address}/protocol");
        await page.Locator("form:has(#protocol-question) button[type=submit]").ClickAsync();
        await page.Locator("[role=alert]").First.WaitForAsync();
        await officer.AssertAccessibleAsync("protocol with problems");
        await page.Locator("#protocol-secretary").SelectOptionAsync(new SelectOptionValue { Label = await LabelOfAsync(page, "officer2@astana.demo") });
        await FillAsync(page, "protocol-question", language == "ru" ? "Предварительное решение об отказе." : "Бас тарту туралы алдын ала шешім.");
        await FillAsync(page, "protocol-answers", "– ?\n– !");
        await officer.AssertAccessibleAsync("draft of a protocol");

        // What was typed is there again after the page was left.
        await officer.GoAsync($"{address}/protocol");
        Assert.Equal("– ?\n– !", await page.Locator("#protocol-answers").InputValueAsync());
        await page.Locator("form:has(#protocol-question) button[type=submit]").ClickAsync();
        await SignProtocolAsync(officer, "first signature");
    }

    private static async Task SignProtocolAsync(PortalPage reader, string where)
    {
        await reader.Page.Locator("iframe.sign-document").WaitForAsync(new() { Timeout = 60_000 });
        await reader.AssertAccessibleAsync(where);
        await reader.Page.Locator("section[aria-labelledby=signatures-title] .button-primary").ClickAsync();
        await reader.Page.Locator(".verdict").WaitForAsync(new() { Timeout = 60_000 });
        await reader.AssertAccessibleAsync($"{where}, signed");
    }

    private static TypedApplicant Applicant(string language, int serial) =>
        new(TestPeople.Iin(new(1988, 5, 2), female: true, serial: serial), "Тыңдаулова", "Жанар", "Сынаққызы", Of(Names.Of(HousingPortal.Domain.Eligibility.Category.IncompleteFamily), language));

    private static Task<string> NameOfAsync(string account) => Task.FromResult(HousingPortal.Web.Demonstration.DemoCatalogue.Accounts.Single(item => item.Email == account).FullName);

    private static async Task<string> LabelOfAsync(IPage page, string account)
    {
        var name = await NameOfAsync(account);
        return (await page.Locator("#protocol-secretary option").AllInnerTextsAsync()).Single(text => text.StartsWith(name, StringComparison.Ordinal));
    }

    private static async Task FillAsync(IPage page, string id, string value)
    {
        await page.Locator($"#{id}").FillAsync(value);
        await page.Locator($"#{id}").BlurAsync();
    }

    private static async Task SubmitTwiceAsync(IPage page)
    {
        await page.Locator("form.case-form button[type=submit]").ClickAsync();
        await page.Locator("form.case-form .alert-warn").First.WaitForAsync();
        await page.Locator("form.case-form button[type=submit]").ClickAsync();
    }

    private static string Of(LocalizedText text, string language) => text.In(language == "ru" ? Language.Ru : Language.Kk);
}
