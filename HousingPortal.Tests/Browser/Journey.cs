using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>An applicant as an officer types them in: synthetic, known to the simulated registers by IIN or derived from what is typed.</summary>
internal sealed record TypedApplicant(string Iin, string Surname, string GivenName, string Patronymic, string Category, (string Iin, string Surname, string GivenName)? Child = null);

/// <summary>What people do in the browser, step by step, with axe on every page they pass; on the steps of intake, which every journey walks, once in a language and a scheme.</summary>
internal sealed class Journey(PortalPage portal, string language)
{
    private static readonly ConcurrentDictionary<(string Form, string What, string Language, string Scheme), byte> Examined = new();
    private readonly IPage page = portal.Page;
    private string form = "Annex 1";

    /// <summary>Takes in an application of list 4 on Annex 1 and returns the address of the registered case.</summary>
    public async Task<string> TakeInAsync(TypedApplicant applicant)
    {
        await portal.GoAsync("/intake");
        await page.Locator("main .button-primary").First.ClickAsync();
        await portal.AtAsync("/intake/.+/");
        await AtStepAsync("Applicant");
        await FillAsync("Iin", applicant.Iin);
        await FillAsync("Surname", applicant.Surname);
        await FillAsync("GivenName", applicant.GivenName);
        await FillAsync("Patronymic", applicant.Patronymic);
        await FillAsync("Address", "Сарыарқа 1");
        await FillAsync("Mobile", "+77010000001");
        await page.Locator(language == "ru" ? "#NoticeLanguage-1" : "#NoticeLanguage-0").CheckAsync();
        await NextAsync("ListAndCategory");
        await page.Locator("#List").SelectOptionAsync(new SelectOptionValue { Index = 4 });
        await Assertions.Expect(page.Locator("#Category option")).Not.ToHaveCountAsync(1);
        await page.Locator("#Category").SelectOptionAsync(new SelectOptionValue { Label = applicant.Category });
        await page.Locator("#NeedGround").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#WantedRooms").SelectOptionAsync(new SelectOptionValue { Label = "2" });
        await NextAsync("Family");
        if (applicant.Child is { } child)
        {
            await page.Locator("button#Family").ClickAsync();
            await page.Locator($"#{FieldId("Family[0].Kinship")}").SelectOptionAsync(new SelectOptionValue { Index = 2 });
            await FillAsync(FieldId("Family[0].Iin"), child.Iin);
            await FillAsync(FieldId("Family[0].Surname"), child.Surname);
            await FillAsync(FieldId("Family[0].GivenName"), child.GivenName);
        }
        await NextAsync("Income");
        await page.Locator("button#Income").ClickAsync();
        await page.Locator($"#{FieldId("Income[0].MemberIin")}").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator($"#{FieldId("Income[0].Kind")}").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await FillAsync(FieldId("Income[0].Amount"), "960000");
        await NextAsync("Circumstances");
        await NextAsync("Consents");
        await page.Locator("#AcceptsMismatchedHousing-0").CheckAsync();
        await page.Locator("#ConsentsToCommunalHousingCheck").CheckAsync();
        await page.Locator("#ConsentsToProtectedData").CheckAsync();
        await FillAsync("SignedOn", "2026-11-20");
        await NextAsync("Attachments");
        await NextAsync("CheckAnswers");
        await page.Locator("main .button-primary:not([type=submit])").ClickAsync();
        var open = page.Locator("main a[href^='cases/']");
        await open.WaitForAsync();
        await AssertAccessibleOnceAsync("registered");
        return "/" + await open.First.GetAttributeAsync("href");
    }

