using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>An employee asks the institute for housing: from Annex 2 to a place on the institute's own list, with axe on every page that is passed.</summary>
[Collection(PortalCollection.Name)]
public sealed class WorkplaceJourneyTests
{
    private readonly PortalFixture portal;

    public WorkplaceJourneyTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    [Theory]
    [InlineData("kk", "light", "830523371233", "Мырзабеков", "Олжас", "Сәкенұлы", true)]
    [InlineData("ru", "dark", "870316471221", "Сағынтаева", "Ақмарал", "Бауыржанқызы", false)]
    public async Task An_employee_goes_from_annex_2_to_a_place_on_the_list_of_the_institute(string language, string scheme, string iin, string surname, string givenName, string patronymic, bool rents)
    {
        var said = language == "ru" ? Language.Ru : Language.Kk;
        var category = Names.Of(rents ? Category.WorkplaceEmployee : Category.BudgetEmployee).In(said);
        await using var officer = await portal.OpenAsync("hr@institute.demo", language, scheme);
        await using var signer = await portal.OpenAsync("signer@institute.demo", language, scheme);
        var work = new Journey(officer, language);

        var address = await work.TakeInAtWorkplaceAsync(new(iin, surname, givenName, patronymic, category));
        await work.TakeUpAndCheckAsync(address);
        if (rents)
        {
            await officer.GoAsync($"{address}/checks");
            await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("ҚТҮ-2021/118");
            await work.OverrideAsync(address, "E9-6-communal-lease", "Жалдау шарты 01.11.2026 бұзылған, акт № 7.");
        }
        else
        {
            await work.NothingIsOpenAsync();
        }
        await work.DraftPositiveAsync(address);
        await new Journey(signer, language).SignAsync(address);
        await work.AllDeliveredAsync(address);

        await officer.GoAsync(address);
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Names.Of(CaseState.OnList).In(said));
        await officer.GoAsync($"{address}/queue");
        await officer.AssertAccessibleAsync("queue of the case");
        var number = (await officer.Page.Locator("h1").InnerTextAsync()).Split(' ', '\n')[0];
        await officer.GoAsync($"/queue?q={number}");
        var row = officer.Page.Locator("main tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToContainTextAsync(surname);
        Assert.Matches("^[1-9][0-9]*$", await row.Locator("td").First.InnerTextAsync());
        await officer.AssertAccessibleAsync("list of the institute");
        Assert.Empty(officer.Complaints);
        Assert.Empty(signer.Complaints);
        foreach (var word in new[] { iin, surname, patronymic, "77010000002" })
            Assert.DoesNotContain(portal.Logs.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_no_longer_works_at_the_institute_is_heard_before_a_signed_refusal()
    {
        await using var officer = await portal.OpenAsync("hr@institute.demo", "ru", "light");
        await using var signer = await portal.OpenAsync("signer@institute.demo", "ru", "light");
        var work = new Journey(officer, "ru");

        var address = await work.TakeInAtWorkplaceAsync(new("910809471241", "Әлімбекова", "Назерке", "Ринатқызы", Names.Of(Category.WorkplaceEmployee).Ru));
        await work.TakeUpAndCheckAsync(address);
        await work.IssuePreliminaryRefusalAsync(address);
        await work.AllDeliveredAsync(address);
        portal.MoveToWorkingDay(days: 2);
        await work.RecordHearingAsync(address);
        await work.DraftRefusalAsync(address);
        portal.MoveToWorkingDay(days: 1);
        await new Journey(signer, "ru").SignAsync(address);
        await work.AllDeliveredAsync(address);

        await officer.GoAsync(address);
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Names.Of(CaseState.Refused).Ru);
        Assert.Empty(officer.Complaints);
        Assert.Empty(signer.Complaints);
    }

    [Fact]
    public async Task The_case_of_an_akimat_is_nothing_to_the_institute_and_the_other_way_round()
    {
        await using var officer = await portal.OpenAsync("officer@astana.demo");
        await using var hr = await portal.OpenAsync("hr@institute.demo");
        var (ofAkimat, ofInstitute) = (await FirstCaseAsync(officer), await FirstCaseAsync(hr));

        await officer.GoAsync(ofAkimat);
        await Assertions.Expect(officer.Page.Locator("h1")).ToContainTextAsync("AST-2026-");
        await hr.GoAsync(ofAkimat);
        await Assertions.Expect(hr.Page.Locator("main")).Not.ToContainTextAsync("AST-2026-");
        await hr.GoAsync(ofInstitute);
        await Assertions.Expect(hr.Page.Locator("h1")).ToContainTextAsync("INS-2026-");
        await officer.GoAsync(ofInstitute);
        await Assertions.Expect(officer.Page.Locator("main")).Not.ToContainTextAsync("INS-2026-");
    }

    private static async Task<string> FirstCaseAsync(PortalPage staff)
    {
        await staff.GoAsync("/?tab=All");
        return (await staff.Page.Locator("main table a").First.GetAttributeAsync("href"))!;
    }
}
