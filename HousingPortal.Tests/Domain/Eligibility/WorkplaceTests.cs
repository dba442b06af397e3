using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Eligibility;

/// <summary>The register of a workplace (paras 7 to 9): its employees in need of its own stock.</summary>
public sealed class WorkplaceTests
{
    [Fact]
    public void Only_the_rules_of_a_workplace_are_applied_to_annex_2_in_the_order_of_the_paragraphs()
    {
        Assert.Equal(
            ["E7-citizenship", "E7-employee", "E7-need", "E9.5-family", "E9.6-household", "E9.6-communal-lease", "E11-worsening", "A2-category", "A4.9.1-reliability"],
            Assessment.Assess(Given.Input(Given.WorkplaceForm())).Select(finding => finding.Rule.Code));
        Assert.Equal(EligibilityRules.All.Count, EligibilityRules.Of(HousingRegister.Settlement).Union(EligibilityRules.Of(HousingRegister.Workplace)).Count());
        Assert.Null(IncomeTest.Of(Given.Input(Given.WorkplaceForm())));
    }

    [Fact]
    public void Who_works_elsewhere_or_worked_here_before_is_no_employee_on_the_day_of_receipt()
    {
        Assert.Equal((Verdict.NotMet, 1), Employee(Given.Employment() with { EmployerBin = "050240000037" }));
        Assert.Equal((Verdict.NotMet, 1), Employee(Given.Employment() with { Iin = Given.Spouse }));
        Assert.Equal((Verdict.NotMet, 2), Employee(Given.Employment() with { To = Given.ReceivedOn.AddDays(-1) }, Given.Employment() with { From = Given.ReceivedOn.AddDays(1) }));
        Assert.Equal((Verdict.Met, 1), Employee(Given.Employment() with { To = Given.ReceivedOn }, Given.Employment() with { From = Given.ReceivedOn.AddDays(1) }));
    }

