using HousingPortal.Tests.Support;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

[Collection(PortalCollection.Name)]
public sealed class DoublesJourneyTests(PortalFixture portal)
{
    [Theory]
    [InlineData("kk", "light", 41)]
    [InlineData("ru", "dark", 42)]
    public async Task The_second_application_of_one_person_is_shown_beside_the_first_and_not_registered(string language, string scheme, int serial)
    {
        var applicant = new TypedApplicant(
            TestPeople.Iin(new(1979, 10, 2), female: true, serial: serial), "Қосымова", "Ләззат", "Серікқызы",
            HousingPortal.Domain.Names.Of(HousingPortal.Domain.Eligibility.Category.Kandas).In(language == "ru" ? HousingPortal.Domain.Law.Language.Ru : HousingPortal.Domain.Law.Language.Kk));
        await using var page = await portal.OpenAsync("officer@astana.demo", language, scheme);
        var journey = new Journey(page, language);

        var first = await journey.TakeInAsync(applicant);
        var offered = await journey.TakeInAsync(applicant);

        Assert.Equal(first, offered);
        Assert.EndsWith("/CheckAnswers", page.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Page.Locator(".double")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator("main > form .alert-bad[role=alert], main .alert-bad[role=alert]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator("#double-reason")).ToHaveCountAsync(0);
    }
}
