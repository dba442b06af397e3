using Bunit;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Intake.Steps;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>What each step shows and keeps.</summary>
public sealed class StepTests : IntakePageContext
{
    [Theory]
    [InlineData("123", "iin.length")]
    [InlineData("9001153000l3", "iin.digits")]
    [InlineData("901315300013", "iin.birth-date")]
    [InlineData("900115300014", "iin.check-digit")]
    public void A_wrong_number_stays_as_typed_with_its_reason_beside_it(string typed, string code)
    {
        var editor = Edit(new());
        var step = Show<ApplicantStep>(editor);
        Assert.Empty(step.FindAll(".field-error"));

        step.Find("#Iin").Change(typed);

        Assert.Equal(typed, step.Find("#Iin").GetAttribute("value"));
        Assert.Equal(Text(code, typed.Length), step.Find("#Iin-error").TextContent);
        Assert.Equal("Iin-error", step.Find("#Iin").GetAttribute("aria-describedby"));
        Assert.Single(step.FindAll(".field-error"));
    }

    [Fact]
    public async Task A_person_who_is_already_on_the_books_is_shown_as_soon_as_the_number_is_typed()
    {
        var iin = World.NextIin();
        var registered = await World.RegisteredAsync(World.RightForm(iin));
        var step = Show<ApplicantStep>(Edit(new()));

        step.Find("#Iin").Change(iin);

        step.WaitForAssertion(() => Assert.Contains(registered.Number, step.Find(".alert-bad a").TextContent));
    }

    [Fact]
    public void The_categories_are_those_of_the_list_and_a_choice_made_before_stays_marked_wrong()
    {
        var form = new Annex1Form { List = QueueList.SociallyVulnerable, Category = Category.Kandas };
        var step = Show<ListAndCategoryStep>(Edit(form));
        Assert.Equal(1 + 10, step.FindAll("#Category option").Count);

        step.Find("#List").Change(step.FindAll("#List option").Single(option => option.TextContent == QueueLists.Name(QueueList.LargeFamilies).Kk).GetAttribute("value")!);

        Assert.Equal(QueueList.LargeFamilies, form.List);
        Assert.Equal(Category.Kandas, form.Category);
        Assert.Contains(step.FindAll("#Category option"), option => option.TextContent == Categories.Name(Category.LargeFamily).Kk);
        step = Show<ListAndCategoryStep>(Edit(form, IntakeStep.Family));
        Assert.Equal(Text("annex1.category-not-in-list"), step.Find("#Category-error").TextContent);
    }

    [Fact]
    public void The_wanted_rooms_carry_the_norm_for_the_family_as_information()
    {
        var step = Show<ListAndCategoryStep>(Edit(new() { Family = [new(), new(), new()] }));

        Assert.Equal(T["AreaNorm.Text", 4, 60, 72], step.Find("#WantedRooms-hint").TextContent);
    }

    [Fact]
    public void A_pregnancy_and_a_child_with_a_disability_are_said_beside_the_wanted_rooms()
    {
        var step = Show<ListAndCategoryStep>(Edit(new() { PregnantMemberIin = TestPeople.Iin(new(1990, 1, 1)), Category = Category.FamilyWithDisabledChild }));

        var hint = step.Find("#WantedRooms-hint").TextContent;
        Assert.Contains(T["AreaNorm.Pregnancy"], hint);
        Assert.Contains(T["AreaNorm.ExtraRoom", Domain.Names.Of(Domain.Parameters.ExtraRoomReason.DisabledChild).Kk], hint);
    }

    [Fact]
    public void Removing_a_family_member_leaves_the_others_as_typed_with_their_own_problems()
    {
        var editor = Edit(new());
        var step = Show<FamilyStep>(editor);
        step.Find("#Family").Click();
        step.Render();
        step.Find("#Family").Click();
        step.Render();
        step.Find("#Family-0-Surname").Change("Бірінші");
        step.Find("#Family-1-Surname").Change("Екінші");
        step.Find("#Family-1-Iin").Change("99");

        step.FindAll("fieldset .button-danger")[0].Click();
        step.Render();

        Assert.Single(step.FindAll("fieldset"));
        Assert.Equal("Екінші", step.Find("#Family-0-Surname").GetAttribute("value"));
        Assert.Equal("99", step.Find("#Family-0-Iin").GetAttribute("value"));
        Assert.Equal(Text("iin.length", 2), step.Find("#Family-0-Iin-error").TextContent);
        Assert.Empty(step.FindAll("#Family-0-Kinship-error"));
    }

    [Fact]
    public void A_corrected_number_is_carried_over_to_the_answers_that_name_the_person()
    {
        var form = World.RightForm("900115300014");
        Show<ApplicantStep>(Edit(form)).Find("#Iin").Change("900115300013");

        Assert.Equal("900115300013", form.Income[0].MemberIin);
    }

