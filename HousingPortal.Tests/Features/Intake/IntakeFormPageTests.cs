using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Features.Intake;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>The page around the steps: it saves, it lets a wrong step be left, it keeps what was typed when another window was faster.</summary>
public sealed class IntakeFormPageTests : IntakePageContext
{
    [Fact]
    public async Task The_next_step_shows_what_is_wrong_first_and_can_be_forced()
    {
        var id = (await World.Drafts.CreateAsync(World.Officer)).Value;
        var page = await OpenAsync(id, IntakeStep.Applicant);
        page.Find("#Surname").Change("Тестов");
        page.Find("#Iin").Change("12");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("section.alert-bad li").Count));
        Assert.EndsWith($"intake/{id}/Applicant#Iin", page.FindAll("section.alert-bad a").Single(link => link.GetAttribute("href")!.EndsWith("#Iin", StringComparison.Ordinal)).GetAttribute("href"));
        page.FindAll("form .toolbar button").Last().Click();
        page.WaitForAssertion(() => Assert.EndsWith($"/intake/{id}/ListAndCategory", Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Equal("12", (await World.Drafts.GetAsync(World.Officer, id))!.Form.Iin);
    }

    [Fact]
    public async Task A_draft_opened_again_shows_what_was_typed_and_what_is_wrong_with_the_steps_passed()
    {
        var form = World.RightForm();
        form.Iin = "12";
        var (id, _) = await World.DraftAsync(form);

        var page = await OpenAsync(id, IntakeStep.Applicant);

        Assert.Equal("12", page.Find("#Iin").GetAttribute("value"));
        Assert.Equal(Text("iin.length", 2), page.Find("#Iin-error").TextContent);
        Assert.Equal(T["Status.Wrong"], page.FindAll(".steps-status")[(int)IntakeStep.Income].TextContent);
    }

    [Fact]
    public async Task When_another_window_saved_first_the_page_says_so_and_keeps_the_typed_text()
    {
        var (id, version) = await World.DraftAsync();
        var page = await OpenAsync(id, IntakeStep.Applicant);
        await World.Drafts.SaveAsync(World.Officer, id, (await World.Drafts.GetAsync(World.Officer, id))!.Version, World.RightForm(), IntakeStep.CheckAnswers);
        page.Find("#Surname").Change("Осы терезе");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(World.Officer.Name, page.Find("[aria-labelledby=conflict-title]").TextContent));
        Assert.Equal("Осы терезе", page.Find("#Surname").GetAttribute("value"));
        page.Find("[aria-labelledby=conflict-title] .button-primary").Click();
        await Support.Wait.UntilAsync(async () => (await World.Drafts.GetAsync(World.Officer, id))!.Form.Surname == "Осы терезе", "the page stores its text");
    }

    [Fact]
    public async Task A_page_that_is_left_stores_what_was_typed()
    {
        var (id, _) = await World.DraftAsync();
        var page = await OpenAsync(id, IntakeStep.Applicant);
        page.Find("#GivenName").Change("Жаңа");

        await DisposeComponentsAsync();

        Assert.Equal("Жаңа", (await World.Drafts.GetAsync(World.Officer, id))!.Form.GivenName);
    }

    [Fact]
    public async Task A_registered_draft_opened_again_shows_the_result()
    {
        var registered = await World.RegisteredAsync();

        var page = await OpenAsync(registered.CaseId, IntakeStep.CheckAnswers);

        page.WaitForAssertion(() => Assert.Contains(registered.Number, page.Markup));
        Assert.Equal($"cases/{registered.CaseId}", page.Find(".button-primary").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_officer_s_draft_is_not_found()
    {
        var (id, _) = await World.DraftAsync(owner: World.Colleague);

        var page = await OpenAsync(id, IntakeStep.Applicant);

        page.WaitForAssertion(() => Assert.Contains(T["Form.Gone"], page.Markup));
    }

    private async Task<IRenderedComponent<IntakeFormPage>> OpenAsync(Guid id, IntakeStep step)
    {
        var page = Render<IntakeFormPage>(parameters => parameters.Add(item => item.DraftId, id).Add(item => item.Step, step.ToString()));
        await page.WaitForStateAsync(() => page.FindAll(".loading").Count == 0);
        return page;
    }
}
