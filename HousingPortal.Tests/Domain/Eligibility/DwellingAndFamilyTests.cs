using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Eligibility.RuleBookTests;

namespace HousingPortal.Tests.DomainTests.Eligibility;

public sealed class DwellingAndFamilyTests
{
    [Theory]
    [InlineData(NeedGround.SanitaryFail)]
    [InlineData(NeedGround.TechnicalFail)]
    [InlineData(NeedGround.SharedAdjoiningRooms)]
    [InlineData(NeedGround.ChronicIllness)]
    [Shows("A19")]
    public void Owning_a_bad_dwelling_is_no_refusal_but_asks_for_the_paper(NeedGround ground)
    {
        var form = Given.Form(change: f => f.NeedGround = ground);
        var outcome = EligibilityRules.Find("E9.3-need").Assess(Owning(form, Given.Dwelling()))!;
        Assert.Equal(Verdict.NotKnown, outcome.Verdict);
        Assert.Contains(outcome.Evidence, evidence => evidence.Text.Ru.StartsWith("Проверяется по документу: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dwelling_of_a_family_member_counts_and_one_of_a_stranger_does_not()
    {
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Owning(Given.Form(), Given.Dwelling() with { Iin = Given.Spouse })));
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Owning(Given.Form(), Given.Dwelling() with { Iin = Given.Stranger })));
    }

    [Fact]
    public void An_emergency_dwelling_is_no_dwelling_and_a_sold_one_is_no_longer_owned()
    {
        var emergency = Given.Dwelling() with { IsEmergency = true, EmergencyAct = "№ 5" };
        var sold = Given.Dwelling() with { OwnedTo = new(2015, 6, 1) };
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Owning(Given.Form(), emergency, sold)));
    }

    [Fact]
    public void An_emergency_dwelling_beside_a_habitable_one_is_not_the_only_dwelling()
    {
        var form = Given.Form(QueueList.EmergencyDwelling);
        var emergency = Given.Dwelling() with { IsEmergency = true, EmergencyAct = "№ 5" };
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Owning(form, emergency, Given.Dwelling())));
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Owning(form, emergency)));
        Assert.Equal(Verdict.NotKnown, Judge("E9.3-need", Owning(form)));
    }

    [Fact]
    public void Ownership_counts_from_its_first_day_to_its_last()
    {
        var (day, next) = (Given.ReceivedOn, Given.ReceivedOn.AddDays(1));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Owning(Given.Form(), Given.Dwelling() with { OwnedFrom = day })));
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Owning(Given.Form(), Given.Dwelling() with { OwnedFrom = next })));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Owning(Given.Form(), Given.Dwelling() with { OwnedTo = day })));
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Owning(Given.Form(), Given.Dwelling() with { OwnedTo = day.AddDays(-1) })));
    }

    [Fact]
    public void Need_without_a_ground_is_open()
    {
        Assert.Equal(Verdict.NotKnown, Judge("E9.3-need", Given.Input(Given.Form(change: f => f.NeedGround = null))));
    }

    [Fact]
    public void A_register_that_contradicts_need_without_naming_a_dwelling_leaves_it_open()
    {
        var bare = Given.Answer(RegisterKind.DwellingOwnership, AnswerOutcome.Contradicts);
        Assert.Equal(Verdict.NotKnown, Judge("E9.3-need", Given.Input(instead: bare)));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Given.Input(instead: bare with { Dwellings = [Given.Dwelling()] })));
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Given.Input(instead: bare with { Dwellings = [Given.Dwelling() with { Iin = Given.Stranger }] })));
    }

    [Fact]
    public void Two_emergency_dwellings_are_not_the_only_one()
    {
        var emergency = Given.Dwelling() with { IsEmergency = true, EmergencyAct = "№ 5" };
        Assert.Equal(Verdict.NotKnown, Judge("E9.3-need", Owning(Given.Form(QueueList.EmergencyDwelling), emergency, emergency with { CadastralNumber = "2" })));
    }

    [Fact]
    public void The_evidence_of_need_names_each_dwelling_and_says_whether_it_is_an_emergency_one()
    {
        var emergency = Given.Dwelling() with { Address = "Астана, Сарайшық 5", IsEmergency = true, EmergencyAct = "№ 5" };
        var outcome = EligibilityRules.Find("E9.3-need").Assess(Owning(Given.Form(), Given.Dwelling(), emergency))!;
        Assert.Equal(
            ["Жилище в собственности: Астана, Абай 1", "Аварийное жилище: Астана, Сарайшық 5"],
            outcome.Evidence.Select(evidence => evidence.Text.Ru));
        Assert.Equal(["Жилища в собственности нет"], EligibilityRules.Find("E9.3-need").Assess(Owning(Given.Form()))!.Evidence.Select(evidence => evidence.Text.Ru));
    }

    [Fact]
    public void No_dwelling_at_all_does_not_say_whether_there_is_an_emergency_one()
    {
        Assert.Equal(Verdict.NotKnown, Judge("E5.6-category", Owning(Given.Form(QueueList.EmergencyDwelling))));
    }

    [Fact]
    public void An_emergency_dwelling_of_no_known_place_leaves_the_place_open()
    {
        var form = Given.Form(QueueList.EmergencyDwelling);
        var emergency = Given.Dwelling() with { IsEmergency = true, EmergencyAct = "№ 5" };
        var elsewhere = emergency with { Kato = "551010000" };
        Assert.Equal(Verdict.NotKnown, Judge("E9.1-emergency-place", Owning(form, Given.Dwelling())));
        Assert.Equal(Verdict.NotKnown, Judge("E9.1-emergency-place", Owning(form, elsewhere, emergency with { Kato = "" })));
        Assert.Equal(Verdict.NotMet, Judge("E9.1-emergency-place", Owning(form, elsewhere)));
        Assert.Equal(Verdict.Met, Judge("E9.1-emergency-place", Owning(form, elsewhere, emergency)));
    }

    [Fact]
    public void An_emergency_dwelling_without_an_act_is_not_known_to_be_one()
    {
        var form = Given.Form(QueueList.EmergencyDwelling);
        Assert.Equal(Verdict.NotKnown, Judge("E5.6-category", Owning(form, Given.Dwelling() with { IsEmergency = true })));
    }

    [Fact]
    [Shows("B6")]
    public void The_place_of_the_dwelling_in_the_register_decides_and_not_the_one_typed()
    {
        var form = Given.Form(QueueList.EmergencyDwelling, f => f.EmergencyDwelling.Kato = "551010000");
        Assert.Equal(Verdict.Met, Judge("E9.1-emergency-place", Given.Input(form)));
        Assert.Equal(Verdict.NotKnown, Judge("E9.1-emergency-place", Given.Input(form).Without(RegisterKind.DwellingOwnership)));
    }

    [Fact]
    [Shows("B4")]
    public void Communal_housing_in_another_settlement_or_on_another_ground_of_need_is_no_refusal()
    {
        var elsewhere = Given.Answer(RegisterKind.CommunalLease) with { Leases = [new(Given.Applicant, "1", "551010000", new(2020, 1, 1))] };
        Assert.Equal(Verdict.Met, Judge("E9.6-communal-lease", Given.Input(instead: elsewhere)));

        var bare = Given.Answer(RegisterKind.CommunalLease, AnswerOutcome.Contradicts);
        Assert.Equal(Verdict.NotKnown, Judge("E9.6-communal-lease", Given.Input(instead: bare)));
        Assert.Equal(Verdict.Met, Judge("E9.6-communal-lease", Given.Input(instead: bare with { Leases = elsewhere.Leases })));

        var here = Given.Answer(RegisterKind.CommunalLease) with { Leases = [new(Given.Applicant, "1", "711310000", new(2020, 1, 1))] };
        Assert.Equal(Verdict.NotKnown, Judge("E9.6-communal-lease", Given.Input(Given.Form(change: f => f.NeedGround = NeedGround.SanitaryFail), instead: here)));
    }

    [Fact]
    public void A_lease_counts_from_its_first_day_for_the_family_and_is_open_where_its_place_is_not_known()
    {
        var lease = new CommunalLease(Given.Child, "1", "711310000", Given.ReceivedOn);
        Assert.Equal(Verdict.NotMet, Judge("E9.6-communal-lease", Leasing(lease)));
        Assert.Equal(Verdict.NotKnown, Judge("E9.6-communal-lease", Leasing(lease with { Kato = "" })));
        Assert.Equal(Verdict.Met, Judge("E9.6-communal-lease", Leasing(lease with { From = Given.ReceivedOn.AddDays(1) })));
        Assert.Equal(Verdict.Met, Judge("E9.6-communal-lease", Leasing(lease with { Iin = Given.Stranger })));
    }

    [Fact]
    public void An_applicant_who_names_no_family_needs_no_confirmation_of_one()
    {
        var form = Given.Form(change: f => f.Family.Clear());
        var outcome = EligibilityRules.Find("E9.5-family").Assess(Given.Input(form))!;
        Assert.Equal(Verdict.Met, outcome.Verdict);
        Assert.Equal("Члены семьи не указаны", Assert.Single(outcome.Evidence).Text.Ru);
        Assert.Equal(Verdict.NotMet, Judge("E9.5-family", Given.Input(form, instead: Given.Answer(RegisterKind.Family, AnswerOutcome.Contradicts))));
    }

    [Fact]
    public void A_member_without_a_named_kinship_or_without_a_tie_is_open()
    {
        var answer = Given.Answer(RegisterKind.Family) with { Family = [new(Given.Spouse, Kinship.Spouse), new(Given.Child, Kinship.Child)] };
        Assert.Equal(Verdict.NotKnown, Judge("E9.5-family", Given.Input(Given.Form(change: f => f.Family[1].Kinship = null), instead: answer)));
        Assert.Equal(Verdict.NotKnown, Judge("E9.5-family", Given.Input(instead: answer with { Family = [answer.Family[0]] })));
        Assert.Equal(Verdict.NotKnown, Judge("E9.5-family", Given.Input(Given.Form(change: f => f.Family.Add(Given.Member(null, Given.Stranger))), instead: answer)));
    }

    [Fact]
    public void A_child_in_the_register_who_was_not_declared_does_not_matter()
    {
        var form = Given.Form(change: f => f.Family.RemoveAt(1));
        var answer = Given.Answer(RegisterKind.Family) with { Family = [new(Given.Spouse, Kinship.Spouse), new(Given.Child, Kinship.Child)] };
        Assert.Equal(Verdict.Met, Judge("E9.5-family", Given.Input(form, instead: answer)));
    }

    [Fact]
    public void A_tie_the_register_denies_outweighs_one_that_is_open()
    {
        var form = Given.Form(change: f => f.Family.Add(Given.Member(Kinship.ByCourt, Given.Stranger)));
        var answer = Given.Answer(RegisterKind.Family) with { Family = [new(Given.Spouse, Kinship.Sibling), new(Given.Child, Kinship.Child)] };
        Assert.Equal(Verdict.NotMet, Judge("E9.5-family", Given.Input(form, instead: answer)));
    }

    [Fact]
    [Shows("B5")]
    public void A_member_by_court_decision_waits_for_the_copy()
    {
        var form = Given.Form(change: f => f.Family.Add(Given.Member(Kinship.ByCourt, Given.Stranger)));
        var answer = Given.Answer(RegisterKind.Family) with { Family = [new(Given.Spouse, Kinship.Spouse), new(Given.Child, Kinship.Child)] };
        Assert.Equal(Verdict.NotKnown, Judge("E9.5-family", Given.Input(form, instead: answer)));
    }

    [Fact]
    public void A_spouse_who_was_not_declared_leaves_the_family_open()
    {
        var form = Given.Form(change: f => f.Family.RemoveAt(0));
        var answer = Given.Answer(RegisterKind.Family) with { Family = [new(Given.Spouse, Kinship.Spouse), new(Given.Child, Kinship.Child)] };
        Assert.Equal(Verdict.NotKnown, Judge("E9.5-family", Given.Input(form, instead: answer)));
    }

    [Fact]
    public void A_register_that_contradicts_the_family_speaks_against()
    {
        Assert.Equal(Verdict.NotMet, Judge("E9.5-family", Given.Input(instead: Given.Answer(RegisterKind.Family, AnswerOutcome.Contradicts))));
    }

    [Fact]
    public void No_category_at_all_is_open()
    {
        Assert.Equal(Verdict.NotKnown, Judge("E5.4-category", Given.Input(Given.Form(change: f => f.Category = null))));
    }

    [Theory]
    [InlineData(Category.Military, true)]
    [InlineData(Category.CivilServant, false)]
    public void A_category_that_a_certificate_shows_says_so_while_no_register_has_answered(Category category, bool certificate)
    {
        var input = Given.Input(Given.Form(QueueList.PublicService, f => f.Category = category)).Without(RegisterKind.Category);
        var outcome = EligibilityRules.Find("E5.5-category").Assess(input)!;
        Assert.Equal(Verdict.NotKnown, outcome.Verdict);
        Assert.Equal(certificate, outcome.Evidence.Any(evidence => evidence.Text.Ru == "Проверяется по справке с места работы"));
    }

    [Fact]
    public void A_category_of_another_list_speaks_against_without_any_register()
    {
        var form = Given.Form(change: f => f.Category = Category.CivilServant);
        Assert.Equal(Verdict.NotMet, Judge("E5.4-category", Given.Input(form).Without(RegisterKind.Category)));
    }

    private static AssessmentInput Leasing(CommunalLease lease) => Given.Input(instead: Given.Answer(RegisterKind.CommunalLease) with { Leases = [lease] });

    private static AssessmentInput Owning(Annex1Form form, params DwellingRecord[] dwellings) =>
        Given.Input(form, instead: Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = dwellings });
}