    [Fact]
    public void Income_is_asked_of_the_lists_with_an_income_test_only_and_kept_when_the_list_changes()
    {
        var form = World.RightForm();
        form.Income.Add(new() { MemberIin = form.Family[0].Iin, Kind = IncomeKind.SocialPayments, Amount = 60_000 });
        var asked = Show<IncomeStep>(Edit(form));
        Assert.Contains(180_000m.ToString("N2", System.Globalization.CultureInfo.CurrentCulture), asked.Find(".facts strong").TextContent);

        form.List = QueueList.PublicService;
        var notAsked = Show<IncomeStep>(Edit(form));

        Assert.Empty(notAsked.FindAll("fieldset"));
        Assert.Contains(T["Income.Kept", 2], notAsked.Markup);
        Assert.Empty(((Annex1Form)IntakeQuestions.AsFiled(form)).Income);
        Assert.Equal(2, form.Income.Count);
    }

    [Theory]
    [InlineData(QueueList.SociallyVulnerable, null)]
    [InlineData(QueueList.PublicService, "#WorkplaceBin")]
    [InlineData(QueueList.Orphans, "#Guardian-Iin")]
    [InlineData(QueueList.EmergencyDwelling, "#EmergencyDwelling-Kato")]
    public void Only_what_concerns_the_list_is_asked(QueueList list, string? asked)
    {
        var step = Show<CircumstancesStep>(Edit(new() { List = list }));

        foreach (var field in new[] { "#WorkplaceBin", "#Guardian-Iin", "#EmergencyDwelling-Kato" })
            Assert.Equal(field == asked ? 1 : 0, step.FindAll(field).Count);
    }

    [Fact]
    public void A_person_named_in_an_answer_but_gone_from_the_family_is_still_shown()
    {
        var step = Show<CircumstancesStep>(Edit(new() { MusculoskeletalIin = "900115300013" }, IntakeStep.Consents));

        Assert.Contains(step.FindAll("#MusculoskeletalIin option"), option => option.TextContent == "900115300013");
        Assert.Equal(Text("annex1.not-in-family"), step.Find("#MusculoskeletalIin-error").TextContent);
    }

    [Fact]
    public void Consents_are_scolded_only_after_the_step_was_gone_through()
    {
        var editor = Edit(new());
        Assert.Empty(Show<ConsentsStep>(editor).FindAll(".field-error"));

        editor.Reveal(IntakeStep.Consents);

        Assert.Equal(4, Show<ConsentsStep>(editor).FindAll(".field-error").Count);
    }

    [Fact]
    public async Task The_last_step_lists_every_answer_and_every_problem_and_registers_nothing_wrong()
    {
        var form = World.RightForm();
        form.Mobile = "12";
        var (id, _) = await World.DraftAsync(form);
        var step = Render<CheckAnswersStep>(parameters => parameters.Add(item => item.Editor, Edit(form, IntakeStep.CheckAnswers)).Add(item => item.DraftId, id));

        step.WaitForAssertion(() => Assert.True(step.Find(".button-primary").HasAttribute("disabled")));
        Assert.Contains($"intake/{id}/Applicant", step.Find(".alert-bad a").GetAttribute("href"));
        Assert.Equal(6 + 1, step.FindAll("section h2").Count(heading => !heading.Id!.StartsWith("problems", StringComparison.Ordinal)));
        foreach (var answer in new[] { form.Iin, form.Family[0].Iin, "Тестов Әлихан", "20.11.2026", Categories.Name(Category.OldAgePensioner).Kk })
            Assert.Contains(answer, step.Markup);
    }

    [Theory]
    [InlineData("kk-KZ")]
    [InlineData("ru-KZ")]
    public void Every_problem_has_a_field_name_and_a_text(string culture)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new(culture);
        var wrong = new List<Annex1Form>
        {
            new() { Family = [new(), new()], Income = [new() { Kind = IncomeKind.Other, Amount = -1 }], Health = [new()], DisabledChildIins = [""], PregnantMemberIin = "1", MusculoskeletalIin = "1", Email = "x", SignedOn = new(2027, 1, 1) },
            new() { List = QueueList.EmergencyDwelling, Category = Category.Kandas, NeedGround = NeedGround.NoDwelling, WantedRooms = 99, EmergencyDwelling = { Kato = "1", Oblast = new('x', 300) } },
            new() { List = QueueList.PublicService, Category = Category.CivilServant, WorkplaceBin = "189940000018", Guardian = { Number = "1" } },
            new() { List = QueueList.Orphans, Guardian = { Number = "1", Date = new(2027, 1, 1), PlacedOn = new(2027, 1, 1) } },
            new() { List = QueueList.SociallyVulnerable, Category = Category.FamilyWithDisabledChild },
            new() { List = QueueList.LargeFamilies },
        };

        foreach (var form in wrong)
        {
            var editor = Edit(form, IntakeStep.CheckAnswers);
            foreach (var problem in editor.Problems)
            {
                Assert.DoesNotContain("Field.", FieldName.Of(T, problem.Field));
                Assert.NotEqual(problem.Error.Code, editor.Text(problem));
            }
        }
    }
}
