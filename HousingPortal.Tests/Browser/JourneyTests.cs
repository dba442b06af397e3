using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>The main job, end to end, as the README tells it: both outcomes, in both languages, with axe on every page that is passed.</summary>
[Collection(PortalCollection.Name)]
public sealed class JourneyTests
{
    private readonly PortalFixture portal;

    public JourneyTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task An_application_goes_from_intake_to_a_signed_positive_decision_and_a_removal_is_told_in_writing(string language, string scheme)
    {
        var applicant = language == "kk"
            ? new TypedApplicant("880412471017", "Байжанова", "Әсел", "Маратқызы", Category("kk"), ("170903671020", "Байжанов", "Әлихан"))
            : new TypedApplicant(TestPeople.Iin(new(1985, 3, 1), female: true, serial: 77), "Синтетикова", "Анна", "Тестовна", Category("ru"));
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        var work = new Journey(officer, language);

        var address = await work.TakeInAsync(applicant);
        await work.TakeUpAndCheckAsync(address);
        await work.NothingIsOpenAsync();
        await work.DraftPositiveAsync(address);
        await new Journey(signer, language).SignAsync(address);
        await work.AllDeliveredAsync(address);

        await officer.GoAsync(address);
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Names.Of(HousingPortal.Domain.Cases.CaseState.OnList).In(Language(language)));
        await new Journey(signer, language).RemoveAsync(address);
        await work.AllDeliveredAsync(address);
        await officer.GoAsync($"{address}/queue");
        await Assertions.Expect(officer.Page.Locator("[aria-labelledby=queue-title] .alert-ok")).ToBeVisibleAsync();
        await officer.AssertAccessibleAsync("removed and told");
        Assert.Empty(officer.Complaints);
        Assert.Empty(signer.Complaints);
        AssertNothingPersonalWasLogged(applicant);
    }

    [Theory]
    [InlineData("kk", "dark")]
    [InlineData("ru", "light")]
    public async Task An_application_goes_through_a_hearing_to_a_signed_refusal(string language, string scheme)
    {
        var applicant = language == "kk"
            ? new TypedApplicant("920630471052", "Тілеуова", "Мадина", "Асқарқызы", Category("kk"))
            : new TypedApplicant("830817371063", "Бекенов", "Нұрлан", "Талғатұлы", Names.Of(HousingPortal.Domain.Eligibility.Category.DisabilityGroup1Or2).Ru);
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        var work = new Journey(officer, language);

        var address = await work.TakeInAsync(applicant);
        await work.TakeUpAndCheckAsync(address);
        await work.IssuePreliminaryRefusalAsync(address);
        await work.AllDeliveredAsync(address);
        portal.MoveToWorkingDay(days: 2);
        await work.RecordHearingAsync(address);
        await work.DraftRefusalAsync(address);
        await signer.GoAsync($"{address}/sign");
        await signer.Page.Locator("iframe.sign-document").WaitForAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(signer.Page.Locator("main .button-primary").First).ToBeDisabledAsync();
        portal.MoveToWorkingDay(days: 1);
        await new Journey(signer, language).SignAsync(address);
        await work.AllDeliveredAsync(address);

        await officer.GoAsync(address);
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Names.Of(HousingPortal.Domain.Cases.CaseState.Refused).In(Language(language)));
        Assert.Empty(officer.Complaints);
        Assert.Empty(signer.Complaints);
        AssertNothingPersonalWasLogged(applicant);
    }

    private void AssertNothingPersonalWasLogged(TypedApplicant applicant)
    {
        Assert.NotEmpty(portal.Logs.Lines);
        foreach (var word in new[] { applicant.Iin, applicant.Surname, applicant.Patronymic, "77010000001", "officer@astana.demo", "signer@astana.demo" })
            Assert.DoesNotContain(portal.Logs.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string Category(string language) => Names.Of(HousingPortal.Domain.Eligibility.Category.IncompleteFamily).In(Language(language));

    private static Language Language(string language) => language == "ru" ? HousingPortal.Domain.Law.Language.Ru : HousingPortal.Domain.Law.Language.Kk;
}