    [Theory]
    [InlineData(WorkplaceKind.StateInstitution, "711310000", Verdict.NotMet)]
    [InlineData(WorkplaceKind.StateInstitution, "551010000", Verdict.Met)]
    [InlineData(WorkplaceKind.StateInstitution, "", Verdict.NotKnown)]
    [InlineData(WorkplaceKind.StateEnterprise, "711310000", Verdict.NotMet)]
    [InlineData(WorkplaceKind.StateEnterprise, "551010000", Verdict.NotMet)]
    [InlineData(WorkplaceKind.StateEnterprise, "", Verdict.NotMet)]
    [Shows("B18")]
    public void A_dwelling_in_the_settlement_counts_for_an_institution_and_one_anywhere_in_the_country_for_an_enterprise(WorkplaceKind workplace, string kato, Verdict verdict)
    {
        var owned = Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [Given.Dwelling() with { Kato = kato }] };
        Assert.Equal(verdict, RuleBookTests.Judge("E7-need", Given.Input(Given.WorkplaceForm(f => f.Workplace = workplace), instead: owned)));
    }

    [Fact]
    public void A_lease_of_communal_housing_in_the_settlement_speaks_against_registration_also_when_a_family_member_holds_it()
    {
        var lease = Given.Answer(RegisterKind.CommunalLease, AnswerOutcome.Contradicts) with { Leases = [new(Given.Spouse, "КТҮ-7", "711310000", new(2020, 1, 1))] };
        Assert.Equal(Verdict.NotMet, RuleBookTests.Judge("E9.6-communal-lease", Given.Input(Given.WorkplaceForm(), instead: lease)));
    }

    [Fact]
    public void A_member_registered_at_another_address_is_left_to_the_officer()
    {
        var apart = Given.Answer(RegisterKind.Residence) with
        {
            Residence =
            [
                new(Given.Applicant, "711310000", "Астана, Абай 1", new(2020, 1, 1), null),
                new(Given.Spouse, "711310000", "астана, абай 1 ", new(2020, 1, 1), null),
                new(Given.Child, "711310000", "Астана, Абай 2", new(2020, 1, 1), null),
            ],
        };
        var finding = Assessment.Assess(Given.Input(Given.WorkplaceForm(), instead: apart)).Single(item => item.Rule.Code == "E9.6-household");
        Assert.Equal(Verdict.NotKnown, finding.Verdict);
        Assert.Equal(["Зарегистрирован по тому же адресу: супруг (супруга)", "Не зарегистрирован по этому адресу: сын (дочь)"], finding.Evidence.Select(evidence => evidence.Text.Ru));
    }

    [Fact]
    public void A_member_whose_kinship_is_not_named_is_looked_for_all_the_same()
    {
        var form = Given.WorkplaceForm(f => f.Family[0].Kinship = null);
        var finding = Assessment.Assess(Given.Input(form)).Single(item => item.Rule.Code == "E9.6-household");
        Assert.Equal("Зарегистрирован по тому же адресу: член семьи", finding.Evidence[0].Text.Ru);
    }

    [Fact]
    public void Who_applies_alone_is_asked_neither_for_a_household_nor_for_residence()
    {
        var form = Given.WorkplaceForm(f => f.Family = []);
        Assert.Null(RuleBookTests.Judge("E9.6-household", Given.Input(form)));
        Assert.DoesNotContain(RegisterKind.Residence, RequiredChecks.For(form));
    }

    [Fact]
    public void A_category_that_no_register_confirms_is_left_to_the_officer_and_an_employee_names_none()
    {
        var other = Given.Answer(RegisterKind.Category) with { Categories = [Category.Military] };
        Assert.Equal(Verdict.NotKnown, RuleBookTests.Judge("A2-category", Given.Input(Given.WorkplaceForm(), instead: other)));
        Assert.Equal(Verdict.NotKnown, RuleBookTests.Judge("A2-category", Given.Input(Given.WorkplaceForm(f => f.Category = null))));
        var employee = Given.WorkplaceForm(f => f.Category = Category.WorkplaceEmployee);
        Assert.Null(RuleBookTests.Judge("A2-category", Given.Input(employee)));
        Assert.DoesNotContain(RegisterKind.Category, RequiredChecks.For(employee));
    }

    [Fact]
    public void The_registers_of_a_workplace_are_asked_for_employment_and_never_for_income()
    {
        Assert.Equal(
            [RegisterKind.Identity, RegisterKind.Residence, RegisterKind.Family, RegisterKind.Category, RegisterKind.DwellingOwnership, RegisterKind.Worsening, RegisterKind.CommunalLease, RegisterKind.Employment],
            RequiredChecks.For(Given.WorkplaceForm()));
        Assert.All(QueueLists.All, list => Assert.DoesNotContain(RegisterKind.Employment, RequiredChecks.For(Given.Form(list))));
    }

    [Fact]
    public void Papers_of_item_8_3_are_asked_for_by_the_ground_of_need_and_others_only_after_no_data()
    {
        var form = Given.WorkplaceForm(f => (f.NeedGround, f.Category) = (NeedGround.SanitaryFail, Category.Military));
        Assert.Equal([PaperKind.SanitaryConclusion], Papers.AtIntake(form).Select(slot => slot.Kind));
        var slot = Assert.Single(Papers.AfterNoData(form, [Given.Answer(RegisterKind.CommunalLease, AnswerOutcome.NoData)]));
        Assert.Equal((PaperKind.RegisterReplacement, RegisterKind.CommunalLease), (slot.Kind, slot.Register!.Value));
    }

    [Fact]
    public void The_area_norm_counts_the_family_of_annex_2()
    {
        var area = FloorAreaNorm.For(Given.WorkplaceForm(f => f.Category = Category.FamilyWithDisabledChild), Given.ReceivedOn);
        Assert.Equal((3, false, 45, 54), (area.Persons, area.CountsPregnancy, area.Least, area.Most));
        Assert.Equal([ExtraRoomReason.DisabledChild], area.ExtraRoom);
        Assert.Empty(FloorAreaNorm.For(Given.WorkplaceForm(), Given.ReceivedOn).ExtraRoom);
    }

    [Fact]
    public void Annex_1_cannot_ask_for_the_list_of_a_workplace()
    {
        var problem = Annex1Validator.Check(Given.Form(change: f => f.List = QueueList.Workplace), Given.ReceivedOn)[0];
        Assert.Equal(("List", "annex1.required"), (problem.Field, problem.Error.Code));
    }

    private static (Verdict Verdict, int Evidence) Employee(params EmploymentRecord[] contracts)
    {
        var outcome = EligibilityRules.Find("E7-employee").Assess(Given.Input(Given.WorkplaceForm(), instead: Given.Answer(RegisterKind.Employment) with { Employments = contracts }))!;
        return (outcome.Verdict, outcome.Evidence.Length);
    }
}
