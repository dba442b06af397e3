using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Eligibility;

/// <summary>Participants of active measures of employment (para 8), the months of a guardian (para 6), papers (Annex 4 item 8).</summary>
public sealed class SpecialRulesTests
{
    [Fact]
    public void Para_8_concerns_only_participants_of_employment_measures()
    {
        Assert.Null(Judge("E8-new-residence", Given.Input()));
        Assert.Equal(Verdict.Met, Judge("E8-new-residence", Given.Input(Participant())));
    }

    [Fact]
    [Shows("B11")]
    public void A_participant_may_own_a_dwelling_elsewhere_but_not_at_the_new_residence()
    {
        var elsewhere = Owning(Given.Dwelling() with { Kato = Given.Pavlodar });
        Assert.Equal(Verdict.Met, Judge("E8-new-residence", Given.Input(Participant(), instead: elsewhere)));
        Assert.Equal(Verdict.Met, Judge("E9.3-need", Given.Input(Participant(), instead: elsewhere)));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Given.Input(instead: elsewhere)));

        var ofSpouse = Owning(Given.Dwelling() with { Iin = Given.Spouse });
        Assert.Equal(Verdict.NotMet, Judge("E8-new-residence", Given.Input(Participant(), instead: ofSpouse)));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Given.Input(Participant(), instead: ofSpouse)));
    }

    [Fact]
    public void A_dwelling_whose_place_is_not_known_leaves_para_8_open()
    {
        var unknown = Owning(Given.Dwelling() with { Kato = "?" });
        Assert.Equal(Verdict.NotKnown, Judge("E8-new-residence", Given.Input(Participant(), instead: unknown)));
        Assert.Equal(Verdict.NotKnown, Judge("E9.3-need", Given.Input(Participant(), instead: unknown)));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Given.Input(instead: unknown)));

        var alsoHere = unknown with { Dwellings = [.. unknown.Dwellings, Given.Dwelling()] };
        Assert.Equal(Verdict.NotMet, Judge("E8-new-residence", Given.Input(Participant(), instead: alsoHere)));
        Assert.Equal(Verdict.NotMet, Judge("E9.3-need", Given.Input(Participant(), instead: alsoHere)));
    }

    [Theory]
    [InlineData("551010000", Verdict.NotMet)]
    [InlineData("?", Verdict.NotKnown)]
    public void A_participant_must_be_registered_at_the_new_residence(string kato, Verdict expected)
    {
        var residence = Given.Answer(RegisterKind.Residence) with { Residence = [new(Given.Applicant, kato, "мекенжай", new(2020, 1, 1), null)] };
        Assert.Equal(expected, Judge("E8-new-residence", Given.Input(Participant(), instead: residence)));
    }

    [Theory]
    [InlineData(RegisterKind.Residence)]
    [InlineData(RegisterKind.DwellingOwnership)]
    public void Para_8_is_open_until_both_registers_answer(RegisterKind missing)
    {
        Assert.Equal(Verdict.NotKnown, Judge("E8-new-residence", Given.Input(Participant()).NoData(missing)));
    }

    [Theory]
    [InlineData("2026-05-14", "соблюден")]
    [InlineData("2026-05-13", "с опозданием")]
    public void A_late_guardian_is_shown_and_never_held_against_the_child(string placed, string said)
    {
        var form = Given.Form(QueueList.Orphans, f => f.Guardian = new() { Iin = Given.Guardian, PlacedOn = When.Day(placed), Date = new(2020, 1, 1) });
        var outcome = EligibilityRules.Find("E6-three-months").Assess(Given.Input(form))!;
        Assert.Equal(Verdict.Met, outcome.Verdict);
        Assert.Contains(said, outcome.Evidence[0].Text.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_of_placement_the_day_of_the_document_counts_and_without_both_nothing_does()
    {
        var byDocument = Given.Form(QueueList.Orphans, f => f.Guardian = new() { Date = new(2020, 1, 1) });
        Assert.Contains("01.04.2020", EligibilityRules.Find("E6-three-months").Assess(Given.Input(byDocument))!.Evidence[0].Text.Ru, StringComparison.Ordinal);
        Assert.Null(Judge("E6-three-months", Given.Input(Given.Form(QueueList.Orphans))));
        Assert.Null(Judge("E6-three-months", Given.Input(Given.Form(change: f => f.Guardian = new() { Date = new(2020, 1, 1) }))));
    }

    [Fact]
    public void Papers_are_no_matter_where_none_may_be_asked_for()
    {
        Assert.Null(Judge("A4.8-papers", Given.Input()));
    }

    [Fact]
    [Shows("A13")]
    public void A_missing_paper_is_a_question_inside_the_term_and_is_answered_by_handing_it_in()
    {
        var form = Given.Form(change: f => f.NeedGround = NeedGround.SanitaryFail);
        Assert.Equal(Verdict.NotKnown, Judge("A4.8-papers", Given.Input(form) with { Papers = [] }));
        Assert.Equal(Verdict.NotKnown, Judge("A4.8-papers", Given.Input(form) with { Papers = [PaperKind.TechnicalReport] }));
        Assert.Equal(Verdict.Met, Judge("A4.8-papers", Given.Input(form) with { Papers = [PaperKind.SanitaryConclusion] }));
        Assert.DoesNotContain(Domain.Cases.CaseTransitions.All, row => row.Citation.Paragraph.StartsWith("A4.8", StringComparison.Ordinal));
        Assert.Equal(
            Enum.GetValues<Domain.Cases.CaseState>().Where(state => Domain.Cases.CaseTransitions.From(state).All(row => row.Roles is [Domain.Cases.StaffRole.System])),
            [Domain.Cases.CaseState.OnList, Domain.Cases.CaseState.Refused]);
    }

    [Fact]
    public void A_register_without_data_asks_for_its_paper()
    {
        var input = Given.Input().NoData(RegisterKind.Income);
        Assert.Equal(Verdict.NotKnown, Judge("A4.8-papers", input));
        Assert.Equal(Verdict.Met, Judge("A4.8-papers", input with { Papers = [PaperKind.IncomeProof] }));
    }

    private static Annex1Form Participant() => Given.Form(change: f => f.EmploymentMeasures = true);

    private static RegisterAnswer Owning(DwellingRecord dwelling) => Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [dwelling] };

    private static Verdict? Judge(string code, AssessmentInput input) => RuleBookTests.Judge(code, input);
}
