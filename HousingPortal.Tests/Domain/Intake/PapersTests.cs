using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Intake;

public sealed class PapersTests
{
    [Fact]
    public void An_application_that_registers_can_confirm_needs_no_paper()
    {
        Assert.Empty(Papers.AtIntake(Given.Form()));
        Assert.Empty(Papers.AtIntake(Given.Form(change: f => f.NeedGround = null)));
        Assert.Empty(Papers.AfterNoData(Given.Form(), Given.Answers(Given.Form())));
    }

    [Theory]
    [InlineData(NeedGround.SanitaryFail, PaperKind.SanitaryConclusion)]
    [InlineData(NeedGround.TechnicalFail, PaperKind.TechnicalReport)]
    [InlineData(NeedGround.SharedAdjoiningRooms, PaperKind.TechnicalPassportAndTitle)]
    [InlineData(NeedGround.ChronicIllness, PaperKind.IllnessConfirmation)]
    public void A_ground_of_need_that_no_register_knows_asks_for_its_paper(NeedGround ground, PaperKind paper)
    {
        Assert.Equal([paper], Papers.AtIntake(Given.Form(change: f => f.NeedGround = ground)).Select(slot => slot.Kind));
    }

    [Theory]
    [InlineData(Category.Military, true)]
    [InlineData(Category.SpecialStateBodyEmployee, true)]
    [InlineData(Category.ElectedOfficial, true)]
    [InlineData(Category.CivilServant, false)]
    [InlineData(Category.BudgetEmployee, false)]
    [InlineData(Category.Cosmonaut, false)]
    public void A_workplace_certificate_is_asked_of_those_whom_no_register_knows(Category category, bool asked)
    {
        var slots = Papers.AtIntake(Given.Form(QueueList.PublicService, f => f.Category = category));
        Assert.Equal(asked, slots.Any(slot => slot.Kind == PaperKind.WorkplaceCertificate));
    }

    [Fact]
    public void A_court_decision_is_asked_for_a_member_by_court()
    {
        var form = Given.Form(change: f => f.Family.Add(Given.Member(Kinship.ByCourt, Given.Stranger)));
        Assert.Equal([PaperKind.CourtDecisionOnFamily], Papers.AtIntake(form).Select(slot => slot.Kind));
    }

    [Theory]
    [InlineData(RegisterKind.Category, PaperKind.VulnerableGroupProof)]
    [InlineData(RegisterKind.Income, PaperKind.IncomeProof)]
    [InlineData(RegisterKind.Residence, PaperKind.RegisterReplacement)]
    [Shows("A29")]
    public void A_paper_is_asked_for_only_after_its_register_had_no_data(RegisterKind register, PaperKind paper)
    {
        var slot = Assert.Single(Papers.AfterNoData(Given.Form(), [Given.Answer(register, AnswerOutcome.NoData), Given.Answer(RegisterKind.Family)]));
        Assert.Equal(paper, slot.Kind);
        Assert.Equal(register, slot.Register);
        Assert.NotEqual(slot.Name.Kk, slot.Name.Ru);
    }

    [Fact]
    public void Papers_come_in_the_order_of_the_registers_and_a_replacement_names_its_register()
    {
        var slots = Papers.AfterNoData(Given.Form(), [Given.Answer(RegisterKind.Income, AnswerOutcome.NoData), Given.Answer(RegisterKind.Residence, AnswerOutcome.NoData)]);
        Assert.Equal([RegisterKind.Residence, RegisterKind.Income], slots.Select(slot => slot.Register));
        Assert.Contains(Names.Of(RegisterKind.Residence).Ru, slots[0].Name.Ru, StringComparison.Ordinal);
        Assert.Equal(Names.Of(PaperKind.IncomeProof), slots[1].Name);
    }

    [Fact]
    public void The_documents_of_item_8_are_named_in_their_order_each_with_its_place_and_its_occasion()
    {
        Assert.Equal(["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D7", "D8"], Papers.Requirements.Select(document => document.Code));
        PaperKind[] ofNoDocument = [PaperKind.RegisterReplacement, PaperKind.Other];
        Assert.Equal(Enum.GetValues<PaperKind>().Except(ofNoDocument).Order(), Papers.Requirements.Select(document => document.Paper).OfType<PaperKind>().Order());
        Assert.All(Papers.Requirements, document => Assert.NotEqual(document.When.Kk, document.When.Ru));
        Assert.All(Papers.Requirements, document => Assert.StartsWith("A4.8(", document.Citation.Paragraph, StringComparison.Ordinal));
    }

    [Fact]
    public void A_later_answer_closes_the_slot()
    {
        var later = Given.Answer(RegisterKind.Residence) with { AnsweredAt = Given.AnsweredAt.AddHours(1) };
        Assert.Empty(Papers.AfterNoData(Given.Form(), [Given.Answer(RegisterKind.Residence, AnswerOutcome.NoData), later]));
    }

    [Fact]
    public void Income_papers_are_never_asked_of_the_exempt()
    {
        RegisterAnswer[] noData = [Given.Answer(RegisterKind.Income, AnswerOutcome.NoData)];
        Assert.Empty(Papers.AfterNoData(Given.Form(QueueList.Orphans), noData));
        Assert.Empty(Papers.AfterNoData(Given.Form(change: f => f.DisabledChildIins = [Given.Child]), noData));
    }

    [Fact]
    public void Income_is_checked_for_lists_three_and_four_without_an_exemption()
    {
        var asked = QueueLists.All.Where(list => RequiredChecks.For(Given.Form(list)).Contains(RegisterKind.Income));
        Assert.Equal([QueueList.LargeFamilies, QueueList.SociallyVulnerable], asked);
        Assert.DoesNotContain(RegisterKind.Income, RequiredChecks.For(Given.Form(change: f => f.DisabledChildIins = [Given.Child])));
    }

    [Fact]
    public void The_category_register_is_not_asked_about_an_emergency_dwelling()
    {
        var unasked = QueueLists.All.Where(list => !RequiredChecks.For(Given.Form(list)).Contains(RegisterKind.Category));
        Assert.Equal([QueueList.EmergencyDwelling], unasked);
    }

    [Fact]
    public void Residence_ownership_worsening_and_leases_are_checked_for_everyone()
    {
        Assert.All(QueueLists.All, list => Assert.Subset(
            RequiredChecks.For(Given.Form(list)).ToHashSet(),
            new HashSet<RegisterKind> { RegisterKind.Identity, RegisterKind.Residence, RegisterKind.Family, RegisterKind.DwellingOwnership, RegisterKind.Worsening, RegisterKind.CommunalLease }));
    }
}
