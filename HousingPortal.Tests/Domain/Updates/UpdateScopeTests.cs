using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Support;
using static HousingPortal.Domain.Registers.RegisterKind;

namespace HousingPortal.Tests.DomainTests.Updates;

/// <summary>What a change touches: parts of the application and registers.</summary>
public sealed class UpdateScopeTests
{
    public static TheoryData<DataChange, IntakeStep[], RegisterKind[]> Changes => new()
    {
        { DataChange.Contacts, [IntakeStep.Applicant], [] },
        { DataChange.Residence, [IntakeStep.Applicant], [Residence] },
        { DataChange.Income, [IntakeStep.Income], [Income] },
        { DataChange.Category, [IntakeStep.ListAndCategory, IntakeStep.Circumstances], [RegisterKind.Category, Income] },
        { DataChange.Dwelling, [IntakeStep.ListAndCategory, IntakeStep.Circumstances], [DwellingOwnership, Worsening, RegisterKind.CommunalLease] },
        { DataChange.Birth, [IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Circumstances], [Family] },
        { DataChange.Death, [IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Circumstances], [Family] },
        { DataChange.Marriage, [IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family], [Family, Income, DwellingOwnership, Worsening, RegisterKind.CommunalLease] },
        { DataChange.FamilyComposition, [IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Circumstances], [Family, Income, DwellingOwnership, Worsening, RegisterKind.CommunalLease] },
        { DataChange.Other, [IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Income, IntakeStep.Circumstances],
            [Identity, Residence, Family, RegisterKind.Category, Income, DwellingOwnership, Worsening, RegisterKind.CommunalLease] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    [Shows("B24")]
    public void Only_what_a_change_concerns_is_shown_and_asked_again(DataChange change, IntakeStep[] steps, RegisterKind[] registers)
    {
        Assert.Equal(steps, UpdateScope.StepsOf([change]));
        Assert.Equal(registers, UpdateScope.ChecksOf([change], Given.Form(), Given.Form()));
    }

    [Fact]
    public void Several_changes_are_taken_together_in_the_order_of_the_form()
    {
        Assert.Equal([IntakeStep.Applicant, IntakeStep.Income], UpdateScope.StepsOf([DataChange.Income, DataChange.Contacts, DataChange.Residence]));
        Assert.Equal([Residence, Income], UpdateScope.ChecksOf([DataChange.Income, DataChange.Residence], Given.Form(), Given.Form()));
    }

    [Fact]
    [Shows("B24")]
    public void A_new_category_or_list_asks_for_what_it_wants_for_the_first_time_and_never_for_more_than_an_application()
    {
        var vulnerable = Given.Form();
        Assert.Equal([Family, RegisterKind.Category, Income], UpdateScope.ChecksOf([DataChange.Birth], vulnerable, Given.Form(change: form => form.Category = HousingPortal.Domain.Eligibility.Category.Kandas)));
        Assert.Equal([Family, RegisterKind.Category], UpdateScope.ChecksOf([DataChange.Birth], vulnerable, Given.Form(QueueList.PublicService)));
        Assert.Equal([RegisterKind.Category, Income], UpdateScope.ChecksOf([DataChange.Contacts], Given.Form(QueueList.EmergencyDwelling), vulnerable));
        Assert.Empty(UpdateScope.ChecksOf([DataChange.Income], Given.Form(QueueList.PublicService), Given.Form(QueueList.PublicService)));
    }

    [Fact]
    [Shows("B16")]
    public void A_confirming_document_may_always_come_and_other_papers_only_where_no_register_has_the_data()
    {
        var after = Given.Form(change: form => form.Family.Add(Given.Member(Kinship.ByCourt, Given.Stranger)));
        var noIncome = new RegisterAnswer(Income, AnswerOutcome.NoData, Given.AnsweredAt, "r");
        Assert.Equal([PaperKind.Other], UpdateScope.PapersOf(Given.Form(), []).Select(slot => slot.Kind));
        Assert.Equal([PaperKind.Other, PaperKind.CourtDecisionOnFamily, PaperKind.IncomeProof], UpdateScope.PapersOf(after, [noIncome]).Select(slot => slot.Kind));
    }
}
