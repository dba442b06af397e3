using Bunit;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Intake.Steps;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>Annex 2 on the screen: its own six steps, nothing of Annex 1 that it does not ask, and the same care for what was typed.</summary>
public sealed class WorkplaceStepTests : IntakePageContext
{
    public WorkplaceStepTests() => SignIn(World.Hr);

    [Fact]
    public async Task The_form_has_six_steps_and_goes_from_the_family_to_the_declarations()
    {
        var (id, _) = await World.DraftAsync(World.RightWorkplaceForm(), World.Hr);
        var page = await OpenAsync(id, IntakeStep.Family);
        Assert.Equal(
            new[] { "Step.Applicant", "Step.Category", "Step.Family", "Step.Consents", "Step.Attachments", "Step.CheckAnswers" }.Select(key => T[key].Value),
            page.FindAll(".steps a").Select(link => link.TextContent));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith($"/intake/{id}/Consents", Services.GetRequiredService<NavigationManager>().Uri));
    }

    [Fact]
    public async Task A_step_that_only_annex_1_has_opens_the_first_one()
    {
        var (id, _) = await World.DraftAsync(World.RightWorkplaceForm(), World.Hr);

        var page = await OpenAsync(id, IntakeStep.Income);

        Assert.NotNull(page.Find("#HeadName"));
    }

    [Fact]
    public async Task When_another_window_saved_first_annex_2_is_not_overwritten()
    {
        var (id, _) = await World.DraftAsync(World.RightWorkplaceForm(), World.Hr);
        var page = await OpenAsync(id, IntakeStep.Applicant);
        await World.Drafts.SaveAsync(World.Hr, id, (await World.Drafts.GetAsync(World.Hr, id))!.Version, World.RightWorkplaceForm(), IntakeStep.CheckAnswers);
        page.Find("#HeadName").Change("Осы терезе");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(World.Hr.Name, page.Find("[aria-labelledby=conflict-title]").TextContent));
        Assert.Equal("Осы терезе", page.Find("#HeadName").GetAttribute("value"));
    }

    [Fact]
    public void The_applicant_is_asked_for_the_head_and_the_address_and_told_to_whom_the_form_goes()
    {
        var editor = EditWorkplace(new Annex2Form { Workplace = WorkplaceKind.StateEnterprise, WorkplaceName = "Институт" });
        editor.Reveal(IntakeStep.Applicant);
        var step = Show<ApplicantStep>(editor);

        Assert.Contains(T["Applicant.Addressee.Annex2", "Институт", Domain.Names.Of(WorkplaceKind.StateEnterprise).Kk], step.Markup);
        Assert.Equal(Text("annex1.required"), step.Find("#HeadName-error").TextContent);
        Assert.Equal(Text("annex1.required"), step.Find("#Address-error").TextContent);
    }

    [Fact]
    public void No_list_is_chosen_and_neither_the_emergency_category_nor_its_ground_is_offered()
    {
        var step = Show<ListAndCategoryStep>(EditWorkplace(new Annex2Form()));

        Assert.Empty(step.FindAll("#List"));
        Assert.Equal(Categories.Of(QueueList.Workplace).Count + 1, step.FindAll("#Category option").Count);
        Assert.DoesNotContain(step.FindAll("#NeedGround option"), option => option.TextContent == Domain.Names.Of(NeedGround.EmergencyOnlyDwelling).Kk);
    }

    [Fact]
    public void Names_of_the_family_are_required_and_item_12_of_annex_1_is_not_asked()
    {
        var editor = EditWorkplace(new Annex2Form { Family = [new()] });
        editor.Reveal(IntakeStep.Family);
        Assert.Equal(Text("annex1.required"), Show<FamilyStep>(editor).Find("#Family-0-Surname-error").TextContent);

        Assert.Empty(Show<ConsentsStep>(EditWorkplace(new Annex2Form())).FindAll("#AcceptsMismatchedHousing"));
    }

    [Fact]
    public void The_answers_show_the_lines_of_annex_2_and_none_of_annex_1()
    {
        var view = Render<ApplicationView>(parameters => parameters.Add(item => item.Form, World.RightWorkplaceForm()).Add(item => item.ReceivedOn, new DateOnly(2026, 11, 23)));

        Assert.Equal(new[] { "Step.Applicant", "Step.Category", "Step.Family", "Step.Consents" }.Select(key => T[key].Value), view.FindAll("h2").Select(title => title.TextContent));
        Assert.Contains("Басшы Басшыұлы", view.Markup);
        Assert.Contains(QueueLists.Name(QueueList.Workplace).Kk, view.Markup);
        Assert.DoesNotContain(T["Mismatched"], view.Markup);
    }

    [Fact]
    public void Every_problem_of_annex_2_has_a_field_name_and_a_text()
    {
        Annex2Form[] wrong =
        [
            new() { Family = [new(), new()], Email = "x", SignedOn = new(2027, 1, 1), WantedRooms = 99 },
            new() { Category = Category.EmergencyDwellingOwner, NeedGround = NeedGround.EmergencyOnlyDwelling, HeadName = new('x', 300) },
        ];
        foreach (var editor in wrong.Select(form => EditWorkplace(form, IntakeStep.CheckAnswers)))
        {
            Assert.All(editor.Problems, problem => Assert.DoesNotContain("Field.", FieldName.Of(T, problem.Field)));
            Assert.All(editor.Problems, problem => Assert.NotEqual(problem.Error.Code, editor.Text(problem)));
        }
    }

    [Fact]
    public void The_intake_says_which_form_is_taken_here_and_who_takes_it()
    {
        var page = Render<IntakePage>();
        page.WaitForAssertion(() => Assert.Contains(T["Intake.Annex2"], page.Markup));

        SignIn(World.Hr with { Roles = [Domain.Cases.StaffRole.Officer] });
        var other = Render<IntakePage>();
        other.WaitForAssertion(() => Assert.Contains(T["Intake.HrOnly"], other.Markup));
        Assert.Empty(other.FindAll(".button-primary"));
    }

    private async Task<IRenderedComponent<IntakeFormPage>> OpenAsync(Guid id, IntakeStep step)
    {
        var page = Render<IntakeFormPage>(parameters => parameters.Add(item => item.DraftId, id).Add(item => item.Step, step.ToString()));
        await page.WaitForStateAsync(() => page.FindAll(".loading").Count == 0);
        return page;
    }
}
