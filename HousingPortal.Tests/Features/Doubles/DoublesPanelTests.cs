using Bunit;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Intake.Steps;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Tests.Features.Doubles;

/// <summary>The new application beside the one found, and the lawful ways from there.</summary>
public sealed class DoublesPanelTests : IntakePageContext
{
    private readonly string wife = TestPeople.Iin(new(1985, 3, 4), female: true, serial: 3);
    private readonly string husband = TestPeople.Iin(new(1983, 6, 7), serial: 3);

    private IStringLocalizer<DoublesTexts> Words => Services.GetRequiredService<IStringLocalizer<DoublesTexts>>();

    [Fact]
    public async Task Both_sides_stand_side_by_side_and_each_row_says_in_words_whether_they_agree()
    {
        await World.RegisteredAsync(World.RightForm(wife));
        var form = World.RightForm(wife);
        form.Category = Category.Kandas;

        var panel = await PanelAsync(form, World.Officer);

        Assert.Equal([Words["Same"].Value, Words["Same"].Value, Words["Same"].Value, Words["Differs"].Value, Words["Same"].Value, Words["Same"].Value, Words["Same"].Value, Words["Same"].Value],
            panel.FindAll(".double-mark").Select(mark => mark.TextContent.Trim(' ', '=', '≠', '\n')));
        Assert.Contains(Words["Mark.Blocks"], panel.Find(".alert-bad").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("cases/", panel.Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(1 + 3, panel.FindAll("thead th").Count);
    }

    [Fact]
    public async Task Of_another_provider_nothing_about_the_people_is_drawn_but_the_number_that_both_have()
    {
        var form = World.RightForm(husband);
        (form.Surname, form.GivenName) = ("Құпиябаев", "Жасырын");
        form.Family.Add(new() { Kinship = Kinship.Spouse, Iin = wife });
        var there = await World.RegisteredAsync(form);

        var panel = await PanelAsync(World.RightForm(wife), World.Stranger);

        Assert.Contains(there.Number, panel.Markup, StringComparison.Ordinal);
        Assert.Contains(wife, panel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(husband, panel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("құпия", panel.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(HousingPortal.Domain.Names.Of(Category.OldAgePensioner).Kk, panel.FindAll("td").Select(cell => cell.TextContent).Where((_, index) => index % 3 == 1));
        Assert.Empty(panel.FindAll("a"));
        Assert.Equal(7, panel.FindAll("td").Count(cell => cell.TextContent == Words["Hidden"]));
    }

    [Fact]
    public async Task Where_only_a_warning_stands_the_officer_goes_on_with_a_reason()
    {
        var there = await World.RegisteredAsync(World.RightForm(husband));
        var form = World.RightForm(wife);
        form.Family.Add(new() { Kinship = Kinship.Spouse, Iin = husband });
        (form.List, form.Category, form.WorkplaceBin) = (QueueList.PublicService, Category.BudgetEmployee, Web.Demonstration.SyntheticNumbers.Bin(new(2008, 4, 1), 40021));
        var (id, _) = await World.DraftAsync(form);
        AcceptedDoubles? accepted = null;

        var step = Render<CheckAnswersStep>(parameters => parameters
            .Add(component => component.Editor, Edit(form, IntakeStep.CheckAnswers))
            .Add(component => component.DraftId, id)
            .Add(component => component.Register, EventCallback.Factory.Create<AcceptedDoubles?>(this, sent => accepted = sent)));
        step.WaitForElement("#double-reason").Change("each has a right of their own");
        await step.Find(".toolbar .button-primary").ClickAsync(new());

        Assert.Equal(("each has a right of their own", there.CaseId), (accepted?.Reason, Assert.Single(accepted!.Cases)));
    }

    [Fact]
    public async Task A_true_double_asks_for_no_reason()
    {
        await World.RegisteredAsync(World.RightForm(wife));
        var form = World.RightForm(wife);
        var (id, _) = await World.DraftAsync(form);

        var step = Render<CheckAnswersStep>(parameters => parameters.Add(component => component.Editor, Edit(form, IntakeStep.CheckAnswers)).Add(component => component.DraftId, id));

        step.WaitForElement(".double");
        Assert.Empty(step.FindAll("#double-reason"));
    }

    private async Task<IRenderedComponent<DoublesPanel>> PanelAsync(Annex1Form form, Actor actor)
    {
        var found = await World.Doubles.FindAsync(actor, form);
        return Render<DoublesPanel>(parameters => parameters.Add(panel => panel.New, DoubleSide.Of(form, new("Астана", "Астана"))).Add(panel => panel.Found, found));
    }
}