    /// <summary>Takes in an application on Annex 2, of somebody who lives alone, and returns the address of the registered case.</summary>
    public async Task<string> TakeInAtWorkplaceAsync(TypedApplicant applicant)
    {
        form = "Annex 2";
        await portal.GoAsync("/intake");
        await page.Locator("main .button-primary").First.ClickAsync();
        await portal.AtAsync("/intake/.+/");
        await AtStepAsync("Applicant");
        await FillAsync("HeadName", "Тілеубаев Марат");
        await FillAsync("Surname", applicant.Surname);
        await FillAsync("GivenName", applicant.GivenName);
        await FillAsync("Patronymic", applicant.Patronymic);
        await FillAsync("Iin", applicant.Iin);
        await FillAsync("Address", "Ғылым 9");
        await FillAsync("Mobile", "+77010000002");
        await page.Locator(language == "ru" ? "#NoticeLanguage-1" : "#NoticeLanguage-0").CheckAsync();
        await NextAsync("ListAndCategory");
        await page.Locator("#Category").SelectOptionAsync(new SelectOptionValue { Label = applicant.Category });
        await page.Locator("#NeedGround").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#WantedRooms").SelectOptionAsync(new SelectOptionValue { Label = "1" });
        await NextAsync("Family");
        await NextAsync("Consents");
        await page.Locator("#ConsentsToCommunalHousingCheck").CheckAsync();
        await page.Locator("#ConsentsToProtectedData").CheckAsync();
        await FillAsync("SignedOn", "2026-11-20");
        await NextAsync("Attachments");
        await NextAsync("CheckAnswers");
        await portal.AssertAccessibleAsync("check your answers");
        await page.Locator("main .button-primary:not([type=submit])").ClickAsync();
        var open = page.Locator("main a[href^='cases/']");
        await open.WaitForAsync();
        await AssertAccessibleOnceAsync("registered");
        return "/" + await open.First.GetAttributeAsync("href");
    }

    /// <summary>Says, with a reason, that the finding of a rule is met although the registers speak against it.</summary>
    public async Task OverrideAsync(string address, string rule, string reason)
    {
        await portal.GoAsync($"{address}/assessment");
        await page.Locator("main table tr:has(.chip-bad) .button").ClickAsync();
        await page.Locator($"#review-{rule}-verdict-0").CheckAsync();
        await FillAsync($"review-{rule}-reason", reason);
        await portal.AssertAccessibleAsync("override");
        await page.Locator("form.review-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("form.review-form")).ToHaveCountAsync(0);
        await portal.AssertAccessibleAsync("overridden");
    }

    /// <summary>Takes the case and waits until every register has answered.</summary>
    public async Task TakeUpAndCheckAsync(string address)
    {
        await portal.GoAsync(address);
        await portal.AssertAccessibleAsync("overview");
        await page.Locator(".case-actions .button-primary").ClickAsync();
        await Assertions.Expect(page.Locator(".case-actions a").First).ToBeVisibleAsync();
        await portal.GoAsync($"{address}/checks");
        await Assertions.Expect(page.Locator(".checks-progress")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await portal.AssertAccessibleAsync("checks");
        await portal.GoAsync($"{address}/assessment");
        await portal.AssertAccessibleAsync("assessment");
    }

    /// <summary>Nothing on the assessment speaks against registration; the message shows what does.</summary>
    public async Task NothingIsOpenAsync() =>
        Assert.True(await page.Locator("main table .chip-bad, main table .chip-warn").CountAsync() == 0, await page.Locator("main table").InnerTextAsync());

    public async Task DraftPositiveAsync(string address)
    {
        await portal.GoAsync($"{address}/decision");
        await page.Locator("[role=group] .button").First.ClickAsync();
        await FillAsync("reasoning-DraftPositive", "OK");
        await portal.AssertAccessibleAsync("draft of a positive decision");
        await SubmitTwiceAsync();
        await Assertions.Expect(page.Locator("#reasoning-DraftPositive")).ToHaveCountAsync(0);
    }

    public async Task IssuePreliminaryRefusalAsync(string address)
    {
        await portal.GoAsync($"{address}/decision");
        await page.Locator("[role=group] .button:not([disabled])").Last.ClickAsync();
        await Assertions.Expect(page.Locator("input[id^='ground-']:checked")).Not.ToHaveCountAsync(0);
        await FillAsync("refusal-reasoning", language == "ru" ? "Нет трёх лет постоянного проживания." : "Үш жыл тұрақты тұруы расталмады.");
        await portal.AssertAccessibleAsync("preliminary refusal");
        await SubmitTwiceAsync();
        await Assertions.Expect(page.Locator("#refusal-reasoning")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the notice is delivered, then records that the applicant attended.</summary>
    public async Task RecordHearingAsync(string address)
    {
        await portal.GoAsync($"{address}/hearing");
        await page.Locator("#hearing-outcome-0").CheckAsync();
        await FillAsync("hearing-participants", "A, B");
        await FillAsync("hearing-position", language == "ru" ? "Просит учесть прежнее проживание." : "Бұрынғы тұрғанын ескеруді сұрады.");
        await portal.AssertAccessibleAsync("record of the hearing");
        await page.Locator("form:has(#hearing-outcome-0) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#hearing-outcome-0")).ToHaveCountAsync(0);
    }

    public async Task DraftRefusalAsync(string address)
    {
        await portal.GoAsync($"{address}/decision");
        await page.Locator("[role=group] .button:not([disabled])").Last.ClickAsync();
        await page.Locator("#reasoning-DraftRefusal").WaitForAsync();
        await portal.AssertAccessibleAsync("draft of a refusal");
        await SubmitTwiceAsync();
        await Assertions.Expect(page.Locator("#reasoning-DraftRefusal")).ToHaveCountAsync(0);
    }

    public async Task SignAsync(string address)
    {
        await portal.GoAsync($"{address}/sign");
        await page.Locator("iframe.sign-document").WaitForAsync(new() { Timeout = 30_000 });
        await portal.AssertAccessibleAsync("sign");
        var sign = page.Locator("main .button-primary").First;
        await Assertions.Expect(sign).ToBeEnabledAsync();
        await sign.ClickAsync();
        await page.Locator(".verdict").WaitForAsync();
        await portal.AssertAccessibleAsync("signed");
    }

    /// <summary>Waits until every channel of every notice says that it delivered.</summary>
    public async Task AllDeliveredAsync(string address)
    {
        await portal.GoAsync($"{address}/notices");
        await Assertions.Expect(page.Locator("[data-delivery]").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("[data-delivery]:not([data-delivery=Delivered])")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await portal.AssertAccessibleAsync("notices");
    }

    /// <summary>Removes the case from its list on a ground that the person must be told of in writing.</summary>
    public async Task RemoveAsync(string address)
    {
        await portal.GoAsync($"{address}/queue");
        await page.Locator("#event-kind").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#event-cause").SelectOptionAsync(new SelectOptionValue { Index = 4 });
        await FillAsync("event-document", "№ 118-Б, 23.11.2026");
        await FillAsync("event-reason", language == "ru" ? "Семья выехала в другой город." : "Отбасы басқа қалаға көшті.");
        await SubmitTwiceAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=queue-title] .alert a[href$='/pdf']")).ToBeVisibleAsync();
        await portal.AssertAccessibleAsync("removed from the list");
    }

    private static string FieldId(string path) => path.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace(".", "-", StringComparison.Ordinal);

    private async Task FillAsync(string id, string value)
    {
        await page.Locator($"#{id}").FillAsync(value);
        await page.Locator($"#{id}").BlurAsync();
    }

    /// <summary>Examines a page that every journey passes once in a language and a scheme.</summary>
    private Task AssertAccessibleOnceAsync(string what) => Examined.TryAdd((form, what, language, portal.Scheme), 0) ? portal.AssertAccessibleAsync(what) : Task.CompletedTask;

    private async Task AtStepAsync(string step)
    {
        await portal.AtAsync($"/intake/.+/{step}$");
        await portal.ReadyAsync();
    }

    private async Task NextAsync(string step)
    {
        await AssertAccessibleOnceAsync($"step before {step}");
        // By keyboard: an answer that arrives in between may move the button away from under a mouse.
        await page.Locator("main form button[type=submit]").PressAsync("Enter");
        await AtStepAsync(step);
    }

    private async Task SubmitTwiceAsync()
    {
        var submit = page.Locator("form.case-form:visible button[type=submit]");
        var before = await submit.InnerTextAsync();
        await submit.ClickAsync();
        await Assertions.Expect(submit).Not.ToHaveTextAsync(before);
        await portal.AssertAccessibleAsync("check your answers");
        await submit.ClickAsync();
    }
}
